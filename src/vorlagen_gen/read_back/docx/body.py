"""Paragraphs, tables and pictures of a Word file as neutral blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.read_back.abdruck import Abdruck, of_chart, of_picture
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Diagrammdaten,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Row,
    Stelle,
    Table,
    Tick,
    normalised_text,
)
from vorlagen_gen.read_back.docx.charts import ChartReader
from vorlagen_gen.read_back.docx.inlines import InlineReader
from vorlagen_gen.read_back.docx.marken import Marken, number_of
from vorlagen_gen.read_back.docx.names import (
    Element,
    attribute,
    contents,
    find,
    number,
    qualified,
    switch,
    value,
)
from vorlagen_gen.read_back.docx.numbering import Numbering
from vorlagen_gen.read_back.docx.pictures import PictureReader

_PARAGRAPH, _TABLE, _ROW, _CELL = map(qualified, ("w:p", "w:tbl", "w:tr", "w:tc"))
_DRAWING, _TEXT_BOX = qualified("w:drawing"), qualified("w:txbxContent")
_DESCRIPTION, _CONTROL = qualified("wp:docPr"), qualified("w:sdt")
_FALLBACK, _BOX = qualified("mc:Fallback"), "w:sdtPr/w14:checkbox"
_UNTICKED = "2610"
"""The character of an empty box where the file names none ([MS-DOCX] 2.6.1.7)."""
_TEXT, _BOOKMARK = qualified("w:t"), qualified("w:bookmarkStart")
_ROW_TITLES = ("rowtitle", "title")
_FIRST_COLUMN = 0x80
_ALIGNED = {"right": "right", "end": "right", "center": "center"}


@dataclass(frozen=True, slots=True)
class BodyReader:
    """Reads blocks of one part."""

    inlines: InlineReader
    numbering: Numbering
    charts: ChartReader
    pictures: PictureReader
    marken: Marken

    def blocks(self, node: Element) -> Iterator[Block]:
        """The blocks directly inside ``node``; empty paragraphs only part what is around them."""
        for child in contents(node):
            if child.tag == _PARAGRAPH:
                yield from self._paragraph(child)
            elif child.tag == _TABLE:
                yield self._table(child)

    def _paragraph(self, node: Element) -> Iterator[Block]:
        stelle = Stelle(absatz=self.inlines.next_paragraph(), marke=self.marken.get(node, ()))
        numbered = self.numbering.label(node)
        level = self.inlines.styles.level(node)
        inlines = self.inlines.read(node)
        label = normalised_text(numbered[0]) if numbered else ""
        is_quoted = self.inlines.styles.is_quotation(node)
        if inlines or label:
            if level is not None:
                yield Heading(level, inlines, label, stelle)
            elif numbered and label:
                yield ListItem(label, numbered[1], inlines, stelle, is_quoted)
            else:
                yield Paragraph(inlines, stelle, is_quoted)
        yield from self._drawn(node, stelle)

    def _drawn(self, paragraph: Element, stelle: Stelle) -> Iterator[Block]:
        """The pictures and text boxes that hang on a paragraph."""
        for node in paragraph.iter(_DRAWING, _TEXT_BOX):
            if next(node.iterancestors(_FALLBACK, _TEXT_BOX), None) is not None:
                continue
            if node.tag == _TEXT_BOX:
                yield from self.blocks(node)
            elif next(node.iter(_TEXT_BOX), None) is None:
                described = next(node.iter(_DESCRIPTION), None)
                text = "" if described is None else described.get("descr") or ""
                daten = self.charts.read(node)
                yield Figure(normalised_text(text), stelle, daten, self._abdruck(node, daten))

    def _abdruck(self, drawing: Element, daten: Diagrammdaten | None) -> Abdruck:
        if daten:
            return of_chart(daten)
        data = self.pictures.read(drawing)
        return of_picture(data) if data else ()

    def _table(self, node: Element) -> Table:
        stelle = Stelle(absatz=self.inlines.next_paragraph())
        rows = [row for row in contents(node) if row.tag == _ROW]
        heads = _row_heads(node, rows)
        description = value(node, "w:tblPr/w:tblDescription") or ""
        read = tuple(self._row(row, heads) for row in rows)
        aligned = self._aligned(rows)
        return Table(read, (), normalised_text(description), stelle, aligned)

    def _aligned(self, rows: list[Element]) -> tuple[str, ...]:
        """Where the text of each column stands, if any is not on the left."""
        found: dict[int, set[str]] = {}
        for row in rows:
            for start, cell in _placed(row):
                first = next((node for node in cell.iter(_PARAGRAPH) if _printed(node)), None)
                if first is not None and _span(cell) == 1:
                    jc = self.inlines.styles.alignment(first)
                    found.setdefault(start, set()).add(_ALIGNED.get(jc, ""))
        columns = range(max(found, default=-1) + 1)
        aligned = tuple(_only(found.get(each, set())) for each in columns)
        return aligned if any(aligned) else ()

    def _row(self, node: Element, heads: frozenset[int]) -> Row:
        is_head = bool(switch(node, "w:trPr/w:tblHeader"))
        return Row(
            tuple(
                self._cell(cell, is_head=is_head, is_row_header=start in heads and not is_head)
                for start, cell in _placed(node)
            )
        )

    def _cell(self, node: Element, *, is_head: bool, is_row_header: bool) -> Cell:
        tick = _tick(node, self.marken)
        return Cell(tuple(self.blocks(node)), _span(node), is_head, is_row_header, tick)


def _only(found: set[str]) -> str:
    """What all have in common."""
    return next(iter(found)) if len(found) == 1 else ""


def _placed(row: Element) -> Iterator[tuple[int, Element]]:
    """The cells of a row, each with the column in which it starts."""
    start = 0
    for cell in contents(row):
        if cell.tag == _CELL:
            yield start, cell
            start += _span(cell)


def _span(cell: Element) -> int:
    return number(value(cell, "w:tcPr/w:gridSpan"), 1)


def _row_heads(table: Element, rows: list[Element]) -> frozenset[int]:
    """The columns whose cells are heads of their rows, by Word's look or by JAWS' bookmarks."""
    marked = {start for row in rows for start, cell in _placed(row) if _names_rows(cell)}
    return frozenset(marked | {0}) if _has_row_heads(table) else frozenset(marked)


def _names_rows(cell: Element) -> bool:
    names = (attribute(mark, "w:name").lower() for mark in cell.iter(_BOOKMARK))
    return any(name.startswith(_ROW_TITLES) for name in names)


def _has_row_heads(table: Element) -> bool:
    """Whether the first cell of each row is its head, as the table's look says."""
    look = find(table, "w:tblPr/w:tblLook")
    if look is None:
        return False
    if first := attribute(look, "w:firstColumn"):
        return first in {"1", "true", "on"}
    try:
        return bool(int(attribute(look, "w:val") or "0", 16) & _FIRST_COLUMN)
    except ValueError:
        return False


