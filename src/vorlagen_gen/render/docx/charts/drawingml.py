"""Words of DrawingML: names with prefix to elements."""

from __future__ import annotations

from functools import cache

from lxml import etree

from vorlagen_gen.render.charts.shapes import SIZE
from vorlagen_gen.render.docx.ooxml import Element, require_printable

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
    "cdr": "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
FONT = "Arial"
EMU = 12700
"""For a point."""
_SIZE = round(SIZE * 100)


@cache
def qualified(name: str) -> str:
    """``c:ser`` as lxml writes it, with the namespace in braces."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if local else name


def node(name: str, /, *children: Element, **attributes: object) -> Element:
    """An element with children; an attribute ``r__id`` is ``r:id``."""
    made = etree.Element(qualified(name), nsmap=_namespace(name))
    for key, value in attributes.items():
        made.set(_attribute_name(key), str(value))
    made.extend(children)
    return made


@cache
def _namespace(name: str) -> dict[str, str]:
    """The namespace of an element by its prefix."""
    prefix = name.partition(":")[0]
    return {prefix: NAMESPACES[prefix]}


@cache
def _attribute_name(key: str) -> str:
    return qualified(key.replace("__", ":"))


def text(name: str, content: str) -> Element:
    """An element that holds text."""
    require_printable(content)
    made = node(name)
    made.text = content
    return made


def serialised(root: Element) -> bytes:
    """The root of a part as the bytes of the part, each namespace declared once."""
    etree.cleanup_namespaces(root, top_nsmap=_declared(root))
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content


def _declared(root: Element) -> dict[str, str]:
    names = {name for part in root.iter() for name in (part.tag, *part.keys())}
    used = {etree.QName(name).namespace for name in names}
    return {prefix: name for prefix, name in NAMESPACES.items() if name in used}


def filled(colour: str) -> Element:
    """Paint of one colour."""
    return node("a:solidFill", node("a:srgbClr", val=colour))


def line(colour: str, width: float, dash: str = "solid") -> Element:
    """A line ``width`` points wide."""
    dashes = node("a:prstDash", val=dash)
    return node("a:ln", filled(colour), dashes, node("a:round"), w=round(width * EMU), cap="flat")


def no_line() -> Element:
    """No line at all."""
    return node("a:ln", node("a:noFill"))


def letters(name: str, *, is_bold: bool = False) -> Element:
    """The properties of a run of text, as ``a:rPr`` or ``a:defRPr``."""
    font = (node("a:latin", typeface=FONT), node("a:cs", typeface=FONT))
    bold = int(is_bold)
    return node(name, filled("000000"), *font, lang="de-DE", sz=_SIZE, b=bold)


def paragraph(content: str, *, is_bold: bool = False) -> Element:
    """A line of text."""
    run = node("a:r", letters("a:rPr", is_bold=is_bold), text("a:t", content))
    return node("a:p", run)


def text_look(*, is_bold: bool = False) -> Element:
    """The look of text that the chart makes itself from its numbers."""
    look = node("a:pPr", letters("a:defRPr", is_bold=is_bold))
    end = node("a:endParaRPr", lang="de-DE")
    return node("c:txPr", node("a:bodyPr"), node("a:lstStyle"), node("a:p", look, end))
