"""A document as the blocks that a reader must find in its Word file and its PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import assert_never

from vorlagen_gen import document as source
from vorlagen_gen.chart import Chart, ChartKind
from vorlagen_gen.findings import Place
from vorlagen_gen.read_back.abdruck import of_chart, of_picture
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Datenreihe,
    Diagrammdaten,
    Figure,
    Footnote,
    Gelesenes,
    Geltung,
    Heading,
    Inline,
    ListItem,
    Mark,
    Paragraph,
    Row,
    Run,
    Seite,
    Stelle,
    Table,
    TextBlock,
    Tick,
    normalised,
    normalised_text,
)
from vorlagen_gen.read_back.marken import nummeriert

_TICK = "X"


def of_document(document: source.Document) -> Gelesenes:
    """What is to be read back from its files; every block knows its Place and its number."""
    projection = _Projection(document.language)
    blocks = tuple(projection.blocks(_all_blocks(document), 0))
    gelesen = Gelesenes(
        title=normalised_text(document.title),
        language=document.language,
        blocks=blocks,
        footnotes=tuple(projection.footnotes),
        seiten=tuple(_seiten(document)),
    )
    return nummeriert(gelesen)


def _all_blocks(document: source.Document) -> Iterator[source.Block]:
    if kopf := document.kopf:
        yield from (kopf.vorlagenart, kopf.nummer)
        yield kopf.betrifft
        yield from kopf.amtsblock
        if kopf.logo:
            yield kopf.logo
    yield from document.blocks


def _seiten(document: source.Document) -> Iterator[Seite]:
    """The furniture of page 1 and of all others."""
    footer = _texts(document.notice, document.footer)
    headers = {Geltung.ERSTE: document.mark, Geltung.FOLGENDE: document.page_label}
    for geltung, header in headers.items():
        yield Seite(geltung, 1, _texts(header), footer, normalised_text(document.watermark))


def _texts(*texts: str) -> tuple[str, ...]:
    return tuple(filter(None, map(normalised_text, texts)))


@dataclass(frozen=True, slots=True)
class _Projection:
    """Makes neutral blocks; footnotes are collected on the way."""

    language: str
    footnotes: list[Footnote] = field(default_factory=list)
    is_quoted: bool = False

    def blocks(self, blocks: Iterable[source.Block], depth: int) -> Iterator[Block]:
        """The neutral blocks of ``blocks``; ``depth`` counts the lists around them."""
        for block in blocks:
            yield from self._block(block, depth)

    def _block(self, block: source.Block, depth: int) -> Iterator[Block]:
        match block:
            case source.Heading() | source.Paragraph():
                text = self._text(block)
                if text.inlines:
                    yield text
            case source.ListBlock():
                for item in block.items:
                    yield from self._item(item, depth)
            case source.Quote():
                yield from replace(self, is_quoted=True).blocks(block.blocks, depth)
            case source.Table():
                yield from self._table(block)
            case source.Figure() | Chart():
                yield _figure(block)
            case _:
                assert_never(block)

    def _apart(self) -> _Projection:
        """The same for what stands in a table or below the text, in no quotation."""
        return replace(self, is_quoted=False)

    def _text(self, block: source.Heading | source.Paragraph, label: str = "") -> TextBlock:
        inlines, stelle = self._inlines(block.inlines), Stelle(block.place)
        if isinstance(block, source.Heading):
            return Heading(block.level, inlines, label, stelle)
        return Paragraph(inlines, stelle, self.is_quoted)

    def _item(self, item: source.ListItem, depth: int) -> Iterator[Block]:
        stelle, label = Stelle(item.place), normalised_text(item.label)
        match item.blocks:
            case (source.Paragraph() as first, *rest):
                inlines = self._inlines(first.inlines)
                yield ListItem(label, depth, inlines, stelle, self.is_quoted)
            case (source.Heading() as first, *rest):
                yield self._text(first, label)
            case _:
                rest = list(item.blocks)
                yield ListItem(label, depth, (), stelle, self.is_quoted)
        yield from self.blocks(rest, depth + 1)

    def _table(self, table: source.Table) -> Iterator[Block]:
        stelle = Stelle(table.place)
        if table.caption:
            yield Paragraph(self._inlines(table.caption), stelle)
        head = [self._row(table.head, is_head=True)] if table.head else []
        rows = [self._row(row, is_head=False) for row in table.rows]
        names = () if table.head else _texts(*(column.name for column in table.columns))
        aligned = tuple(_aligned(each) for each in table.columns)
        yield Table((*head, *rows), names, normalised_text(table.description), stelle, aligned)

    def _row(self, row: source.Row, *, is_head: bool) -> Row:
        return Row(tuple(self._cell(cell, is_head=is_head) for cell in row.cells))

    def _cell(self, cell: source.Cell, *, is_head: bool) -> Cell:
        match cell:
            case source.TextCell():
                blocks = tuple(self._apart().blocks(cell.blocks, 0))
                is_row_header = cell.is_row_header and not is_head
                return Cell(blocks, cell.span, is_head, is_row_header)
            case source.TickCell():
                printed = (_tick_text(cell.place),) if cell.is_ticked else ()
                tick = Tick(cell.is_ticked, normalised_text(cell.name))
                return Cell(printed, cell.span, is_head, tick=tick)
            case _:
                assert_never(cell)

    def _inlines(self, inlines: Iterable[source.Inline]) -> tuple[Inline, ...]:
        return normalised([self._inline(inline) for inline in inlines])

    def _inline(self, inline: source.Inline) -> Inline:
        match inline:
            case source.Run():
                language = None if inline.language == self.language else inline.language
                return Run(inline.text, inline.is_bold, inline.is_italic, language, inline.link)
            case source.LineBreak():
                return Run("\n")
            case source.Footnote():
                self._add_footnote(inline)
                return Mark(inline.label)
            case _:
                assert_never(inline)

    def _add_footnote(self, footnote: source.Footnote) -> None:
        blocks = tuple(self._apart().blocks(footnote.paragraphs, 0))
        self.footnotes.append(Footnote(footnote.label, blocks, Stelle(footnote.place)))


def _figure(block: source.Figure | Chart) -> Figure:
    """What it is drawn from is not known of a file of the project, as long as nobody opens it."""
    text, stelle = normalised_text(block.alternativtext), Stelle(block.place)
    if isinstance(block, Chart):
        daten = _daten(block)
        return Figure(text, stelle, daten, of_chart(daten))
    return Figure(text, stelle, abdruck=of_picture(block.inhalt) if block.inhalt else ())


def _daten(chart: Chart) -> Diagrammdaten:
    """What a chart must say in Word; a dumbbell counts its rows from 1."""
    is_dumbbell = chart.kind is ChartKind.DUMBBELL
    rows = {tick.position: Decimal(row) for row, tick in enumerate(chart.positions, start=1)}
    names = [series.name for series in chart.series if series.drawn or is_dumbbell]
    categories = [tick.label for tick in chart.positions] if is_dumbbell else []
    reihen = tuple(
        Datenreihe(
            normalised_text(series.name),
            tuple(
                (value, rows[point.position]) if is_dumbbell else (point.position, value)
                for point in series.points
                if (value := point.value) is not None
            ),
        )
        for series in chart.series
    )
    worte = _texts(chart.title, *names, *categories, *(tick.label for tick in chart.breaks))
    return Diagrammdaten(worte, reihen, reihen)


def _tick_text(place: Place) -> Paragraph:
    return Paragraph((Run(_TICK),), Stelle(place))


def _aligned(column: source.Column) -> str:
    """Where the text of a column stands, if it is not on the left."""
    return "" if column.align is source.Align.LEFT else column.align.value
