"""Which words of a paragraph were struck out, and which are new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby

from vorlagen_gen.vergleich.folge import common

_WORD = re.compile(r"\w+(?:[.,:/*_'’-]\w+)*|\s+|[^\w\s]")
"""Amounts, dates, numbers of papers and compounds are one word each."""
_LETTER = re.compile(r"\w")
_FEW_WORDS = 2
"""So many unchanged words between two changes may go with them."""


class Wortart(Enum):
    """What became of a stretch of text."""

    GLEICH = auto()
    GESTRICHEN = auto()
    NEU = auto()

    @property
    def mirrored(self) -> Wortart:
        """The same, told from the new text to the old one."""
        others = {Wortart.GESTRICHEN: Wortart.NEU, Wortart.NEU: Wortart.GESTRICHEN}
        return others.get(self, self)


@dataclass(frozen=True, slots=True)
class Textstelle:
    """A stretch of text of one kind."""

    art: Wortart
    text: str


def compare_words(alt: str, neu: str) -> tuple[Textstelle, ...]:
    """What is equal, struck out and new, in order; what is struck out before what replaces it.

    No two neighbours are of one kind, none is empty. Without the new ones they are ``alt``,
    without those struck out ``neu``. From ``neu`` to ``alt`` it is the same with both exchanged.
    """
    if alt == neu:
        return (Textstelle(Wortart.GLEICH, alt),) if alt else ()
    if alt > neu:
        found = (replace(each, art=each.art.mirrored) for each in compare_words(neu, alt))
        return tuple(_in_order(found))
    return tuple(_in_order(_without_islands(list(_in_order(_raw(alt, neu))))))


def words(text: str) -> list[str]:
    """The words of ``text``, small, without blanks and signs."""
    return [each for each in _WORD.findall(text.casefold()) if _LETTER.match(each)]


def _raw(alt: str, neu: str) -> Iterator[Textstelle]:
    """One stretch for each word and each blank."""
    old, new = _WORD.findall(alt), _WORD.findall(neu)
    i = j = 0
    for equal, equal_neu in (*common(old, new), (len(old), len(new))):
        yield from (Textstelle(Wortart.GESTRICHEN, each) for each in old[i:equal])
        yield from (Textstelle(Wortart.NEU, each) for each in new[j:equal_neu])
        yield from (Textstelle(Wortart.GLEICH, each) for each in old[equal : equal + 1])
        i, j = equal + 1, equal_neu + 1


def _in_order(stellen: Iterable[Textstelle]) -> Iterator[Textstelle]:
    """``stellen`` joined; between two equal ones first what is struck out, then what is new."""
    for is_equal, group in groupby(stellen, lambda each: each.art is Wortart.GLEICH):
        parts = list(group)
        kinds = (Wortart.GLEICH,) if is_equal else (Wortart.GESTRICHEN, Wortart.NEU)
        for kind in kinds:
            if text := "".join(each.text for each in parts if each.art is kind):
                yield Textstelle(kind, text)


def _without_islands(stellen: list[Textstelle]) -> Iterator[Textstelle]:
    """A short equal stretch between two larger changes counts as changed: nobody reads confetti."""
    sizes = [_size(each.text) for each in stellen]
    for index, each in enumerate(stellen):
        if each.art is Wortart.GLEICH and _is_island(stellen, sizes, index):
            yield Textstelle(Wortart.GESTRICHEN, each.text)
            yield Textstelle(Wortart.NEU, each.text)
        else:
            yield each


def _is_island(stellen: list[Textstelle], sizes: list[int], index: int) -> bool:
    if len(words(stellen[index].text)) > _FEW_WORDS:
        return False
    before = _changed(stellen, sizes, range(index - 1, -1, -1))
    after = _changed(stellen, sizes, range(index + 1, len(stellen)))
    return sizes[index] < min(before, after)


def _changed(stellen: list[Textstelle], sizes: list[int], places: Iterable[int]) -> int:
    """The larger of what is struck out and new up to the next equal stretch."""
    largest = 0
    for place in places:
        if stellen[place].art is Wortart.GLEICH:
            break
        largest = max(largest, sizes[place])
    return largest


def _size(text: str) -> int:
    return len(_LETTER.findall(text))
