from __future__ import annotations

import pytest
from tests.validate.fall import Fall

HAUPT = "hauptvorlage: V/9800/2026\n"


def numbered(fall: Fall, nummer: str, datum: str, more: str = "") -> Fall:
    fall.ersetze("nummer: V/9800/2026\n", f"nummer: {nummer}\n{more}")
    return fall.ersetze("datum: 31.08.2026  ", f"datum: {datum}  ")


@pytest.mark.parametrize(
    ("nummer", "datum", "more"),
    [
        ("V/9800/2025", "03.06.2026", ""),
        ("V/9800/2027", "30.11.2026", ""),
        ("V/9800/2027", "05.01.2026", ""),
        ("V/9800/2025", "31.12.2026", ""),
        ("V/9800/2062", "31.08.2026", ""),
        ("V/9800/2024", "12.01.2026", ""),
        ("V/9800/2026/1", "12.11.2025", HAUPT),
    ],
)
def test_the_year_of_another_paper_is_found_at_the_number(
    fall: Fall, nummer: str, datum: str, more: str
) -> None:
    (finding,) = numbered(fall, nummer, datum, more).findings("F201")
    assert (finding.place.line, finding.place.column) == (7, 9)
    assert nummer in finding.text
    assert datum in finding.text


@pytest.mark.parametrize(
    ("nummer", "datum", "more"),
    [
        ("V/9800/2025", "12.01.2026", ""),
        ("V/9800/2027", "2026-12-18", ""),
        ("V/9800/2026", "31.12.2026", ""),
        ("V/9800/2026", "01.01.2026", ""),
        ("V/9800/2026/1", "03.06.2027", HAUPT),
        ("V/9800/2026/2", "10.12.2025", HAUPT),
    ],
)
def test_around_the_turn_of_the_year_and_in_supplements_the_years_may_differ(
    fall: Fall, nummer: str, datum: str, more: str
) -> None:
    assert numbered(fall, nummer, datum, more).findings("F201") == []


@pytest.mark.parametrize("line", ["nummer: V/9800/2026\n", "datum: 31.08.2026  "])
def test_a_draft_without_number_or_date_has_nothing_to_compare(fall: Fall, line: str) -> None:
    fall.ersetze("status: final", "status: entwurf").ersetze(line, "")
    assert fall.findings("F201") == []
