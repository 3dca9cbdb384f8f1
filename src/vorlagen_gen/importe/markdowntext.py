"""Blocks -> a text in our little Markdown that is read as the same blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from vorlagen_gen.document import Block as Baustein
from vorlagen_gen.document import Document
from vorlagen_gen.importe.zeichensetzung import Zeichensetzung
from vorlagen_gen.importe.zitate import Zitat, with_quotes
from vorlagen_gen.markdown import parse
from vorlagen_gen.markdown.tabellen import is_table_title
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Footnote,
    Gelesenes,
    Heading,
    Inline,
    ListItem,
    Mark,
    Paragraph,
    Row,
    Run,
    Table,
    normalised,
    plain,
)
from vorlagen_gen.read_back.dokument import of_document

_STUFE = 4  # blanks before each level of a list
_TIEFSTE = 4
_WIDEST = 12
_STRICHE = {"right": "---:", "center": ":---:"}
_ERSTE = frozenset({"1", "a", "-", "–", "•"})
"""Labels with which a list may begin."""
_WEISEN = (
    Zeichensetzung(),
    Zeichensetzung(mit_vorsicht=True),
    Zeichensetzung(mit_vorsicht=True, mit_auszeichnung=False),
)


class Bindungsblock(Figure):
    """The brackets that a table or chart of the indicators stands for, in place of its text."""


@dataclass(frozen=True, slots=True)
class Markdowntext:
    """The text; whether it is read as just the blocks that it was made of, or says all words."""

    text: str
    is_exact: bool
    is_complete: bool = True


def markdown_text(blocks: Sequence[Block], footnotes: Iterable[Footnote] = ()) -> Markdowntext:
    """``blocks``, with those of ``footnotes`` whose marks they hold, as one text.

    The plainest spelling that is read as ``blocks`` is taken; if none is, the one that says all
    their words. A picture is told by the text that stands for it.
    """
    used = [each for each in footnotes if each.label in set(_marks(blocks))]
    wanted = _levelled(blocks)
    typed = [_Schreiber(weise).text(wanted, used) for weise in _WEISEN]
    for text in typed:
        read = read_markdown(text)
        if read.blocks == tuple(map(_as_read, wanted)) and _notes(read.footnotes) == _notes(used):
            return Markdowntext(text, is_exact=True)
    words = words_of(wanted)
    whole = next((text for text in typed if words_of(read_markdown(text).blocks) == words), None)
    return Markdowntext(whole or typed[-1], is_exact=False, is_complete=whole is not None)


def read_markdown(text: str) -> Gelesenes:
    """What a text says once it is printed below a heading."""
    blocks, _ = parse(Quelltext.of_file(text, ""))
    return projected(blocks)


def projected(blocks: Iterable[Baustein]) -> Gelesenes:
    """Blocks that are to be printed, as they are read back."""
    return of_document(
        Document(
            title="",
            language="de-DE",
            subject="",
            kopf=None,
            blocks=tuple(blocks),
            footer="",
            page_label="",
        )
    )


def _as_read(block: Block) -> Block:
    """Brackets are a paragraph of their own until they are resolved."""
    if isinstance(block, Bindungsblock):
        return Paragraph((Run(block.alternativtext),))
    return block


def _notes(footnotes: Iterable[Footnote]) -> dict[str, tuple[Block, ...]]:
    return {each.label: each.blocks for each in footnotes}


def _levelled(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` with headings that begin at level 1, rise by one at most, and are all bold."""
    levels = {each.level for each in blocks if isinstance(each, Heading)} or {0}
    top = min(levels) or 1
    previous = 0
    out: list[Block] = []
    for block in map(_titled, blocks, (*blocks[1:], None), repeat(max(levels) + 1)):
        if isinstance(block, Heading):
            previous = min(block.level - top + 1, previous + 1, _TIEFSTE)
            out.append(replace(block, level=previous, inlines=_without_bold(block.inlines)))
        else:
            out.append(block)
    return out


def _titled(block: Block, follower: Block | None, level: int) -> Block:
    """A line by itself that is bold as a whole is a heading, below all that are marked as such.

    Above a table it is the table's title, if it reads like one.
    """
    if not isinstance(block, Paragraph) or block.is_quoted or "\n" in plain(block.inlines):
        return block
    runs = [each for each in block.inlines if isinstance(each, Run) and each.text.strip()]
    if not runs or not all(each.is_bold for each in runs):
        return block
    if isinstance(follower, Table) and is_table_title(plain(block.inlines)):
        return replace(block, inlines=_without_bold(block.inlines))
    return Heading(level, block.inlines, stelle=block.stelle)


