"""Tables: their looks are the template's table styles, their grid the document's columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING, assert_never

from lxml import etree

from vorlagen_gen.document import Cell, Column, Row, Table, TextCell, TickCell, plain
from vorlagen_gen.render.docx.ooxml import (
    Element,
    element,
    find,
    qualified,
    require_printable,
    value,
)
from vorlagen_gen.render.docx.styles import CAPTION, SPACER, TICK, cell_style, table_style
from vorlagen_gen.render.docx.umgebung import Umgebung

if TYPE_CHECKING:  # the writers of blocks and of tables call each other
    from vorlagen_gen.render.docx.blocks import BlockWriter

_CELL_MARGINS = 170
_INDENT = qualified("w:ind")
_KEEP_NEXT = qualified("w:keepNext")
_AFTER_SIZE = frozenset(map(qualified, ("w:rtl", "w:lang")))
_CELL, _PARAGRAPH = qualified("w:tc"), qualified("w:p")
_ROW_TITLE = "RowTitle"
_SIGN_INSIDE = re.compile(r"[^\W\d_][*:_][^\W\d_]")


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Writes tables among the paragraphs of ``blocks``."""

    blocks: BlockWriter

    def write(self, table: Table, umgebung: Umgebung) -> list[Element]:
        """Caption, table, and the narrow paragraph that parts it from whatever follows."""
        caption = [self.blocks.paragraph(table.caption, CAPTION)] if table.caption else []
        return [*caption, self._table(table, umgebung), self.blocks.paragraph((), SPACER)]

    def _table(self, table: Table, umgebung: Umgebung) -> Element:
        widths = _widths(table.columns, umgebung.width)
        grid = element("w:tblGrid", *(element("w:gridCol", w_w=width) for width in widths))
        head = [self._row(table, table.head, widths, is_head=True)] if table.head else []
        rows = [*head, *(self._row(table, row, widths, is_head=False) for row in table.rows)]
        self._mark_row_heads(table, rows[len(head) :])
        _keep_together(table, rows[: len(head)], rows[len(head) :])
        if table.points:
            _set_size(rows, table.points)
        return element("w:tbl", self._properties(table, umgebung), grid, *rows)

    def _properties(self, table: Table, umgebung: Umgebung) -> Element:
        nodes = [
            value("w:tblStyle", self.blocks.file.styles.id(table_style(table.role))),
            element("w:tblW", w_w=umgebung.width, w_type="dxa"),
            element("w:tblLayout", w_type="fixed"),
            _look(table),
            value("w:tblCaption", _alternative_title(table)),
            value("w:tblDescription", _description(table)),
        ]
        if umgebung.left:
            nodes.insert(2, element("w:tblInd", w_w=umgebung.left, w_type="dxa"))
        return element("w:tblPr", *nodes)

    def _row(self, table: Table, row: Row, widths: list[int], *, is_head: bool) -> Element:
        repeated = [element("w:tblHeader")] if is_head else []
        cells = [
            self._cell(table, cell, start, sum(widths[start : start + cell.span]), is_head=is_head)
            for start, cell in _placed(row)
        ]
        return element("w:tr", element("w:trPr", element("w:cantSplit"), *repeated), *cells)

    def _cell(self, table: Table, cell: Cell, column: int, width: int, *, is_head: bool) -> Element:
        span = [value("w:gridSpan", cell.span)] if cell.span > 1 else []
        properties = element("w:tcPr", element("w:tcW", w_w=width, w_type="dxa"), *span)
        style = cell_style(table.role, table.columns[column].align, is_head=is_head)
        content = self._content(cell, style, width, is_head=is_head)
        return element("w:tc", properties, *content)

    def _mark_row_heads(self, table: Table, rows: list[Element]) -> None:
        """Where row heads stand behind the first column, screen readers know them by a bookmark.

        Word itself knows none there. JAWS gave the bookmark its name; one marks the column.
        """
        for row, node in zip(table.rows, rows, strict=True):
            for (start, cell), box in zip(_placed(row), node.iter(_CELL), strict=True):
                if start and isinstance(cell, TextCell) and cell.is_row_header:
                    _bookmark(box, _ROW_TITLE, self.blocks.file.bookmark_id())
                    return

    def _content(self, cell: Cell, style: str, width: int, *, is_head: bool) -> list[Element]:
        """The paragraphs of a cell: at least one, as Word demands."""
        match cell:
            case TextCell():
                umgebung = Umgebung(width - _CELL_MARGINS, style=style, list_style=style)
                paragraphs = self.blocks.write(cell.blocks, umgebung)
                _keep_numbers(paragraphs)
                signs = (_SIGN_INSIDE.search(_visible(paragraph)) for paragraph in paragraphs)
                if is_head or cell.is_row_header or any(signs):
                    _keep_words(paragraphs)
                return paragraphs or [self.blocks.paragraph((), style)]
            case TickCell():
                paragraph = self.blocks.paragraph((), TICK)
                paragraph.append(_checkbox(cell, self.blocks.file.control_id()))
                return [paragraph]
            case _:
                assert_never(cell)


