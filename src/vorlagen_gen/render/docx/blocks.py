"""The blocks of a document as Word paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    Block,
    Figure,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Role,
    Table,
)
from vorlagen_gen.render.docx.figures import figure_paragraph
from vorlagen_gen.render.docx.inlines import InlineWriter
from vorlagen_gen.render.docx.numbering import LEVELS, Position
from vorlagen_gen.render.docx.ooxml import TWIPS_PER_POINT, Element, element, value
from vorlagen_gen.render.docx.styles import FIGURE, HEADINGS, PARAGRAPHS
from vorlagen_gen.render.docx.tables import TableWriter
from vorlagen_gen.render.docx.umgebung import Umgebung
from vorlagen_gen.render.docx.wordfile import WordFile
from vorlagen_gen.schrift import text_width

_HANGING, _LABEL_GAP, _STEP = 284, 100, 57


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """Writes blocks of the body into one Word file."""

    file: WordFile

    def write(self, blocks: Iterable[Block], umgebung: Umgebung) -> list[Element]:
        """The paragraphs and tables of ``blocks`` in order."""
        return [node for block in blocks for node in self._block(block, umgebung)]

    def paragraph(
        self, inlines: tuple[Inline, ...], style: str, properties: Iterable[Element] = ()
    ) -> Element:
        """A paragraph; ``properties`` follow the style in the order of the schema."""
        look = element("w:pPr", value("w:pStyle", self.file.styles.id(style)), *properties)
        return element("w:p", look, *self.inlines.write(inlines))

    @property
    def inlines(self) -> InlineWriter:
        """The writer for what stands inside the paragraphs of the body."""
        return InlineWriter(self.file, self.file.part)

    def _block(self, block: Block, umgebung: Umgebung) -> list[Element]:
        match block:
            case Heading():
                style = HEADINGS[block.level - 1]
                opening = [element("w:pageBreakBefore")] if block.starts_page else []
                look = [*opening, *self._indent(umgebung, style)]
                return [self.paragraph(block.inlines, style, look)]
            case Paragraph():
                style = _paragraph_style(block, umgebung)
                look = [*_kept(block), *self._indent(umgebung, style)]
                return [self.paragraph(block.inlines, style, look)]
            case ListBlock():
                return self._list(block, umgebung)
            case Quote():
                return self._quote(block, umgebung)
            case Table():
                return TableWriter(self).write(block, umgebung)
            case Figure() | Chart():
                return [self._drawing(block, umgebung)]
            case _:
                assert_never(block)

    def _indent(self, umgebung: Umgebung, style: str) -> list[Element]:
        """The direct indent of what stands further in than its style says: in a list or quote."""
        if umgebung.left in (0, self.file.styles.indent(style)):
            return []
        return [element("w:ind", w_left=umgebung.left)]

    def _drawing(self, block: Figure | Chart, umgebung: Umgebung) -> Element:
        indent = self._indent(umgebung, FIGURE)
        if isinstance(block, Figure):
            return figure_paragraph(block, self.file, umgebung.width, indent)
        from vorlagen_gen.render.docx.charts import chart_paragraph

        kept = [element("w:keepNext")] if block.keeps_next else []
        return chart_paragraph(block, self.file, umgebung.width, [*kept, *indent])

    def _quote(self, quote: Quote, umgebung: Umgebung) -> list[Element]:
        style = PARAGRAPHS[Role.ZITAT]
        inner = umgebung.shifted(self.file.styles.indent(style))
        inner = replace(inner, style=style, list_style=style)
        return self.write(quote.blocks, inner)

    def _list(self, block: ListBlock, umgebung: Umgebung) -> list[Element]:
        style = umgebung.list_style if block.role is Role.TEXT else PARAGRAPHS[block.role]
        hanging = self._hanging(block, style)
        inner = replace(umgebung.shifted(hanging), style=style, level=umgebung.level + 1)
        position = Position(min(umgebung.level, LEVELS - 1), inner.left, hanging)
        labels = (item.label for item in block.items)
        numbers = self.file.numbering.instances(labels, position)
        return [
            node
            for item, number in zip(block.items, numbers, strict=True)
            for node in self._item(item, _number(position.level, number), inner)
        ]

    def _hanging(self, block: ListBlock, style: str) -> int:
        """Room for the widest label, in steps so that similar lists look alike."""
        size = self.file.styles.size(style)
        widest = max(text_width(item.label, size) for item in block.items) * TWIPS_PER_POINT
        needed = round(widest) + _LABEL_GAP
        return max(_HANGING, -(-needed // _STEP) * _STEP)

    def _item(self, item: ListItem, number: Element, inner: Umgebung) -> list[Element]:
        """The label stands before the first paragraph, or alone where there is none."""
        match item.blocks:
            case (Paragraph() as first, *rest):
                style = inner.style if first.role is Role.TEXT else PARAGRAPHS[first.role]
                labelled = self.paragraph(first.inlines, style, [*_kept(first), number])
            case (Heading() as first, *rest):
                labelled = self.paragraph(first.inlines, HEADINGS[first.level - 1], [number])
            case _:
                rest = list(item.blocks)
                labelled = self.paragraph((), inner.style, [number])
        return [labelled, *self.write(rest, inner)]


def _paragraph_style(paragraph: Paragraph, umgebung: Umgebung) -> str:
    return umgebung.style if paragraph.role is Role.TEXT else PARAGRAPHS[paragraph.role]


def _kept(paragraph: Paragraph) -> list[Element]:
    """In the order of the schema."""
    wanted = (("w:keepNext", paragraph.keeps_next), ("w:keepLines", paragraph.keeps_lines))
    return [element(name) for name, is_wanted in wanted if is_wanted]


def _number(level: int, number: int) -> Element:
    return element("w:numPr", value("w:ilvl", level), value("w:numId", number))