def _without_bold(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    plainer = (replace(each, is_bold=False) if isinstance(each, Run) else each for each in inlines)
    return normalised(plainer)


def _marks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            cells = (cell for row in block.rows for cell in row.cells)
            yield from (label for cell in cells for label in _marks(cell.blocks))
        elif not isinstance(block, Figure):
            yield from (each.label for each in block.inlines if isinstance(each, Mark))


def words_of(blocks: Iterable[Block]) -> list[str]:
    """All words of ``blocks``, in order."""
    return "\n".join(block_text(each) for each in blocks).split()


def block_text(block: Block) -> str:
    """All words of a block; the cells of a table row are parted by bars."""
    match block:
        case Table():
            return "\n".join(_row_text(row) for row in block.rows)
        case Figure():
            return block.alternativtext
        case Paragraph():
            return plain(block.inlines)
        case _:
            return f"{block.label} {plain(block.inlines)}".strip()


def cell_text(cell: Cell) -> str:
    """The words of a cell on one line."""
    return " ".join(" ".join(map(block_text, cell.blocks)).split())


def _row_text(row: Row) -> str:
    return " | ".join(filter(None, map(cell_text, row.cells)))


@dataclass(frozen=True, slots=True)
class _Schreiber:
    weise: Zeichensetzung

    def text(self, blocks: Sequence[Block], footnotes: Iterable[Footnote]) -> str:
        """All blocks, with the footnotes below."""
        rows = self._rows(blocks)
        for note in footnotes:
            rows += ["", *self._footnote(note)]
        return "\n".join(rows).strip("\n") + "\n" if rows else ""

    def _rows(self, blocks: Sequence[Block]) -> list[str]:
        """The lines of ``blocks``, those quoted in a row as one quotation."""
        rows: list[str] = []
        outer = list(with_quotes(blocks))
        for index, block in enumerate(outer):
            before = outer[index - 1] if index else None
            if before and not (isinstance(before, ListItem) and isinstance(block, ListItem)):
                rows.append("")
            depth = _depth(outer, index)
            if isinstance(block, Zitat):
                rows += self._quote(block, depth)
            else:
                rows += self._block(block, depth)
        return rows

    def _quote(self, quote: Zitat, depth: int) -> list[str]:
        margin = " " * _STUFE * depth
        return [f"{margin}> {row}".rstrip() for row in self._rows(quote.inside(depth))]

    def _block(self, block: Block, depth: int) -> list[str]:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self._paragraph(block, depth)
            case ListItem():
                return self._item(block)
            case Table():
                return self._table(block)
            case Bindungsblock():
                return [block.alternativtext]
            case Figure():
                return self.weise.lines([Run(block.alternativtext)])

    def _heading(self, block: Heading) -> list[str]:
        text = " ".join(self.weise.lines(block.inlines, is_start=False))
        return [f"{'#' * block.level} {block.label} {text}".replace("  ", " ")]

    def _paragraph(self, block: Paragraph, depth: int) -> list[str]:
        return [" " * _STUFE * depth + row for row in self.weise.lines(block.inlines)]

    def _item(self, block: ListItem) -> list[str]:
        label = "*" if block.label == "•" else block.label
        first, *others = self.weise.lines(block.inlines, is_start=False)
        rows = [first, *map(self.weise.guarded, others)]
        margin = " " * _STUFE * block.depth
        below = f"{margin}{' ' * _STUFE}"
        return [f"{margin}{label} {rows[0]}".rstrip(), *(below + row for row in rows[1:])]

    def _table(self, table: Table) -> list[str]:
        width = max(sum(cell.span for cell in row.cells) for row in table.rows)
        if width > _WIDEST:
            return [self.weise.cell([Run(_row_text(row))]) for row in table.rows]
        rows = [self._row(row) for row in table.rows]
        has_head = any(cell.is_head for cell in table.rows[0].cells)
        head = [] if has_head else [_bars([""] * width)]
        return [*head, *rows[:has_head], _strokes(table, width), *rows[has_head:]]

    def _row(self, row: Row) -> str:
        cells: list[str] = []
        for cell in row.cells:
            texts = (self._in_cell(each) for each in cell.blocks)
            cells += [" ".join(filter(None, texts)), *[""] * (cell.span - 1)]
        return _bars(cells)

    def _in_cell(self, block: Block) -> str:
        if isinstance(block, Table | Figure):
            return self.weise.cell([Run(block_text(block).replace("\n", " "))])
        label = [] if isinstance(block, Paragraph) else [block.label]
        return " ".join([*filter(None, label), self.weise.cell(block.inlines)])

    def _footnote(self, note: Footnote) -> list[str]:
        rows: list[str] = []
        for number, block in enumerate(note.blocks):
            lines = self.weise.lines(_note_inlines(block))
            margin = " " * _STUFE
            if number:
                rows += ["", *(margin + row for row in lines)]
            else:
                rows += [f"[^{note.label}]: {lines[0]}", *(margin + row for row in lines[1:])]
        return rows or [f"[^{note.label}]: –"]


def _note_inlines(block: Block) -> tuple[Inline, ...]:
    return (Run(block_text(block)),) if isinstance(block, Table | Figure) else block.inlines


def _strokes(table: Table, width: int) -> str:
    aligned = (*table.ausrichtung, *[""] * width)[:width]
    return _bars([_STRICHE.get(each, "---") for each in aligned])


def _bars(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _depth(blocks: Sequence[Block], index: int) -> int:
    """How deep a paragraph stands in the list around it: one that parts its points is in it."""
    if not isinstance(blocks[index], Paragraph):
        return 0
    before = next((each for each in blocks[index::-1] if not isinstance(each, Paragraph)), None)
    after = next((each for each in blocks[index:] if not isinstance(each, Paragraph)), None)
    if not isinstance(before, ListItem) or not isinstance(after, ListItem):
        return 0
    if after.depth:
        return after.depth
    opens_anew = after.label.rstrip(".)").lstrip("(") in _ERSTE
    return 0 if opens_anew else before.depth + 1
