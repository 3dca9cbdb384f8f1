"""Text that knows where each of its characters was typed."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate

from vorlagen_gen.findings import Place

LONGEST_QUOTE = 60
RICHTUNGSZEICHEN = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks of the direction in which one reads, as ranges of a pattern: mails and chats put them in.

Nobody sees them, and no PDF gives them back.
"""
_RICHTUNG = re.compile(f"[{RICHTUNGSZEICHEN}]")
_VON_RECHTS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def getippt(word: str) -> str:
    """``word`` as a person types it in a command: in quotes if it has spaces."""
    return f'"{word}"' if " " in word else word


def kurz(text: str, longest: int = LONGEST_QUOTE) -> str:
    """``text`` as a message quotes it: on one line, and not longer than ``longest``."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 2]} …"


def is_von_rechts(line: str) -> bool:
    """Whether there are words in ``line`` that are read from right to left, and need marks."""
    return bool(_VON_RECHTS.search(line))


def ohne_richtungszeichen(text: str) -> str:
    """``text`` without marks of direction, but in lines that need them."""
    if not _RICHTUNG.search(text):
        return text
    return "\n".join(
        line if is_von_rechts(line) else _RICHTUNG.sub("", line) for line in text.split("\n")
    )


@dataclass(frozen=True, slots=True)
class Quelltext:
    """A text and the place of each of its lines in the file it was typed in.

    ``lines[i]`` is (line, column) of the first character of the i-th line of ``text``,
    both from 1. Where a text was folded or escaped on its way (YAML ``>`` or ``"…"``), its
    characters no longer lie where they were typed; then ``is_verbatim`` is false and every
    place is the whole value's.
    """

    text: str
    file: str
    lines: tuple[tuple[int, int], ...]
    whole: Place
    is_verbatim: bool = True

    @classmethod
    def of_file(cls, text: str, file: str) -> Quelltext:
        """The content of a whole file, with line ends already as line feeds."""
        rows = text.split("\n")
        last = Place(file, 1, 1, len(rows), len(rows[-1]) + 1)
        return cls(text, file, tuple((number, 1) for number in range(1, len(rows) + 1)), last)

    @classmethod
    def of_value(cls, text: str, whole: Place) -> Quelltext:
        """A text that stands on one line exactly as typed, or whose inner places are unknown."""
        one_line = whole.line == whole.end_line and whole.end_column - whole.column == len(text)
        lines = ((whole.line, whole.column),)
        return cls(text, whole.file, lines, whole, is_verbatim=one_line and "\n" not in text)

    @property
    def kurz(self) -> str:
        """The text as a message quotes it."""
        return kurz(self.text)

    @property
    def sichtbar(self) -> Quelltext:
        """The same without marks of direction."""
        text = ohne_richtungszeichen(self.text)
        return self if text == self.text else replace(self, text=text, is_verbatim=False)

    def place(self, start: int, end: int) -> Place:
        """The place of ``text[start:end]``."""
        if not self.is_verbatim:
            return self.whole
        line, column = self._position(start)
        end_line, end_column = self._position(end)
        return Place(self.file, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        starts = self._line_starts()
        index = bisect_right(starts, offset) - 1
        line, column = self.lines[index]
        return line, column + offset - starts[index]

    def _line_starts(self) -> list[int]:
        lengths = (len(row) + 1 for row in self.text.split("\n")[:-1])
        return [0, *accumulate(lengths)]
