"""A file of a paper, whatever made it -> the blocks that it says; for a process of its own."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from statistics import median
from typing import cast

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.importe.klartext import read_text
from vorlagen_gen.importe.markdowntext import block_text
from vorlagen_gen.importe.pdfzeilen import line_capacity, read_lines
from vorlagen_gen.load.dateiart import read_art
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Footnote,
    Gelesenes,
    Heading,
    Inline,
    Mark,
    Row,
    Run,
    Table,
    normalised,
    plain,
)
from vorlagen_gen.read_back.docx import nebenher, read_docx
from vorlagen_gen.read_back.nebenher import Nebenart, Nebenher
from vorlagen_gen.read_back.pdf import read_pdf

_STEUERZEICHEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_FITS = 0.7
"""A line that is shorter than this share of the usual one even with the next word was ended."""
_NEARLY_ALL = 0.9
_MANY = 10
_LONGER_THAN_NAMES = 45
"""Lines of names and addresses are shorter; those of a narrow column of text are as long."""


def read(data: bytes, name: str) -> Gelesenes:
    """What the Word file, PDF or text ``data`` says.

    Raises:
        VorlagenError: It is none of these, damaged or locked.
    """
    art = read_art(data, name[name.rfind(".") :])
    if art == "Word-Datei":
        return _printable(replace(read_docx(data, name), nebenher=nebenher(data, name)))
    if art == "PDF-Datei":
        found = _read_pdf(data, name)
        return _printable(replace(found, nebenher=tuple(_tables(found.blocks))))
    if art is None:
        return _printable(read_text(data, name))
    raise VorlagenError(
        f"{name} ist eine {art} und lässt sich nicht als Vorlage lesen.",
        "Speichern Sie sie als Word-Datei (.docx), PDF oder Text.",
    )


def _tables(blocks: Iterable[Block]) -> Iterator[Nebenher]:
    """The first row of each table: no PDF says where the text of its columns stands."""
    for block in blocks:
        if isinstance(block, Table) and block.rows:
            yield Nebenher(Nebenart.TABELLE, block_text(replace(block, rows=block.rows[:1])))


def _printable(gelesen: Gelesenes) -> Gelesenes:
    """``gelesen`` without characters that no file of a paper may hold."""
    return cast("Gelesenes", _cleaned(gelesen))


def _cleaned(wert: object) -> object:
    if isinstance(wert, tuple):
        return tuple(map(_cleaned, wert))
    if isinstance(wert, str):
        return wert if isinstance(wert, Enum) else _STEUERZEICHEN.sub("", wert)
    if not is_dataclass(wert) or isinstance(wert, type):
        return wert
    parts = ((each.name, getattr(wert, each.name)) for each in fields(wert))
    return replace(wert, **{name: _cleaned(part) for name, part in parts if part})


def _read_pdf(data: bytes, name: str) -> Gelesenes:
    gelesen = read_pdf(data, name)
    if not gelesen.blocks:
        return read_lines(data, name)
    wrapped = [len(line) for each in gelesen.blocks for line in _lines(each)[:-1]]
    rejoined = _Zeilenenden(_usual_length(wrapped, data, name))
    return replace(
        gelesen,
        blocks=tuple(map(rejoined.block, gelesen.blocks)),
        footnotes=tuple(
            Footnote(each.label, tuple(map(rejoined.block, each.blocks)), each.stelle)
            for each in gelesen.footnotes
        ),
    )


def _usual_length(wrapped: list[int], data: bytes, name: str) -> float:
    """How many characters a full line has: what many lines have, or else what the page holds.

    Most lines of a short paper were ended by whoever wrote them, those of names and addresses
    above all; their lengths say nothing about the width of the text.
    """
    if not wrapped:
        return 0.0
    long = sorted(wrapped)[int(_NEARLY_ALL * (len(wrapped) - 1))]
    full = [length for length in wrapped if length >= _FITS * long]
    is_sure = len(full) >= _MANY and long >= _LONGER_THAN_NAMES
    return median(full) if is_sure else line_capacity(data, name)


def _lines(block: Block) -> list[str]:
    return [] if isinstance(block, Table | Figure) else plain(block.inlines).split("\n")


class _Zeilenenden:
    """Takes back what a PDF page adds: lines that end for want of room, and bold headings."""

    def __init__(self, usual: float) -> None:
        self._usual = usual

    def block(self, block: Block) -> Block:
        match block:
            case Heading():
                return replace(block, inlines=_without_bold(block.inlines))
            case Table():
                return replace(block, rows=tuple(map(self._row, block.rows)))
            case Figure():
                return block
            case _:
                return replace(block, inlines=self._inlines(block.inlines))

    def _row(self, row: Row) -> Row:
        return Row(tuple(map(self._cell, row.cells)))

    def _cell(self, cell: Cell) -> Cell:
        """Cells are so narrow that a line's length says nothing: all their lines are joined."""
        return replace(cell, blocks=tuple(_cell_block(each, cell) for each in cell.blocks))

    def _inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        lines = plain(inlines).split("\n")
        pairs = itertools.pairwise(lines)
        return normalised(_rejoined(inlines, [self._was_ended(*pair) for pair in pairs]))

    def _was_ended(self, line: str, following: str) -> bool:
        word = following.split(" ", 1)[0]
        return len(line) + 1 + len(word) < _FITS * self._usual


def _rejoined(inlines: Iterable[Inline], ended: list[bool]) -> Iterator[Inline]:
    """``inlines`` with a blank for each line end that is not one."""
    number = 0
    before = Run("")
    for inline in inlines:
        if isinstance(inline, Mark):
            yield inline
            continue
        first, *others = inline.text.split("\n")
        text = first
        for other in others:
            text += ("\n" if ended[number] else " ") + other
            number += 1
        before = inline.saying(text) if text.strip() else before.saying(text)
        yield before


def _cell_block(block: Block, cell: Cell) -> Block:
    if isinstance(block, Table | Figure):
        return block
    ends = plain(block.inlines).count("\n")
    inlines = normalised(_rejoined(block.inlines, [False] * ends))
    return replace(block, inlines=_without_bold(inlines) if cell.is_head else inlines)


def _without_bold(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    runs = [each for each in inlines if isinstance(each, Run) and each.text.strip()]
    if not all(each.is_bold for each in runs):
        return inlines
    plainer = (replace(each, is_bold=False) if isinstance(each, Run) else each for each in inlines)
    return normalised(plainer)
