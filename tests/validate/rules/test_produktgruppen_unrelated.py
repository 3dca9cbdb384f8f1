"""Anlage A must name a Produktgruppe of the financial tables."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILERGEBNISPLAN, TEILFINANZPLAN, entwurf


@pytest.mark.parametrize(
    ("tabellen", "angabe", "remedy"),
    [
        (TEILFINANZPLAN, "1301", "produktgruppe: 1201«"),
        (TEILERGEBNISPLAN, "0116", "produktgruppe: [1201, 1601]«"),
        (TEILFINANZPLAN, "[1301, 1302]", "produktgruppe: 1201«"),
        (TEILFINANZPLAN, "Wohnen", "produktgruppe: 1201«"),
    ],
)
def test_none_in_common_is_told_with_those_of_the_tables(
    fall: Fall, tabellen: str, angabe: str, remedy: str
) -> None:
    fall = entwurf(fall, tabellen, f"produktgruppe: {angabe}\n")
    (finding,) = fall.findings("F230")
    assert remedy in finding.remedy
    assert fall.typed(finding) == angabe.strip("[]").partition(",")[0]


def test_several_are_told_in_the_plural(fall: Fall) -> None:
    (finding,) = entwurf(fall, TEILERGEBNISPLAN, "produktgruppe: 1301\n").findings("F230")
    assert finding.text == (
        "Anlage A nennt die Produktgruppe 1301, die Tabellen dagegen die Produktgruppen 1201 und "
        "1601."
    )


@pytest.mark.parametrize(
    ("tabellen", "angabe"),
    [
        (TEILFINANZPLAN, "1201"),
        (TEILFINANZPLAN, "1201 Bereitstellung von Verkehrsflächen"),
        (TEILERGEBNISPLAN, "[1201, 1601]"),
        (TEILERGEBNISPLAN, "1601"),
        ("", "1301"),
        ("teilfinanzplan:\n  - bisher_bereitgestellt: 5\n", "1301"),
    ],
)
def test_one_in_common_or_nothing_to_compare_is_silent(
    fall: Fall, tabellen: str, angabe: str
) -> None:
    assert entwurf(fall, tabellen, f"produktgruppe: {angabe}\n").findings("F230") == []
