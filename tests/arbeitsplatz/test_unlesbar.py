"""A paper that somebody broke outside while it was typed in: the fault is told, nothing is lost."""

from __future__ import annotations

import pytest
from tests.arbeitsplatz.conftest import YAML, Arbeitsplatz

KAPUTT = YAML + "beschlussvorschlag: [\n"
ZEILE = f"Zeile {KAPUTT.count(chr(10)) + 1}: "


def _entwurf(platz: Arbeitsplatz) -> dict[str, object]:
    gelesen = platz.api("vorlage").json
    basis = gelesen["basis"]
    jetzt = {**basis, "werte": {**basis["werte"], "betreff": "Getippt"}}
    return {"fassung": gelesen["fassung"], "basis": basis, "jetzt": jetzt}


@pytest.mark.parametrize(("yaml", "fault"), [(KAPUTT, ZEILE), ("", "Zeile 1: "), ("# x\n", "Feld")])
def test_the_fault_is_told_and_what_was_typed_is_kept(
    frisch: Arbeitsplatz, yaml: str, fault: str
) -> None:
    entwurf = _entwurf(frisch)
    path = frisch.vorlage / "vorlage.yaml"
    path.write_text(yaml, encoding="utf-8")
    for weg in ("speichern", "abgleich"):
        refused = frisch.api(weg, entwurf)
        assert refused.status == 422
        assert refused.json["quelltext"]
        assert fault in refused.json["text"]
    kept = frisch.api("entwurf", entwurf)
    assert kept.status == 200
    assert fault in kept.json["hindernis"]["text"]
    path.write_text(YAML, encoding="utf-8")
    assert frisch.api("vorlage").json["entwurf"] == entwurf


@pytest.mark.parametrize("yaml", ["", "# nur ein Kommentar\n", "---\n", "{}\n"])
def test_a_file_without_a_field_tells_what_to_do(frisch: Arbeitsplatz, yaml: str) -> None:
    (frisch.vorlage / "vorlage.yaml").write_text(yaml, encoding="utf-8")
    assert frisch.api("vorlage").json == {"lesbar": False}
    (befund,) = frisch.api("quelltexte").json["befunde"]
    assert befund["text"] == "In der Datei steht kein einziges Feld."
    assert (befund["datei"], befund["zeile"]) == ("vorlage.yaml", 1)
    assert "»art: Beschlussvorlage«" in befund["abhilfe"]
