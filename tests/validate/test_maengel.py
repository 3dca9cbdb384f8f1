"""Every defect found in published papers has its case, and every rule its tests.

One defect cannot occur here: a title in the council information system that differs from the
Betreff. What is uploaded takes it from the Betreff.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from vorlagen_gen.validate.rules import RULES

TESTS = Path(__file__).parents[1]
REJECTED = TESTS / "cases" / "rejected"

MAENGEL = {
    "the error of a Word field as text": {
        "V240_field_of_word": "»Fehler! Verweisquelle konnte nicht gefunden werden.«",
        "V279_field_error": "Verweisquelle",
    },
    "a placeholder left": {
        "F240_year": "JJJJ",
        "V240_gap": "»",
        "V240_produktgruppe": "»Produktgruppe/n«",
    },
    "a sentence cut off or without its full stop": {
        "V242_breaks_off": "»… nicht vermieden werden, wer«",
        "V242_full_stop_missing": "fehlt das Satzzeichen",
    },
    "Anlagen cited but not listed, and listed but not cited": {
        "V203_range_longer_than_the_list": "zitiert",
        "V203_cited_not_listed": "Anlage 2c",
        "V262_one_left_out": "Anlage 2d",
    },
    "the same number of an Anlage twice": {
        "F116_number_twice": "gibt es schon in Zeile",
        "F116_range": "Anlagennummer 1b",
    },
    "a Beratungsfolge out of order": {
        "V201_published_order": "07.09.2026 steht unter der am 24.09.2026",
    },
    "a table above that is called below": {"V241_table_above": "u. g."},
    "a Produktgruppe named in two ways, or unlike the budget": {
        "V221_two_names": "heißt an anderer Stelle dieser Vorlage",
        "V221_in_brackets": "heißt im Haushalt",
        "F222_of_another_code": "Produktgruppe",
    },
    "amounts written in three ways": {
        "V227_three_forms": "»49.000,-«",
        "V228_three_units": "Euro",
    },
    "dates written in two ways": {"V250_without_zero": "führende Null"},
    "a name spelt in two ways in file name and text": {
        "V268_file_name": "Der Dateiname enthält",
        "V268_hyphen": "an anderer Stelle",
    },
    "an annex whose text cannot be read": {
        "V274_scan": "keinen Text",
        "V275_no_tounicode": "Zeichen",
        "V275_no_word_spaces": "keine Abstände zwischen den Wörtern",
        "V276_untagged": "Tags",
    },
    "a third and a fourth edition of one document": {
        "V245_third_and_fourth": "»vierten Auflage«",
    },
    "counts in the text that the paper does not bear out": {
        "V246_twelve_and_eleven": "»die elf Leuchten«",
        "V247_three_of_four": "hat 4 Punkte",
        "V256_three_anlagen": "nennt drei Anlagen",
    },
}


@pytest.mark.parametrize(
    ("case", "said"),
    [each for cases in MAENGEL.values() for each in cases.items()],
    ids=[f"{mangel}: {case}" for mangel, cases in MAENGEL.items() for case in cases],
)
def test_a_published_defect_is_named(case: str, said: str) -> None:
    assert said in (REJECTED / case / "erwartet.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_tried_on_several_wordings(code: str) -> None:
    own = [
        TESTS / "validate" / "test_vollstaendigkeit.py",
        *(TESTS / "validate/rules").glob("*.py"),
    ]
    tests = [path.name for path in own if f'"{code}' in path.read_text(encoding="utf-8")]
    assert len(tests) > 0
