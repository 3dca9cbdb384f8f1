"""A slip of the fingers in an amount is told with the amount that was meant."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILERGEBNISPLAN, TEILFINANZPLAN, schreibe_text

BEIDE = TEILFINANZPLAN + TEILERGEBNISPLAN


@pytest.mark.parametrize(
    ("betrag", "gemeint"),
    [
        ("826.000 €", "862.000"),
        ("1.303.000 €", "1.330.000"),
        ("86.200 €", "862.000"),
        ("862 €", "862.000"),
        ("4.680.000 €", "468.000"),
        ("47.870 €", "47.780"),
        ("33.260 €", "33.250"),
        ("12.390 EUR", "12.930"),
    ],
)
def test_a_slip_is_told_with_what_was_meant(fall: Fall, betrag: str, gemeint: str) -> None:
    fall = schreibe_text(fall, f"Am Ende sind es {betrag} für die Stadt.", BEIDE)
    (finding,) = fall.findings("V223")
    assert finding.text.endswith(f"Meinten Sie {gemeint} €?")
    assert fall.typed(finding) == betrag


@pytest.mark.parametrize(
    "text",
    [
        "Es sind 862.000 €, 1.330.000 €, 59.480 € und 500.000 €.",
        "Ein Prozentpunkt mehr bedeutet 8.620 € im Jahr; 10 % sind 133.000 €.",
        "Über zehn Jahre sind es jährlich 46.800 €.",
        "Ein Ticket kostet 48 €, ein anderes 50 €.",
        "Rund 826.000 € oder bis zu 86.200 € sind anderes.",
        "Die Vorlage V/0419/2024 nannte 826.000 €.",
        "Gefördert werden 780.000 €, bewilligt wurden 12.930,50 € und 400.000 €.",
    ],
)
def test_other_amounts_are_silent(fall: Fall, text: str) -> None:
    assert schreibe_text(fall, text, BEIDE).findings("V223") == []


def test_a_slip_is_told_once_also_where_a_role_is_claimed(fall: Fall) -> None:
    fall = schreibe_text(fall, "Es entstehen Kosten von 1.303.000 €.", BEIDE)
    assert [each.code for each in fall.findings("V22")] == ["V223"]


def test_amounts_of_any_size_are_compared(fall: Fall) -> None:
    huge = f"teilfinanzplan:\n  - auszahlungen: [{{jahr: 2027, betrag: 1{'0' * 60}}}]\n"
    assert schreibe_text(fall, "Kosten von 826.000,01 €.", huge).findings("V223") == []


def test_without_tables_there_is_nothing_to_compare(fall: Fall) -> None:
    assert schreibe_text(fall, "Es sind 826.000 €.").findings("V223") == []
