"""Periods: the next one, and what the years of one become in another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.model.laufzeit import Laufzeit

_LAUFZEITEN = st.builds(
    lambda von, jahre: Laufzeit(von, von + jahre), st.integers(2000, 2050), st.integers(1, 20)
)


@pytest.mark.parametrize(
    ("jahr", "neu", "moved"),
    [
        (2025, "2030-2034", 2030),
        (2030, "2030-2034", 2034),
        (2027, "2030-2034", 2032),
        (2029, "2030-2034", 2034),
        (2029, "2030-2033", None),
        (2024, "2030-2034", 2029),
        (2031, "2030-2034", 2035),
        (2030, "2030-2040", 2040),
        (2029, "2030-2040", 2034),
    ],
)
def test_first_and_last_year_become_first_and_last_and_none_leaves_the_period(
    jahr: int, neu: str, moved: int | None
) -> None:
    wanted = Laufzeit.of(neu)
    assert wanted is not None
    assert Laufzeit(2025, 2030).moved_year(jahr, wanted) == moved


@given(_LAUFZEITEN, _LAUFZEITEN)
def test_no_year_of_one_period_becomes_one_outside_the_other(
    bisher: Laufzeit, neu: Laufzeit
) -> None:
    moved = [bisher.moved_year(jahr, neu) for jahr in range(bisher.von, bisher.bis + 1)]
    assert all(jahr is None or neu.von <= jahr <= neu.bis for jahr in moved)
    assert (moved[0], moved[-1]) == (neu.von, neu.bis)


@pytest.mark.parametrize(
    ("bisher", "naechster"), [("2025-2030", "2030-2035"), ("2025-2025", "2026-2026")]
)
def test_the_next_period_is_as_long_and_begins_later(bisher: str, naechster: str) -> None:
    found = Laufzeit.of(bisher)
    assert found is not None
    assert str(found.naechster) == naechster
