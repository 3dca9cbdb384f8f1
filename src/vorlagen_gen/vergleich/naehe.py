"""Which paragraphs say nearly the same, by the words that they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import add
from typing import NamedTuple

from vorlagen_gen.vergleich.woerter import words

_CHANGED = 0.5
"""With a lower share of common words a paragraph is another one."""
_PARTED = 0.75
_SMALLEST = _PARTED / (2 - _PARTED)
"""Texts whose lengths differ more cannot share as much."""
_MOVED = 0.75
_FEWEST_WORDS = 6
"""A paragraph that has fewer is not known again elsewhere if it was changed as well."""
_SHINGLE = 3
_MOST_PARTS = 3
_BAND = 24
"""So far from its proportional place a changed paragraph is looked for."""
_FINE = 0.25
"""What a step with several paragraphs costs: the simple explanation wins."""


@dataclass(frozen=True)
class Probe:
    """The words of a paragraph; only what is of one ``gruppe`` can be the same."""

    gruppe: Hashable
    is_teilbar: bool
    folge: tuple[str, ...]
    woerter: Counter[str] = field(compare=False)

    @classmethod
    def of(cls, text: str, gruppe: Hashable, *, is_teilbar: bool) -> Probe:
        """The words of ``text``."""
        found = tuple(words(text))
        return cls(gruppe, is_teilbar, found, Counter(found))

    def __add__(self, other: Probe) -> Probe:
        """Both as one paragraph."""
        folge = self.folge + other.folge
        return Probe(self.gruppe, self.is_teilbar, folge, self.woerter + other.woerter)

    @property
    def laenge(self) -> int:
        """How many words there are."""
        return len(self.folge)


class Schritt(NamedTuple):
    """Indices that belong together: from, to (exclusive) in the old and in the new text."""

    alt: range
    neu: range


class _Stand(NamedTuple):
    """The best way to a place: what it is worth, and its last step."""

    wert: float
    alt: int = 0
    neu: int = 0


_NIE = _Stand(float("-inf"))


def aligned(alt: Sequence[Probe], neu: Sequence[Probe]) -> Iterator[Schritt]:
    """What of ``alt`` became what of ``neu``, in order; also up to three became one or one three.

    Of all ways the one with the most common words is taken. It takes as long as both are.
    """
    ways = _ways(alt, neu)
    i, j = len(alt), len(neu)
    found = []
    while i or j:
        stand = ways[i][j]
        if stand.alt and stand.neu:
            found.append(Schritt(range(i - stand.alt, i), range(j - stand.neu, j)))
        i, j = i - stand.alt, j - stand.neu
    yield from reversed(found)


def _ways(alt: Sequence[Probe], neu: Sequence[Probe]) -> list[dict[int, _Stand]]:
    """The best way to each place near the diagonal."""
    ways: list[dict[int, _Stand]] = []
    for i in range(len(alt) + 1):
        ways.append(row := {})
        for j in _band(i, len(alt), len(neu)):
            olds, news = alt[max(0, i - _MOST_PARTS) : i], neu[max(0, j - _MOST_PARTS) : j]
            row[j] = _best(ways, olds, news, i, j)
    return ways


def _band(i: int, height: int, width: int) -> range:
    slope = width / height if height else width
    first = max(0, int((i - 1) * slope) - _BAND)
    return range(first, min(width, int((i + 1) * slope) + _BAND) + 1)


def _best(
    ways: list[dict[int, _Stand]], alt: Sequence[Probe], neu: Sequence[Probe], i: int, j: int
) -> _Stand:
    """The best last step to ``i`` and ``j``; ``alt`` and ``neu`` are what stands before them."""
    if not i and not j:
        return _Stand(0)
    best = _NIE
    for step, step_neu, wert in ((1, 0, 0.0), (0, 1, 0.0), *_steps(alt, neu)):
        before = ways[i - step].get(j - step_neu, _NIE) if i >= step else _NIE
        if before.wert + wert > best.wert:
            best = _Stand(before.wert + wert, step, step_neu)
    return best


def _steps(alt: Sequence[Probe], neu: Sequence[Probe]) -> Iterator[tuple[int, int, float]]:
    """Steps that take the last of both together, with what they are worth."""
    if not alt or not neu:
        return
    shared = _shared(alt[-1], neu[-1])
    if not shared:
        return
    if 2 * shared >= _CHANGED * (alt[-1].laenge + neu[-1].laenge):
        yield 1, 1, float(shared)
    for parts in range(2, _MOST_PARTS + 1):
        if wert := _parted(alt[-1], neu[-parts:], parts):
            yield 1, parts, wert
        if wert := _parted(neu[-1], alt[-parts:], parts):
            yield parts, 1, wert


def _parted(whole: Probe, some: Sequence[Probe], parts: int) -> float:
    """What it is worth to take ``some`` for the parts of ``whole``; 0 if they are not."""
    if len(some) < parts or not all(each.is_teilbar for each in (whole, *some)):
        return 0
    total = sum(each.laenge for each in some)
    if whole.laenge < _SMALLEST * total or whole.laenge > total / _SMALLEST:
        return 0
    if any(_shared(whole, each) < max(2, _PARTED * each.laenge) for each in some):
        return 0
    joined = reduce(add, some)
    shared = _shared(whole, joined)
    is_like = 2 * shared >= _PARTED * (whole.laenge + joined.laenge)
    return shared - _FINE * (parts - 1) if is_like else 0


def _shared(one: Probe, two: Probe) -> int:
    """How many words both have."""
    if one.gruppe != two.gruppe:
        return 0
    short, long = sorted((one.woerter, two.woerter), key=len)
    return sum(min(count, long[word]) for word, count in short.items() if word in long)


def find_moved(alt: Sequence[Probe], neu: Sequence[Probe]) -> list[tuple[int, int]]:
    """Which of ``alt`` stand among ``neu`` with nearly the same words; the likeliest go first."""
    where = defaultdict(set)
    for j, probe in enumerate(neu):
        for shingle in _shingles(probe):
            where[shingle].add(j)
    likely = []
    for i, probe in enumerate(alt):
        candidates = Counter(j for shingle in _shingles(probe) for j in where[shingle])
        for j, _ in candidates.most_common(_MOST_PARTS):
            nearness = 2 * _shared(probe, neu[j]) / (probe.laenge + neu[j].laenge)
            if nearness >= _MOVED:
                likely.append((-nearness, i, j))
    taken: dict[int, int] = {}
    for _, i, j in sorted(likely):
        if i not in taken and j not in taken.values():
            taken[i] = j
    return sorted(taken.items())


def _shingles(probe: Probe) -> set[tuple[str, ...]]:
    """Each three words in a row."""
    if probe.laenge < _FEWEST_WORDS:
        return set()
    return set(zip(probe.folge, probe.folge[1:], probe.folge[2:], strict=False))
