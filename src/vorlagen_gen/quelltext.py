"""Text that knows where each of its characters was typed."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from vorlagen_gen.findings import Place

LONGEST_QUOTE = 60


def getippt(word: str) -> str:
    """``word`` as a person types it in a command: in quotes if it has spaces."""
    return f'"{word}"' if " " in word else word


def kurz(text: str, longest: int = LONGEST_QUOTE) -> str:
    """``text`` as a message quotes it: on one line, and not longer than ``longest``."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 2]} …"


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
