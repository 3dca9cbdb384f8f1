"""Years of the financial tables lie in the time the paper speaks of."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import entwurf


def jahr(fall: Fall, angabe: str) -> Fall:
    return entwurf(fall, f"teilfinanzplan:\n  - auszahlungen: [{{jahr: {angabe}, betrag: 500}}]\n")


@pytest.mark.parametrize("angabe", ["2025", "2002", "2207", "2023-2025", "2024/2025"])
def test_a_year_that_is_over_or_far_away_is_told(fall: Fall, angabe: str) -> None:
    (finding,) = jahr(fall, angabe).findings("V230")
    assert fall.typed(finding) == angabe


@pytest.mark.parametrize(
    "angabe", ["2026", "2027", "2025 ff.", "2025-2028", "2070 ff.", "später", "2025/2026"]
)
def test_current_and_later_years_are_silent(fall: Fall, angabe: str) -> None:
    assert jahr(fall, angabe).findings("V230") == []


def test_rows_of_the_ergebnisplan_are_looked_at_too(fall: Fall) -> None:
    zeilen = "[{zeile: 13, jahr: 2019, betrag: 5}]"
    assert len(entwurf(fall, f"teilergebnisplan:\n  - zeilen: {zeilen}\n").findings("V230")) == 1


def test_without_a_date_nothing_is_compared(fall: Fall) -> None:
    tabellen = "teilfinanzplan:\n  - auszahlungen: [{jahr: 1999, betrag: 5}]\n"
    assert entwurf(fall, tabellen, kopf="status: entwurf\n").findings("V230") == []
