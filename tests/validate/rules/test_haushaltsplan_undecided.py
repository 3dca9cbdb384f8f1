"""A budget that Anlage A calls adopted must be adopted."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import entwurf

PLAENE = "jahr;stand\n2025;beschlossen\n2026/2027;beschlossen\n2028/2029;entwurf\n"


@pytest.mark.parametrize("jahr", ["2028/2029", "2028", "2029"])
def test_a_draft_is_told(fall: Fall, jahr: str) -> None:
    fall.schreibe("../../content/haushalt/haushaltsplaene.csv", PLAENE)
    fall = entwurf(fall, formular=f"haushaltsplan_beschlossen: {{jahr: {jahr}, enthalten: ja}}\n")
    (finding,) = fall.findings("F226")
    assert finding.text == "Der Haushaltsplan 2028/2029 ist noch nicht beschlossen."
    assert fall.typed(finding) == jahr


@pytest.mark.parametrize(
    "zeile",
    [
        "haushaltsplan_beschlossen: {jahr: 2026, enthalten: ja}",
        "haushaltsplan_beschlossen: {jahr: 2031, enthalten: ja}",
        "haushaltsplan_beschlossen: {jahr: 2028, enthalten: entfaellt}",
        "haushaltsplan_entwurf: {jahr: 2028/2029, enthalten: ja}",
    ],
    ids=["adopted", "no such budget", "does not apply", "called a draft"],
)
def test_what_is_adopted_or_not_known_is_silent(fall: Fall, zeile: str) -> None:
    fall.schreibe("../../content/haushalt/haushaltsplaene.csv", PLAENE)
    assert entwurf(fall, formular=f"{zeile}\n").findings("F226") == []
