"""Paragraphs, tables and pictures of a Word file as neutral blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
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
from vorlagen_gen.read_back.docx.inlines import InlineReader
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

_PARAGRAPH, _TABLE, _ROW, _CELL = map(qualified, ("w:p", "w:tbl", "w:tr", "w:tc"))
_DRAWING, _TEXT_BOX = qualified("w:drawing"), qualified("w:txbxContent")
_DESCRIPTION, _CONTROL = qualified("wp:docPr"), qualified("w:sdt")
_FALLBACK, _CHECKBOX = qualified("mc:Fallback"), qualified("w14:checkbox")
_TEXT = qualified("w:t")
_FIRST_COLUMN = 0x80


@dataclass(frozen=True, slots=True)
class BodyReader:
    """Reads blocks of one part."""

    inlines: InlineReader
    numbering: Numbering

    def blocks(self, node: Element) -> Iterator[Block]:
        """The blocks directly inside ``node``; empty paragraphs only part what is around them."""
        for child in contents(node):
            if child.tag == _PARAGRAPH:
                yield from self._paragraph(child)
            elif child.tag == _TABLE:
                yield self._table(child)

    def _paragraph(self, node: Element) -> Iterator[Block]:
        stelle = Stelle(absatz=self.inlines.next_paragraph())
        numbered = self.numbering.label(node)
        level = self.inlines.styles.level(node)
        inlines = self.inlines.read(node)
        label = normalised_text(numbered[0]) if numbered else ""
        if inlines or label:
            if level is not None:
                yield Heading(level, inlines, label, stelle)
            elif numbered and label:
                yield ListItem(label, numbered[1], inlines, stelle)
            else:
                yield Paragraph(inlines, stelle)
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
                yield Figure(normalised_text(text), stelle)

    def _table(self, node: Element) -> Table:
        stelle = Stelle(absatz=self.inlines.next_paragraph())
        has_row_heads = _has_row_heads(node)
        rows = [
            self._row(row, has_row_heads=has_row_heads) for row in contents(node) if row.tag == _ROW
        ]
        description = value(node, "w:tblPr/w:tblDescription") or ""
        return Table(tuple(rows), (), normalised_text(description), stelle)

    def _row(self, node: Element, *, has_row_heads: bool) -> Row:
        is_head = bool(switch(node, "w:trPr/w:tblHeader"))
        cells = [cell for cell in contents(node) if cell.tag == _CELL]
        first_is_head = has_row_heads and not is_head
        return Row(
            tuple(
                self._cell(cell, is_head=is_head, is_row_header=first_is_head and index == 0)
                for index, cell in enumerate(cells)
            )
        )

    def _cell(self, node: Element, *, is_head: bool, is_row_header: bool) -> Cell:
        span = number(value(node, "w:tcPr/w:gridSpan"), 1)
        return Cell(tuple(self.blocks(node)), span, is_head, is_row_header, _tick(node))


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


def _tick(cell: Element) -> Tick | None:
    """The box of a cell that holds nothing else."""
    boxes = [node for node in cell.iter(_CONTROL) if next(node.iter(_CHECKBOX), None) is not None]
    if len(boxes) != 1 or _printed(cell) != _printed(boxes[0]):
        return None
    name = value(boxes[0], "w:sdtPr/w:alias") or ""
    checked = find(boxes[0], "w:sdtPr/w14:checkbox/w14:checked")
    is_ticked = checked is not None and attribute(checked, "w14:val") in {"1", "true", "on"}
    return Tick(is_ticked, normalised_text(name))


def _printed(node: Element) -> str:
    return "".join(text.text or "" for text in node.iter(_TEXT))
