from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.indikatoren.dissimilaritaet import dissimilaritaet

STADTTEILE = Path(__file__).parent / "daten" / "stadtteile_2006_2019.csv"
TEILE = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), max_size=60)


def anzahlen(*paare: tuple[int, int]) -> list[tuple[Decimal, Decimal]]:
    return [(Decimal(a), Decimal(b)) for a, b in paare]


@pytest.mark.parametrize(
    ("teile", "expected"),
    [
        (anzahlen((10, 20), (30, 60)), "0"),
        (anzahlen((10, 0), (0, 7)), "100"),
        (anzahlen((30, 10), (10, 30)), "50"),
        (anzahlen((1, 0), (3, 4)), "25"),
        (anzahlen((5, 5), (0, 0)), "0"),
    ],
)
def test_it_is_the_share_that_had_to_move(
    teile: list[tuple[Decimal, Decimal]], expected: str
) -> None:
    assert dissimilaritaet(teile) == Decimal(expected)


@pytest.mark.parametrize("teile", [[], anzahlen((0, 4), (0, 5)), anzahlen((3, 0))])
def test_without_one_of_the_groups_there_is_none(teile: list[tuple[Decimal, Decimal]]) -> None:
    assert dissimilaritaet(teile) is None


@pytest.mark.parametrize(("jahr", "expected"), [("2006", "21.3"), ("2019", "19.8")])
def test_the_index_of_the_stadtteile_of_muenster_comes_out(jahr: str, expected: str) -> None:
    with STADTTEILE.open(encoding="utf-8", newline="") as file:
        zeilen = [row for row in csv.DictReader(file, delimiter=";") if row["jahr"] == jahr]
    index = dissimilaritaet([(Decimal(row["mit"]), Decimal(row["ohne"])) for row in zeilen])
    assert len(zeilen) == 45
    assert index is not None
    assert round(index, 1) == Decimal(expected)


@given(TEILE)
def test_it_lies_between_0_and_100_and_does_not_ask_which_group_comes_first(
    paare: list[tuple[int, int]],
) -> None:
    index = dissimilaritaet(anzahlen(*paare))
    assert index == dissimilaritaet([(b, a) for a, b in anzahlen(*paare)])
    assert index is None or 0 <= index <= 100
