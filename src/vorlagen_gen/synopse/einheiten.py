"""What a paper says, as the rows of a Synopse: each paragraph, table row and picture one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import assert_never

from vorlagen_gen.lesefassung.fliesstext import cell_text, flow
from vorlagen_gen.model.lesefassung import LesefassungLabels
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
    TextBlock,
)
from vorlagen_gen.vergleich.absaetze import Absatz, Gruppe

_BETWEEN_CELLS = " | "


class Rolle(Enum):
    """Whether a unit says what stands below it: a heading, or the names of a table's columns."""

    TEXT = auto()
    UEBERSCHRIFT = auto()
    SPALTEN = auto()


@dataclass(frozen=True, slots=True)
class Einheit:
    """What is compared as a whole, and how it is printed: its text without footnote marks.

    Where lines end is not compared: a PDF ends them where the page does. ``ziele`` are the
    addresses that its words lead to.
    """

    absatz: Absatz
    inlines: tuple[Inline, ...]
    rolle: Rolle = Rolle.TEXT
    ziele: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        inlines: tuple[Inline, ...],
        gruppe: Gruppe,
        marke: str = "",
        rolle: Rolle = Rolle.TEXT,
        kopf: str = "",
    ) -> Einheit:
        """A unit that says ``inlines`` behind the number ``marke``; ``kopf`` names a row."""
        text = " ".join(flow(inlines).split())
        return cls(Absatz(text, gruppe, marke, kopf), inlines, rolle)

    def leading(self, inlines: Iterable[Inline]) -> Einheit:
        """With the addresses of ``inlines``, which it was made of."""
        links = (each.link for each in inlines if isinstance(each, Run))
        return replace(self, ziele=tuple(dict.fromkeys(filter(None, links))))


def einheiten(gelesen: Gelesenes, labels: LesefassungLabels) -> tuple[Einheit, ...]:
    """The units in reading order; footnotes stand in brackets where their marks did."""
    notes = {note.label: note for note in gelesen.footnotes}
    lesung = _Lesung(notes, labels)
    found = (each for block in gelesen.blocks for each in lesung.units(block))
    return tuple(each for each in found if each.absatz.text.strip())


@dataclass(frozen=True, slots=True)
class _Lesung:
    """Makes units of the blocks of one paper."""

    notes: Mapping[str, Footnote]
    labels: LesefassungLabels

    def units(self, block: Block) -> Iterator[Einheit]:
        match block:
            case Heading():
                text = tuple(self._bold(self._inlines(block.inlines)))
                yield Einheit.of(text, Gruppe.TEXT, block.label, Rolle.UEBERSCHRIFT)
            case Paragraph() | ListItem():
                marke = block.label if isinstance(block, ListItem) else ""
                found = Einheit.of(tuple(self._inlines(block.inlines)), Gruppe.TEXT, marke)
                yield found.leading(block.inlines)
            case Figure():
                said = self.labels.abbildung.replace("{text}", block.alternativtext)
                yield Einheit.of((Run(said),), Gruppe.ABBILDUNG)
            case Table():
                for row in block.rows:
                    is_head = bool(row.cells) and all(cell.is_head for cell in row.cells)
                    rolle = Rolle.SPALTEN if is_head else Rolle.TEXT
                    text = tuple(self._inlines(_row(row)))
                    kopf = flow(_cell(row.cells[0])) if row.cells else ""
                    found = Einheit.of(text, Gruppe.ZEILE, rolle=rolle, kopf=kopf)
                    yield found.leading(_row(row))
            case _:
                assert_never(block)

    def _inlines(self, inlines: Iterable[Inline]) -> Iterator[Inline]:
        """``inlines`` with what footnotes say."""
        for each in inlines:
            if isinstance(each, Mark):
                said = self.labels.fussnote.replace("{text}", self._note(each.label))
                yield Run(f" ({said})")
            else:
                yield Run(each.text, each.is_bold, each.is_italic, each.language)

    def _note(self, label: str) -> str:
        blocks = self.notes[label].blocks if label in self.notes else ()
        texts = (flow(block.inlines) for block in blocks if isinstance(block, TextBlock))
        return " ".join(texts).replace("\n", " ")

    @staticmethod
    def _bold(inlines: Iterable[Inline]) -> Iterator[Inline]:
        for each in inlines:
            if isinstance(each, Run):
                yield Run(each.text, True, each.is_italic, each.language)  # noqa: FBT003 -- as its own looks


def _row(row: Row) -> Iterator[Inline]:
    """The cells in one line; a tick stands before the word that it ticks."""
    joint = ""
    for cell in row.cells:
        text = _cell(cell)
        if not text:
            continue
        if joint:
            yield Run(joint)
        yield from text
        joint = " " if cell.tick else _BETWEEN_CELLS


def _cell(cell: Cell) -> tuple[Inline, ...]:
    """What a cell says in one line."""
    return tuple(
        each if isinstance(each, Mark) else each.saying(each.text.replace("\n", " "))
        for each in cell_text(cell)
    )
