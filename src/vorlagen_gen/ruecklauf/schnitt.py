"""Changes inside one row of words, and what becomes of several of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from vorlagen_gen.ruecklauf.einheiten import Wort, Worte, text_of
from vorlagen_gen.vergleich.folge import common


@dataclass(frozen=True, slots=True, order=True)
class Schnitt:
    """``neu`` in place of the words from ``start`` to ``end``; an insertion if both agree."""

    start: int
    end: int
    neu: Worte

    def touches(self, other: Schnitt) -> bool:
        """Whether both change the same words, or insert at the same place."""
        if self.start == other.start:
            return True
        return self.start < other.end and other.start < self.end


def schnitte(alt: Worte, neu: Worte) -> tuple[Schnitt, ...]:
    """What turns ``alt`` into ``neu``, in order; changes with but a blank between them are one."""
    found: list[Schnitt] = []
    i = j = 0
    for equal, equal_neu in (*common(alt, neu), (len(alt), len(neu))):
        if equal > i or equal_neu > j:
            found.append(Schnitt(i, equal, neu[j:equal_neu]))
        i, j = equal + 1, equal_neu + 1
    return tuple(_joined(found, alt))


def _joined(found: Iterable[Schnitt], alt: Sequence[Wort]) -> Iterator[Schnitt]:
    held: Schnitt | None = None
    for each in found:
        if held is None:
            held = each
            continue
        between = alt[held.end : each.start]
        if text_of(between).isspace():
            held = Schnitt(held.start, each.end, (*held.neu, *between, *each.neu))
        else:
            yield held
            held = each
    if held:
        yield held


def applied(worte: Worte, found: Iterable[Schnitt]) -> Worte:
    """``worte`` after changes that do not touch each other."""
    for each in sorted(found, reverse=True):
        worte = (*worte[: each.start], *each.neu, *worte[each.end :])
    return worte


def moved_back(schnitt: Schnitt, worte: Worte) -> Schnitt:
    """The same striking out or insertion as far behind in ``worte`` as it can be told.

    Of „A. B.“ the second sentence can be struck out, or all behind A up to the last full stop.
    """
    start, end, neu = schnitt.start, schnitt.end, schnitt.neu
    if start < end and neu:
        return schnitt
    while end < len(worte) and (neu or worte[start:end])[0] == worte[end]:
        neu = (*neu[1:], *neu[:1])
        start, end = start + 1, end + 1
    return Schnitt(start, end, neu)


def instead(schnitt: Schnitt, worte: Worte, others: Iterable[Schnitt]) -> Schnitt:
    """The same change to ``worte`` once ``others`` were made: in place of those that it touches."""
    listed = list(others)
    touched = [each for each in listed if each.touches(schnitt)]
    start = min(each.start for each in (schnitt, *touched))
    end = max(each.end for each in (schnitt, *touched))
    neu = (*worte[start : schnitt.start], *schnitt.neu, *worte[schnitt.end : end])
    by = sum(_growth(each) for each in listed if each not in touched and each.end <= start)
    return Schnitt(start + by, end + by + sum(map(_growth, touched)), neu)


def _growth(schnitt: Schnitt) -> int:
    return len(schnitt.neu) - (schnitt.end - schnitt.start)


def shifted(schnitt: Schnitt, others: Iterable[Schnitt]) -> Schnitt | None:
    """The same change once ``others`` were made; None if they touch it."""
    by = 0
    for each in others:
        if each.touches(schnitt):
            return None
        if each.end <= schnitt.start:
            by += _growth(each)
    return replace(schnitt, start=schnitt.start + by, end=schnitt.end + by)