def _bookmark(cell: Element, name: str, number: int) -> None:
    """Set a bookmark around the first paragraph of ``cell``."""
    paragraph = next(cell.iter(_PARAGRAPH))
    start = element("w:bookmarkStart", w_id=number, w_name=f"{name}{number}")
    paragraph.insert(1 if len(paragraph) and paragraph[0].tag == qualified("w:pPr") else 0, start)
    paragraph.append(element("w:bookmarkEnd", w_id=number))


def _keep_together(table: Table, head: list[Element], rows: list[Element]) -> None:
    """Rows that stay with the next one: all of a short table, else the first and the last two.

    Those that lead in do so everywhere. Word keeps a row with the next one if all its
    paragraphs are to be kept with the next. If the first leads in, the second may be
    split: without room for both above footnotes LibreOffice 7.4 loses all rows that follow.
    """
    if table.rows and table.rows[0].is_lead_in:
        for row in rows[1:2]:
            etree.strip_elements(row, qualified("w:cantSplit"))
    leading = [node for row, node in zip(table.rows, rows, strict=True) if row.is_lead_in]
    kept = rows if table.is_short else [*rows[:1], *leading, *rows[-2:-1]]
    for row in (*head, *(each for each in kept if each is not rows[-1])):
        for style in row.iter(qualified("w:pStyle")):
            follower = style.getnext()
            if follower is None or follower.tag != _KEEP_NEXT:
                style.addnext(element("w:keepNext"))


def _set_size(rows: list[Element], points: float) -> None:
    """The text of ``rows`` in ``points``, smaller than its style says."""
    for row in rows:
        for run in list(row.iter(qualified("w:r"))):
            look = find(run, "w:rPr")
            if look is None:
                look = element("w:rPr")
                run.insert(0, look)
            sizes = [value(name, round(2 * points)) for name in ("w:sz", "w:szCs")]
            place = next((n for n, node in enumerate(look) if node.tag in _AFTER_SIZE), len(look))
            look[place:place] = sizes


def _keep_words(paragraphs: list[Element]) -> None:
    """No word of a label is hyphenated, nor one like „Ausländer*innen“; optional hyphens stay."""
    for look in (find(paragraph, "w:pPr") for paragraph in paragraphs):
        if look is not None:
            place = next((n for n, node in enumerate(look) if node.tag == _INDENT), len(look))
            look.insert(place, element("w:suppressAutoHyphens"))


def _visible(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(qualified("w:t")))


def _keep_numbers(paragraphs: list[Element]) -> None:
    """No line ends at a hyphen between digits."""
    for paragraph in paragraphs:
        for text in list(paragraph.iter(qualified("w:t"))):
            first, *others = re.split(r"(?<=\d)-(?=\d)", text.text or "")
            text.text = first
            for other in reversed(others):
                node = element("w:t", xml_space="preserve")
                node.text = other
                text.addnext(node)
                text.addnext(element("w:noBreakHyphen"))


def _widths(columns: tuple[Column, ...], total: int) -> list[int]:
    """The columns in twips; rounding never adds up."""
    shares = accumulate((column.width for column in columns), initial=0.0)
    edges = [round(share * total) for share in shares]
    return [right - left for left, right in pairwise(edges)]


def _placed(row: Row) -> Iterator[tuple[int, Cell]]:
    """Each cell with the column in which it starts."""
    starts = accumulate((cell.span for cell in row.cells), initial=0)
    return zip(starts, row.cells, strict=False)


def _look(table: Table) -> Element:
    """Which parts of the table style apply: head row and row heads."""
    has_row_heads = any(
        isinstance(cell, TextCell) and cell.is_row_header
        for row in table.rows
        for cell in row.cells[:1]
    )
    look = element(
        "w:tblLook", w_val=f"{0x0600 | 0x20 * bool(table.head) | 0x80 * has_row_heads:04X}"
    )
    switches = {"firstRow": bool(table.head), "firstColumn": has_row_heads, "noHBand": True}
    switches |= {"lastRow": False, "lastColumn": False, "noVBand": True}
    for name, is_on in switches.items():
        look.set(f"{{{look.nsmap['w']}}}{name}", str(int(is_on)))
    return look


def _alternative_title(table: Table) -> str:
    title = plain(table.caption).replace("\n", " ") or table.description
    require_printable(title, table.place)
    return title


def _description(table: Table) -> str:
    """What the table shows and, where no head row does, what its columns are called."""
    names = ", ".join(name for name, _ in groupby(column.name for column in table.columns))
    description = table.description if table.head else f"{table.description} ({names})"
    require_printable(description, table.place)
    return description


def _checkbox(cell: TickCell, number: int) -> Element:
    """A box that can be clicked in Word; it shows an X or a blank."""
    require_printable(cell.name, cell.place)
    states = element(
        "w14:checkbox",
        element("w14:checked", w14_val=int(cell.is_ticked)),
        element("w14:checkedState", w14_val="0058", w14_font="Arial"),
        element("w14:uncheckedState", w14_val="0020", w14_font="Arial"),
    )
    properties = element("w:sdtPr", value("w:alias", cell.name), value("w:id", number), states)
    text = element("w:t", xml_space="preserve")
    text.text = "X" if cell.is_ticked else " "
    return element("w:sdt", properties, element("w:sdtContent", element("w:r", text)))