def _tick(cell: Element, marken: Marken) -> Tick | None:
    """The box of a cell that holds nothing else.

    LibreOffice puts its title on a second control around it, and keeps no tag.
    """
    boxes = [node for node in cell.iter(_CONTROL) if find(node, _BOX) is not None]
    if len(boxes) != 1 or _printed(cell) != _printed(boxes[0]):
        return None
    controls = (boxes[0], *boxes[0].iterancestors(_CONTROL))
    names = (value(node, "w:sdtPr/w:alias") for node in controls)
    tag = number_of(value(boxes[0], "w:sdtPr/w:tag") or "")
    marked = (number for node in cell.iter(_PARAGRAPH) for number in marken.get(node, ()))
    name = normalised_text(next(filter(None, names), ""))
    return Tick(_is_ticked(boxes[0]), name, tag or tuple(marked))


def _is_ticked(box: Element) -> bool:
    """Whether people see ``box`` ticked: Word tracks what it shows, not what it is set to."""
    shown = _printed(box)
    if shown:
        glyph = find(box, f"{_BOX}/w14:uncheckedState")
        unticked = attribute(glyph, "w14:val") if glyph is not None else _UNTICKED
        return bool(shown.strip()) and f"{ord(shown.strip()[0]):x}" != unticked.lstrip("0").lower()
    checked = find(box, f"{_BOX}/w14:checked")
    return checked is not None and attribute(checked, "w14:val") in {"1", "true", "on"}


def _printed(node: Element) -> str:
    return "".join(text.text or "" for text in node.iter(_TEXT))
