"""The same words in a row in two texts, and how much they tell."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from unicodedata import normalize

from vorlagen_gen.validate.allerweltswoerter import says_something
from vorlagen_gen.validate.saetze import saetze

_WORT = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_PUNKT = re.compile(r"\s*(?:[#>*+–-]+|\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-z]\))\s+")
"""A mark before a heading or a point; it is no part of the sentence."""

_LAENGE = 4
"""Fewer words in a row stand everywhere."""
_BUCHSTABEN, _SATZGEWICHT, _ZEILENGEWICHT = 24, 2, 4
"""A sentence with fewer letters, or fewer words of its own, is no secret."""
_SATZENDE = frozenset('.!?“”"»«)')
_STELLEN = 4
"""As many places of the same four words are compared, so that repetition costs no more."""


def read_woerter(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words and numbers of ``text`` in small letters, and where each begins and ends."""
    found = list(_WORT.finditer(text))
    return [_folded(each[0]) for each in found], [each.span() for each in found]


def _folded(wort: str) -> str:
    return wort.lower() if wort.isascii() else normalize("NFKC", wort).casefold()


@dataclass(frozen=True, slots=True)
class Folge:
    """Words ``start`` to ``end`` of a text that stand elsewhere, there from character ``ab``.

    ``quelle`` is the number of the other text. ``is_satz`` says that they hold a whole sentence
    of it; ``gewicht`` is how many of them are neither known nor such as stand everywhere.
    """

    start: int
    end: int
    quelle: int
    ab: int
    is_satz: bool
    gewicht: int


@dataclass(slots=True)
class Wortbestand:
    """Many texts, to be compared with others, word by word.

    ``bekannt`` are words that need not be kept from anybody. The time it takes grows with
    the length of all texts, and not faster.
    """

    bekannt: Container[str]
    _woerter: list[str] = field(default_factory=list)
    _ab: list[int] = field(default_factory=list)
    _anfaenge: list[int] = field(default_factory=list)
    _saetze: list[tuple[int, int]] = field(default_factory=list)
    _stellen: dict[tuple[str, ...], list[int]] = field(default_factory=dict)

    def add(self, text: str, *, is_getippt: bool = True) -> None:
        """Keep ``text``; each of its lines and cells ends a sentence.

        One without a full stop may be a heading and must say more; in what was not typed for us,
        it is none: letterheads look so.
        """
        needed = _ZEILENGEWICHT if is_getippt else sys.maxsize
        first = len(self._woerter)
        self._anfaenge.append(first)
        woerter, spans = read_woerter(text)
        for start, end in _text_saetze(text):
            a = bisect_left(spans, (start, start))
            b = bisect_left(spans, (end, end))
            gewicht = _SATZGEWICHT if text[end - 1] in _SATZENDE else needed
            if b - a >= _LAENGE and self._is_eigen(woerter[a:b], gewicht):
                self._saetze.append((first + a, first + b))
        for at in range(len(woerter) - _LAENGE + 1):
            places = self._stellen.setdefault(tuple(woerter[at : at + _LAENGE]), [])
            if len(places) < _STELLEN:
                places.append(first + at)
        self._woerter += [*woerter, ""]
        self._ab += [*(start for start, _ in spans), len(text)]

    def _is_eigen(self, satz: Sequence[str], gewicht: int) -> bool:
        """Whether a sentence is long enough, and about something."""
        return sum(map(len, satz)) >= _BUCHSTABEN and self.gewicht(satz) >= gewicht

    def gewicht(self, woerter: Sequence[str]) -> int:
        """How many different words tell something that is not known."""
        return sum(says_something(each) and each not in self.bekannt for each in set(woerter))

    def find(self, woerter: Sequence[str]) -> Iterator[Folge]:
        """The longest runs of words that stand here as well, in their order."""
        at = 0
        while at <= len(woerter) - _LAENGE:
            ab, length = self._longest(woerter, at)
            if length:
                yield self._folge(woerter, at, ab, length)
            at += max(1, length - _LAENGE + 1)

    def _longest(self, woerter: Sequence[str], at: int) -> tuple[int, int]:
        """Where the words that begin at ``at`` go on longest here, and how long."""
        places = self._stellen.get(tuple(woerter[at : at + _LAENGE]), ())
        runs = ((self._length(woerter, at, ab), -ab) for ab in places)
        length, ab = max(runs, default=(0, 0))
        return -ab, length

    def _length(self, woerter: Sequence[str], at: int, ab: int) -> int:
        length = _LAENGE
        while at + length < len(woerter) and woerter[at + length] == self._woerter[ab + length]:
            length += 1
        return length

    def _folge(self, woerter: Sequence[str], at: int, ab: int, length: int) -> Folge:
        index = bisect_left(self._saetze, (ab, 0))
        is_satz = index < len(self._saetze) and self._saetze[index][1] <= ab + length
        quelle = bisect_left(self._anfaenge, ab + 1) - 1
        gewicht = self.gewicht(woerter[at : at + length])
        return Folge(at, at + length, quelle, self._ab[ab], is_satz, gewicht)


def _text_saetze(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence; no sentence goes beyond a line or a cell of a table."""
    cuts = [-1, *(each.start() for each in re.finditer(r"[\n|]", text)), len(text)]
    for before, end in pairwise(cuts):
        part = text[before + 1 : end]
        mark = _PUNKT.match(part)
        skipped = mark.end() if mark else 0
        for start, stop in saetze(part[skipped:]):
            yield before + 1 + skipped + start, before + 1 + skipped + stop
