"""A paper writes its amounts with one unit."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import schreibe_text


@pytest.mark.parametrize(
    ("text", "betrag", "richtig"),
    [
        ("Es sind 500 € und 300 € und 200 EUR.", "200 EUR", "200 €"),
        ("Es sind 500 Euro. Davon sind 300 Euro verplant, 200 € nicht.", "200 €", "200 Euro"),
        ("Es sind 1.330.000 € und 862.000 Euro.", "862.000 Euro", "862.000 €"),
    ],
)
def test_the_rarer_unit_is_told_where_it_stands_first(
    fall: Fall, text: str, betrag: str, richtig: str
) -> None:
    fall = schreibe_text(fall, text)
    (finding,) = fall.findings("V228")
    assert fall.typed(finding) == betrag
    assert f"»{richtig}«" in finding.remedy


def test_each_of_three_units_but_the_usual_one_is_told(fall: Fall) -> None:
    fall = schreibe_text(fall, "1 €, 2 €, 3 Euro, 4 EUR, 5 Euro")
    assert [fall.typed(each) for each in fall.findings("V228")] == ["3 Euro", "4 EUR"]


@pytest.mark.parametrize(
    "text",
    [
        "Es sind 500 € und 300 €.",
        "Es sind rund 1,33 Mio. Euro, genau 1.330.000 €.",
        "Alle Beträge sind in Euro angegeben, zum Beispiel 300 €.",
        "Es sind 300 € und 49.000,- sowie 20 Euro-Scheine.",
    ],
)
def test_one_unit_and_millions_in_words_are_silent(fall: Fall, text: str) -> None:
    assert schreibe_text(fall, text).findings("V228") == []
