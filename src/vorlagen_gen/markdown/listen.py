"""Which lines open points of a list, and which lines belong to each point."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from vorlagen_gen.markdown.zeilen import Zeile
from vorlagen_gen.model.monate import MONATE

_TIEFER = 2
_MONAT = (
    rf"(?:{'|'.join(MONATE)}|Jänner|Feber)\b|(?:Jan|Febr?|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\."
)
_MARKE = re.compile(
    rf"""(?:
      (?P<strich>[-–•*+])
    | (?P<zahl>[1-9][0-9]{{0,2}}\.(?!\s+(?:{_MONAT}|(?:und|bis|oder)\s+[0-9]))
        | [1-9][0-9]?(?:\.[1-9][0-9]?){{1,8}}\.?)
    | (?P<klammer>[1-9][0-9]{{0,2}}\))
    | (?P<klammern>\([1-9][0-9]{{0,2}}\))
    | (?P<buchstabe>[a-z]\.(?!\s*\w\.))
    | (?P<buchstabe_klammer>[a-z]\))
    )(?=\s)""",
    re.VERBOSE,
)


class Art(Enum):
    """How the points of a list are labelled; a list has points of one kind."""

    STRICH = "strich"
    ZAHL = "zahl"
    KLAMMER = "klammer"
    KLAMMERN = "klammern"
    BUCHSTABE = "buchstabe"
    BUCHSTABE_KLAMMER = "buchstabe_klammer"


_BUCHSTABEN = (Art.BUCHSTABE, Art.BUCHSTABE_KLAMMER)
_ZAHLEN = (Art.ZAHL, Art.KLAMMER, Art.KLAMMERN)
_STERNCHEN = {"*": "•", "+": "•"}


@dataclass(frozen=True, slots=True)
class Marke:
    """What stands before a point: ``label`` as printed, ``laenge`` as typed.

    ``nummer`` is (2, 1) for ``2.1``, (3,) for ``c)``, and empty for a dash.
    """

    art: Art
    label: str
    nummer: tuple[int, ...]
    laenge: int

    @property
    def is_start(self) -> bool:
        """Whether a list may open with it: a dash, or the first of its row."""
        return not self.nummer or self.nummer[-1] == 1

    def follows(self, other: Marke) -> bool:
        """Whether this can be a later point of the row ``other`` stands in.

        Numbers may jump; letters may not, so that ``z. B.`` after ``a.`` is none.
        """
        if self.art is not other.art:
            return False
        if self.art in _BUCHSTABEN:
            return self.nummer[0] == other.nummer[0] + 1
        return self.art is Art.STRICH or self.nummer > other.nummer

    def is_next_to(self, other: Marke) -> bool:
        """Whether this is the very next number after ``other``, or the first kind of part of it."""
        if self.art is not other.art or not self.nummer:
            return False
        *above, last = other.nummer
        return self.nummer == (*above, last + 1) or self.nummer[:-1] == other.nummer


def marke(zeile: Zeile) -> Marke | None:
    """The label that ``zeile`` opens with, if it does."""
    match = _MARKE.match(zeile.text)
    if match is None:
        return None
    art, label = Art(match.lastgroup), match[0]
    if art is Art.STRICH:
        nummer: tuple[int, ...] = ()
    elif art in _BUCHSTABEN:
        nummer = (ord(label[0]) - ord("a") + 1,)
    else:
        nummer = tuple(int(part) for part in re.findall("[0-9]+", label))
    return Marke(art, _STERNCHEN.get(label, label), nummer, len(label))


@dataclass(frozen=True, slots=True)
class Punkt:
    """A point of a list: its label and the lines that belong to it, the first without the label."""

    marke: Marke
    anfang: Zeile
    zeilen: list[Zeile]


class Liste:
    """Lines of a text, or of a quotation or point in it, asked for the lists among them.

    ``above`` is the label of the point whose lines these are.
    """

    def __init__(self, zeilen: Sequence[Zeile], above: Marke | None = None) -> None:
        """Nothing was read yet; a point's first number may continue its own: ``1.2`` in ``1.``."""
        self._zeilen = zeilen
        self._above = above
        self._zuletzt: dict[Art, Marke] = {above.art: above} if above else {}

    def opens(self, index: int) -> bool:
        """Whether a list opens at line ``index``, which begins a paragraph."""
        found = self._marke(index)
        return found is not None and (
            found.is_start or self._continues(found) or self._is_followed(index, found)
        )

    def interrupts(self, index: int) -> bool:
        """Whether a list opens at line ``index`` without a blank line before it.

        In running text a number or a dash may have come to the start of a line by chance;
        so it takes a colon before it or a second point after it.
        """
        found = self._marke(index)
        if found is None or not self.opens(index):
            return False
        if found.art is Art.STRICH and found.label != "–":
            return True
        is_announced = self._zeilen[index - 1].text.endswith(":")
        return (
            self._above is not None
            or is_announced
            or self._continues(found)
            or self._is_followed(index, found)
        )

    def read(self, index: int) -> tuple[list[Punkt], int]:
        """The points of the list that opens at line ``index``, and the line behind them."""
        first = self._zeilen[index]
        punkte: list[Punkt] = []
        while True:
            found = self._marke(index)
            if not found:
                break
            end = self._end_of_point(index, found)
            punkte.append(self._punkt(index, end, found))
            self._zuletzt[found.art] = found
            index = self._skip_blank(end)
            if not self._is_sibling(index, found, first.indent):
                break
        return punkte, end

    def _punkt(self, index: int, end: int, found: Marke) -> Punkt:
        zeile = self._zeilen[index]
        return Punkt(found, zeile, [zeile.rest(found.laenge), *self._zeilen[index + 1 : end]])

    def _marke(self, index: int) -> Marke | None:
        """The label of line ``index``; a label directly behind another is text, except letters."""
        found = marke(self._zeilen[index]) if index < len(self._zeilen) else None
        if index == 0 and self._above and found and found.art not in _BUCHSTABEN:
            return None
        return found

    def _continues(self, found: Marke) -> bool:
        before = self._zuletzt.get(found.art)
        return before is not None and found.is_next_to(before)

    def _is_followed(self, index: int, found: Marke) -> bool:
        einzug = self._zeilen[index].indent
        after = index + 1
        while after < len(self._zeilen) and self._is_inside(after, einzug):
            after += 1
        second = self._marke(after)
        if second is None:
            return False
        is_leap = len(found.nummer) > 1 and second.nummer[0] > found.nummer[0] + 1
        return second.follows(found) and not is_leap

    def _is_inside(self, index: int, einzug: int) -> bool:
        zeile = self._zeilen[index]
        if marke(zeile):
            return zeile.indent >= einzug + _TIEFER
        return not zeile.text or zeile.indent > einzug

    def _skip_blank(self, index: int) -> int:
        while index < len(self._zeilen) and not self._zeilen[index].text:
            index += 1
        return index

    def _is_sibling(self, index: int, before: Marke, einzug: int) -> bool:
        found = self._marke(index)
        if found is None or self._zeilen[index].indent >= einzug + _TIEFER:
            return False
        return found.follows(before) and len(found.nummer) == len(before.nummer)

    def _end_of_point(self, index: int, found: Marke) -> int:
        """Where the lines end that belong to the point: indented, or below it by their number."""
        einzug = self._zeilen[index].indent
        end = index + 1
        below: Marke | None = None
        for position in range(index + 1, len(self._zeilen)):
            zeile = self._zeilen[position]
            if not zeile.text:
                continue
            if not self._is_inside(position, einzug):
                below = self._below(position, found, below)
                if below is None:
                    break
            end = position + 1
        return end

    def _below(self, index: int, found: Marke, before: Marke | None) -> Marke | None:
        """The label of line ``index`` if it ranks below ``found`` without being indented."""
        inner = self._marke(index)
        if inner is None or found.art not in _ZAHLEN:
            return None
        if inner.art in _BUCHSTABEN:
            goes_on = before is not None and inner.follows(before)
            ranks_below = goes_on or inner.is_start or self._is_followed(index, inner)
        else:
            ranks_below = inner.art is found.art and len(inner.nummer) > len(found.nummer)
        return inner if ranks_below else None
