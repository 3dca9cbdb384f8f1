"""Anlage A must not deny what a financial table shows."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILERGEBNISPLAN, TEILFINANZPLAN, entwurf


@pytest.mark.parametrize(
    ("tabellen", "zeile"),
    [
        (TEILFINANZPLAN, "finanzplan: nein"),
        (TEILERGEBNISPLAN, "ergebnisplan: nein"),
        (TEILFINANZPLAN, "finanzplan: entfällt"),
        ("teilfinanzplan:\n  - einzahlungen: [{jahr: 2027, betrag: 5}]\n", "finanzplan: nein"),
    ],
)
def test_a_denied_table_is_told_at_the_answer(fall: Fall, tabellen: str, zeile: str) -> None:
    fall = entwurf(fall, tabellen, f"{zeile}\n")
    (finding,) = fall.findings("F227")
    assert fall.typed(finding) == zeile.partition(": ")[2]
    assert "(Zeile 4)" in finding.text


@pytest.mark.parametrize(
    ("tabellen", "zeile"),
    [
        (TEILFINANZPLAN, "finanzplan: ja\nergebnisplan: nein"),
        (TEILERGEBNISPLAN, "ergebnisplan: ja\nfinanzplan: entfaellt"),
        ("teilfinanzplan:\n  - auszahlungen: [{jahr: 2027, betrag: 0}]\n", "finanzplan: nein"),
        ("teilfinanzplan:\n  - produktgruppe: 1201\n", "finanzplan: nein"),
        ("", "finanzplan: nein\nergebnisplan: nein"),
    ],
    ids=["investment", "running", "nothing", "empty block", "no tables"],
)
def test_answers_that_agree_with_the_tables_are_silent(
    fall: Fall, tabellen: str, zeile: str
) -> None:
    assert entwurf(fall, tabellen, f"{zeile}\n").findings("F227") == []
