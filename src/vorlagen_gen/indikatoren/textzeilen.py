"""The lines of a CSV file that belong to its table, found when a message or a limit needs them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING

from vorlagen_gen.findings import Place
from vorlagen_gen.indikatoren.bloecke import bloecke
from vorlagen_gen.indikatoren.tabellen import Fundstelle

if TYPE_CHECKING:
    from vorlagen_gen.indikatoren.spalten import Nummern

_LF = 10


@dataclass(frozen=True)
class Textzeilen:
    """Lines of ``label`` as UTF-8, parted by LF; ``above`` is how many stand above them."""

    label: str
    text: bytes
    above: int
    sign: str

    @classmethod
    def of(cls, label: str, text: bytes, sign: str, kopf: int, last: int | None) -> Textzeilen:
        """The lines of a file from the row of heads to the last one of the table, from 1."""
        above = max(kopf - 1, 0)
        whole = cls(label, _without_blank_end(text), above, sign)
        if not above and last is None:
            return whole
        return cls(label, whole._part(slice(above, last)), above, sign)

    def __iter__(self) -> Iterator[str]:
        """The lines without their ends."""
        return (line.decode().removesuffix("\n") for line in BytesIO(self.text))

    @cached_property
    def number(self) -> int:
        """How many lines there are, also if nothing stands in the only one."""
        return self.text.count(b"\n") + (not self.text.endswith(b"\n"))

    @property
    def has_quotes(self) -> bool:
        """Whether there may be cells in quotes, of which a part may look like lines or signs."""
        return b'"' in self.text

    def most_signs(self) -> int:
        """How often the sign between columns stands in the line that has most of them."""
        import numpy as np

        most = behind = 0
        for letters in bloecke(self.text):
            is_end = letters == _LF
            signs = (is_end | (letters == ord(self.sign))).nonzero()[0]
            ends = is_end[signs].nonzero()[0]
            if len(ends):
                lines = np.diff(ends) - 1
                most = max(most, behind + int(ends[0]), int(lines.max(initial=0)))
                behind = -int(ends[-1]) - 1
            behind += len(signs)
        return max(most, behind)

    def fundstelle(self, row: int, spalte: int) -> Fundstelle:
        """Where a cell stands; the row of heads is -1."""
        number = self.line(row)
        line = self._line(number - 1 - self.above)
        cells = line.split(self.sign)
        if '"' in line or spalte >= len(cells):
            return Fundstelle(Place.at(self.label, number, 1), f"Zeile {number}")
        column = sum(len(cell) + 1 for cell in cells[:spalte]) + 1
        place = Place(self.label, number, column, number, column + len(cells[spalte]))
        return Fundstelle(place, f"Zeile {number}")

    def line(self, row: int) -> int:
        """The line in the file where a row begins."""
        starts = self._starts
        return self.above + 1 + (starts[row + 1] if row + 1 < len(starts) else row + 1)

    @cached_property
    def _starts(self) -> range | list[int]:
        """The line on which each row begins, from 0: cells in quotes may have several lines."""
        if not self.has_quotes:
            return range(self.number)
        reader = csv.reader((f"{line}\n" for line in self), delimiter=self.sign)
        try:
            return [0, *(reader.line_num for _ in reader)]
        except csv.Error:
            return range(self.number)

    def _line(self, index: int) -> str:
        begin, end = self._span(index, index + 1)
        return self.text[begin:end].decode()

    def _part(self, lines: slice) -> bytes:
        """Some of the lines, the last one without its end."""
        first, behind, _ = lines.indices(self.number)
        if (first, behind) == (0, self.number):
            return self.text
        begin, end = self._span(first, behind) if first < behind else (0, 0)
        return self.text[begin:end]

    def _span(self, first: int, behind: int) -> tuple[int, int]:
        """From where to where lines stand in the text."""
        ends = self._ends
        begin = int(ends[first - 1]) + 1 if first else 0
        return begin, int(ends[behind - 1]) if behind <= len(ends) else len(self.text)

    @cached_property
    def _ends(self) -> Nummern:
        import numpy as np

        ends: Nummern = (np.frombuffer(self.text, np.uint8) == _LF).nonzero()[0]
        return ends


def _without_blank_end(text: bytes) -> bytes:
    """``text`` without the blank lines at its end; a single line end may stay."""
    is_blank = text.endswith(b"\n\n") or text == b"\n"
    return text.rstrip(b"\n") if is_blank else text
