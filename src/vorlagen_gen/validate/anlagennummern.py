"""The numbers of Anlagen: 1, 1a, 4.1, ranges of them, and which belongs under which."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vorlagen_gen.model.aufzaehlung import aufgezaehlt

MAX_RANGE = 100
"""Longer ranges are no list of Anlagen; only their ends count."""

_NUMMER = re.compile(r"(\d{1,3}(?:\.\d{1,2}){0,3})\s?([a-z])?", re.IGNORECASE)
_FELD = re.compile(r"(?:Anlagen?|Anl\.)?\s*(?:Nr\.\s*)?(.+?)\s*[.:)]?", re.IGNORECASE)
_BIS = re.compile(r"\s*(?:[-–—]|\bbis\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Anlagennummer:
    """``4.1b`` has the steps 4 and 1 and the letter b; ``1A`` is ``1a``, ``01`` is ``1``."""

    stufen: tuple[int, ...]
    buchstabe: str = ""

    def __str__(self) -> str:
        """As it is written."""
        return ".".join(map(str, self.stufen)) + self.buchstabe

    @property
    def obere(self) -> Anlagennummer | None:
        """The number this one is a part of: 1 of 1a, 4 of 4.1; the form A is part of none."""
        if self.buchstabe and self.stufen:
            return Anlagennummer(self.stufen)
        return Anlagennummer(self.stufen[:-1]) if len(self.stufen) > 1 else None

    @property
    def vorige(self) -> Anlagennummer | None:
        """The number before it in a list without gaps; ``None`` if it is the first of its kind."""
        if self.buchstabe:
            earlier = chr(ord(self.buchstabe) - 1)
            return Anlagennummer(self.stufen, earlier) if self.buchstabe > "a" else None
        *head, last = self.stufen
        return Anlagennummer((*head, last - 1)) if last > 1 else None


ANLAGE_A = Anlagennummer((), "A")
"""The form of its own that needs no entry in the list."""


def read_nummer(text: str) -> Anlagennummer | None:
    """The number in ``text``, and nothing but it."""
    if text == str(ANLAGE_A):
        return ANLAGE_A
    match = _NUMMER.fullmatch(text)
    if not match:
        return None
    stufen = tuple(int(step) for step in match[1].split("."))
    return Anlagennummer(stufen, (match[2] or "").lower())


def read_feld(text: str) -> tuple[Anlagennummer, ...]:
    """The numbers that were typed as the number of an Anlage; none if there is no reading them.

    ``Anlage 2``, ``2.`` and ``2`` are the same; ``1a-1c`` and ``1a-c`` are three.
    """
    match = _FELD.fullmatch(" ".join(text.split()))
    first, *rest = _BIS.split(match[1]) if match else [text]
    begin = read_nummer(first)
    if begin is None or len(rest) > 1:
        return ()
    if not rest:
        return (begin,)
    end = read_part(rest[0], begin)
    return expand(begin, end) if end else ()


def read_part(text: str, previous: Anlagennummer) -> Anlagennummer | None:
    """A number that may leave out what ``previous`` has said already: the b of „1a und b“."""
    if len(text) == 1 and text.isalpha() and previous.buchstabe and previous.stufen:
        return Anlagennummer(previous.stufen, text.lower())
    return read_nummer(text)


def expand(first: Anlagennummer, last: Anlagennummer) -> tuple[Anlagennummer, ...]:
    """All numbers of a range; only its ends if what lies between cannot be known."""
    if first.stufen == last.stufen and first.buchstabe and first.buchstabe < last.buchstabe:
        return tuple(_letters(first.stufen, first.buchstabe, last.buchstabe))
    is_counting = first.stufen[:-1] == last.stufen[:-1] and first.stufen < last.stufen
    if not is_counting or last.stufen[-1] - first.stufen[-1] > MAX_RANGE:
        return (first,) if first == last else (first, last)
    between = range(first.stufen[-1] + 1, last.stufen[-1])
    middle = (Anlagennummer((*first.stufen[:-1], step)) for step in between)
    tail = _letters(last.stufen, "a", last.buchstabe) if last.buchstabe else [last]
    return (first, *middle, *tail)


def _letters(stufen: tuple[int, ...], first: str, last: str) -> list[Anlagennummer]:
    codes = range(ord(first), ord(last) + 1)
    return [Anlagennummer(stufen, chr(code)) for code in codes]


def is_among(nummer: Anlagennummer, listed: Iterable[Anlagennummer]) -> bool:
    """Whether ``nummer`` is listed, itself or in parts: 1a and 1b are the Anlage 1."""
    return any(nummer in (each, each.obere) for each in listed)


def aufzaehlung(nummern: Iterable[Anlagennummer]) -> str:
    """„Anlage 1“, „Anlagen 1a und 1b“, „Anlagen 1, 2 und 3“."""
    shown = tuple(map(str, nummern))
    return f"{'Anlage' if len(shown) == 1 else 'Anlagen'} {aufgezaehlt(shown)}"
