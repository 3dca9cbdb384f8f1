"""Anlage A must not deny burdens on later years that a table shows."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILERGEBNISPLAN, TEILFINANZPLAN, entwurf

NEIN = "belastungen_zukuenftig: nein\n"


def einzeln(jahr: str, zeile: str = "13") -> str:
    return f"teilergebnisplan:\n  - zeilen: [{{zeile: {zeile}, jahr: {jahr}, betrag: 500}}]\n"


@pytest.mark.parametrize(
    ("tabellen", "jahr"),
    [
        (TEILFINANZPLAN, "2028"),
        (TEILERGEBNISPLAN, "2029 ff."),
        (einzeln("2026 ff."), "2026 ff."),
        (einzeln("2027-2029 p.a."), "2027-2029 p.a."),
        (einzeln("ab 2026"), "ab 2026"),
    ],
)
def test_spending_after_the_current_budget_is_told(fall: Fall, tabellen: str, jahr: str) -> None:
    fall = entwurf(fall, tabellen, NEIN)
    (finding,) = fall.findings("F229")
    assert f"für {jahr} (Zeile " in finding.text
    assert fall.typed(finding) == "nein"


@pytest.mark.parametrize(
    ("tabellen", "formular"),
    [
        (TEILFINANZPLAN, "belastungen_zukuenftig: ja\n"),
        (einzeln("2027"), NEIN),
        (einzeln("2030", zeile="02"), NEIN),
        (einzeln("2028"), NEIN + "haushaltsplan_entwurf: {jahr: 2028/2029, enthalten: ja}\n"),
        ("teilfinanzplan:\n  - einzahlungen: [{jahr: 2031, betrag: 500}]\n", NEIN),
        (einzeln("später"), NEIN),
    ],
    ids=["admitted", "current budget", "income", "next budget has it", "receipts", "no year"],
)
def test_years_of_the_budgets_and_income_are_silent(
    fall: Fall, tabellen: str, formular: str
) -> None:
    assert entwurf(fall, tabellen, formular).findings("F229") == []


def test_without_budgets_the_year_of_the_paper_counts(fall: Fall) -> None:
    fall.schreibe("../../content/haushalt/haushaltsplaene.csv", "jahr;stand\n")
    assert len(entwurf(fall, einzeln("2027"), NEIN).findings("F229")) == 1
    assert entwurf(fall, einzeln("2026"), NEIN).findings("F229") == []
