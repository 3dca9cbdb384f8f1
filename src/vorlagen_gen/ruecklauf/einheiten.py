"""What a file says, cut into the smallest parts that can change by themselves: its units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

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
    Run,
    Table,
    TextBlock,
)

_WORT = re.compile(r"\w+(?:[.,:/*_'’-]\w+)*|\n|[^\S\n]+|[^\w\s]")
FUSSNOTENZEICHEN = "\ufffc"
"""Stands for the mark of a footnote where words are one text."""
Aussehen = tuple[bool, bool, str | None, str | None]
SCHLICHT: Aussehen = (False, False, None, None)


class Sorte(Enum):
    """What a unit is on the page."""

    UEBERSCHRIFT = "Überschrift"
    ABSATZ = "Absatz"
    PUNKT = "Listenpunkt"
    ZELLE = "Tabellenzelle"
    HAKEN = "Kreuz"
    BILD = "Bild"
    FUSSNOTE = "Fußnote"


@dataclass(frozen=True, slots=True)
class Wort:
    """A word, a blank, a sign, a line end, or the mark of the footnote ``fussnote``."""

    text: str
    aussehen: Aussehen = SCHLICHT
    fussnote: str = ""


Worte = tuple[Wort, ...]
Zelle = tuple[int, int, int, int]
"""Table, row, cell and paragraph in it, each from 0."""


@dataclass(frozen=True, slots=True)
class Einheit:
    """A text block, a box to tick or a picture; ``nummer`` counts them in reading order.

    ``stufe`` is the level of a heading and the depth of a point; ``block`` the whole block, for
    a cell the table around it. ``marken`` are the numbers that the file itself gives it.
    ``ist_zitat`` is said of what stands in a quotation.
    """

    nummer: int
    sorte: Sorte
    worte: Worte
    block: Block
    label: str = ""
    stufe: int = 0
    zelle: Zelle | None = None
    marken: tuple[int, ...] = ()
    is_angekreuzt: bool = False
    fussnote: str = ""
    ist_zitat: bool = False

    @property
    def gestalt(self) -> tuple[Sorte, int, bool]:
        """What kind of block it is, on which level, and whether it is quoted."""
        return self.sorte, self.stufe, self.ist_zitat

    @property
    def text(self) -> str:
        """Its words; a mark of a footnote is one sign."""
        return text_of(self.worte)

    @property
    def schluessel(self) -> tuple[Sorte, str, int, bool, tuple[tuple[str, Aussehen], ...], bool]:
        """Equal for units that print the same, whatever number a footnote has."""
        said = tuple((each.text, each.aussehen) for each in self.worte)
        return (self.sorte, self.label, self.stufe, self.is_angekreuzt, said, self.ist_zitat)


def text_of(worte: Iterable[Wort]) -> str:
    """The words as one text."""
    return "".join(each.text for each in worte)


def sichtbar(worte: Iterable[Wort]) -> str:
    """The words as a person reads them, the marks of footnotes in brackets."""
    return "".join(f"[{each.fussnote}]" if each.fussnote else each.text for each in worte)


def worte_of(inlines: Iterable[Inline]) -> Worte:
    """``inlines`` as words; how a blank looks does not count."""
    found: list[Wort] = []
    for inline in inlines:
        if isinstance(inline, Mark):
            found.append(Wort(FUSSNOTENZEICHEN, SCHLICHT, inline.label))
        else:
            found += [_wort(each, inline) for each in _WORT.findall(inline.text)]
    return tuple(found)


def _wort(text: str, run: Run) -> Wort:
    return Wort(text, SCHLICHT if text.isspace() else run.look)


def inlines_of(worte: Iterable[Wort]) -> tuple[Inline, ...]:
    """Words as runs again; a blank between words that look alike looks like them."""
    found: list[Inline] = []
    row = list(worte)
    for index, each in enumerate(row):
        if each.fussnote:
            found.append(Mark(each.fussnote))
            continue
        look = each.aussehen
        if each.text.isspace() and each.text != "\n" and 0 < index < len(row) - 1:
            before, after = row[index - 1].aussehen, row[index + 1].aussehen
            look = before if before == after else look
        before_run = found[-1] if found else None
        if isinstance(before_run, Run) and before_run.look == look:
            found[-1] = before_run.saying(before_run.text + each.text)
        else:
            found.append(Run(each.text, *look))
    return tuple(found)


def of_text(units: Iterable[Einheit]) -> list[Einheit]:
    """``units`` without those of footnotes."""
    return [each for each in units if each.sorte is not Sorte.FUSSNOTE]


def einheiten(gelesen: Gelesenes) -> tuple[Einheit, ...]:
    """The units of ``gelesen``: of its text, then those of its footnotes."""
    return tuple(_Zerleger().all(gelesen))


def bild(figure: Figure) -> str:
    """What is told of a picture where only words can stand."""
    return f"[Bild: {figure.alternativtext}]" if figure.alternativtext else "[Bild]"


def _flat(blocks: Iterable[Block]) -> Iterator[TextBlock | Figure]:
    """``blocks``, in place of tables what stands in their cells."""
    for block in blocks:
        if isinstance(block, Table):
            yield from (b for row in block.rows for cell in row.cells for b in _flat(cell.blocks))
        else:
            yield block


class _Zerleger:
    """Counts units and tables on its way."""

    def __init__(self) -> None:
        self._nummer = 0
        self._tabellen = 0

    def all(self, gelesen: Gelesenes) -> Iterator[Einheit]:
        for block in gelesen.blocks:
            yield from self._block(block)
        for footnote in gelesen.footnotes:
            yield from self._footnote(footnote)

    def _next(self) -> int:
        self._nummer += 1
        return self._nummer - 1

    def _footnote(self, footnote: Footnote) -> Iterator[Einheit]:
        for block in _flat(footnote.blocks):
            yield Einheit(
                self._next(),
                Sorte.FUSSNOTE,
                worte_of([Run(bild(block))] if isinstance(block, Figure) else block.inlines),
                block,
                marken=block.stelle.marke,
                fussnote=footnote.label,
            )

    def _block(self, block: Block) -> Iterator[Einheit]:
        match block:
            case Table():
                yield from self._table(block)
            case Figure():
                words = worte_of([Run(block.alternativtext)])
                yield Einheit(self._next(), Sorte.BILD, words, block)
            case Heading():
                yield self._text(block, Sorte.UEBERSCHRIFT, block.label, block.level)
            case ListItem():
                yield self._text(block, Sorte.PUNKT, block.label, block.depth)
            case Paragraph():
                yield self._text(block, Sorte.ABSATZ, "", 0)

    def _text(
        self, block: Heading | ListItem | Paragraph, sorte: Sorte, label: str, stufe: int
    ) -> Einheit:
        words, marks = worte_of(block.inlines), block.stelle.marke
        is_quoted = not isinstance(block, Heading) and block.is_quoted
        number = self._next()
        return Einheit(number, sorte, words, block, label, stufe, marken=marks, ist_zitat=is_quoted)

    def _table(self, table: Table) -> Iterator[Einheit]:
        number, self._tabellen = self._tabellen, self._tabellen + 1
        for i, row in enumerate(table.rows):
            for j, cell in enumerate(row.cells):
                yield from self._cell(table, cell, (number, i, j))

    def _cell(self, table: Table, cell: Cell, where: tuple[int, int, int]) -> Iterator[Einheit]:
        """The paragraphs of a cell and of tables in it; without any it has one without words."""
        if cell.tick:
            yield Einheit(
                self._next(),
                Sorte.HAKEN,
                worte_of([Run(cell.tick.name)]),
                table,
                zelle=(*where, 0),
                marken=cell.tick.marke,
                is_angekreuzt=cell.tick.is_ticked,
            )
            return
        found = list(_flat(cell.blocks))
        if all(isinstance(each, Figure) for each in found):
            found.insert(0, Paragraph(()))
        for k, block in enumerate(found):
            if isinstance(block, Figure):
                words = worte_of([Run(block.alternativtext)])
                yield Einheit(self._next(), Sorte.BILD, words, block, zelle=(*where, k))
                continue
            yield Einheit(
                self._next(),
                Sorte.ZELLE,
                worte_of(block.inlines),
                table,
                "" if isinstance(block, Paragraph) else block.label,
                zelle=(*where, k),
                marken=block.stelle.marke,
            )
