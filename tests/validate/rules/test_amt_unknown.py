from __future__ import annotations

import unicodedata

import pytest
from tests.validate.fall import Fall

TYPED = "amt: Amt für Mobilität und Tiefbau\n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Amt für Mobilität und Tiefbauten", "Amt für Mobilität und Tiefbau"),
        ("Amt für Migration & Integration", "Amt für Migration und Integration"),
        ("stadtplanungsamt", "Stadtplanungsamt"),
        ("Gesundheits und Veterinäramt", "Gesundheits- und Veterinäramt"),
        ("Amt für Kinder, Jugend und Familie", "Amt für Kinder, Jugendliche und Familien"),
    ],
)
def test_an_unknown_office_is_found_and_the_one_that_was_meant_named(
    fall: Fall, typed: str, meant: str
) -> None:
    (finding,) = fall.ersetze(TYPED, f"amt: {typed}\n").findings("V210")
    assert (finding.place.line, finding.place.column) == (9, 6)
    assert f"Meinten Sie »{meant}«?" in finding.text


def test_nothing_is_guessed_where_nothing_is_like_it(fall: Fall) -> None:
    (finding,) = fall.ersetze(TYPED, "amt: Feuerwehr\n").findings("V210")
    assert "Meinten" not in finding.text


@pytest.mark.parametrize(
    "typed",
    [
        "Jobcenter",
        "Amt für Grünflächen, Umwelt und Nachhaltigkeit",
        "Abfallwirtschaftsbetriebe Münster",
    ],
)
def test_an_office_of_the_list_is_right(fall: Fall, typed: str) -> None:
    assert fall.ersetze(TYPED, f"amt: {typed}\n").findings("V210") == []


def test_it_is_right_however_its_letters_are_stored(fall: Fall) -> None:
    typed = unicodedata.normalize("NFD", "Gesundheits- und Veterinäramt")
    assert fall.ersetze(TYPED, f"amt: {typed}\n").findings("V210") == []


def test_a_city_that_keeps_no_list_has_any_office(fall: Fall) -> None:
    fall.schreibe("../../content/aemter.csv", "name;gueltig_ab;gueltig_bis;nachfolger\n")
    assert fall.ersetze(TYPED, "amt: Hauptamt\n").findings("V210") == []


def test_an_office_of_that_day_is_meant_rather_than_one_that_is_gone(fall: Fall) -> None:
    rows = "Tiefbauamt;;31.12.2020;\nTiefbauamt Nord;01.01.2021;;\n"
    fall.schreibe("../../content/aemter.csv", f"name;gueltig_ab;gueltig_bis;nachfolger\n{rows}")
    (finding,) = fall.ersetze(TYPED, "amt: Tiefbauämter\n").findings("V210")
    assert "Meinten Sie »Tiefbauamt Nord«?" in finding.text
