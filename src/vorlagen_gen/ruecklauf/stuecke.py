"""Where the units of a document were typed: the runs behind each of them, in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    Block,
    Cell,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Run,
    Table,
    TextCell,
)
from vorlagen_gen.findings import Place
from vorlagen_gen.read_back.blocks import normalised_text
from vorlagen_gen.read_back.dokument import of_document
from vorlagen_gen.ruecklauf.einheiten import Einheit, einheiten


@dataclass(frozen=True, slots=True)
class Ursprung:
    """What a unit was made from: its inlines, its own place and that of what it stands in.

    ``aussen`` is the place of the point of a list, of the row of a table, or the unit's own.
    ``ist_zitat`` is said of what stands in a quotation; ``figur`` is the picture of a unit that
    is one.
    """

    inlines: tuple[Inline, ...]
    place: Place
    aussen: Place
    ist_zitat: bool = False
    figur: Figure | None = None


@dataclass(frozen=True, slots=True)
class Stueck:
    """A unit of a document and where it comes from."""

    einheit: Einheit
    ursprung: Ursprung

    @property
    def place(self) -> Place:
        """Where its first word was typed in the paper itself, or where it was made."""
        runs = [each for each in self.ursprung.inlines if isinstance(each, Run)]
        own = (each.place for each in runs if not each.place.file.startswith("templates/"))
        return next(own, self.ursprung.place)


def stuecke(document: Document) -> tuple[Stueck, ...]:
    """The units of ``document`` with where they come from."""
    found = einheiten(of_document(document))
    walk = _Gang()
    sources = (*walk.document(document), *walk.footnotes())
    return tuple(Stueck(unit, source) for unit, source in zip(found, sources, strict=True))


class _Gang:
    """Goes through a document as ``of_document`` does; footnotes are kept for the end."""

    def __init__(self) -> None:
        self._footnotes: list[Footnote] = []

    def document(self, document: Document) -> Iterator[Ursprung]:
        kopf = document.kopf
        if kopf:
            yield from self._blocks((kopf.vorlagenart, kopf.nummer, kopf.betrifft))
            yield from self._blocks(kopf.amtsblock)
            yield from self._blocks((kopf.logo,) if kopf.logo else ())
        yield from self._blocks(document.blocks)

    def footnotes(self) -> Iterator[Ursprung]:
        for footnote in self._footnotes:
            for paragraph in footnote.paragraphs:
                if _says_something(paragraph.inlines):
                    yield Ursprung(paragraph.inlines, paragraph.place, footnote.place)

    def _blocks(self, blocks: Iterable[Block], *, ist_zitat: bool = False) -> Iterator[Ursprung]:
        for block in blocks:
            yield from self._block(block, ist_zitat=ist_zitat)

    def _block(self, block: Block, *, ist_zitat: bool) -> Iterator[Ursprung]:
        match block:
            case Heading() | Paragraph():
                if _says_something(block.inlines):
                    yield self._text(block.inlines, block.place, block.place, ist_zitat=ist_zitat)
            case ListBlock():
                for item in block.items:
                    yield from self._item(item, ist_zitat=ist_zitat)
            case Quote():
                yield from self._blocks(block.blocks, ist_zitat=True)
            case Table():
                yield from self._table(block)
            case Figure() | Chart():
                figur = block if isinstance(block, Figure) else None
                yield Ursprung((), block.place, block.place, figur=figur)
            case _:
                assert_never(block)

    def _item(self, item: ListItem, *, ist_zitat: bool) -> Iterator[Ursprung]:
        first = item.blocks[0] if item.blocks else None
        if isinstance(first, Heading | Paragraph):
            yield self._text(first.inlines, first.place, item.place, ist_zitat=ist_zitat)
            yield from self._blocks(item.blocks[1:], ist_zitat=ist_zitat)
        else:
            yield Ursprung((), item.place, item.place, ist_zitat)
            yield from self._blocks(item.blocks, ist_zitat=ist_zitat)

    def _table(self, table: Table) -> Iterator[Ursprung]:
        if table.caption:
            yield self._text(table.caption, table.place, table.place)
        for row in ((table.head,) if table.head else ()) + table.rows:
            for cell in row.cells:
                yield from self._cell(cell, row)

    def _cell(self, cell: Cell, row: Row) -> Iterator[Ursprung]:
        if not isinstance(cell, TextCell):
            yield Ursprung((), cell.place, row.place)
            return
        texts = list(self._blocks(cell.blocks))
        for each in texts or [Ursprung((), cell.place, row.place)]:
            yield Ursprung(each.inlines, each.place, row.place)

    def _text(
        self, inlines: tuple[Inline, ...], place: Place, aussen: Place, *, ist_zitat: bool = False
    ) -> Ursprung:
        self._footnotes += [each for each in inlines if isinstance(each, Footnote)]
        return Ursprung(inlines, place, aussen, ist_zitat)


def _says_something(inlines: Iterable[Inline]) -> bool:
    """Whether anything is left of them once blanks at both ends are gone."""
    return any(
        isinstance(each, Footnote) or (isinstance(each, Run) and bool(normalised_text(each.text)))
        for each in inlines
    )
