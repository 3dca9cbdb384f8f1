"""Headings, paragraphs, lists, quotations and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from vorlagen_gen.document import (
    Block,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Run,
)
from vorlagen_gen.findings import Place
from vorlagen_gen.markdown.fussnoten import Fussnoten
from vorlagen_gen.markdown.gliederung import Gliederung
from vorlagen_gen.markdown.inlines import parse_inlines
from vorlagen_gen.markdown.listen import Liste, Marke, Punkt
from vorlagen_gen.markdown.tabellen import Tabellenzeilen, find_table, parse_table
from vorlagen_gen.markdown.zeilen import Lesung, Zeile, squeeze

_UEBERSCHRIFT = re.compile(r"(#{1,4})\s")
_ZITAT = re.compile(r">(?:[\s>]|$)")
MAX_TIEFE = 8
"""How deep lists and quotations may stand in each other (Word knows nine levels of lists)."""


@dataclass(slots=True)
class Text:
    """What all blocks of one text share."""

    lesung: Lesung
    fussnoten: Fussnoten
    gliederung: Gliederung = field(default_factory=Gliederung)
    is_too_deep: bool = False

    def inlines(self, zeilen: Sequence[Zeile]) -> tuple[Inline, ...]:
        """What ``zeilen`` say."""
        return parse_inlines(zeilen, self.lesung, self.fussnoten)


def parse_blocks(
    zeilen: Sequence[Zeile], text: Text, tiefe: int = 0, above: Marke | None = None
) -> tuple[Block, ...]:
    """The blocks in ``zeilen``, which stand ``tiefe`` lists and quotations deep.

    ``above`` is the label of the point whose lines these are.
    """
    return tuple(_Leser(zeilen, text, tiefe, above).read())


class _Leser:
    def __init__(
        self, zeilen: Sequence[Zeile], text: Text, tiefe: int, above: Marke | None
    ) -> None:
        self._zeilen, self._text, self._tiefe = zeilen, text, tiefe
        self._liste = Liste(zeilen, above)
        self._index = 0
        self._blocks: list[Block] = []

    def read(self) -> list[Block]:
        while self._index < len(self._zeilen):
            zeile = self._zeilen[self._index]
            if not zeile.text:
                self._index += 1
            elif self._is_heading(zeile):
                self._read_heading(zeile)
            elif found := find_table(self._zeilen, self._index):
                self._read_table(found)
            elif self._is_nested(is_start=True):
                self._read_nested(zeile)
            else:
                self._read_paragraph(self._end_of_paragraph())
        return self._blocks

    def _is_heading(self, zeile: Zeile) -> bool:
        return self._tiefe == 0 and bool(_UEBERSCHRIFT.match(zeile.text))

    def _is_nested(self, *, is_start: bool, index: int | None = None) -> bool:
        """Whether a quotation or list opens; too deep, it does not, which is reported once."""
        at = self._index if index is None else index
        is_list = self._liste.opens(at) if is_start else self._liste.interrupts(at)
        if not is_list and not _ZITAT.match(self._zeilen[at].text):
            return False
        if self._tiefe == MAX_TIEFE:
            self._report_depth(self._zeilen[at])
        return self._tiefe < MAX_TIEFE

    def _report_depth(self, zeile: Zeile) -> None:
        if not self._text.is_too_deep:
            self._text.is_too_deep = True
            self._text.lesung.error(
                "T241",
                self._text.lesung.span([zeile]),
                f"Listen und Zitate stehen hier mehr als {MAX_TIEFE} Stufen tief ineinander.",
                "Rücken Sie die Zeile weniger weit ein.",
            )

    def _read_heading(self, zeile: Zeile) -> None:
        rauten = len(zeile.text) - len(zeile.text.lstrip("#"))
        inlines = _without_bold(self._text.inlines([zeile.rest(rauten)]))
        level = self._text.gliederung.marked(rauten)
        self._blocks.append(Heading(level, inlines, self._text.lesung.span([zeile])))
        self._index += 1

    def _read_table(self, found: Tabellenzeilen) -> None:
        table = parse_table(self._zeilen, found, self._text.lesung, self._text.inlines)
        if table is None:
            self._read_paragraph(found.end)
            return
        self._blocks.append(table)
        self._index = found.end

    def _read_nested(self, zeile: Zeile) -> None:
        if _ZITAT.match(zeile.text):
            self._read_quote()
        else:
            self._read_list()

    def _read_quote(self) -> None:
        start = self._index
        while self._index < len(self._zeilen) and _ZITAT.match(self._zeilen[self._index].text):
            self._index += 1
        lines = self._zeilen[start : self._index]
        inside = squeeze([zeile.rest(1) for zeile in lines])
        if not inside:
            self._index = start
            self._read_paragraph(start + len(lines))
            return
        blocks = parse_blocks(inside, self._text, self._tiefe + 1)
        self._blocks.append(Quote(blocks, self._text.lesung.span(lines)))

    def _read_list(self) -> None:
        punkte, self._index = self._liste.read(self._index)
        items = tuple(self._item(punkt) for punkt in punkte)
        self._blocks.append(ListBlock(items, _hull(items[0].place, items[-1].place)))

    def _item(self, punkt: Punkt) -> ListItem:
        blocks = parse_blocks(punkt.zeilen, self._text, self._tiefe + 1, punkt.marke)
        place = self._text.lesung.span([punkt.anfang, punkt.zeilen[-1]])
        return ListItem(punkt.marke.label, blocks, place)

    def _end_of_paragraph(self) -> int:
        end = self._index + 1
        while end < len(self._zeilen) and not self._interrupts(end):
            end += 1
        return end

    def _interrupts(self, index: int) -> bool:
        zeile = self._zeilen[index]
        return (
            not zeile.text
            or self._is_heading(zeile)
            or self._is_nested(is_start=False, index=index)
            or find_table(self._zeilen, index) is not None
        )

    def _read_paragraph(self, end: int) -> None:
        lines = [zeile for zeile in self._zeilen[self._index : end] if zeile.text]
        self._index = end
        inlines, place = self._text.inlines(lines), self._text.lesung.span(lines)
        if self._tiefe == 0 and len(lines) == 1 and _is_bold(inlines):
            level = self._text.gliederung.bold()
            self._blocks.append(Heading(level, _without_bold(inlines), place))
        else:
            self._blocks.append(Paragraph(inlines, place))


def _is_bold(inlines: tuple[Inline, ...]) -> bool:
    runs = [inline for inline in inlines if isinstance(inline, Run) and inline.text.strip()]
    return bool(runs) and all(run.is_bold for run in runs)


def _without_bold(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(
        replace(inline, is_bold=False) if isinstance(inline, Run) else inline for inline in inlines
    )


def _hull(first: Place, last: Place) -> Place:
    return Place(first.file, first.line, first.column, last.end_line, last.end_column)
