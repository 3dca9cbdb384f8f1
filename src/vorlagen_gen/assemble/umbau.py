"""Blocks with other inlines: what every pass over a document has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import is_
from typing import Any, TypeAlias, TypeVar, assert_never

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    Block,
    Cell,
    Figure,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Table,
    TextCell,
    TickCell,
)

PartT = TypeVar("PartT", Heading, Paragraph, ListBlock, ListItem, Quote, Row, TextCell)
Change: TypeAlias = Callable[[tuple[Inline, ...]], tuple[Inline, ...]]
"""New inlines for old; what is inside footnotes is its own matter."""


def rewrite(block: Block, change: Change) -> Block:
    """``block`` with all its inlines changed, in reading order."""
    match block:
        case Heading():
            return with_parts(block, "inlines", change(block.inlines))
        case Paragraph():
            return rewrite_paragraph(block, change)
        case ListBlock():
            return _list(block, change)
        case Quote():
            blocks = tuple(rewrite(each, change) for each in block.blocks)
            return with_parts(block, "blocks", blocks)
        case Table():
            return _table(block, change)
        case Figure() | Chart():
            return block
        case _:
            assert_never(block)


def with_parts(block: PartT, name: str, parts: tuple[object, ...]) -> PartT:
    """``block`` with ``parts`` as its ``name``; itself if they are what it has already.

    Most parts of a document stay as they are: a new copy of each takes longer than the change.
    """
    before = getattr(block, name)
    if len(before) == len(parts) and all(map(is_, before, parts)):
        return block
    anew: dict[str, Any] = {name: parts}
    return replace(block, **anew)


def rewrite_paragraph(paragraph: Paragraph, change: Change) -> Paragraph:
    """``paragraph`` with its inlines changed."""
    return with_parts(paragraph, "inlines", change(paragraph.inlines))


def _list(block: ListBlock, change: Change) -> ListBlock:
    items = tuple(
        with_parts(item, "blocks", tuple(rewrite(each, change) for each in item.blocks))
        for item in block.items
    )
    return with_parts(block, "items", items)


def _table(table: Table, change: Change) -> Table:
    return replace(
        table,
        caption=change(table.caption),
        head=_row(table.head, change) if table.head else None,
        rows=tuple(_row(row, change) for row in table.rows),
    )


def _row(row: Row, change: Change) -> Row:
    return with_parts(row, "cells", tuple(_cell(cell, change) for cell in row.cells))


def _cell(cell: Cell, change: Change) -> Cell:
    match cell:
        case TextCell():
            blocks = tuple(_cell_block(each, change) for each in cell.blocks)
            return with_parts(cell, "blocks", blocks)
        case TickCell():
            return cell
        case _:
            assert_never(cell)


def _cell_block(block: Paragraph | ListBlock, change: Change) -> Paragraph | ListBlock:
    if isinstance(block, Paragraph):
        return rewrite_paragraph(block, change)
    return _list(block, change)
