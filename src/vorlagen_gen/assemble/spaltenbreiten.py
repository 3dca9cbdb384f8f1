"""How wide the columns of a table are and how large its text: so that no number ever breaks.

Both writers take over what is settled here, so that a table looks alike in Word and PDF.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from vorlagen_gen.assemble.tabellenhoehe import count_lines
from vorlagen_gen.assemble.typografie import SHY
from vorlagen_gen.assemble.zellentrennung import part_wide_words
from vorlagen_gen.document import (
    Block,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Role,
    Row,
    Run,
    Table,
    TextCell,
    plain,
)
from vorlagen_gen.schrift import Schnitt, text_width

PAGE_WIDTH = 467.7
"""The width of the text on a page in points: A4 with margins of 2.5 cm and 2 cm."""

SIZE, LARGE, SMALLEST = 10.0, 11.0, 9.0
"""Points of the text in a table, in the Beratungsfolge, and in a table that is crowded."""

_PADDING = 10.0
_INDENT = 30.0
_LEAST = 0.06
_ROUNDING = 1e-9

# What must stay in one piece, from the best to the last resort: nothing is hyphenated, only
# words of more than 12 letters are, then those of more than 8 (two syllables or three).
_ATTEMPTS = ((None, 100), (SMALLEST, 100), (None, 12), (SMALLEST, 12), (SMALLEST, 8))

_SYLLABLES = 8
_BLANKS = re.compile(r"[ \t\n]+")
_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_](?:[^\W\d_]|\.)[-–])(?=[^\W\d_]{2})")
_WORD = re.compile(r"[^\w]*[^\W\d_]+[^\w]*")
_ADDRESS = re.compile(r"@|://|^www\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Wort:
    """What stands between two blanks of a cell; ``is_label`` if it is never hyphenated."""

    text: str
    schnitt: Schnitt
    is_label: bool

    def width(self, size: float, longest: int) -> float:
        """The width of its longest piece, if words of more than ``longest`` letters may part."""
        pieces = _AFTER_HYPHEN.split(self.text)
        return max(self._piece(piece, size, longest) for piece in pieces)

    def _piece(self, piece: str, size: float, longest: int) -> float:
        visible = len(piece.replace(SHY, ""))
        if self.is_label or visible <= longest or not self._may_part(piece):
            return text_width(piece, size, self.schnitt)
        if SHY in piece:
            parts = piece.split(SHY)
        else:
            parts = [piece[start : start + _SYLLABLES] for start in range(len(piece))]
        return max(text_width(f"{part}-", size, self.schnitt) for part in parts)

    def _may_part(self, piece: str) -> bool:
        return bool(_WORD.fullmatch(piece.replace(SHY, "")) or _ADDRESS.search(piece))


def settle_tables(blocks: tuple[Block, ...], width: float = PAGE_WIDTH) -> tuple[Block, ...]:
    """``blocks`` with the widths and sizes of all tables settled, also of those further in."""
    return tuple(_settle_block(block, width) for block in blocks)


def _settle_block(block: Block, width: float) -> Block:
    match block:
        case Table():
            return settle(block, width)
        case Quote():
            return replace(block, blocks=settle_tables(block.blocks, width - _INDENT))
        case ListBlock():
            return replace(block, items=tuple(_settle_item(each, width) for each in block.items))
        case _:
            return block


def _settle_item(item: ListItem, width: float) -> ListItem:
    return replace(item, blocks=settle_tables(item.blocks, width - _INDENT))


def settle(table: Table, width: float) -> Table:
    """``table`` in a space of ``width`` points, its columns no narrower than their words need.

    What does not fit in the usual size, or in the one that ``points`` asks for, is set smaller.
    ``is_too_wide`` if nothing helps: then numbers and words break anywhere.
    """
    of_template = LARGE if table.role is Role.BERATUNGSFOLGE else SIZE
    usual = table.points or of_template
    columns = list(_columns(table))
    for smaller, longest in _ATTEMPTS:
        size = min(smaller or usual, usual)
        least = [_share(words, size, longest, width) for words in columns]
        if sum(least) <= 1:
            table = _with_widths(table, least, size if size < of_template else None)
            table = part_wide_words(table, width, size, _PADDING)
            return replace(table, lines=count_lines(table, width, size, _PADDING))
    return replace(table, points=min(SMALLEST, usual), is_too_wide=True)


def _with_widths(table: Table, least: Sequence[float], points: float | None) -> Table:
    wanted = [column.width for column in table.columns]
    widths = _spread(wanted, least)
    columns = tuple(
        replace(column, width=width) for column, width in zip(table.columns, widths, strict=True)
    )
    return replace(table, columns=columns, points=points)


def _share(words: Iterable[_Wort], size: float, longest: int, width: float) -> float:
    needed = max((word.width(size, longest) for word in words), default=0.0)
    return max(_LEAST, (needed + _PADDING) / width) if needed else 0.0


def _spread(wanted: Sequence[float], least: Sequence[float]) -> list[float]:
    """The widths as wanted where that is enough, else the least, together the whole width."""
    if all(share >= need for share, need in zip(wanted, least, strict=True)):
        return list(wanted)
    fixed: set[int] = set()
    while True:
        free = 1 - sum(least[index] for index in fixed)
        total = sum(share for index, share in enumerate(wanted) if index not in fixed)
        scale = free / total if total else 0.0
        narrow = {
            index
            for index, share in enumerate(wanted)
            if index not in fixed and share * scale < least[index] - _ROUNDING
        }
        if not narrow:
            break
        fixed |= narrow
    return [least[i] if i in fixed else share * scale for i, share in enumerate(wanted)]


def _columns(table: Table) -> Iterator[list[_Wort]]:
    """The words of each column; what spans several columns has room enough."""
    head = list(_placed(table.head)) if table.head else []
    body = [placed for row in table.rows for placed in _placed(row)]
    for index in range(len(table.columns)):
        yield [
            word
            for cells, is_head in ((head, True), (body, False))
            for column, cell in cells
            if column == index
            for word in _words(cell, is_bold=is_head)
        ]


def _placed(row: Row) -> Iterator[tuple[int, TextCell]]:
    """The cells with text that fill one column, with the number of that column."""
    column = 0
    for cell in row.cells:
        if isinstance(cell, TextCell) and cell.span == 1:
            yield column, cell
        column += cell.span


def _words(cell: TextCell, *, is_bold: bool) -> Iterator[_Wort]:
    for inlines in _lines(cell.blocks):
        bold = is_bold or any(isinstance(inline, Run) and inline.is_bold for inline in inlines)
        schnitt = Schnitt.FETT if bold else Schnitt.NORMAL
        for text in filter(None, _BLANKS.split(plain(inlines))):
            yield _Wort(text, schnitt, cell.is_row_header)


def _lines(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.inlines
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _lines(item.blocks)
