"""Soft hyphens for words that are too wide for their column.

Such a word must be parted: here, not where Word or LibreOffice has no German patterns and
breaks it without a hyphen. The patterns are those by which the PDF is hyphenated.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from vorlagen_gen.assemble.typografie import SHY
from vorlagen_gen.assemble.umbau import with_parts
from vorlagen_gen.document import (
    Cell,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Run,
    Table,
    TextCell,
)
from vorlagen_gen.schrift import Schnitt, text_width

if TYPE_CHECKING:
    from pyphen import Pyphen

_LETTERS, _BEFORE, _AFTER = 7, 3, 3  # as hyphenate-limit-chars in the style of the pages
_TOKEN = re.compile(r"[^ \t\xa0]+")
_WORD = re.compile(rf"[^\W\d_]{{{_LETTERS},}}")
_ADDRESS = re.compile(r"@|://|^www\.|\d", re.IGNORECASE)

_CellBlock: TypeAlias = Paragraph | ListBlock


def part_wide_words(table: Table, width: float, size: float, padding: float) -> Table:
    """``table``, ``width`` points wide, with soft hyphens in words that its columns cannot hold."""
    rooms = [column.width * width - padding for column in table.columns]
    head = _row(table.head, rooms, size, Schnitt.FETT) if table.head else None
    rows = tuple(_row(row, rooms, size, Schnitt.NORMAL) for row in table.rows)
    return replace(table, head=head, rows=rows)


def _row(row: Row, rooms: list[float], size: float, schnitt: Schnitt) -> Row:
    cells: list[Cell] = []
    start = 0
    for cell in row.cells:
        room = sum(rooms[start : start + cell.span])
        cells.append(_cell(cell, room, size, schnitt))
        start += cell.span
    return with_parts(row, "cells", tuple(cells))


def _cell(cell: Cell, room: float, size: float, schnitt: Schnitt) -> Cell:
    """Row heads are never parted; the width of their column sees to it."""
    if not isinstance(cell, TextCell) or cell.is_row_header:
        return cell
    blocks = tuple(_block(block, room, size, schnitt) for block in cell.blocks)
    return with_parts(cell, "blocks", blocks)


def _block(block: _CellBlock, room: float, size: float, schnitt: Schnitt) -> _CellBlock:
    if isinstance(block, Paragraph):
        inlines = tuple(_inline(inline, room, size, schnitt) for inline in block.inlines)
        return with_parts(block, "inlines", inlines)
    items = tuple(_item(item, room, size, schnitt) for item in block.items)
    return with_parts(block, "items", items)


def _item(item: ListItem, room: float, size: float, schnitt: Schnitt) -> ListItem:
    blocks = tuple(
        _block(block, room, size, schnitt) if isinstance(block, Paragraph | ListBlock) else block
        for block in item.blocks
    )
    return with_parts(item, "blocks", blocks)


def _inline(inline: Inline, room: float, size: float, schnitt: Schnitt) -> Inline:
    if not isinstance(inline, Run) or inline.language:
        return inline
    cut = Schnitt.FETT if inline.is_bold else schnitt

    def parted(token: re.Match[str]) -> str:
        text = token[0]
        if text_width(text, size, cut) <= room or SHY in text or _ADDRESS.search(text):
            return text
        return _WORD.sub(lambda word: _hyphenated(word[0]), text)

    text = _TOKEN.sub(parted, inline.text)
    return inline if text == inline.text else replace(inline, text=text)


def _hyphenated(word: str) -> str:
    hyphenated: str = _patterns().inserted(word, SHY)
    return hyphenated


@cache
def _patterns() -> Pyphen:
    from pyphen import Pyphen

    return Pyphen(lang="de_DE", left=_BEFORE, right=_AFTER)
