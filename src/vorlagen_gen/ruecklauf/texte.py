"""All rows of words that a file says, and the file with others in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from vorlagen_gen.read_back.blocks import Block, Cell, Figure, Gelesenes, Inline, Row, Table, plain

Text = tuple[Inline, ...]


def texts(gelesen: Gelesenes) -> Iterator[Text]:
    """What stands in each heading, paragraph and list item, in tables and footnotes, too."""
    for blocks in (gelesen.blocks, *(note.blocks for note in gelesen.footnotes)):
        yield from _of_blocks(blocks)


def plain_row(row: Row) -> tuple[str, ...]:
    """The words of each cell of a row."""
    return tuple(" ".join(map(plain, _of_blocks(cell.blocks))) for cell in row.cells)


def with_texts(gelesen: Gelesenes, change: Callable[[Text], Text]) -> Gelesenes:
    """``gelesen`` with what ``change`` makes of each of its texts."""
    changed = _Geaendert(change)
    notes = (replace(e, blocks=tuple(map(changed.block, e.blocks))) for e in gelesen.footnotes)
    blocks = tuple(map(changed.block, gelesen.blocks))
    return replace(gelesen, blocks=blocks, footnotes=tuple(notes))


def _of_blocks(blocks: Iterable[Block]) -> Iterator[Text]:
    for block in blocks:
        if isinstance(block, Table):
            for cell in (cell for row in block.rows for cell in row.cells):
                yield from _of_blocks(cell.blocks)
        elif not isinstance(block, Figure):
            yield block.inlines


@dataclass(frozen=True, slots=True)
class _Geaendert:
    change: Callable[[Text], Text]

    def block(self, block: Block) -> Block:
        if isinstance(block, Table):
            return replace(block, rows=tuple(map(self._row, block.rows)))
        if isinstance(block, Figure):
            return block
        return replace(block, inlines=self.change(block.inlines))

    def _row(self, row: Row) -> Row:
        return Row(tuple(map(self._cell, row.cells)))

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, blocks=tuple(map(self.block, cell.blocks)))
