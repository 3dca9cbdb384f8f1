"""What one block of a file has otherwise than the document's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import assert_never

from vorlagen_gen.check.diagrammvergleich import chart_differences
from vorlagen_gen.check.textvergleich import Difference, quoted, text_differences, without_blanks
from vorlagen_gen.check.unterschied import Art, Format
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Row,
    Table,
    TextBlock,
    plain,
)

__all__ = ["Difference", "block_differences", "block_text"]

_NAMES = {
    Heading: "Überschrift",
    Paragraph: "Absatz",
    ListItem: "Listenpunkt",
    Table: "Tabelle",
    Figure: "Abbildung",
}


def block_text(block: Block) -> str:
    """All that a block says, for finding its counterpart and for messages."""
    match block:
        case Heading() | Paragraph() | ListItem():
            return plain(block.inlines)
        case Table():
            cells = chain.from_iterable(row.cells for row in block.rows)
            return " ".join(block_text(inner) for cell in cells for inner in cell.blocks)
        case Figure():
            return block.alternativtext
        case _:
            assert_never(block)


def block_differences(soll: Block, ist: Block, format_: Format) -> Iterator[Difference]:
    """Each way in which ``ist`` differs from ``soll``."""
    match soll, ist:
        case (Heading() as said, Heading() as read):
            yield from _text(said, read, format_)
        case (Paragraph() as said, Paragraph() as read):
            yield from _text(said, read, format_)
        case (ListItem() as said, ListItem() as read):
            yield from _text(said, read, format_)
        case Table(), Table():
            yield from _table(soll, ist, format_)
        case Figure(), Figure():
            if soll.alternativtext != ist.alternativtext:
                text = f"soll {quoted(soll.alternativtext)}, ist {quoted(ist.alternativtext)}."
                yield Art.ALTERNATIVTEXT, text
            if format_ is Format.WORD:
                yield from chart_differences(soll, ist)
        case _:
            kind, found = _NAMES[type(soll)], _NAMES[type(ist)]
            yield Art.BAUSTEIN, f"{quoted(block_text(soll))} soll {kind} sein, ist {found}."
            if without_blanks(block_text(soll)) != without_blanks(block_text(ist)):
                text = f"soll {quoted(block_text(soll))}, ist {quoted(block_text(ist))}."
                yield Art.TEXT, text


def _text(soll: TextBlock, ist: TextBlock, format_: Format) -> Iterator[Difference]:
    yield from _numbers(soll, ist)
    is_uniform = not isinstance(soll, Heading)
    yield from text_differences(soll.inlines, ist.inlines, format_, is_uniform=is_uniform)


def _numbers(soll: TextBlock, ist: TextBlock) -> Iterator[Difference]:
    """Levels, labels and whether it is a quotation."""
    match soll, ist:
        case Heading(), Heading() if soll.level != ist.level:
            text = f"{quoted(plain(soll.inlines))} soll Ebene {soll.level} haben, hat {ist.level}."
            yield Art.EBENE, text
        case ListItem(), ListItem() if soll.depth != ist.depth:
            text = f"{quoted(plain(soll.inlines))} soll {soll.depth} sein, ist {ist.depth}."
            yield Art.TIEFE, text
    is_quoted = getattr(soll, "is_quoted", False)
    if is_quoted != getattr(ist, "is_quoted", False):
        text = f"{quoted(plain(soll.inlines))} soll {'ein' if is_quoted else 'kein'} Zitat sein."
        yield Art.ZITAT, text
    said, read = getattr(soll, "label", ""), getattr(ist, "label", "")
    if said != read:
        yield Art.NUMMER, f"soll {quoted(said)}, ist {quoted(read)}."


def _table(soll: Table, ist: Table, format_: Format) -> Iterator[Difference]:
    yield from _description(soll, ist, format_)
    if len(soll.rows) != len(ist.rows):
        yield Art.TABELLE, f"soll {len(soll.rows)} Zeilen haben, hat {len(ist.rows)}."
    if format_ is Format.WORD and _has_row_heads(soll) != _has_row_heads(ist):
        yield Art.ZEILENKOPF, "Die erste Spalte ist nicht wie im Dokument Zeilenkopf."
    for number, (said, read) in enumerate(zip(soll.rows, ist.rows, strict=False), start=1):
        yield from _row(said, read, number, format_)


def _description(soll: Table, ist: Table, format_: Format) -> Iterator[Difference]:
    """In Word the description also names the columns, which nothing else there can."""
    if format_ is Format.PDF:
        if soll.description != ist.description:
            text = f"soll {quoted(soll.description)}, ist {quoted(ist.description)}."
            yield Art.BESCHREIBUNG, text
        if soll.columns != ist.columns:
            text = f"soll {', '.join(soll.columns)}, ist {', '.join(ist.columns)}."
            yield Art.SPALTENKOPF, text
        return
    for text in (soll.description, *soll.columns):
        if text not in ist.description:
            yield Art.BESCHREIBUNG, f"{quoted(text)} fehlt in {quoted(ist.description)}."


def _has_row_heads(table: Table) -> bool:
    return any(row.cells and row.cells[0].is_row_header for row in table.rows)


def _row(soll: Row, ist: Row, number: int, format_: Format) -> Iterator[Difference]:
    if len(soll.cells) != len(ist.cells):
        text = f"Zeile {number} soll {len(soll.cells)} Zellen haben, hat {len(ist.cells)}."
        yield Art.ZELLE, text
        return
    for column, (said, read) in enumerate(zip(soll.cells, ist.cells, strict=True), start=1):
        for art, text in _cell(said, read, format_):
            yield art, f"Zeile {number}, Zelle {column}: {text}"


def _cell(soll: Cell, ist: Cell, format_: Format) -> Iterator[Difference]:
    if soll.span != ist.span:
        yield Art.ZELLE, f"soll {soll.span} Spalten breit sein, ist {ist.span}."
    if soll.is_head != ist.is_head:
        yield Art.SPALTENKOPF, "ist nicht wie im Dokument Spaltenkopf."
    if format_ is Format.PDF and soll.is_row_header != ist.is_row_header:
        yield Art.ZEILENKOPF, "ist nicht wie im Dokument Zeilenkopf."
    yield from _tick(soll, ist)
    if len(soll.blocks) != len(ist.blocks):
        art = Art.KREUZ if soll.tick else Art.ZELLE
        yield art, f"soll {_shown(soll)} enthalten, enthält {_shown(ist)}."
        return
    for said, read in zip(soll.blocks, ist.blocks, strict=True):
        yield from block_differences(said, read, format_)


def _tick(soll: Cell, ist: Cell) -> Iterator[Difference]:
    if soll.tick == ist.tick:
        return
    if soll.tick is None or ist.tick is None:
        yield Art.KREUZ, f"soll {'ein' if soll.tick else 'kein'} Ankreuzfeld sein."
    elif soll.tick.is_ticked != ist.tick.is_ticked:
        state = "angekreuzt" if soll.tick.is_ticked else "nicht angekreuzt"
        yield Art.KREUZ, f"{quoted(soll.tick.name)} soll {state} sein."
    else:
        yield Art.KREUZ, f"soll {quoted(soll.tick.name)} heißen, heißt {quoted(ist.tick.name)}."


def _shown(cell: Cell) -> str:
    return ", ".join(quoted(block_text(block)) for block in cell.blocks) or "nichts"
