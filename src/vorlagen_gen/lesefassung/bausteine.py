"""Marked paragraphs, points of lists and rows, put together again as lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from vorlagen_gen import document as out
from vorlagen_gen.findings import Place
from vorlagen_gen.model.lesefassung import LesefassungLabels
from vorlagen_gen.read_back.blocks import Table

_NAMES = re.compile(r" \((?P<names>[^()]*(?:\([^()]*\)[^()]*)*)\)\Z")


@dataclass(frozen=True, slots=True)
class Listenpunkt:
    """A point of a list, ``depth`` lists deep."""

    label: str
    depth: int
    paragraph: out.Paragraph


@dataclass(frozen=True, slots=True)
class Tabellenzeile:
    """A row of the table ``key``, which looks like ``tabelle``."""

    key: tuple[bool, int]
    tabelle: Table
    row: out.Row
    is_head: bool


Baustein: TypeAlias = out.Heading | out.Paragraph | Listenpunkt | Tabellenzeile


@dataclass(frozen=True, slots=True)
class Zusammenbau:
    """Makes blocks of a document."""

    labels: LesefassungLabels
    place: Place

    def blocks(self, bausteine: Iterable[Baustein]) -> Iterator[out.Block]:
        """Neighbours of one table or list are one block."""
        for _, group in groupby(bausteine, _kind):
            found = list(group)
            first = found[0]
            if isinstance(first, Listenpunkt):
                points = [each for each in found if isinstance(each, Listenpunkt)]
                yield _list(points, self.place)
            elif isinstance(first, Tabellenzeile):
                yield self._table([each for each in found if isinstance(each, Tabellenzeile)])
            else:
                yield first

    def _table(self, zeilen: Sequence[Tabellenzeile]) -> out.Table:
        """A row that has another number of columns than most becomes one wide cell."""
        tabelle = zeilen[0].tabelle
        width = max(sum(cell.span for cell in row.cells) for row in tabelle.rows)
        head = zeilen[0].row if zeilen[0].is_head and len(zeilen[0].row.cells) == width else None
        rows = tuple(_fitted(each.row, width) for each in zeilen[1 if head else 0 :])
        names = self._names(tabelle, width)
        return out.Table(
            columns=tuple(out.Column(name, 1 / width) for name in names),
            head=head,
            rows=rows,
            caption=(),
            description=_NAMES.sub("", tabelle.description) or self.labels.tabelle,
            role=out.Role.TEXTTABELLE,
            place=self.place,
        )

    def _names(self, tabelle: Table, width: int) -> list[str]:
        """What the columns are called: in a head, in the description, or by their numbers."""
        found = _NAMES.search(tabelle.description)
        names = found["names"].split(", ") if found else []
        if len(names) == width:
            return names
        return [self.labels.spalte.replace("{nummer}", str(n)) for n in range(1, width + 1)]


def _kind(baustein: Baustein) -> object:
    """Equal for neighbours that belong together; every other block stands alone."""
    if isinstance(baustein, Tabellenzeile):
        return baustein.key
    return Listenpunkt if isinstance(baustein, Listenpunkt) else id(baustein)


def _list(points: Sequence[Listenpunkt], place: Place) -> out.ListBlock:
    """The list of the least deep points, each with the deeper ones that follow it."""
    depth = points[0].depth
    items: list[out.ListItem] = []
    start = 0
    while start < len(points):
        end = start + 1
        while end < len(points) and points[end].depth > depth:
            end += 1
        below = (_list(points[start + 1 : end], place),) if end > start + 1 else ()
        first = points[start]
        items.append(out.ListItem(first.label, (first.paragraph, *below), place))
        start = end
    return out.ListBlock(tuple(items), place)


def _fitted(row: out.Row, width: int) -> out.Row:
    if sum(cell.span for cell in row.cells) == width:
        return row
    paragraphs = tuple(
        block
        for cell in row.cells
        if isinstance(cell, out.TextCell)
        for block in cell.blocks
        if isinstance(block, out.Paragraph) and block.inlines
    )
    return out.Row((out.TextCell(paragraphs, row.place, span=width),), row.place)
