"""Two versions of a text -> its blocks with everything that changed marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from vorlagen_gen import document as out
from vorlagen_gen.lesefassung.bausteine import Baustein, Listenpunkt, Tabellenzeile, Zusammenbau
from vorlagen_gen.lesefassung.einheiten import Einheit, einheiten, same_tables
from vorlagen_gen.lesefassung.fliesstext import (
    SEPARATOR,
    cell_text,
    joined,
    labelled,
)
from vorlagen_gen.lesefassung.marken import Schreiber
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Heading,
    Inline,
    ListItem,
    Run,
    Table,
    TextBlock,
)
from vorlagen_gen.vergleich.absaetze import Art, Paar, compare

_DEEPEST = 6


def compared(
    alt: Sequence[Block], neu: Sequence[Block], schreiber: Schreiber, level: int
) -> tuple[out.Block, ...]:
    """``neu`` with what it has otherwise than ``alt``; its highest heading is below ``level``."""
    olds, news = einheiten(alt), einheiten(neu)
    paare = compare([each.absatz for each in olds], [each.absatz for each in news])
    work = _Vergleich(olds, news, same_tables(olds, news, paare), schreiber, level)
    bausteine = (baustein for paar in paare for baustein in work.bausteine(paar))
    return tuple(Zusammenbau(schreiber.labels, schreiber.place).blocks(bausteine))


@dataclass(frozen=True, slots=True)
class _Vergleich:
    """Writes pair by pair."""

    alt: Sequence[Einheit]
    neu: Sequence[Einheit]
    tabellen: Mapping[int, int]
    schreiber: Schreiber
    level: int

    def bausteine(self, paar: Paar) -> Iterator[Baustein]:
        """What a pair becomes."""
        olds = [self.alt[i] for i in paar.alt]
        news = [self.neu[j] for j in paar.neu]
        labels = self.schreiber.labels
        match paar.art:
            case Art.UNVERAENDERT | Art.UMNUMMERIERT | Art.GEAENDERT:
                yield from self._changed(olds[0], news[0])
            case Art.GETEILT | Art.ZUSAMMENGEFASST:
                yield from self._parted(olds, news)
            case Art.ENTFALLEN:
                yield self._deleted(olds[0], labels.gestrichen)
            case Art.VERSCHOBEN_NACH:
                yield self._deleted(olds[0], labels.verschoben_nach)
            case Art.NEU:
                yield self._new(news[0])
            case Art.VERSCHOBEN_VON:
                yield from self._changed(
                    olds[0], news[0], self.schreiber.remark(labels.verschoben_von)
                )
            case _:
                assert_never(paar.art)

    def _changed(
        self, old: Einheit, new: Einheit, remark: tuple[out.Inline, ...] = ()
    ) -> Iterator[Baustein]:
        if old.zeile and new.zeile:
            if len(old.zeile.cells) == len(new.zeile.cells):
                cells = zip(old.zeile.cells, new.zeile.cells, strict=True)
                written = [self._cell(one, two) for one, two in cells]
                yield self._row(new, tuple(_remarked(written, remark)))
            else:
                yield self._deleted(old, self.schreiber.labels.gestrichen)
                yield self._new(new)
            return
        text = self.schreiber.changed(self._inlines(old.block), self._inlines(new.block))
        bisher = self._bisher(old.absatz.marke, new)
        yield self._block(new.block, (*remark, *bisher, *text))

    def _bisher(self, marke: str, new: Einheit) -> tuple[out.Inline, ...]:
        """The old number of a point, if it has another one now."""
        if not marke or marke == new.absatz.marke:
            return ()
        return self.schreiber.remark(self.schreiber.labels.bisher.replace("{marke}", marke))

    def _parted(self, olds: list[Einheit], news: list[Einheit]) -> Iterator[Baustein]:
        """The text of all as one; a word says where a paragraph begins, or where one ended."""
        old = joined(_texts(olds), " ")
        new = joined(_texts(news), SEPARATOR)
        lines = _lines(self.schreiber.changed(old, new))
        labels = self.schreiber.labels
        opening = self.schreiber.remark(labels.absatz_verbunden) if len(olds) > 1 else ()
        for unit, line in zip(news, lines, strict=True):
            yield self._block(unit.block, (*opening, *line))
            opening = self.schreiber.remark(labels.absatz_geteilt)

    def _deleted(self, unit: Einheit, word: str) -> Baustein:
        if unit.zeile:
            words = (word, *[self.schreiber.labels.gestrichen] * len(unit.zeile.cells))
            cells = zip(unit.zeile.cells, words, strict=False)
            return self._row(unit, [self._deleted_cell(*each) for each in cells], is_old=True)
        inlines = self._inlines(unit.block)
        if isinstance(unit.block, ListItem):
            inlines = labelled(unit.block)
        text = self.schreiber.deleted(inlines, word)
        return out.Paragraph(text, self.schreiber.place)

    def _new(self, unit: Einheit) -> Baustein:
        if unit.zeile:
            return self._row(unit, [self._new_cell(cell) for cell in unit.zeile.cells])
        return self._block(unit.block, self.schreiber.inserted(self._inlines(unit.block)))

    def _inlines(self, block: Block) -> tuple[Inline, ...]:
        if isinstance(block, Figure):
            text = self.schreiber.labels.abbildung.replace("{text}", block.alternativtext)
            return (Run(text),)
        return block.inlines if isinstance(block, TextBlock) else ()

    def _block(self, block: Block, inlines: tuple[out.Inline, ...]) -> Baustein:
        """A block like ``block`` that says ``inlines``."""
        place = self.schreiber.place
        if isinstance(block, Heading):
            level = min(block.level + self.level, _DEEPEST)
            label = (self.schreiber.plain(f"{block.label} "),) if block.label else ()
            return out.Heading(level, (*label, *inlines), place)
        paragraph = out.Paragraph(inlines, place)
        if isinstance(block, ListItem):
            return Listenpunkt(block.label, block.depth, paragraph)
        return paragraph

    def _row(
        self, unit: Einheit, cells: Sequence[out.Cell], *, is_old: bool = False
    ) -> Tabellenzeile:
        """A row that is gone stands in the table that its own became, if there is one."""
        new = self.tabellen.get(unit.tabelle) if is_old else unit.tabelle
        key = (False, unit.tabelle) if new is None else (True, new)
        tabelle = unit.block if new is None or not is_old else self._table(new)
        assert isinstance(tabelle, Table)  # noqa: S101 -- rows come from tables
        assert unit.zeile is not None  # noqa: S101 -- the same
        is_head = not is_old and all(cell.is_head for cell in unit.zeile.cells)
        return Tabellenzeile(key, tabelle, out.Row(tuple(cells), self.schreiber.place), is_head)

    def _table(self, number: int) -> Block:
        return next(each.block for each in self.neu if each.tabelle == number)

    def _cell(self, old: Cell, new: Cell) -> out.Cell:
        if new.tick and old.tick and new.tick.is_ticked == old.tick.is_ticked:
            return out.TickCell(new.tick.is_ticked, new.tick.name, self.schreiber.place, new.span)
        return self._text_cell(new, self.schreiber.changed(cell_text(old), cell_text(new)))

    def _new_cell(self, cell: Cell) -> out.Cell:
        if cell.tick and not cell.tick.is_ticked:
            return out.TickCell(is_ticked=False, name=cell.tick.name, place=self.schreiber.place)
        return self._text_cell(cell, self.schreiber.inserted(cell_text(cell)))

    def _deleted_cell(self, cell: Cell, word: str) -> out.Cell:
        return self._text_cell(cell, self.schreiber.deleted(cell_text(cell), word))

    def _text_cell(self, cell: Cell, inlines: tuple[out.Inline, ...]) -> out.TextCell:
        place = self.schreiber.place
        paragraphs = (out.Paragraph(inlines, place),) if inlines else ()
        return out.TextCell(paragraphs, place, cell.span, cell.is_row_header)


def _texts(units: Sequence[Einheit]) -> Iterator[TextBlock]:
    return (each.block for each in units if isinstance(each.block, TextBlock))


def _lines(inlines: Iterable[out.Inline]) -> list[list[out.Inline]]:
    """``inlines`` parted where one of several paragraphs ends."""
    lines: list[list[out.Inline]] = [[]]
    for each in inlines:
        if not isinstance(each, out.Run):
            lines[-1].append(each)
            continue
        for index, text in enumerate(each.text.split(SEPARATOR)):
            if index:
                lines.append([])
            if text:
                lines[-1].append(replace(each, text=text))
    return lines


def _remarked(cells: Sequence[out.Cell], remark: tuple[out.Inline, ...]) -> Iterator[out.Cell]:
    """``cells`` with ``remark`` before the text of the first that has any."""
    is_told = not remark
    for cell in cells:
        if is_told or not isinstance(cell, out.TextCell):
            yield cell
            continue
        first, *rest = cell.blocks or (out.Paragraph((), cell.place),)
        inlines = first.inlines if isinstance(first, out.Paragraph) else ()
        yield replace(cell, blocks=(out.Paragraph((*remark, *inlines), cell.place), *rest))
        is_told = True
