"""The numbers that tie each block of a file to what it was written from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Footnote,
    Gelesenes,
    Row,
    Table,
)
from vorlagen_gen.read_back.uebertragung import wortlaut

_LENGTH = 16
MARKE = "_vg"
"""What the name of a mark in a Word file begins with; Word shows no bookmark with a low line."""


def nummeriert(gelesen: Gelesenes) -> Gelesenes:
    """``gelesen`` with a number for each paragraph, heading, list item and box to tick.

    They count from 1 in reading order, footnotes behind the text. The printed cross of a box has
    none of its own, pictures have none.
    """
    zaehlung = _Zaehlung()
    blocks = tuple(map(zaehlung.block, gelesen.blocks))
    footnotes = tuple(map(zaehlung.footnote, gelesen.footnotes))
    return replace(gelesen, blocks=blocks, footnotes=footnotes)


def marken(gelesen: Gelesenes) -> tuple[tuple[int, ...], ...]:
    """The numbers of each block that has some, in reading order."""
    notes = (block for note in gelesen.footnotes for block in note.blocks)
    found = (*_marken(gelesen.blocks), *_marken(notes))
    return tuple(filter(None, found))


def stand(gelesen: Gelesenes) -> str:
    """What is the same for all that says the same in the same words, in 16 characters.

    It counts what a paper and a Word file of it have in common, whoever saved the file: not the
    page furniture, nor what is only read aloud, which LibreOffice does not keep.
    """
    return hashlib.sha256(wortlaut(gelesen)).hexdigest()[:_LENGTH]


@dataclass(frozen=True, slots=True)
class _Zaehlung:
    """Gives numbers in the order in which it is asked."""

    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def block(self, block: Block) -> Block:
        if isinstance(block, Table):
            return replace(block, rows=tuple(map(self._row, block.rows)))
        if isinstance(block, Figure):
            return block
        return replace(block, stelle=replace(block.stelle, marke=self._next()))

    def footnote(self, footnote: Footnote) -> Footnote:
        return replace(footnote, blocks=tuple(map(self.block, footnote.blocks)))

    def _row(self, row: Row) -> Row:
        return Row(tuple(map(self._cell, row.cells)))

    def _cell(self, cell: Cell) -> Cell:
        if cell.tick:
            return replace(cell, tick=replace(cell.tick, marke=self._next()))
        return replace(cell, blocks=tuple(map(self.block, cell.blocks)))

    def _next(self) -> tuple[int]:
        return (next(self._numbers),)


def _marken(blocks: Iterable[Block]) -> Iterator[tuple[int, ...]]:
    for block in blocks:
        if isinstance(block, Table):
            for cell in (cell for row in block.rows for cell in row.cells):
                yield from (cell.tick.marke,) if cell.tick else _marken(cell.blocks)
        elif not isinstance(block, Figure):
            yield block.stelle.marke
