"""How many lines of text the rows of a table take, counted from the widths of its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vorlagen_gen.document import Block, ListBlock, Paragraph, Row, Table, TextCell, plain
from vorlagen_gen.schrift import text_width


def count_lines(table: Table, width: float, size: float, padding: float) -> int:
    """The lines of all rows, ``width`` points wide, set in ``size`` points without the head."""
    return sum(_row_lines(row, table, width, size, padding) for row in table.rows)


def _row_lines(row: Row, table: Table, width: float, size: float, padding: float) -> int:
    """The lines of the tallest cell of ``row``."""
    lines, start = 1, 0
    for cell in row.cells:
        share = sum(column.width for column in table.columns[start : start + cell.span])
        if isinstance(cell, TextCell):
            room = share * width - padding
            lines = max(lines, sum(_wrapped(line, room, size) for line in _lines(cell.blocks)))
        start += cell.span
    return lines


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of ``blocks`` as typed."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from plain(block.inlines).split("\n")
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _lines(item.blocks)


def _wrapped(line: str, room: float, size: float) -> int:
    """How many lines ``line`` takes when it is broken at blanks."""
    count, used, blank = 1, 0.0, text_width(" ", size)
    for word in line.split(" "):
        advance = text_width(word, size)
        if used and used + blank + advance > room:
            count, used = count + 1, advance
        else:
            used += (blank if used else 0.0) + advance
    return count
