"""A binding that stands for nothing is told at the word that is wrong, and only there."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.indikatorfall import mit_katalog
from tests.validate.markiert import DATEI, unterstrichen

LISTE = "  - {nummer: 1, titel: Erläuterung, datei: anlagen/erlaeuterung.md}\n"
ZIELE = "    Alle kommen auch abends sicher nach Hause.\n"


@pytest.fixture
def mit(fall: Fall) -> Fall:
    return mit_katalog(fall)


@pytest.mark.parametrize(
    "text",
    [
        "Es sind [[⟦indikatr⟧ 1.1 wert]].",
        "Es sind [[⟦Indikator⟧ 1.1 wert]].",
        "Es sind [[⟦{{7*7}}⟧ wert]].",
        "- [[⟦wert⟧ 1.1]]\n- [[⟦handlungsfeldern⟧ anzahl]]",
        "| a | [[⟦x⟧]] |\n|---|---|\n| b | c |",
        "Text.[^1]\n\n[^1]: Es sind [[⟦foo⟧ bar]].",
        "# [[⟦titel⟧ 1]]\n\nText.",
    ],
)
def test_an_unknown_form_is_found(mit: Fall, text: str) -> None:
    unterstrichen(mit, "I201", text)


@pytest.mark.parametrize(
    "text",
    [
        "Es sind [[indikator 1.1 ⟦wertt⟧]].",
        "Es sind [[indikator ⟦1.1⟧]].",
        "Es sind [[⟦indikatoren⟧]].",
        "Es sind [[indikatoren 1.1 ⟦satz⟧]].",
        "Es sind [[indikatoren ⟦1.1⟧ anzahl]].",
        "Es sind [[handlungsfeld Bildung ⟦tabelle⟧]] und [[handlungsfelder ⟦status⟧]].",
    ],
)
def test_what_a_form_cannot_be_asked_for_is_found(mit: Fall, text: str) -> None:
    unterstrichen(mit, "I202", text)


@pytest.mark.parametrize(
    "text",
    [
        "Es sind [[indikator ⟦1.9⟧ wert]].",
        "Es sind [[indikator ⟦Betreuungsqoute⟧ wert]].",
        "> [[indikator ⟦01.1⟧ satz]]",
        "Text.\n\n[[indikator ⟦9.1⟧ diagramm]]",
    ],
)
def test_an_unknown_indicator_is_found(mit: Fall, text: str) -> None:
    unterstrichen(mit, "I203", text)


def test_whoever_types_the_name_of_an_indicator_is_told_its_kennung(mit: Fall) -> None:
    (finding,) = unterstrichen(mit, "I203", "Es sind [[indikator ⟦betreuungsquote⟧ wert]].")
    assert finding.text.endswith("Meinten Sie »1.1« (Betreuungsquote)?")


@pytest.mark.parametrize(
    "text",
    [
        "Es sind [[handlungsfeld ⟦Bidlung⟧ anzahl]].",
        "Es sind [[handlungsfeld ⟦9⟧ anzahl]].",
        "Es sind [[handlungsfeld ⟦Wohnen  und⟧ zusammenfassung]].",
    ],
)
def test_an_unknown_field_is_found(mit: Fall, text: str) -> None:
    unterstrichen(mit, "I204", text)


@pytest.mark.parametrize(
    "text",
    [
        "Das zeigt ⟦[[indikator 1.1 tabelle]]⟧ genau.",
        "⟦[[indikator 1.1 diagramm]]⟧\nSo ist es.",
        "- ⟦[[indikator 1.1 diagramm]]⟧",
        "| a | ⟦[[indikator 1.1 tabelle]]⟧ |\n|---|---|\n| b | c |",
        "> ⟦[[handlungsfeld 1 diagramm]]⟧",
        "Text.[^1]\n\n[^1]: ⟦[[indikator 1.1 tabelle]]⟧",
    ],
)
def test_a_table_or_chart_inside_something_is_found(mit: Fall, text: str) -> None:
    unterstrichen(mit, "I205", text)


@pytest.mark.parametrize(
    "text",
    [
        "Es waren ⟦[[indikator 2.1 vorwert]]⟧.",
        "Der Abstand: ⟦[[indikator 1.2 abstand]]⟧",
        "⟦[[handlungsfeld 2 diagramm]]⟧",
    ],
)
def test_what_the_data_do_not_give_is_found(mit: Fall, text: str) -> None:
    unterstrichen(mit, "I208", text)


@pytest.mark.parametrize(
    "text",
    [
        "# Die ⟦[[indikatoren anzahl]]⟧ Indikatoren\n\nText.",
        "**⟦[[indikator 1.1 name]]⟧**\n\nText.",
        "## ⟦[[indikator 1.1 diagramm]]⟧\n\nText.",
    ],
)
def test_a_binding_in_a_heading_is_found(mit: Fall, text: str) -> None:
    unterstrichen(mit, "I210", text)


@pytest.mark.parametrize("code", ["I201", "I202", "I203", "I204", "I205", "I207", "I208", "I210"])
@pytest.mark.parametrize(
    "text",
    [
        "Es sind [[indikatoren anzahl]] in [[handlungsfelder anzahl]]; [[ indikator  1.1  satz ]]",
        "[[indikator 1.1 tabelle]]\n\n[[handlungsfeld Bildung diagramm]]\n\n[[indikator 1.2 wert]]",
        r"Geschrieben wird \[[indikatr 1.1 wert]], gelesen [indikator 1.1](https://a.de).",
    ],
)
def test_what_can_be_resolved_and_what_is_no_binding_are_silent(
    mit: Fall, code: str, text: str
) -> None:
    unterstrichen(mit, code, text)


@pytest.mark.parametrize(
    ("alt", "neu", "typed"),
    [
        ("betreff_zusatz: [", "betreff_zusatz: ['x [[indikatoren anzahl]]', ", "'x [["),
        ("amt: Amt für Mobilität", "amt: Amt [[handlungsfelder anzahl]] für", "[[handl"),
        ("amtsbezeichnung: Stadtbaurat", "amtsbezeichnung: '[[Handlungsfelder anzahl]]'", "'[[Ha"),
        ("bemerkung: Zuwendung", "bemerkung: '[[indikator 1.1 wert]]'", "'[[indikator 1.1"),
    ],
)
def test_a_binding_in_a_field_of_words_is_found(fall: Fall, alt: str, neu: str, typed: str) -> None:
    (finding,) = fall.ersetze(alt, neu).findings("I209")
    assert fall.typed(finding).startswith(typed)


@pytest.mark.parametrize(
    "neu",
    ["titel: 'Liste [[vorläufig]]'", "titel: Indikator [1.1]", r"titel: 'a [indikator] b'"],
)
def test_other_brackets_in_a_field_are_silent(fall: Fall, neu: str) -> None:
    assert fall.ersetze("titel: Erläuterung", neu).findings("I209") == []


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        (LISTE, LISTE + "  - {nummer: 2, titel: Übersicht, erzeugt: indikatorenuebersicht}\n"),
        (ZIELE, ZIELE + "  zielerreichung: indikatoren\n"),
        ("kurzueberblick: [", "kurzueberblick: ['Es sind [[indikatoren anzahl]].', "),
        ("querschnittsthemen: Keine.", "querschnittsthemen: Keine, [[indikator 1.1 satz]]"),
    ],
)
def test_a_catalogue_that_is_not_there_is_told_once(fall: Fall, alt: str, neu: str) -> None:
    fall.schreibe(DATEI, "Es sind [[indikatoren anzahl]] und [[indikator 1.1 wert]].\n")
    assert [each.code for each in fall.ersetze(alt, neu).findings("I")] == ["I206"]


@pytest.mark.parametrize(
    "text", ["Text.", r"Text \[[indikatoren anzahl]].", "Ein [Wort]{lang=en}."]
)
def test_a_paper_that_uses_no_indicator_needs_no_catalogue(fall: Fall, text: str) -> None:
    unterstrichen(fall, "I206", text)


@pytest.mark.parametrize(
    "text",
    [
        "Es sind [[indikator ⟦1.2⟧ wert]].",
        "Es waren [[indikator ⟦1.2⟧ vorwert]], es sind [[indikator 1.2 wert]].",
        "Text.\n\n[[indikator ⟦1.2⟧ diagramm]]",
    ],
)
def test_an_indicator_whose_data_cannot_be_read_is_told_once(mit: Fall, text: str) -> None:
    (mit.root / "content" / "indikatoren" / "daten" / "kurse.csv").unlink()
    unterstrichen(mit, "I207", text)
