"""Anlage A should name the Produktgruppen of the tables."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILERGEBNISPLAN, TEILFINANZPLAN, entwurf

ZWEI = TEILFINANZPLAN + "  - produktgruppe: 1301\n    auszahlungen: [{jahr: 2027, betrag: 5}]\n"

DREI = ZWEI + "  - produktgruppe: 1302\n    auszahlungen: [{jahr: 2027, betrag: 5}]\n"


@pytest.mark.parametrize(
    ("tabellen", "angabe", "text"),
    [
        (TEILFINANZPLAN, "[1201, 1301]", "1301 steht in Anlage A"),
        (ZWEI, "1201", "1301 steht in den Finanztabellen"),
        (ZWEI, "[1301]", "1201 steht in den Finanztabellen"),
        (DREI, "1201", "Die Produktgruppen 1301 und 1302 stehen in den Finanztabellen"),
    ],
)
def test_one_that_is_missing_on_either_side_is_told(
    fall: Fall, tabellen: str, angabe: str, text: str
) -> None:
    fall = entwurf(fall, tabellen, f"produktgruppe: {angabe}\n")
    (finding,) = fall.findings("V229")
    assert text in finding.text
    assert fall.typed(finding) in ("1201", "1301", "[1301]")


@pytest.mark.parametrize(
    ("tabellen", "angabe"),
    [
        (TEILERGEBNISPLAN, "[1201, 1601]"),
        (TEILERGEBNISPLAN, "1201"),
        (ZWEI, "[1301, 1201 Bereitstellung von Verkehrsflächen]"),
        (TEILFINANZPLAN, "0116"),
        ("", "[1201, 1301]"),
    ],
    ids=["same", "interest", "with name", "another rule's", "no tables"],
)
def test_the_same_ones_and_an_entry_of_interest_are_silent(
    fall: Fall, tabellen: str, angabe: str
) -> None:
    assert entwurf(fall, tabellen, f"produktgruppe: {angabe}\n").findings("V229") == []
