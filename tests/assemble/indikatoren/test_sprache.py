"""What holds for each text on an indicator: spelling, blanks, length, signs that can be printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.assemble.indikatoren.faelle import FAELLE, GRUENDE, LESEFAELLE, Fall
from tests.assemble.indikatoren.felder import FELDER

from vorlagen_gen.assemble.indikatoren.abstaende import abstand_satz
from vorlagen_gen.assemble.indikatoren.feldtexte import feld_zusammenfassung
from vorlagen_gen.assemble.indikatoren.lesehilfe import lesehilfe
from vorlagen_gen.assemble.indikatoren.saetze import satz
from vorlagen_gen.assemble.indikatoren.statuswoerter import (
    SYMBOLE,
    VORBEHALT_MONITORING,
    VORBEHALT_STATUS,
    grund,
)
from vorlagen_gen.assemble.typografie import set_blanks
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.woerterbuch import load_woerterbuch
from vorlagen_gen.model.zusammenfassung import Wetter
from vorlagen_gen.schrift import missing_glyphs
from vorlagen_gen.validate.saetze import saetze

WURZEL = Path(__file__).parents[3]
LONGEST = 45
"""Words of a sentence, as in content/hausregeln.yaml."""
ALLE = (*FAELLE, *LESEFAELLE, *GRUENDE)


def _texte(fall: Fall) -> list[str]:
    found, katalog = fall.zusammenfassung, fall.katalog
    return [satz(found, katalog), lesehilfe(found, katalog), abstand_satz(found), _grund(fall)]


def _grund(fall: Fall) -> str:
    return f"{fall.zusammenfassung.bewertung.wetter}: {grund(fall.zusammenfassung, fall.katalog)}."


TEXTE = sorted(
    {text for each in ALLE for text in _texte(each)}
    | {feld_zusammenfassung(feld, stand) for _, feld, stand in FELDER}
    | {VORBEHALT_STATUS, VORBEHALT_MONITORING}
)


@pytest.mark.parametrize("text", TEXTE)
def test_a_text_is_made_of_whole_short_sentences(text: str) -> None:
    for start, end in saetze(text):
        sentence = text[start:end]
        assert sentence[0].isupper()
        assert sentence.endswith((".", ".“"))
        assert len(sentence.replace("\u00a0", " ").split()) <= LONGEST


@pytest.mark.parametrize("text", TEXTE)
def test_a_text_keeps_the_rules_of_print(text: str) -> None:
    assert "  " not in text
    assert "%" not in text
    assert not re.search(r"\d-\d|[\"']| [,;.)]|\( |\) \(|\bNone\b", text)
    assert not re.search(r"\d{4}\u00a0[A-Z]", text)
    assert not missing_glyphs(text)


@pytest.mark.parametrize("text", TEXTE)
def test_number_and_unit_stay_together_without_the_typesetter(text: str) -> None:
    assert set_blanks(text).replace("rund\u00a0", "rund ") == text.replace("rund\u00a0", "rund ")


def test_the_words_are_spelt_as_in_the_dictionary() -> None:
    buch = load_woerterbuch(Projekt.open(WURZEL))
    assert buch
    given = [each.zusammenfassung.indikator for each in ALLE]
    named = _words(*(f"{each.name} {each.subjekt} {each.vergleich}" for each in given))
    named |= _words((WURZEL / "content" / "woerter.txt").read_text("utf-8"))
    assert sorted(word for word in _words(*TEXTE) - named if not buch.knows(word)) == []


def _words(*texts: str) -> set[str]:
    return {word for text in texts for word in re.findall(r"[A-Za-zÄÖÜäöüß]{2,}", text)}


def test_each_status_has_a_symbol_of_its_own_that_can_be_printed() -> None:
    assert list(SYMBOLE) == list(Wetter)
    assert len(set(SYMBOLE.values())) == len(Wetter)
    assert not missing_glyphs("".join(SYMBOLE.values()))


@pytest.mark.parametrize(
    "fall",
    [each for each in ALLE if each.zusammenfassung.indikator.beispieldaten],
    ids=lambda each: each.beschreibung,
)
def test_made_up_data_are_marked_in_each_sentence(fall: Fall) -> None:
    found = fall.zusammenfassung
    for text in (satz(found, fall.katalog), lesehilfe(found, fall.katalog), abstand_satz(found)):
        sentences = [text[start:end] for start, end in saetze(text)]
        assert all("Beispieldaten" in each for each in sentences)


def test_only_made_up_data_are_marked() -> None:
    real = [each for each in ALLE if not each.zusammenfassung.indikator.beispieldaten]
    assert not [each for each in real if "Beispieldaten" in "".join(_texte(each))]
