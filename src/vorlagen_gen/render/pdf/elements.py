"""HTML as a tree of elements: text goes in as text, so nothing ever needs escaping."""

from __future__ import annotations

from typing import TypeAlias, TypeVar
from xml.etree.ElementTree import Element as HtmlElement

from vorlagen_gen.document import Align, Inline, LineBreak, Run
from vorlagen_gen.findings import Place

Child: TypeAlias = "HtmlElement | str"
NodeT = TypeVar("NodeT", bound=HtmlElement)

JOINER, MAY_BREAK = "\u2060", "\u200b"
"""Put between letters where no line, or a line, may end; never drawn, so read by nobody."""

_LINE_ENDS = dict.fromkeys(map(ord, ("\u00ad", JOINER, MAY_BREAK)))

ALIGN_CLASS = {Align.LEFT: "links", Align.RIGHT: "rechts", Align.CENTER: "mitte"}
"""The CSS class that aligns the text of a cell."""


class PlacedElement(HtmlElement):
    """An element that knows where it was typed, which is no part of the HTML.

    ``place`` is that of a block of the document, ``runs`` are all of which its text is made.
    """

    place: Place | None = None
    runs: tuple[Run, ...] = ()


def placed(
    place: Place | None, tag: str, *kids: Child, css: str = "", **attributes: str
) -> PlacedElement:
    """An element of what was typed at ``place``; all else as below."""
    node = PlacedElement(tag)
    node.place = place
    return _filled(node, kids, css, attributes)


def element(tag: str, *kids: Child, css: str = "", **attributes: str) -> HtmlElement:
    """An element with its children; ``css`` is its class, ``data_x`` becomes ``data-x``."""
    return _filled(HtmlElement(tag), kids, css, attributes)


def _filled(node: NodeT, kids: tuple[Child, ...], css: str, attributes: dict[str, str]) -> NodeT:
    if css:
        node.set("class", css)
    for name, value in attributes.items():
        node.set(name.replace("_", "-"), value)
    append(node, *kids)
    return node


def append(node: HtmlElement, *kids: Child) -> None:
    """Put text and elements at the end of ``node``."""
    for kid in kids:
        if isinstance(kid, HtmlElement):
            node.append(kid)
        elif len(node):
            node[-1].tail = (node[-1].tail or "") + kid
        else:
            node.text = (node.text or "") + kid


def printed_text(node: HtmlElement) -> str:
    """The text of ``node`` without the characters that only say where its lines may end."""
    return "".join(node.itertext()).translate(_LINE_ENDS)


def spoken(inlines: tuple[Inline, ...]) -> str:
    """What ``inlines`` say on one line, without footnote marks and hyphenation points."""
    parts = (
        inline.text if isinstance(inline, Run) else " "
        for inline in inlines
        if isinstance(inline, Run | LineBreak)
    )
    return " ".join("".join(parts).replace("\u00ad", "").split())
