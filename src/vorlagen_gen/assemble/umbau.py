"""Blocks with other inlines: what every pass over a document has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias, assert_never

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    Block,
    Cell,
    Figure,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Quote,
    Row,
    Table,
    TextCell,
    TickCell,
)

Change: TypeAlias = Callable[[tuple[Inline, ...]], tuple[Inline, ...]]
"""New inlines for old; what is inside footnotes is its own matter."""


def rewrite(block: Block, change: Change) -> Block:
    """``block`` with all its inlines changed, in reading order."""
    match block:
        case Heading():
            return replace(block, inlines=change(block.inlines))
        case Paragraph():
            return rewrite_paragraph(block, change)
        case ListBlock():
            return _list(block, change)
        case Quote():
            return replace(block, blocks=tuple(rewrite(each, change) for each in block.blocks))
        case Table():
            return _table(block, change)
        case Figure() | Chart():
            return block
        case _:
            assert_never(block)


def rewrite_paragraph(paragraph: Paragraph, change: Change) -> Paragraph:
    """``paragraph`` with its inlines changed."""
    return replace(paragraph, inlines=change(paragraph.inlines))


def _list(block: ListBlock, change: Change) -> ListBlock:
    items = tuple(
        replace(item, blocks=tuple(rewrite(each, change) for each in item.blocks))
        for item in block.items
    )
    return replace(block, items=items)


def _table(table: Table, change: Change) -> Table:
    return replace(
        table,
        caption=change(table.caption),
        head=_row(table.head, change) if table.head else None,
        rows=tuple(_row(row, change) for row in table.rows),
    )


def _row(row: Row, change: Change) -> Row:
    return replace(row, cells=tuple(_cell(cell, change) for cell in row.cells))


def _cell(cell: Cell, change: Change) -> Cell:
    match cell:
        case TextCell():
            return replace(cell, blocks=tuple(_cell_block(each, change) for each in cell.blocks))
        case TickCell():
            return cell
        case _:
            assert_never(cell)


def _cell_block(block: Paragraph | ListBlock, change: Change) -> Paragraph | ListBlock:
    if isinstance(block, Paragraph):
        return rewrite_paragraph(block, change)
    return _list(block, change)
