"""A Saldo that was typed must be the one that the amounts give."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILERGEBNISPLAN, TEILFINANZPLAN, entwurf


@pytest.mark.parametrize(
    ("tabellen", "eingetragen", "gerechnet", "unterschied"),
    [
        (f"{TEILFINANZPLAN}saldo_teilfinanzplan: 826.000", "826.000", "862.000", "36.000"),
        (f"{TEILFINANZPLAN}    saldo: 862.000,50", "862.000,50", "862.000", "0,50"),
        (f"{TEILERGEBNISPLAN}saldo_teilergebnisplan: 71.180", "71.180", "47.780", "23.400"),
        (f"{TEILERGEBNISPLAN}    saldo: 47.780", "47.780", "12.930", "34.850"),
        (f"{TEILFINANZPLAN}    saldo: -862.000 €", "−862.000", "862.000", "1.724.000"),
        ("saldo_teilfinanzplan: 5", "5", "0", "5"),
    ],
)
def test_both_values_and_their_difference_are_told(
    fall: Fall, tabellen: str, eingetragen: str, gerechnet: str, unterschied: str
) -> None:
    (finding,) = entwurf(fall, tabellen).findings("F220")
    assert f"ein Saldo von {eingetragen} €" in finding.text
    assert f"ergeben {gerechnet} €" in finding.text
    assert f"beträgt {unterschied} €" in finding.text
    assert fall.typed(finding).replace("-", "−").startswith(eingetragen)


@pytest.mark.parametrize(
    "tabellen",
    [
        f"{TEILFINANZPLAN}    saldo: 862.000\nsaldo_teilfinanzplan: 862000,00",
        f"{TEILERGEBNISPLAN}saldo_teilergebnisplan: 47.780",
        f"{TEILERGEBNISPLAN}    saldo: 12.930",
        TEILFINANZPLAN.replace("betrag: 830.000", "betrag: ") + "    saldo: 5",
        TEILERGEBNISPLAN.replace("zeile: 13", "zeile: 99") + "saldo_teilergebnisplan: 5",
        TEILFINANZPLAN,
    ],
    ids=["both", "table", "block", "gap", "unknown row", "none typed"],
)
def test_the_right_saldo_and_a_table_with_gaps_are_silent(fall: Fall, tabellen: str) -> None:
    assert entwurf(fall, tabellen).findings("F220") == []


def test_the_saldo_of_the_table_in_one_of_its_entries_is_told_where_it_belongs(fall: Fall) -> None:
    (finding,) = entwurf(fall, f"{TEILERGEBNISPLAN}    saldo: 47.780").findings("F220")
    assert "»saldo_teilergebnisplan«" in finding.remedy
