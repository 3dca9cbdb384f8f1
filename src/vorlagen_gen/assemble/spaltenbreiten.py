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
    Cell,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Role,
    Row,
    Run,
    Table,
    TickCell,
    plain,
)
from vorlagen_gen.model.satzspiegel import Satzspiegel
from vorlagen_gen.schrift import Schnitt, text_width

SMALLEST = 9.0
"""Points of the text in a table that is crowded."""

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


_TICK = _Wort("X", Schnitt.FETT, is_label=True)


def settle_tables(blocks: tuple[Block, ...], satzspiegel: Satzspiegel) -> tuple[Block, ...]:
    """``blocks`` with the widths and sizes of all tables settled, also of those further in."""
    return tuple(_settle_block(block, satzspiegel) for block in blocks)


def _settle_block(block: Block, satzspiegel: Satzspiegel) -> Block:
    match block:
        case Table():
            return settle(block, satzspiegel)
        case Quote():
            return replace(block, blocks=settle_tables(block.blocks, satzspiegel.narrower(_INDENT)))
        case ListBlock():
            inner = satzspiegel.narrower(_INDENT)
            return replace(block, items=tuple(_settle_item(each, inner) for each in block.items))
        case _:
            return block


def _settle_item(item: ListItem, satzspiegel: Satzspiegel) -> ListItem:
    return replace(item, blocks=settle_tables(item.blocks, satzspiegel))


def settle(table: Table, satzspiegel: Satzspiegel) -> Table:
    """``table`` as wide as the text, its columns no narrower than their words need.

    What does not fit in the usual size, or in the one that ``points`` asks for, is set smaller.
    ``is_too_wide`` if nothing helps: then numbers and words break anywhere.
    """
    is_text = table.role is Role.BERATUNGSFOLGE
    of_template = satzspiegel.textgroesse if is_text else satzspiegel.tabellengroesse
    width = satzspiegel.textbreite
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


def _share(words: Sequence[_Wort], size: float, longest: int, width: float) -> float:
    """The least share of a column with ``words``; one with nothing but ticks may be narrow."""
    needed = max((word.width(size, longest) for word in words), default=0.0)
    least = _LEAST if any(word is not _TICK for word in words) else 0.0
    return max(least, (needed + _PADDING) / width) if needed else 0.0


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


def _placed(row: Row) -> Iterator[tuple[int, Cell]]:
    """The cells that fill one column, with the number of that column."""
    column = 0
    for cell in row.cells:
        if cell.span == 1:
            yield column, cell
        column += cell.span


def _words(cell: Cell, *, is_bold: bool) -> Iterator[_Wort]:
    if isinstance(cell, TickCell):
        yield _TICK
        return
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
