"""Builds the tag tree from the HTML elements, page by page as their content is drawn.

An element that is drawn on several pages stays one structure element.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element as HtmlElement

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.pdf.tags.elements import Elements, describe, is_text_block
from vorlagen_gen.render.pdf.tags.links import link_sentence
from vorlagen_gen.render.pdf.tags.structure import Clickable, Node

if TYPE_CHECKING:
    from vorlagen_gen.render.pdf.tags.marks import PageMarks

_GROUPING = frozenset({"Document", "BlockQuote", "LBody", "TH", "TD", "Caption"})
_POINTS_PER_PIXEL = 0.75


class TreeBuilder:
    """Grows the tag tree of one document; ``root`` is its Document element."""

    def __init__(self, elements: Elements) -> None:
        """Begin with an empty Document."""
        self.root = Node("Document", None)
        self._elements = elements
        self._nodes: dict[Hashable, Node] = {}
        self._notes_after: dict[Node, int] = {}

    def add_page(self, page_box: Any, marks: PageMarks) -> None:  # noqa: ANN401 -- weasyprint has no types
        """Add what is drawn in the text area of a page; margin boxes are no content."""
        for child in page_box.children:
            if not isinstance(child, boxes.MarginBox):
                self._visit(child, None, marks)

    def check_footnotes(self) -> None:
        """Make sure that each footnote was drawn.

        Raises:
            VorlagenError: WeasyPrint found no room for one and dropped it.
        """
        for footnote in self._elements.footnotes:
            if footnote not in self._nodes:
                raise VorlagenError(
                    f"Die Fußnote {footnote.get('data-marke')} hat im PDF keinen Platz gefunden.",
                    "Kürzen Sie die Fußnote oder setzen Sie sie an eine andere Stelle.",
                )

    def _visit(self, box: Any, around: Any, marks: PageMarks) -> None:  # noqa: ANN401 -- weasyprint has no types
        if isinstance(box, AbsolutePlaceholder):
            box = box._box  # noqa: SLF001 -- as weasyprint itself does
        if isinstance(box, boxes.TextBox):
            self._add_text(box, around, marks)
            return
        if box.element_tag == "header":
            self._add_head(box.element)
        if box.link_annotation:
            self._add_link(box, marks)
        if isinstance(box, boxes.ReplacedBox):
            self._add_figure(box, marks)
            return
        if isinstance(box, boxes.TableCellBox) and box.element is not None:
            self._node(box.element)
        for child in box.children:
            self._visit(child, box if box.element is not None else around, marks)

    def _add_head(self, header: HtmlElement) -> None:
        """Make the nodes of the head's texts in reading order, which may be drawn in another."""
        for element in header.iter():
            if is_text_block(element):
                self._node(element)

    def _add_text(self, box: Any, around: Any, marks: PageMarks) -> None:  # noqa: ANN401 -- weasyprint has no types
        if content := marks.content(box):
            self._text_node(around).kids.append(content)

    def _add_link(self, box: Any, marks: PageMarks) -> None:  # noqa: ANN401 -- weasyprint has no types
        box.link_annotation["Contents"] = pydyf.String(link_sentence(box.element))
        self._node(box.element).kids.append(Clickable(marks.page, box.link_annotation))

    def _add_figure(self, box: Any, marks: PageMarks) -> None:  # noqa: ANN401 -- weasyprint has no types
        if content := marks.content(box):
            figure = self._node(box.element)
            figure.kids.append(content)
            figure.describe("Layout", BBox=_bounding_box(box, marks.height))

    def _text_node(self, box: Any) -> Node:  # noqa: ANN401 -- weasyprint has no types
        """The node that text directly inside ``box`` belongs to."""
        element = box.element
        _, _, pseudo = (box.element_tag or "").partition("::")
        if pseudo == "footnote-call":
            return self._reference(element)
        if pseudo == "footnote-marker":
            return self._label(element, self._node(element))
        return self._node(element)

    def _reference(self, footnote: HtmlElement) -> Node:
        key = ("Reference", footnote)
        if key not in self._nodes:
            self._nodes[key] = self._around(footnote).add("Reference")
        return self._nodes[key]

    def _label(self, element: HtmlElement, parent: Node) -> Node:
        key = ("Lbl", element)
        if key not in self._nodes:
            self._nodes[key] = parent.add("Lbl", 0)
        return self._nodes[key]

    def _node(self, element: HtmlElement) -> Node:
        """The node of ``element``; made, with all around it, when first asked for."""
        kind = self._elements.kind(element)
        if kind is None:
            return self._around(element)
        if element not in self._nodes:
            self._nodes[element] = self._make(element, kind)
        return self._nodes[element]

    def _make(self, element: HtmlElement, kind: str) -> Node:
        if kind == "Note":
            return self._make_note(element)
        if kind == "Lbl":
            return self._label(element, self._list_item(element))
        node = self._around(element).add(kind, 0 if kind == "Caption" else None)
        describe(node, element)
        return node

    def _make_note(self, element: HtmlElement) -> Node:
        """A footnote stands directly after the block its mark is in."""
        block = self._around(element)
        while block.kind not in _GROUPING and block.parent and block.parent.kind != "Note":
            block, inner = block.parent, block
        if block.kind == "Caption" or block.kind not in _GROUPING:
            note = block.add("Note")
        else:
            position = block.kids.index(inner) + 1 + self._notes_after.get(inner, 0)
            self._notes_after[inner] = self._notes_after.get(inner, 0) + 1
            note = block.add("Note", position)
        note.texts["ID"] = f"fussnote-{element.get('data-marke')}"
        return note

    def _around(self, element: HtmlElement) -> Node:
        """The node around ``element``; inside a list item that is its body."""
        parent = self._elements.parent(element)
        if parent is None:
            return self.root
        node = self._node(parent)
        if node.kind == "LI":
            return self._body(parent, node)
        return node

    def _body(self, element: HtmlElement, item: Node) -> Node:
        key = ("LBody", element)
        if key not in self._nodes:
            self._nodes[key] = item.add("LBody")
        return self._nodes[key]

    def _list_item(self, label: HtmlElement) -> Node:
        around = self._elements.ancestors(label)
        return self._node(next(element for element in around if element.tag == "li"))


def _bounding_box(box: Any, page_height: float) -> list[float]:  # noqa: ANN401 -- weasyprint has no types
    left, top = box.content_box_x(), box.content_box_y()
    corners = (left, page_height - top - box.height, left + box.width, page_height - top)
    return [round(corner * _POINTS_PER_PIXEL, 3) for corner in corners]
