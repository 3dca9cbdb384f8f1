"""What a screen reader says of a file, line by line, for people who check it by reading.

Made from the blocks that were read back from a Word file or a PDF, so that both must sound
alike. Screen readers differ in words and settings; this is what they have in common: kind and
level of headings, counts of lists and tables, each cell under the name of its column, ticks as
sentences, a footnote after the block its mark is in, links, pictures and changes of language.
Headers and footers are not read.

The blocks do not say where a list ends: points that follow one another are one list here, and a
paragraph between them ends it, also where it belongs to a point.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, groupby, takewhile
from typing import assert_never

from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Footnote,
    Gelesenes,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Row,
    Table,
    TextBlock,
)
from vorlagen_gen.read_back.sprechweise import in_words, language_name

VORGELESEN = "VORGELESEN"
"""How the name of the file begins that says how a paper sounds."""

_INDENT = "  "
_EMPTY = "leer"


def vorgelesenes_papier(dateien: Iterable[tuple[str, str]]) -> str:
    """The content of ``VORGELESEN.txt``: what is heard of each file of a paper, under its name."""
    return "\n".join(f"==== {name} ====\n\n{heard}" for name, heard in dateien)


def vorgelesen(datei: Gelesenes) -> str:
    """What is heard of ``datei`` from its first to its last word; ends in a line feed."""
    title = f"Dokument: {datei.title} (Sprache: {language_name(datei.language)})"
    stimme = _Stimme({note.label: note for note in datei.footnotes})
    return "\n".join((title, *stimme.blocks(datei.blocks))) + "\n"


@dataclass(frozen=True, slots=True)
class _Stimme:
    """Says blocks one after the other; knows the footnotes by their numbers."""

    footnotes: Mapping[str, Footnote]

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        rest = list(blocks)
        while rest:
            if isinstance(rest[0], ListItem):
                items = list(takewhile(lambda block: isinstance(block, ListItem), rest))
                yield from self._list([item for item in items if isinstance(item, ListItem)])
                rest = rest[len(items) :]
            else:
                yield from self._block(rest.pop(0))

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                label = f"{block.label} " if block.label else ""
                yield from self._text(f"Überschrift Ebene {block.level}: {label}", block)
            case Paragraph() | ListItem():
                yield from self._text("", block)
            case Table():
                yield from self._table(block)
            case Figure():
                yield f"Grafik: {block.alternativtext or 'ohne Beschreibung'}"
            case _:
                assert_never(block)

    def _text(self, opening: str, block: TextBlock) -> Iterator[str]:
        yield f"{opening}{in_words(block.inlines)}".rstrip()
        for inline in block.inlines:
            if isinstance(inline, Mark) and inline.label in self.footnotes:
                yield from self._footnote(self.footnotes[inline.label])

    def _footnote(self, footnote: Footnote) -> Iterator[str]:
        first, *others = [*self.blocks(footnote.blocks)] or [_EMPTY]
        yield f"{_INDENT}Fußnote {footnote.label}: {first}"
        yield from _indented(others, 2)

    def _list(self, items: list[ListItem]) -> Iterator[str]:
        """A list with the lists in it; all ``items`` lie at least as deep as the first."""
        depth = items[0].depth
        count = sum(1 for item in items if item.depth <= depth)
        yield f"Liste mit {_counted(count, 'Eintrag', 'Einträgen')}"
        while items:
            first, *items = items
            yield from _indented(self._text(f"{first.label} " if first.label else "", first))
            inner = list(takewhile(lambda item: item.depth > depth, items))
            if inner:
                yield from _indented(self._list(inner), 2)
            items = items[len(inner) :]
        yield "Ende der Liste"

    def _table(self, table: Table) -> Iterator[str]:
        width = max((_width(row) for row in table.rows), default=0)
        columns = _counted(width, "Spalte", "Spalten")
        rows = _counted(len(table.rows), "Zeile", "Zeilen")
        beschreibung, names = _columns(table, width)
        yield f"Tabelle mit {columns} und {rows}: {beschreibung}".rstrip(" :")
        for number, row in enumerate(table.rows, start=1):
            is_head = any(cell.is_head for cell in row.cells)
            yield f"{_INDENT}Zeile {number}{', Spaltenköpfe' if is_head else ''}"
            yield from _indented(self._row(row, () if is_head else names), 2)
        yield "Ende der Tabelle"

    def _row(self, row: Row, names: tuple[str, ...]) -> Iterator[str]:
        """The cells of a row; a head is named as such where there is more in its row."""
        starts = accumulate((cell.span for cell in row.cells), initial=0)
        for start, cell in zip(starts, row.cells, strict=False):
            said = list(self._cell(cell)) or [_EMPTY]
            names_row = cell.is_row_header and cell.blocks and len(row.cells) > 1
            head = f"{_column(start, cell.span, names)}{', Zeilenkopf' if names_row else ''}"
            yield f"{head}: {said[0]}"
            yield from _indented(said[1:])

    def _cell(self, cell: Cell) -> Iterator[str]:
        if cell.tick:
            yield f"{cell.tick.name} {'' if cell.tick.is_ticked else 'nicht '}angekreuzt"
        else:
            yield from self.blocks(cell.blocks)


def _columns(table: Table, width: int) -> tuple[str, tuple[str, ...]]:
    """What is said of the table first, and the names of its columns.

    Where no head row is printed, Word can name the columns only in the description; there the
    last name is that of all columns from its own on.
    """
    head = next((row for row in table.rows if any(cell.is_head for cell in row.cells)), None)
    if head:
        return table.description, tuple(_head_names(head))
    named = f"{table.description} ({', '.join(name for name, _ in groupby(table.columns))})"
    said = named if table.columns else table.description
    names = said.removesuffix(")").rpartition(" (")[2].split(", ")
    return said, (*names, *names[-1:] * (width - len(names)))


def _head_names(head: Row) -> Iterator[str]:
    for cell in head.cells:
        texts = (in_words(block.inlines) for block in cell.blocks if isinstance(block, Paragraph))
        yield from [" ".join(texts)] * cell.span


def _column(start: int, span: int, names: tuple[str, ...]) -> str:
    """What a cell is announced as: the name of its column, else the column's number."""
    spanned = set(names[start : start + span])
    if len(spanned) == 1 and (name := spanned.pop()):
        return name
    last = f" bis {start + span}" if span > 1 else ""
    return f"Spalte {start + 1}{last}"


def _width(row: Row) -> int:
    return sum(cell.span for cell in row.cells)


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _indented(lines: Iterable[str], depth: int = 1) -> Iterator[str]:
    return (_INDENT * depth + line for line in lines)
