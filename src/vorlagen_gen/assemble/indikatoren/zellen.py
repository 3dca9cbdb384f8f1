"""Cells, heads and filled labels of the tables about indicators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from vorlagen_gen.assemble.angaben import fill, label, paragraph
from vorlagen_gen.document import Align, Column, Inline, Row, Run, TextCell
from vorlagen_gen.model.formular import Formular

Spalte = tuple[str, float, Align]
"""A column: the name of its label, its share of the width, how its text stands."""


def cell(*inlines: Inline, span: int = 1, is_row_header: bool = False) -> TextCell:
    """A cell with one paragraph."""
    return TextCell((paragraph(*inlines),), inlines[0].place, span, is_row_header)


def columns(labels: Formular, spalten: Iterable[Spalte]) -> tuple[Column, ...]:
    """The columns, named by their labels."""
    return tuple(Column(getattr(labels, name), width, align) for name, width, align in spalten)


def head(labels: Formular, spalten: Sequence[Spalte]) -> Row:
    """The row of the columns' names."""
    cells = tuple(cell(label(labels, name)) for name, _, _ in spalten)
    return Row(cells, cells[0].place)


def filled(labels: Formular, name: str, werte: Mapping[str, Run]) -> tuple[Run, ...]:
    """A label with its holes filled."""
    return fill(label(labels, name), werte)


def text(runs: Iterable[Run]) -> str:
    """What ``runs`` say."""
    return "".join(run.text for run in runs)
