"""Tables as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, assert_never
from xml.etree.ElementTree import Element as HtmlElement

from vorlagen_gen.document import Block, Cell, Column, Row, Table, TextCell, TickCell
from vorlagen_gen.render.pdf.elements import ALIGN_CLASS, append, element, placed
from vorlagen_gen.render.pdf.inlines import fill

Write: TypeAlias = Callable[[Iterable[Block]], Iterator[HtmlElement]]

TICK = "X"
_ANGEKREUZT = {True: "angekreuzt", False: "nicht angekreuzt"}


def table(block: Table, write: Write) -> HtmlElement:
    """``block`` as a table; ``write`` writes what stands in its cells."""
    node = placed(block.place, "table", css=_css(block), data_beschreibung=block.description)
    if block.points:
        node.set("style", f"font-size: {block.points:g}pt")
    if block.caption:
        append(node, fill(placed(block.place, "caption"), block.caption))
    append(node, element("colgroup", *map(_column, block.columns)))
    if block.head:
        append(node, element("thead", _row(block.head, block, write, is_head=True)))
    rows = (_row(row, block, write, is_head=False) for row in block.rows)
    append(node, element("tbody", *rows))
    return node


def _css(table: Table) -> str:
    kinds = {table.role: True, "kurz": table.is_short, "zu-breit": table.is_too_wide}
    return " ".join(kind for kind, holds in kinds.items() if holds)


def _column(column: Column) -> HtmlElement:
    return element("col", data_name=column.name, style=f"width: {column.width:.4%}")


def _row(row: Row, block: Table, write: Write, *, is_head: bool) -> HtmlElement:
    node = placed(row.place, "tr")
    index = 0
    for cell in row.cells:
        td = _cell(cell, write, is_head=is_head)
        _place(td, cell.span, block.columns[index])
        append(node, td)
        index += cell.span
    return node


def _place(td: HtmlElement, span: int, column: Column) -> None:
    if span > 1:
        td.set("colspan", str(span))
    td.set("class", " ".join(filter(None, (td.get("class"), ALIGN_CLASS[column.align]))))


def _cell(cell: Cell, write: Write, *, is_head: bool) -> HtmlElement:
    match cell:
        case TextCell():
            if is_head:
                return placed(cell.place, "th", *write(cell.blocks), scope="col")
            if cell.is_row_header:
                return placed(cell.place, "th", *write(cell.blocks), scope="row")
            return placed(cell.place, "td", *write(cell.blocks))
        case TickCell():
            return _tick(cell)
        case _:
            assert_never(cell)


def _tick(cell: TickCell) -> HtmlElement:
    """A tick cell; what it looks like says nothing aloud, so it carries its sentence."""
    sentence = f"{cell.name} {_ANGEKREUZT[cell.is_ticked]}"
    kids = (element("p", TICK),) if cell.is_ticked else ()
    return placed(cell.place, "td", *kids, css="kreuz", data_vorgelesen=sentence)
