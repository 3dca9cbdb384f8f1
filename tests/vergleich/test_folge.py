"""Pairs in the order of both sequences."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.vergleich.folge import heaviest_rising

Pairs = set[tuple[int, int]]
INDEX = st.integers(min_value=0, max_value=5)


def rises(pairs: Pairs) -> bool:
    row = sorted(pairs)
    return all(a < c and b < d for (a, b), (c, d) in pairwise(row))


@given(st.dictionaries(st.tuples(INDEX, INDEX), st.integers(1, 9), max_size=8))
def test_no_other_rising_pairs_weigh_more(weights: dict[tuple[int, int], int]) -> None:
    found = heaviest_rising(weights)
    assert rises(found)
    others = (set(c) for size in range(len(weights) + 1) for c in combinations(weights, size))
    heaviest = max(sum(weights[each] for each in other) for other in others if rises(other))
    assert sum(weights[each] for each in found) == heaviest
