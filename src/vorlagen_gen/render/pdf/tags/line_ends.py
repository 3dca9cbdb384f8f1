"""Spaces at the ends of lines, and alone between two elements.

WeasyPrint draws none of them, so that a reader of the tag tree cannot tell „Haush.-jahr“ from
two words. ISO 32000-1, 14.8.2.5 wants the spaces to be in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element as HtmlElement

import pydyf
from weasyprint.formatting_structure import boxes

from vorlagen_gen.render.pdf.inlines import HYPHEN

_FOOTNOTE = "fussnote"
_BLOCKS_IN_TEXT = frozenset({_FOOTNOTE, "absatz", "marke", "zeile"})
_MARK = "\ufdd0"
"""A footnote's mark in the text around it; no text has this character."""


class _Flow:
    """The text of a block and how far its lines have come."""

    def __init__(self, block: HtmlElement) -> None:
        self._text = "".join(_flow_text(block))
        self._after = (block.tail or "")[:1]
        self._position = 0

    def take(self, line: str) -> None:
        """Go on behind ``line``, whose white space and last hyphen may differ."""
        for char in "".join(line.split()):
            if not self._take(char) and char != HYPHEN:
                self._position = len(self._text)

    def take_mark(self) -> None:
        """Go on behind the mark of a footnote; the note itself begins with its number."""
        self._take(_MARK)

    def has_space(self) -> bool:
        """Whether white space follows what was taken."""
        return (self._text[self._position : self._position + 1] or self._after).isspace()

    def _take(self, char: str) -> bool:
        """Go on behind ``char`` if nothing but white space is before it."""
        start = self._position
        while self._text[start : start + 1].isspace():
            start += 1
        is_next = self._text[start : start + 1] == char
        if is_next:
            self._position = start + 1
        return is_next


class LineEnds:
    """Puts the spaces back that WeasyPrint left out."""

    def __init__(self) -> None:
        """Begin with the first page."""
        self._flows: dict[HtmlElement, _Flow] = {}

    def add_spaces(self, page_box: Any, stream: Any, fonts: dict[Any, Any]) -> None:  # noqa: ANN401 -- weasyprint has no types
        """Draw the missing spaces of a page; they take no room."""
        marks = stream._tags  # noqa: SLF001 -- no public way
        wanted = {marks[box]["mcid"]: box for box in self._before_space(page_box)}
        stream.stream = _with_spaces(stream.stream, wanted, _space_glyphs(fonts))

    def _before_space(self, box: Any) -> Iterator[Any]:  # noqa: ANN401 -- weasyprint has no types
        """The pieces of text that lack a space at their end, or are nothing but one."""
        for child in getattr(box, "children", ()):
            if isinstance(child, boxes.LineBox):
                yield from self._in_line(child)
            if not isinstance(child, boxes.MarginBox):
                yield from self._before_space(child)

    def _in_line(self, line: Any) -> Iterator[Any]:  # noqa: ANN401 -- weasyprint has no types
        if line.element not in self._flows:
            self._flows[line.element] = _Flow(line.element)
        flow, last = self._flows[line.element], None
        for text, is_mark in _texts(line):
            if text.text.isspace():
                if last:  # at the start of a line it is the space at the end of the one before
                    yield text
            elif is_mark:
                flow.take_mark()
            else:
                flow.take(text.text)
            last = text
        if last and flow.has_space() and not last.text[-1:].isspace():
            yield last


def _texts(box: Any) -> Iterator[tuple[Any, bool]]:  # noqa: ANN401 -- weasyprint has no types
    """The pieces of text in a line, and whether they are footnote marks; no inline blocks."""
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            if child.text:
                yield child, "::" in (box.element_tag or "")
        elif isinstance(child, boxes.InlineBox):
            yield from _texts(child)


def _flow_text(node: HtmlElement) -> Iterator[str]:
    yield node.text or ""
    for index, child in enumerate(node):
        if child.tag == "br":
            yield "\n"
        elif _flows_along(child, is_first=index == 0):
            yield from _flow_text(child)
        elif _FOOTNOTE in child.get("class", "").split():
            yield _MARK
        yield child.tail or ""


def _flows_along(child: HtmlElement, *, is_first: bool) -> bool:
    """Whether the text of ``child`` stands in the lines around it; a note begins in its own."""
    classes = set(child.get("class", "").split())
    return not classes & _BLOCKS_IN_TEXT or (is_first and "absatz" in classes)


def _space_glyphs(fonts: dict[Any, Any]) -> dict[bytes, int]:
    return {
        str(font.hash).encode(): glyph
        for font in fonts.values()
        for glyph, text in font.to_unicode.items()
        if text == " "
    }


def _with_spaces(
    operations: list[Any], wanted: dict[int, Any], spaces: dict[bytes, int]
) -> list[Any]:
    """``operations`` with a space at the end of each piece of marked content in ``wanted``."""
    result: list[Any] = []
    box, select = None, b""
    for operation in operations:
        if isinstance(operation, pydyf.Dictionary):
            box = wanted.get(operation.get("MCID"))
        elif isinstance(operation, bytes) and operation.endswith(b" Tf"):
            select = operation
        elif operation == b"ET" and box and spaces:
            result += _draw_space(box, select, spaces)
        result.append(operation)
    return result


def _draw_space(box: Any, select: bytes, spaces: dict[bytes, int]) -> Iterator[bytes]:  # noqa: ANN401 -- weasyprint has no types
    """A space in the font of the last ``Tf`` operation, or in another that has one."""
    font, _, size = select.removeprefix(b"/").partition(b" ")
    if box.text.isspace():  # nothing was drawn: neither place nor font is set
        yield b"1 0 0 -1 %.6f %.6f Tm" % (box.position_x, box.position_y + box.baseline)
    if box.text.isspace() or font not in spaces:
        font = font if font in spaces else next(iter(spaces))
        yield b"/%s %s" % (font, size or b"1 Tf")
    yield b"[<%04x>] TJ" % spaces[font]
