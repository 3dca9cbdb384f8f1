"""Pieces of drawn text put together to the text of a block, with its line ends."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from vorlagen_gen.read_back.blocks import Inline, Mark, Run, normalised
from vorlagen_gen.read_back.pdf.content import Stueck
from vorlagen_gen.read_back.pdf.fonts import Font

_NEXT_LINE = 0.6
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_FIRST_RIGHT_TO_LEFT = "\u0590"
"""No character before it is read from right to left."""
_NUMBERS = frozenset({"EN", "AN"})
_SEPARATORS = frozenset(".,:/")
BRACKETS = dict(zip("()[]{}<>«»\u2039\u203a", ")(][}{><»«\u203a\u2039", strict=True))


@dataclass(frozen=True, slots=True)
class Glyph:
    """The text of one glyph and the font it is drawn with."""

    text: str
    font: Font


@dataclass(slots=True)
class LineJoiner:
    """Collects the text of one block.

    A line feed stands where a printed line ends after white space. Without it the line ends
    inside a word, since a tagged PDF has all white space in its text (ISO 32000-1, 14.8.2.5).
    """

    inlines: list[Inline] = field(default_factory=list)
    seite: int = 0
    _page: int = -1
    _y: float = 0
    _size: float = 0
    _ends_word: bool = False

    def add(self, stuecke: Iterable[Stueck], page: int, look: Run) -> None:
        """Append what is drawn on page index ``page``; ``look`` names link and language."""
        for is_next, group in self._lines(stuecke, page):
            if is_next:
                self.inlines.append(Run("\n"))
            for text, font in _read(group):
                run = Run(text, font.is_bold, font.is_italic, look.language, look.link)
                self.inlines.append(run)

    def add_mark(self, stuecke: Iterable[Stueck], page: int) -> None:
        """Append the mark of a footnote."""
        label = ""
        for is_next, group in self._lines(stuecke, page):
            if is_next and self.inlines:
                self.inlines.append(Run("\n"))
            label += _text(group)
        label = label.strip()
        if label:
            self.inlines.append(Mark(label))

    def finish(self) -> tuple[Inline, ...]:
        """The text of the block."""
        return normalised(self.inlines)

    def _lines(self, stuecke: Iterable[Stueck], page: int) -> Iterator[tuple[bool, list[Stueck]]]:
        """What stands in each printed line, and whether it is another one than before."""
        group: list[Stueck] = []
        starts_line = False
        for stueck in stuecke:
            if self._is_next_line(stueck, page):
                if group:
                    yield starts_line, group
                group, starts_line = [], self._ends_word
            self._page, self._y, self._size = page, stueck.y, stueck.size
            self.seite = self.seite or page + 1
            if stueck.glyphs:
                group.append(stueck)
            self._ends_word = stueck.text[-1:].isspace()
        if group:
            yield starts_line, group

    def _is_next_line(self, stueck: Stueck, page: int) -> bool:
        if self._page < 0:
            return False
        size = max(self._size, stueck.size)
        return page != self._page or abs(stueck.y - self._y) > _NEXT_LINE * size


def _text(stuecke: Iterable[Stueck]) -> str:
    return "".join(stueck.text for stueck in stuecke)


def _read(line: list[Stueck]) -> Iterator[tuple[str, Font]]:
    """The text of a line in the order it is read, font by font."""
    if max(_text(line), default="") < _FIRST_RIGHT_TO_LEFT:
        for font, alike in groupby(line, key=lambda stueck: stueck.font):
            yield _text(alike), font
        return
    glyphs = [Glyph(text, stueck.font) for stueck in line for text in stueck.glyphs]
    for font, group in groupby(in_reading_order(glyphs), key=lambda glyph: glyph.font):
        yield "".join(glyph.text for glyph in group), font


def in_reading_order(glyphs: list[Glyph]) -> list[Glyph]:
    """``glyphs``, which stand as drawn from left to right, in the order they are read."""
    kinds = [_kind(glyph.text) for glyph in glyphs]
    if "R" not in kinds:
        return glyphs
    out: list[Glyph] = []
    start = 0
    while start < len(glyphs):
        if kinds[start] != "R":
            out.append(glyphs[start])
            start += 1
            continue
        end = _end_of_stretch(kinds, start)
        out += _turned(glyphs[start:end])
        start = end
    return out


def _kind(text: str) -> str:
    """R, L, N for numbers, or nothing: how the first character that has one is directed."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in _RIGHT_TO_LEFT:
            return "R"
        if direction in _NUMBERS:
            return "N"
        if direction == "L":
            return "L"
    return ""


def _end_of_stretch(kinds: list[str], start: int) -> int:
    """Behind the last glyph from right to left before one from left to right."""
    end = start
    for index in range(start, len(kinds)):
        if kinds[index] == "L":
            break
        if kinds[index] == "R":
            end = index
    return end + 1


def _turned(glyphs: list[Glyph]) -> list[Glyph]:
    """``glyphs`` from right to left, but numbers from left to right; brackets change sides."""
    out: list[Glyph] = []
    backwards = list(reversed(glyphs))
    kinds = [_kind(glyph.text) for glyph in backwards]
    for index in range(1, len(kinds) - 1):
        is_inside = kinds[index - 1] == kinds[index + 1] == "N"
        if is_inside and backwards[index].text in _SEPARATORS:
            kinds[index] = "N"
    pairs = zip(kinds, backwards, strict=True)
    for is_number, group in groupby(pairs, key=lambda pair: pair[0] == "N"):
        stretch = [glyph for _, glyph in group]
        out += reversed(stretch) if is_number else map(_mirrored, stretch)
    return out


def _mirrored(glyph: Glyph) -> Glyph:
    return Glyph(BRACKETS.get(glyph.text, glyph.text), glyph.font)
