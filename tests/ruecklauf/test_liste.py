"""What the list tells of a change: where it stands, where it goes, and what follows by itself."""

from __future__ import annotations

from pathlib import Path

from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, PAPIER, Dokument
from tests.ruecklauf.projekt import NAME
from tests.ruecklauf.rundweg import Papierordner, ruecklauf
from tests.ruecklauf.test_wie_word import moved
from tests.ruecklauf.wortdatei import Element, rewritten, run

from vorlagen_gen.read_back.blocks import Gelesenes, Geltung, ListItem, Paragraph, Run, Seite
from vorlagen_gen.ruecklauf.abgleich import wandel
from vorlagen_gen.ruecklauf.einheiten import Einheit, einheiten
from vorlagen_gen.ruecklauf.kopie import Kopie
from vorlagen_gen.ruecklauf.lesung import Lesung
from vorlagen_gen.ruecklauf.liste import proposal_text, taken_text
from vorlagen_gen.ruecklauf.nummern import without_recounted
from vorlagen_gen.ruecklauf.seite import page
from vorlagen_gen.ruecklauf.umfeld import around
from vorlagen_gen.ruecklauf.zuschreibung import Aenderungen, Zugeschrieben

_YAML, _TEXT = f"vorlagen/{NAME}/{PAPIER}", f"vorlagen/{NAME}/{BEGRUENDUNG}"


def test_what_is_added_at_an_end_stands_where_that_is_and_not_where_the_next_begins(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    def longer(root: Element) -> None:
        run(root, "Lernwerkstatt am Hafen")[-1].text = "Lernwerkstatt am Hafen und am Kanal"

    path = tmp_path / "Kopie.docx"
    path.write_bytes(rewritten(gebaut[Dokument.HAUPT], longer))
    (each,) = ruecklauf(papier.projekt, path).vorschlaege
    lines = papier.vorher(_YAML).decode().splitlines()
    assert lines[each.place.line - 1].startswith("betreff: ")
    assert each.feld == "Betreff"


def test_what_was_moved_is_told_once_with_both_places(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "Kopie.docx"
    path.write_bytes(rewritten(gebaut[Dokument.HAUPT], moved))
    (each,) = ruecklauf(papier.projekt, path).vorschlaege
    text, html = proposal_text(each), page("x", [each], ()).decode()
    assert f"{_TEXT}:5:1 (Begründung): verschoben hinter {_TEXT}:1:3, Max Mustermann" in text
    assert text.count("Im Jahr 2025 haben") == html.count("Im Jahr 2025 haben") == 1
    assert "    Hinter: »Anlass«\n" in text
    assert f"verschoben hinter {_TEXT}:1:3" in html


def _points(*points: tuple[str, str]) -> tuple[Einheit, ...]:
    blocks = tuple(ListItem(label, 0, (Run(text),)) for label, text in points)
    return einheiten(
        Gelesenes("", "", (blocks[0], Paragraph((Run("Ende."),)), *blocks[1:]), (), ())
    )


def test_numbers_that_follow_from_new_points_are_no_change_but_others_are() -> None:
    alt = _points(("-", "ein freies Wort"), ("1.", "der erste Punkt"), ("2.", "der letzte Punkt"))
    neu = _points(
        ("1.", "ein freies Wort"),
        ("1.", "der erste Punkt"),
        ("2.", "ganz neu in der Liste"),
        ("3.", "der letzte Punkt"),
    )
    found = tuple(Zugeschrieben(each, ()) for each in wandel(alt, neu))
    left = [each.wandel for each in without_recounted(Aenderungen(alt, neu, found, {}))]
    assert [(e.art.value, e.neu[0].label, e.neu[0].text) for e in left] == [
        ("Nummerierung geändert", "1.", "ein freies Wort"),
        ("neu", "2.", "ganz neu in der Liste"),
    ]


def test_a_new_watermark_is_told() -> None:
    def gelesen(watermark: str) -> Gelesenes:
        return Gelesenes("", "", (), (), (Seite(Geltung.ERSTE, 1, watermark=watermark),))

    basis, neu = gelesen("ENTWURF"), gelesen("GEHEIM")
    lesung = Lesung(neu, neu, (), "", None, ist_von_uns=True, fremdes=())
    (befund,) = around(Kopie("a.docx", lesung, basis, ""))
    assert befund.zitat == "GEHEIM"
    assert not list(around(Kopie("a.docx", lesung, neu, "")))


def test_a_changed_footer_is_told_in_words_that_people_know() -> None:
    def gelesen(footer: str) -> Gelesenes:
        return Gelesenes("", "", (), (), (Seite(Geltung.ERSTE, 1, footer=(footer,)),))

    basis, neu = gelesen("- {seite} -"), gelesen("Seite {seite}")
    lesung = Lesung(neu, neu, (), "", None, ist_von_uns=True, fremdes=())
    told = [befund.zitat for befund in around(Kopie("a.docx", lesung, basis, ""))]
    assert told == ["Seite [Seitenzahl]", "- [Seitenzahl] -"]


def test_what_was_taken_over_names_the_files_if_there_are_some() -> None:
    assert (
        taken_text([5, 7], ["a.yaml", "b.md"])
        == "Übernommen: Nr. 5, Nr. 7; geändert: a.yaml, b.md.\n"
    )
    assert taken_text([5, 7], []).startswith("Nr. 5, Nr. 7: Das steht schon so in der Vorlage")
