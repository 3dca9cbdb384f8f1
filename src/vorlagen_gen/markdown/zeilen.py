"""The lines of a text, and the places of what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vorlagen_gen.findings import Finding, Place, Severity
from vorlagen_gen.markdown.zeichen import UNSICHTBAR, clean
from vorlagen_gen.quelltext import Quelltext

_LETZTER_LEERRAUM = 0x3000
LEER = UNSICHTBAR + "".join(filter(str.isspace, map(chr, range(_LETZTER_LEERRAUM + 1))))
"""Every character that leaves no mark on paper."""

_TABULATOR = 4
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Zeile:
    """What is left of a source line after blanks and markers: its text and where this stood.

    ``row`` and ``column`` count from 0; ``indent`` is the width of what stands before the text,
    a tab reaching to the next multiple of four. A blank line has no text.
    """

    text: str
    row: int
    column: int
    indent: int

    @property
    def end(self) -> int:
        """The column behind the text."""
        return self.column + len(self.text)

    def rest(self, start: int, end: int | None = None) -> Zeile:
        """The part from ``start`` to ``end`` of the text, without the blanks around it."""
        stretch = self.text[start:end]
        text = stretch.lstrip(LEER)
        offset = start + len(stretch) - len(text)
        indent = _width(self.text[:offset], self.indent)
        return Zeile(text.rstrip(LEER), self.row, self.column + offset, indent)


def _width(text: str, start: int) -> int:
    if "\t" not in text:
        return start + len(text)
    width = start
    for character in text:
        width += _TABULATOR - width % _TABULATOR if character == "\t" else 1
    return width


@dataclass(slots=True)
class Lesung:
    """The reading of one text: where its places come from and what was found on the way."""

    quelle: Quelltext
    findings: list[Finding] = field(default_factory=list)

    def lines(self) -> list[Zeile]:
        """The lines of the text without the blanks around them; reports unprintable characters."""
        rows = self.quelle.text.split("\n")
        return [Zeile(self._clean(text, row), row, 0, 0).rest(0) for row, text in enumerate(rows)]

    def _clean(self, text: str, row: int) -> str:
        cleaned, funde = clean(text)
        for fund in funde:
            is_byte_order_mark = row == fund.start == 0 and fund.zeichen == _BOM
            if not is_byte_order_mark:
                place = self.place(row, fund.start, row, fund.end)
                fehler = fund.fehler
                self.findings.append(
                    Finding(place, fehler.severity, fehler.code, fund.text, fehler.remedy)
                )
        return cleaned

    def place(self, row: int, column: int, end_row: int, end_column: int) -> Place:
        """The place of a stretch, rows and columns counted from 0."""
        if not self.quelle.is_verbatim:
            return self.quelle.whole
        line, first = self.quelle.lines[row]
        end_line, end_first = self.quelle.lines[end_row]
        return Place(self.quelle.file, line, first + column, end_line, end_first + end_column)

    def span(self, zeilen: Sequence[Zeile]) -> Place:
        """The place from the first to the last of ``zeilen``."""
        first, last = zeilen[0], zeilen[-1]
        return self.place(first.row, first.column, last.row, last.end)

    def error(self, code: str, place: Place, text: str, remedy: str) -> None:
        """Report what stops a final paper."""
        self.findings.append(Finding(place, Severity.FEHLER, code, text, remedy))


def squeeze(zeilen: Sequence[Zeile]) -> list[Zeile]:
    """``zeilen`` with at most one blank line in a row, and none at the ends."""
    kept: list[Zeile] = []
    for zeile in zeilen:
        if zeile.text or (kept and kept[-1].text):
            kept.append(zeile)
    return trim_end(kept)


def trim_end(zeilen: list[Zeile]) -> list[Zeile]:
    """``zeilen`` without the blank lines at the end."""
    end = len(zeilen)
    while end and not zeilen[end - 1].text:
        end -= 1
    return zeilen[:end]


def paragraphs(zeilen: Sequence[Zeile]) -> list[list[Zeile]]:
    """``zeilen`` parted at blank lines."""
    parts: list[list[Zeile]] = [[]]
    for zeile in zeilen:
        if zeile.text:
            parts[-1].append(zeile)
        elif parts[-1]:
            parts.append([])
    return [part for part in parts if part]
