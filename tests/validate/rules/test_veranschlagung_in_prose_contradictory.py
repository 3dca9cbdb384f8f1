"""Text and Anlage A must agree on whether the money is in a budget."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import schreibe_text

NEIN = "haushaltsplan_beschlossen: {jahr: 2026/2027, enthalten: nein}\n"
JA = "haushaltsplan_beschlossen: {jahr: 2026/2027, enthalten: ja}\n"
TEILS = "haushaltsplan_beschlossen: {jahr: 2026/2027, enthalten: teilweise}\n"
ENTFAELLT = (
    "haushaltsplan_beschlossen: {jahr: 2026/2027, enthalten: entfaellt}\n"
    "bereits_veranschlagt: nein\n"
)


@pytest.mark.parametrize(
    ("text", "formular", "stelle"),
    [
        (
            "Die Mittel sind im Haushaltsplan 2026/2027 enthalten.",
            NEIN,
            "im Haushaltsplan 2026/2027",
        ),
        ("Die Kosten sind im Haushalt 2026 veranschlagt.", NEIN, "im Haushalt 2026"),
        (
            "Die Mittel stehen im Haushaltsplan 2027 zur Verfügung.",
            ENTFAELLT,
            "im Haushaltsplan 2027",
        ),
        (
            "Im Doppelhaushalt 2026/27 sind die Mittel nicht enthalten.",
            JA,
            "Im Doppelhaushalt 2026/27",
        ),
        (
            "Die Ansätze sind im Entwurf des Haushaltsplans 2028/2029 noch nicht berücksichtigt.",
            "haushaltsplan_entwurf: {jahr: 2028/2029, enthalten: ja}\n",
            "im Entwurf des Haushaltsplans 2028/2029",
        ),
    ],
)
def test_a_contradiction_is_told_at_the_budget(
    fall: Fall, text: str, formular: str, stelle: str
) -> None:
    fall = schreibe_text(fall, text, formular=formular)
    (finding,) = fall.findings("V226")
    assert fall.typed(finding) == stelle


@pytest.mark.parametrize(
    ("text", "formular"),
    [
        ("Die Mittel sind im Haushaltsplan 2026/2027 enthalten.", JA),
        ("Die Mittel sind im Haushaltsplan 2026/2027 enthalten.", TEILS),
        ("Die Mittel sind im Haushaltsplan 2026/2027 nicht enthalten.", NEIN),
        ("Die Mittel waren im Haushaltsplan 2025 enthalten.", NEIN),
        ("Die Mittel sollen im Haushaltsplan 2026/2027 bereitgestellt werden.", NEIN),
        ("Im Haushaltsplan 2026/2027 ist eine Linde eingeplant.", NEIN),
        ("Im Haushaltsplan 2026/2027 sind nur Mittel für 2027 enthalten.", NEIN),
        ("Die Mittel sind im Haushaltsplan 2026/2027 enthalten.", ""),
    ],
)
def test_agreement_and_other_statements_are_silent(fall: Fall, text: str, formular: str) -> None:
    assert schreibe_text(fall, text, formular=formular).findings("V226") == []
