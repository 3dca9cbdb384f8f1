from __future__ import annotations

import unicodedata

import pytest
from tests.validate.fall import Fall
from tests.validate.folge import IN_GREMIUM, places, with_folge


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bezirksvertretung Hiltrup", "Bezirksvertretung Münster-Hiltrup"),
        ("hauptausschuss", "Hauptausschuss"),
        ("Hauptausschuß", "Hauptausschuss"),
        ("Ausschuss für Verkehr & Mobilität", "Ausschuss für Verkehr und Mobilität"),
        ("Ausschuss für Kinder, Jugend und Familie", "Ausschuss für Kinder, Jugendliche und"),
        (
            "Ausschuss für Chancengleichheit und Integration",
            "Ausschuss für Chancengerechtigkeit und Integration",
        ),
    ],
)
def test_an_unknown_body_is_found_and_the_one_that_was_meant_named(
    fall: Fall, typed: str, meant: str
) -> None:
    (finding,) = with_folge(fall, f"22.09.2026 {typed}: Entscheidung").findings("F206")
    assert f"»{typed}«" in finding.text
    assert f"Meinten Sie »{meant}" in finding.text
    assert places(fall, "F206") == [(1, IN_GREMIUM)]


def test_the_body_of_that_day_is_meant(fall: Fall) -> None:
    with_folge(fall, "19.03.2025 Auschuss für Stadtplanung: Entscheidung", datum="17.02.2025")
    (finding,) = fall.findings("F206")
    assert "Meinten Sie »Ausschuss für Stadtplanung und Stadtentwicklung«?" in finding.text


def test_nothing_is_guessed_where_nothing_is_like_it(fall: Fall) -> None:
    (finding,) = with_folge(fall, "22.09.2026 Xyz: Entscheidung").findings("F206")
    assert "Meinten" not in finding.text


@pytest.mark.parametrize(
    "name",
    [
        "Betriebsausschuss Münster Marketing",
        "Ausschuss für Wirtschaft, Finanzen, Liegenschaften und Digitalisierung",
        unicodedata.normalize("NFD", "Bezirksvertretung Münster-Südost"),
        "Ausschuss  für Verkehr und  Mobilität",
    ],
)
def test_a_body_of_the_table_is_right_however_its_letters_are_stored(fall: Fall, name: str) -> None:
    assert with_folge(fall, f"22.09.2026 {name}: Entscheidung").codes() == []


def test_a_city_that_keeps_no_table_has_any_body(fall: Fall) -> None:
    fall.schreibe("../../content/gremien.csv", "name;gueltig_ab;gueltig_bis;nachfolger\n")
    assert with_folge(fall, "22.09.2026 Gemeinderat: Entscheidung").codes() == []


def test_a_row_without_a_body_waits_for_one(fall: Fall) -> None:
    fall.ersetze(", gremium: Bezirksvertretung Münster-Hiltrup", "")
    assert fall.codes() == ["F112"]
