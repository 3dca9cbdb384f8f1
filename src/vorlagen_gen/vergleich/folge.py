"""What two sequences have in common, in the order of both."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_MOST_CELLS = 90_000
"""Without a value that both have once, at most so many pairs are looked at one by one."""

Paare = list[tuple[int, int]]


def common(alt: Sequence[Hashable], neu: Sequence[Hashable]) -> Paare:
    """Indices of equal values in ``alt`` and ``neu``; both rise from pair to pair.

    What both have exactly once parts the sequences (Bram Cohen's patience diff). So it takes
    about as long as the sequences are, and what is repeated often misleads nobody.
    """
    found: Paare = []
    work = [_Stueck(alt, neu, 0, len(alt), 0, len(neu))]
    while work:
        rest = work.pop().trimmed(found)
        if rest.is_empty:
            continue
        if anchors := rest.anchors():
            found += anchors
            work += rest.between(anchors)
        else:
            found += rest.searched()
    return sorted(found)


def heaviest_rising(weights: Mapping[tuple[int, int], int]) -> set[tuple[int, int]]:
    """Of pairs with their weights those whose both indices rise and that weigh most together.

    No index comes twice. It takes n log n steps.
    """
    best: list[tuple[int, int, _Weg | None]] = []  # rising ends, each weighs more than the last
    for (i, j), weight in sorted(weights.items(), key=lambda each: (each[0][0], -each[0][1])):
        place = bisect_left(best, j, key=lambda each: each[0])
        before = best[place - 1] if place else (0, 0, None)
        total = before[1] + weight
        stop = place
        while stop < len(best) and best[stop][1] <= total:
            stop += 1
        if place == len(best) or best[place][0] != j or best[place][1] < total:
            best[place:stop] = [(j, total, _Weg((i, j), before[2]))]
    kept: set[tuple[int, int]] = set()
    weg = best[-1][2] if best else None
    while weg:
        kept.add(weg.paar)
        weg = weg.davor
    return kept


class _Weg(NamedTuple):
    """A pair and the way to it."""

    paar: tuple[int, int]
    davor: _Weg | None


@dataclass(frozen=True, slots=True)
class _Stueck:
    """A stretch of both sequences that is still to be compared."""

    alt: Sequence[Hashable]
    neu: Sequence[Hashable]
    start: int
    end: int
    start_neu: int
    end_neu: int

    @property
    def is_empty(self) -> bool:
        return self.start == self.end or self.start_neu == self.end_neu

    def trimmed(self, found: Paare) -> _Stueck:
        """The stretch without equal values at both ends, which are added to ``found``."""
        start, end, start_neu, end_neu = self.start, self.end, self.start_neu, self.end_neu
        while start < end and start_neu < end_neu and self.alt[start] == self.neu[start_neu]:
            found.append((start, start_neu))
            start, start_neu = start + 1, start_neu + 1
        while start < end and start_neu < end_neu and self.alt[end - 1] == self.neu[end_neu - 1]:
            end, end_neu = end - 1, end_neu - 1
            found.append((end, end_neu))
        return _Stueck(self.alt, self.neu, start, end, start_neu, end_neu)

    def anchors(self) -> Paare:
        """The longest rising row of values that both stretches have exactly once."""
        here, there = (
            Counter(self.alt[self.start : self.end]),
            Counter(self.neu[self.start_neu : self.end_neu]),
        )
        where = {self.neu[j]: j for j in range(self.start_neu, self.end_neu)}
        pairs = (
            (i, where[value])
            for i in range(self.start, self.end)
            if here[value := self.alt[i]] == 1 == there[value]
        )
        return _longest_rising(list(pairs))

    def between(self, anchors: Paare) -> Iterator[_Stueck]:
        """What lies before, between and behind ``anchors``."""
        start, start_neu = self.start, self.start_neu
        for i, j in (*anchors, (self.end, self.end_neu)):
            yield _Stueck(self.alt, self.neu, start, i, start_neu, j)
            start, start_neu = i + 1, j + 1

    def searched(self) -> Paare:
        """The longest common subsequence; of a large stretch only what stands in its old place."""
        height, width = self.end - self.start, self.end_neu - self.start_neu
        if height * width > _MOST_CELLS:
            places = range(min(height, width))
            pairs = ((self.start + each, self.start_neu + each) for each in places)
            return [(i, j) for i, j in pairs if self.alt[i] == self.neu[j]]
        lengths = self._lengths(height, width)
        found: Paare = []
        i = j = 0
        while i < height and j < width:
            if self.alt[self.start + i] == self.neu[self.start_neu + j]:
                found.append((self.start + i, self.start_neu + j))
                i, j = i + 1, j + 1
            elif lengths[i + 1][j] >= lengths[i][j + 1]:
                i += 1
            else:
                j += 1
        return found

    def _lengths(self, height: int, width: int) -> list[list[int]]:
        """How much is common from each pair of places on."""
        lengths = [[0] * (width + 1) for _ in range(height + 1)]
        for i in range(height - 1, -1, -1):
            row, below, value = lengths[i], lengths[i + 1], self.alt[self.start + i]
            for j in range(width - 1, -1, -1):
                if value == self.neu[self.start_neu + j]:
                    row[j] = below[j + 1] + 1
                else:
                    row[j] = max(below[j], row[j + 1])
        return lengths


def _longest_rising(pairs: Paare) -> Paare:
    """The longest row of ``pairs``, sorted by their first, whose second rises, too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [j]
        ends[place : place + 1] = [index]
    row: Paare = []
    index = ends[-1] if ends else -1
    while index >= 0:
        row.append(pairs[index])
        index = before[index]
    return row[::-1]
