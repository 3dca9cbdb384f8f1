"""A budget of Anlage A must be one that the city has, where it has any."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import entwurf


@pytest.mark.parametrize(
    ("feld", "jahr", "remedy"),
    [
        ("haushaltsplan_beschlossen", "2025/2026", "2026/2027"),
        ("haushaltsplan_entwurf", "2027/2028", "2026/2027"),
        ("haushaltsplan_beschlossen", "2024/2025", "2025"),
    ],
)
def test_a_pair_of_years_across_budgets_is_told(
    fall: Fall, feld: str, jahr: str, remedy: str
) -> None:
    fall = entwurf(fall, formular=f"{feld}: {{jahr: {jahr}, enthalten: nein}}\n")
    (finding,) = fall.findings("F224")
    assert f"»jahr: {remedy}«" in finding.remedy
    assert fall.typed(finding) == jahr


@pytest.mark.parametrize("jahr", ["2025", "2026", "2027", "2026/2027", "2028/2029", "2019"])
def test_a_year_inside_a_budget_and_one_without_budget_are_silent(fall: Fall, jahr: str) -> None:
    fall = entwurf(fall, formular=f"haushaltsplan_entwurf: {{jahr: {jahr}, enthalten: nein}}\n")
    assert fall.findings("F224") == []


def test_without_budgets_in_the_project_nothing_is_compared(fall: Fall) -> None:
    fall.schreibe("../../content/haushalt/haushaltsplaene.csv", "jahr;stand\n")
    fall = entwurf(fall, formular="haushaltsplan_entwurf: {jahr: 2025/2026, enthalten: nein}\n")
    assert fall.findings("F224") == []


def test_a_budget_that_cannot_be_read_compares_with_nothing(fall: Fall) -> None:
    fall.schreibe(
        "../../content/haushalt/haushaltsplaene.csv", "jahr;stand\nbald;entwurf\n;entwurf\n"
    )
    fall = entwurf(fall, formular="haushaltsplan_entwurf: {jahr: 2025/2026, enthalten: nein}\n")
    assert fall.findings("F224") == []
