"""What a Synopse is built of: sentences from labels, lists, tables that name their rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from vorlagen_gen.assemble.angaben import fill, label, paragraph
from vorlagen_gen.document import (
    Column,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Role,
    Row,
    Run,
    Table,
    TextCell,
)
from vorlagen_gen.findings import Place
from vorlagen_gen.model.formular import Formular

LEVEL = 2
"""The level of headings below the title."""


def said(labels: Formular, name: str, **werte: str) -> str:
    """A label with its holes filled."""
    runs = fill(label(labels, name), {key: Run(wert, labels.place) for key, wert in werte.items()})
    return "".join(run.text for run in runs)


def satz(labels: Formular, name: str, **werte: str) -> Paragraph:
    """A paragraph that says a label."""
    return paragraph(Run(said(labels, name, **werte), labels.ort(name)))


def heading(labels: Formular, name: str) -> Heading:
    """A heading below the title."""
    run = label(labels, name)
    return Heading(LEVEL, (run,), run.place)


def listed(labels: Formular, paragraphs: Iterable[Paragraph]) -> ListBlock:
    """A list of ``paragraphs``."""
    return ListBlock(tuple(ListItem("-", (each,), each.place) for each in paragraphs), labels.place)


def grid(
    labels: Formular, columns: Mapping[str, float], rows: Iterable[Row], beschreibung: str
) -> Table:
    """A table with ``columns``, the labels of their heads and their widths."""
    names = [getattr(labels, name) for name in columns]
    return Table(
        columns=tuple(map(Column, names, columns.values())),
        head=row(labels.place, [(Run(name, labels.place),) for name in names]),
        rows=tuple(rows),
        caption=(),
        description=beschreibung,
        role=Role.TEXTTABELLE,
        place=labels.place,
    )


def row(place: Place, cells: Sequence[tuple[Inline, ...]], last_span: int = 1) -> Row:
    """A row whose first cell names it; its last is ``last_span`` columns wide."""
    last = len(cells) - 1
    return Row(
        tuple(
            TextCell(
                (Paragraph(each, place),) if each else (),
                place,
                span=last_span if index == last else 1,
                is_row_header=not index,
            )
            for index, each in enumerate(cells)
        ),
        place,
    )
