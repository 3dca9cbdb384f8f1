"""Amounts are written as DIN 5008 has them."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import schreibe_text


@pytest.mark.parametrize(
    ("betrag", "richtig"),
    [
        ("100.000€", "100.000 €"),
        ("49.000,-", "49.000 €"),
        ("1330000 €", "1.330.000 €"),
        ("€ 500", "500 €"),
        ("1 330 000 €", "1.330.000 €"),
        ("1,33Mio. €", "1,33 Mio. €"),
        ("4.5 Mio. €", "4,5 Mio. €"),
        ("1.33.000 €", "133.000 €"),
        ("780.000,-- Euro", "780.000 Euro"),
    ],
)
def test_an_unusual_form_is_told_with_the_right_one(fall: Fall, betrag: str, richtig: str) -> None:
    fall = schreibe_text(fall, f"Dafür sind {betrag} vorgesehen.")
    (finding,) = fall.findings("V227")
    assert f"»{richtig}«" in finding.remedy
    assert fall.typed(finding) == betrag


@pytest.mark.parametrize(
    "text",
    [
        "Es sind 1.330.000 €, rund 1,33 Mio. €, 2 Mrd. Euro und 10.200,50 €.",
        "Am 03.02.2025 kostete es 500 € (V/0101/2025, § 27, Telefon 492-7000).",
        "Die Beträge in Euro 2027 stehen in der Tabelle; 500 T€ sind üblich.",
        "Es kommen 1500 Personen und 20000 Räder, dazu 3 Euro-Paletten.",
    ],
)
def test_usual_forms_and_other_numbers_are_silent(fall: Fall, text: str) -> None:
    assert schreibe_text(fall, text).findings("V227") == []


def test_each_form_is_told_once_and_only_where_it_stands_first(fall: Fall) -> None:
    fall = schreibe_text(fall, "Erst 100.000€, dann 200.000€ und 49.000,- sowie 50.000,-.")
    assert [fall.typed(each) for each in fall.findings("V227")] == ["100.000€", "49.000,-"]
