"""Saving: only what was changed, nothing that others wrote, and nothing typed is lost."""

from __future__ import annotations

import shutil
from contextlib import suppress
from copy import deepcopy
from http.client import HTTPException
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

import pytest
from tests.arbeitsplatz.conftest import FENSTER, NAME, TEXT, YAML, Arbeitsplatz, arbeitsplatz_in
from tests.mustervorlagen import NAMEN, ROOT

from vorlagen_gen.arbeitsplatz.entwuerfe import Entwuerfe, Entwurf, Inhalte
from vorlagen_gen.arbeitsplatz.stand import changed, read_stand
from vorlagen_gen.load.projekt import Projekt

ANDERES = "fenster2"


def _entwurf(platz: Arbeitsplatz, **angaben: str) -> dict[str, Any]:
    gelesen = platz.api("vorlage", **angaben).json
    basis = gelesen["basis"]
    return {"fassung": gelesen["fassung"], "basis": basis, "jetzt": deepcopy(basis)}


def _yaml(platz: Arbeitsplatz) -> str:
    return (platz.vorlage / "vorlage.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMEN)
def test_a_shipped_paper_is_not_written_when_nothing_was_changed(name: str) -> None:
    stand = read_stand(Projekt.open(ROOT), name)
    assert changed(stand, deepcopy(stand.werte), dict(stand.texte)) == ()


def test_saving_without_a_change_writes_nothing(frisch: Arbeitsplatz) -> None:
    before = (frisch.vorlage / "vorlage.yaml").stat().st_mtime_ns
    assert frisch.api("speichern", _entwurf(frisch)).status == 200
    assert (frisch.vorlage / "vorlage.yaml").stat().st_mtime_ns == before


def test_only_the_bytes_of_changed_values_change(frisch: Arbeitsplatz) -> None:
    entwurf = _entwurf(frisch)
    entwurf["jetzt"]["werte"]["status"] = "final"
    entwurf["jetzt"]["werte"]["beratungsfolge"].reverse()
    entwurf["jetzt"]["texte"]["texte/begruendung.md"] = TEXT.replace("alt", "sehr alt")
    antwort = frisch.api("speichern", entwurf)
    assert antwort.status == 200
    assert antwort.json["basis"] == entwurf["jetzt"]
    first, second = YAML.splitlines(keepends=True)[8:10]
    expected = YAML.replace(first + second, second + first).replace("entwurf  ", "final  ")
    assert _yaml(frisch) == expected
    assert (frisch.vorlage / "texte/begruendung.md").read_text(encoding="utf-8") == TEXT.replace(
        "alt", "sehr alt"
    )


def test_the_last_savings_are_taken_back_byte_by_byte(frisch: Arbeitsplatz) -> None:
    for betreff in ("Erster", "Zweiter"):
        entwurf = _entwurf(frisch)
        entwurf["jetzt"]["werte"]["betreff"] = betreff
        assert frisch.api("speichern", entwurf).json["zuruecknehmbar"]
    assert frisch.api("zuruecknehmen", {}).json["basis"]["werte"]["betreff"] == "Erster"
    assert frisch.api("zuruecknehmen", {}).status == 200
    assert _yaml(frisch) == YAML


def test_a_saving_is_taken_back_also_when_something_else_was_changed_since(
    frisch: Arbeitsplatz,
) -> None:
    entwurf = _entwurf(frisch)
    entwurf["jetzt"]["werte"]["betreff"] = "Neuer Betreff"
    frisch.api("speichern", entwurf)
    changed_since = _yaml(frisch).replace("oeffentlich: ja", "oeffentlich: nein")
    (frisch.vorlage / "vorlage.yaml").write_text(changed_since, encoding="utf-8")
    werte = frisch.api("zuruecknehmen", {}).json["basis"]["werte"]
    assert (werte["betreff"], werte["oeffentlich"]) == ("Beispielweg: Neue Leuchten", "nein")


def test_what_was_changed_outside_is_never_overwritten(frisch: Arbeitsplatz) -> None:
    entwurf = _entwurf(frisch)
    entwurf["jetzt"]["werte"]["betreff"] = "Meiner"
    entwurf["jetzt"]["werte"]["amt"] = "Kämmerei"
    outside = YAML.replace("Beispielweg: Neue Leuchten", "Anderer").replace("12.05", "13.05")
    (frisch.vorlage / "vorlage.yaml").write_text(outside, encoding="utf-8")
    antwort = frisch.api("speichern", entwurf)
    assert _yaml(frisch) == outside
    found = antwort.json
    assert found["konflikte"] == [
        {"pfad": ["werte", "betreff"], "meins": "Meiner", "fremd": "Anderer"}
    ]
    assert found["fremdes"] == [["werte", "beratungsfolge", 0, "datum"]]
    assert found["vereint"]["werte"]["amt"] == "Kämmerei"
    assert found["vereint"]["werte"]["beratungsfolge"][0]["datum"] == "13.05.2026"
    again = {"fassung": found["fassung"], "basis": found["basis"], "jetzt": found["vereint"]}
    assert "konflikte" not in frisch.api("speichern", again).json
    assert "13.05.2026" in _yaml(frisch)
    assert "Meiner" in _yaml(frisch)


def test_two_windows_do_not_write_over_each_other(frisch: Arbeitsplatz) -> None:
    mine, other = _entwurf(frisch), _entwurf(frisch, fenster=ANDERES)
    mine["jetzt"]["werte"]["betreff"] = "Meiner"
    other["jetzt"]["werte"]["amt"] = "Anderes Amt"
    assert frisch.api("entwurf", mine).status == 200
    assert frisch.api("entwurf", other, fenster=ANDERES).status == 200
    assert frisch.api("vorlage").json["entwurf"] == mine
    assert frisch.api("vorlage", fenster=ANDERES).json["entwurf"] == other
    assert frisch.api("uebernehmen", {}, von=ANDERES).status == 409
    assert frisch.api("speichern", mine).status == 200
    late = frisch.api("speichern", other, fenster=ANDERES)
    assert late.json["konflikte"] == []
    assert late.json["vereint"]["werte"]["betreff"] == "Meiner"
    assert late.json["vereint"]["werte"]["amt"] == "Anderes Amt"


def test_a_text_that_was_taken_out_of_a_row_comes_to_both(frisch: Arbeitsplatz) -> None:
    entwurf = _entwurf(frisch)
    del entwurf["jetzt"]["werte"]["beratungsfolge"][0]
    outside = YAML.replace("Vorberatung", "Anhörung")
    (frisch.vorlage / "vorlage.yaml").write_text(outside, encoding="utf-8")
    (konflikt,) = frisch.api("abgleich", entwurf).json["konflikte"]
    assert konflikt["pfad"] == ["werte", "beratungsfolge"]
    assert (len(konflikt["meins"]), len(konflikt["fremd"])) == (1, 2)


def test_a_row_that_changed_its_place_is_not_mixed_with_what_was_typed_into_another(
    frisch: Arbeitsplatz,
) -> None:
    entwurf = _entwurf(frisch)
    entwurf["jetzt"]["werte"]["beratungsfolge"][0]["hinweis"] = "Nur der ersten Zeile"
    first, second = (line for line in YAML.splitlines(keepends=True) if line.startswith("  - {dat"))
    outside = YAML.replace(first + second, second + first)
    assert outside != YAML
    (frisch.vorlage / "vorlage.yaml").write_text(outside, encoding="utf-8")
    (konflikt,) = frisch.api("speichern", entwurf).json["konflikte"]
    assert konflikt["pfad"] == ["werte", "beratungsfolge"]
    assert "hinweis" in konflikt["meins"][0]
    assert [*konflikt["fremd"]] == [*reversed(entwurf["basis"]["werte"]["beratungsfolge"])]
    assert _yaml(frisch) == outside


def test_a_new_text_gets_a_file_of_its_own(frisch: Arbeitsplatz) -> None:
    entwurf = _entwurf(frisch)
    entwurf["jetzt"]["werte"]["bericht"] = {"datei": "texte/bericht.md"}
    entwurf["jetzt"]["texte"]["texte/bericht.md"] = "Neu."
    assert frisch.api("speichern", entwurf).status == 200
    assert (frisch.vorlage / "texte/bericht.md").read_bytes() == b"Neu.\n"
    (frisch.vorlage / "texte/bericht.md").unlink()


def test_what_cannot_be_written_is_told_and_stays_typed(frisch: Arbeitsplatz) -> None:
    entwurf = _entwurf(frisch)
    entwurf["jetzt"]["werte"]["bericht"] = {"datei": "../bericht.md"}
    entwurf["jetzt"]["texte"]["../bericht.md"] = "Getippt"
    assert frisch.api("entwurf", entwurf).status == 422
    assert frisch.api("speichern", entwurf).status == 422
    assert _yaml(frisch) == YAML
    assert frisch.api("vorlage").json["entwurf"] == entwurf


def test_the_saldo_is_computed_from_what_is_typed(frisch: Arbeitsplatz) -> None:
    entwurf = _entwurf(frisch)
    plan = {
        "auszahlungen": [{"jahr": "2027", "betrag": "830.000"}, {"betrag": "1.330,50"}],
        "einzahlungen": [{"jahr": "2027", "betrag": "468.000"}],
    }
    teil = {"teilfinanzplan": [plan, {"auszahlungen": [{"betrag": "1"}]}]}
    entwurf["jetzt"]["werte"]["beschlussvorschlag"] = {"finanzielle_auswirkungen": teil}
    where = "beschlussvorschlag.finanzielle_auswirkungen.teilfinanzplan"
    assert frisch.api("entwurf", entwurf).json["salden"] == {
        where: "363.331,50 Euro",
        f"{where}.0": "363.330,50 Euro",
        f"{where}.1": "1 Euro",
    }


@pytest.mark.gross
def test_what_was_typed_survives_the_end_of_the_server(tmp_path: Path, root: Path) -> None:
    with arbeitsplatz_in(root) as platz:
        entwurf = _entwurf(platz)
        entwurf["jetzt"]["werte"]["betreff"] = "Noch nicht gespeichert"
        platz.api("entwurf", entwurf)
        platz.process.kill()
        platz.process.wait()
        port = platz.port
    with arbeitsplatz_in(root) as platz:
        assert platz.port == port
        assert platz.api("vorlage").json["entwurf"] == entwurf
        other = platz.api("vorlage", fenster=ANDERES).json
        assert other["entwurf"] is None
        platz.api("verwerfen", {})
        assert platz.api("vorlage").json["entwurf"] is None
    assert not list(tmp_path.rglob("*.neu"))


@pytest.mark.gross
def test_a_window_that_is_gone_leaves_what_it_typed(root: Path) -> None:
    with arbeitsplatz_in(root) as platz:
        entwurf = _entwurf(platz)
        entwurf["jetzt"]["werte"]["betreff"] = "Aus dem alten Fenster"
        platz.api("entwurf", entwurf)
    with arbeitsplatz_in(root) as platz:
        (left,) = platz.api("vorlage", fenster=ANDERES).json["andere"]
        while left["aktiv"]:  # it may still say that it is open
            (left,) = platz.api("vorlage", fenster=ANDERES).json["andere"]
        assert left["fenster"] == "fenster1"
        assert left["felder"] == [["werte", "betreff"]]
        assert platz.api("uebernehmen", {}, fenster=ANDERES, von="fenster1").status == 200
        assert platz.api("vorlage", fenster=ANDERES).json["entwurf"] == entwurf


def test_a_paper_whose_yaml_is_broken_is_told_and_left_alone(frisch: Arbeitsplatz) -> None:
    (frisch.vorlage / "vorlage.yaml").write_text("art: [", encoding="utf-8")
    assert frisch.api("vorlage").json == {"lesbar": False}
    (row,) = frisch.api("uebersicht").json["vorlagen"]
    assert row == {"name": NAME, "lesbar": False, "rueckgaben": 0}


def test_a_broken_paper_tells_where_and_is_put_right(frisch: Arbeitsplatz) -> None:
    path = frisch.vorlage / "vorlage.yaml"
    broken = YAML.replace("status: entwurf", "status: [entwurf")
    path.write_text(broken, encoding="utf-8")
    found = frisch.api("quelltexte").json
    assert not found["lesbar"]
    assert found["befunde"][0]["datei"] == "vorlage.yaml"
    assert found["befunde"][0]["zeile"] >= 3
    yaml, text = found["dateien"]
    assert (yaml["text"], text["text"]) == (broken, TEXT)
    said = {"datei": text["name"], "fassung": text["fassung"], "text": "Neu.\n"}
    assert not frisch.api("quelltext", said).json["lesbar"]
    assert frisch.api("quelltext", said).status == 409
    assert (frisch.vorlage / text["name"]).read_text(encoding="utf-8") == "Neu.\n"
    said = {"datei": "vorlage.yaml", "fassung": yaml["fassung"], "text": YAML}
    assert frisch.api("quelltext", said).json["lesbar"]
    assert path.read_text(encoding="utf-8") == YAML
    for name in ("../x", "texte/../vorlage.yaml", "/etc/passwd", "texte/neu.md"):
        assert frisch.api("quelltext", {**said, "datei": name}).status == 404


def test_the_texts_of_a_broken_paper_are_shown_whatever_they_are_called(
    frisch: Arbeitsplatz,
) -> None:
    text = frisch.vorlage / "texte/zusatz.txt"
    text.write_text("Ein Zusatz.\n", encoding="utf-8")
    try:
        names = [each["name"] for each in frisch.api("quelltexte").json["dateien"]]
    finally:
        text.unlink()
    assert names == ["vorlage.yaml", "texte/begruendung.md", "texte/zusatz.txt"]


def test_what_was_carried_over_is_confirmed_piece_by_piece(frisch: Arbeitsplatz) -> None:
    path = frisch.vorlage / "vorlage.yaml"
    over = "uebernommen:\n  aus: V/1/2020\n  stellen:\n"
    over += '    - {stelle: betreff, stand: "0"}\n    - {stelle: amt, stand: "0"}\n'
    path.write_text(YAML + over, encoding="utf-8")
    stellen = frisch.api("uebernahmen").json["stellen"]
    assert [each["name"] for each in stellen] == ["betreff", "amt"]
    assert frisch.api("bestaetigen", {"stelle": "datum"}).status == 422
    left = frisch.api("bestaetigen", {"stelle": "betreff"}).json["stellen"]
    assert [each["name"] for each in left] == ["amt"]
    assert "amt" not in frisch.api("bestaetigen", {"stelle": "betreff"}).json["text"]
    assert frisch.api("bestaetigen", {"stelle": "amt"}).json["stellen"] == []
    assert path.read_text(encoding="utf-8") == YAML
    assert frisch.api("zuruecknehmen", {}).status == 200
    assert [each["name"] for each in frisch.api("uebernahmen").json["stellen"]] == ["amt"]
    assert frisch.api("zuruecknehmen", {}).status == 200
    assert path.read_text(encoding="utf-8") == YAML + over


def test_only_the_copies_that_are_named_are_put_away(frisch: Arbeitsplatz) -> None:
    folder = frisch.root / f".arbeitsplatz/{NAME}/rueckgaben"
    folder.mkdir(parents=True, exist_ok=True)
    for each in ("alt.docx", "neu.docx"):
        (folder / each).write_bytes(b"PK")
    assert frisch.api("weglegen", {"dateien": ["neu.docx", "../../vorlage.yaml"]}).status == 200
    assert [path.name for path in folder.iterdir()] == ["alt.docx"]
    assert (frisch.vorlage / "vorlage.yaml").exists()
    assert frisch.api("weglegen", {}).status == 200
    folder.rmdir()


def test_an_import_begins_without_the_files_of_another(frisch: Arbeitsplatz) -> None:
    for fenster in (FENSTER, ANDERES):
        weg = f"/api/importdatei?fenster={fenster}&dateiname=alt.txt"
        assert frisch.frage(weg, "POST", b"Text\n").status == 200
    assert frisch.api("importbeginn", {}).status == 200
    left = frisch.root.glob(".arbeitsplatz/.import-*/rueckgaben/*")
    assert [path.parts[-3] for path in left] == [f".import-{ANDERES}"]
    for fenster in (FENSTER, ANDERES):
        shutil.rmtree(frisch.root / f".arbeitsplatz/.import-{fenster}")


def test_a_draft_tells_how_many_gaps_it_has(frisch: Arbeitsplatz) -> None:
    assert frisch.api("befunde").json["luecken"] > 0
    final = YAML.replace("status: entwurf", "status: final")
    (frisch.vorlage / "vorlage.yaml").write_text(final, encoding="utf-8")
    assert frisch.api("befunde").json["luecken"] == 0


def test_the_overview_says_what_the_folder_says(frisch: Arbeitsplatz) -> None:
    shutil.rmtree(frisch.root / "paket", ignore_errors=True)
    (row,) = frisch.api("uebersicht").json["vorlagen"]
    assert row["betreff"] == "Beispielweg: Neue Leuchten"
    assert (row["art"], row["status"]) == ("Beschlussvorlage", "entwurf")
    assert not row["gepackt"]


@pytest.mark.gross
@pytest.mark.parametrize("pause", [0.0, 0.005, 0.01, 0.02, 0.04, 0.08])
def test_a_kill_while_saving_leaves_all_files_old_or_all_new(root: Path, pause: float) -> None:
    with arbeitsplatz_in(root) as platz:
        entwurf = _entwurf(platz)
        entwurf["jetzt"]["werte"]["betreff"] = "Neuer Betreff"
        entwurf["jetzt"]["texte"]["texte/begruendung.md"] = "Neuer Text.\n"
        platz.api("entwurf", entwurf)
        saving = Thread(target=_save_while_it_lives, args=(platz, entwurf))
        saving.start()
        sleep(pause)
        platz.process.kill()
        saving.join()
    with arbeitsplatz_in(root) as platz:
        now = platz.api("vorlage").json
        assert now["basis"] in (entwurf["basis"], entwurf["jetzt"])
        assert entwurf["jetzt"] in (now["basis"], (now["entwurf"] or {}).get("jetzt"))


def _save_while_it_lives(platz: Arbeitsplatz, entwurf: dict[str, Any]) -> None:
    with suppress(OSError, HTTPException):
        platz.api("speichern", entwurf)


def test_what_was_typed_while_it_was_saved_stays_in_the_draft(tmp_path: Path) -> None:
    basis = Inhalte({"betreff": "Alt"}, {})
    saved = Entwurf("1", basis, Inhalte({"betreff": "Gespeichert"}, {}))
    typed = Entwurf("1", basis, Inhalte({"betreff": "Gespeichert und weiter"}, {}))
    entwuerfe = Entwuerfe(tmp_path)
    entwuerfe.keep(NAME, ANDERES, saved)
    entwuerfe.keep(NAME, ANDERES, typed)
    entwuerfe.settle(NAME, ANDERES, saved)
    assert entwuerfe.find(NAME, ANDERES) == typed
    entwuerfe.settle(NAME, ANDERES, typed)
    assert entwuerfe.find(NAME, ANDERES) is None
