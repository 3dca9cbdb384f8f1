"""A text that was taken out of a paper still lies in its folder: it is known, and never lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from tests.arbeitsplatz.conftest import TEXT, YAML, Arbeitsplatz

DATEI = "texte/begruendung.md"
OHNE = YAML.replace(f"begruendung: {{datei: {DATEI}}}\n", "")
ANDERER = "Ein anderer Text.\n"


@pytest.fixture
def text(frisch: Arbeitsplatz) -> Iterator[Path]:
    """The text that no field of the paper names any more."""
    (frisch.vorlage / "vorlage.yaml").write_text(OHNE, encoding="utf-8")
    yield frisch.vorlage / DATEI
    shutil.rmtree(frisch.vorlage / "texte")
    (frisch.vorlage / "texte").mkdir()


def _entwurf(platz: Arbeitsplatz) -> dict[str, Any]:
    gelesen = platz.api("vorlage").json
    basis = gelesen["basis"]
    return {"fassung": gelesen["fassung"], "basis": basis, "jetzt": deepcopy(basis)}


def test_it_is_told_and_no_saving_touches_it(frisch: Arbeitsplatz, text: Path) -> None:
    entwurf = _entwurf(frisch)
    assert entwurf["basis"]["texte"] == {DATEI: TEXT}
    entwurf["jetzt"]["werte"]["betreff"] = "Anderer Betreff"
    assert frisch.api("speichern", entwurf).status == 200
    assert text.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("said", [TEXT, "Weiter geschrieben.\n"])
def test_it_is_taken_up_again_and_written_on(frisch: Arbeitsplatz, text: Path, said: str) -> None:
    entwurf = _entwurf(frisch)
    entwurf["jetzt"]["werte"]["begruendung"] = {"datei": DATEI}
    entwurf["jetzt"]["texte"][DATEI] = said
    assert frisch.api("entwurf", entwurf).status == 200
    assert frisch.api("speichern", entwurf).status == 200
    assert text.read_text(encoding="utf-8") == said


def test_what_somebody_else_writes_into_it_meanwhile_is_a_choice(
    frisch: Arbeitsplatz, text: Path
) -> None:
    entwurf = _entwurf(frisch)
    entwurf["jetzt"]["werte"]["begruendung"] = {"datei": DATEI}
    entwurf["jetzt"]["texte"][DATEI] = "Meins.\n"
    text.write_text(ANDERER, encoding="utf-8")
    (konflikt,) = frisch.api("speichern", entwurf).json["konflikte"]
    assert (konflikt["pfad"], konflikt["fremd"]) == (["texte", DATEI], ANDERER)
    assert text.read_text(encoding="utf-8") == ANDERER


def test_who_writes_in_a_text_that_another_takes_out_is_asked(frisch: Arbeitsplatz) -> None:
    entwurf = _entwurf(frisch)
    entwurf["jetzt"]["texte"][DATEI] = "Meins.\n"
    (frisch.vorlage / "vorlage.yaml").write_text(OHNE, encoding="utf-8")
    antwort = frisch.api("abgleich", entwurf).json
    assert [each["pfad"] for each in antwort["konflikte"]] == [["texte", DATEI]]
    assert antwort["vereint"]["texte"] == {DATEI: "Meins.\n"}


def test_what_another_takes_out_is_still_known(frisch: Arbeitsplatz) -> None:
    entwurf = _entwurf(frisch)
    (frisch.vorlage / "vorlage.yaml").write_text(OHNE, encoding="utf-8")
    antwort = frisch.api("abgleich", entwurf).json
    assert antwort["konflikte"] == []
    assert antwort["vereint"] == antwort["basis"]
    assert antwort["basis"]["texte"] == {DATEI: TEXT}


def test_what_no_text_of_the_paper_can_be_is_not_told(frisch: Arbeitsplatz, text: Path) -> None:
    folder = text.parent
    for name in (".versteckt.md", "bild.png", "a\u00a0b.md"):
        (folder / name).write_text("Text", encoding="utf-8")
    (folder / "alt.md").write_bytes(b"\xe4")
    (folder / "ordner.md").mkdir()
    assert _entwurf(frisch)["basis"]["texte"] == {DATEI: TEXT}
