"""Days and amounts that people type in another form than the paper prints, and headings."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, PAPIER, Bearbeitung, Dokument, Ersatz
from tests.ruecklauf.projekt import NAME, lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, maengel, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, paragraph, rewritten

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.ruecklauf.lauf import Ruecklauf
from vorlagen_gen.ruecklauf.liste import summary
from vorlagen_gen.ruecklauf.schreibformen import without_unit

_DASSELBE = "Dasselbe in anderer Schreibweise; zu ändern ist nichts."
_ANDERE_FORM = "Tage und Beträge druckt das Programm in seiner eigenen Form; der Wert ist derselbe."


def _ruecklauf(papier: Papierordner, alt: str, neu: str, path: Path) -> Ruecklauf:
    def change(root: Element) -> None:
        node = next(each for each in root.iter(f"{W}t") if each.text == alt)
        node.text = neu

    path.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), change))
    return ruecklauf(papier.projekt, path)


@pytest.mark.parametrize(
    ("alt", "getippt", "gedruckt"),
    [
        ("17.03.2026", "3.5.26", "03.05.2026"),
        ("17.03.2026", "2026-05-03", "03.05.2026"),
        ("02.03.2026", "3. Mai 2026", "03.05.2026"),
        ("48.000", "12.500 EUR", "12.500"),
        ("48.000", "12500,- Euro", "12.500"),
        ("48.000", "€ 12.500", "12.500"),
    ],
)
def test_a_value_typed_in_another_form_is_taken_and_the_other_form_is_told(
    alt: str, getippt: str, gedruckt: str, papier: Papierordner, tmp_path: Path
) -> None:
    rueck = _ruecklauf(papier, alt, getippt, tmp_path / "Kopie.docx")
    (each,) = rueck.vorschlaege
    assert (each.alt, each.neu) == (alt, gedruckt)
    told = [each.zitat for each in rueck.befunde if each.grund == _ANDERE_FORM]
    assert told == [f"{getippt} → {gedruckt}"]
    label = f"vorlagen/{NAME}/{PAPIER}"
    wanted = papier.vorher(label).decode().replace(alt, gedruckt, 1)
    assert nach_annahme(rueck) == {label: wanted.encode()}


def test_the_same_day_in_another_form_changes_nothing(papier: Papierordner, tmp_path: Path) -> None:
    rueck = _ruecklauf(papier, "17.03.2026", "17.3.26", tmp_path / "Kopie.docx")
    assert rueck.vorschlaege == ()
    (befund,) = rueck.befunde
    assert (befund.grund, befund.zitat) == (_DASSELBE, "17.3.26 → 17.03.2026")
    assert befund.ist_hinweis
    assert befund.place is not None
    assert befund.place.file == f"vorlagen/{NAME}/{PAPIER}"
    assert summary(rueck.vorschlaege, rueck.befunde) == "Rücklauf: 1 Hinweis.\n"


@pytest.mark.parametrize("getippt", ["48.000 EUR", "48.000 €", "€ 48.000"])
def test_a_unit_beside_an_amount_changes_nothing_and_is_told(
    getippt: str, papier: Papierordner, tmp_path: Path
) -> None:
    rueck = _ruecklauf(papier, "48.000", getippt, tmp_path / "Kopie.docx")
    assert rueck.vorschlaege == ()
    befunde = [(each.grund, each.zitat) for each in rueck.befunde]
    assert befunde == [(_DASSELBE, f"{getippt} → 48.000")]


def test_a_unit_in_a_text_is_taken_as_typed(papier: Papierordner, tmp_path: Path) -> None:
    rueck = _ruecklauf(papier, "120", "120 EUR", tmp_path / "Kopie.docx")
    (data,) = nach_annahme(rueck).values()
    assert "| 80 | 120 EUR |" in data.decode()
    assert rueck.befunde == ()


def test_what_is_no_day_and_what_is_no_field_stay_as_typed(
    papier: Papierordner, tmp_path: Path
) -> None:
    rueck = _ruecklauf(papier, "17.03.2026", "31.2.26", tmp_path / "Kopie.docx")
    assert [each.zitat for each in rueck.befunde] == ["17.03.2026 → 31.2.26"]
    rueck = _ruecklauf(papier, "120", "125 EUR", tmp_path / "Kopie.docx")
    assert [each.neu for each in rueck.vorschlaege] == ["125 EUR"]


def test_what_is_put_before_a_value_is_of_its_field(papier: Papierordner, tmp_path: Path) -> None:
    """The words before it, which the template prints, are of no field."""
    rueck = _ruecklauf(papier, "492-7000", "02 51 / 492-7000", tmp_path / "Kopie.docx")
    (each,) = rueck.vorschlaege
    assert (each.neu, each.feld) == ("02 51 / ", "Ansprechpersonen, Nr. 1, Telefon")


def test_a_unit_may_stand_on_either_side() -> None:
    assert [without_unit(each) for each in ("5 €", "5€", "5 EUR", "EUR 5", "5")] == ["5"] * 5


@pytest.mark.parametrize("tiefer", ["#", "##"])
def test_a_moved_heading_keeps_its_level_however_deep_the_text_begins(
    tiefer: str, tmp_path: Path
) -> None:
    """A text may begin with ``##``, which is printed like ``#``."""
    folder = lege_projekt_an(tmp_path / "projekt")
    text = folder / BEGRUENDUNG
    typed = text.read_text(encoding="utf-8").replace("# ", f"{tiefer} ")
    typed = typed.replace("1. Mietvertrag", f"{tiefer}# Schritte\n\n1. Mietvertrag")
    text.write_text(typed, encoding="utf-8")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))

    def change(root: Element) -> None:
        paragraph(root, "Geplant sind drei").addprevious(paragraph(root, "Schritte"))
        paragraph(root, "Während des Umbaus").addprevious(paragraph(root, "Zeitplan"))

    path = tmp_path / "Kopie.docx"
    path.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), change))
    ersatz = (
        Ersatz(BEGRUENDUNG, f"{tiefer} Zeitplan\n\n{tiefer}# Schritte\n\n", ""),
        Ersatz(BEGRUENDUNG, "Geplant sind", f"{tiefer}# Schritte\n\nGeplant sind"),
        Ersatz(BEGRUENDUNG, "Während des", f"{tiefer} Zeitplan\n\nWährend des"),
    )
    assert maengel(papier, Bearbeitung("", Dokument.HAUPT, "", (), ersatz), path) == []
