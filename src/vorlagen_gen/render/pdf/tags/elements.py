"""Which structure element each HTML element of a paper becomes."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element as HtmlElement

from vorlagen_gen.render.pdf.tags.structure import Node

_KINDS = {
    "p": "P",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "ul": "L",
    "li": "LI",
    "blockquote": "BlockQuote",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "img": "Figure",
    "a": "Link",
}
_TEXT_BLOCKS = frozenset({"p", *(f"h{level}" for level in range(1, 7))})
_FOOTNOTE, _NOTE_PARAGRAPH, _LABEL = "fussnote", "absatz", "marke"


class Elements:
    """The HTML tree with the way up: what each element is, what it is called, where it lies."""

    def __init__(self, root: HtmlElement) -> None:
        """Know the parent of every element below ``root``."""
        self.language = root.get("lang", "")
        self._parents = {child: parent for parent in root.iter() for child in parent}
        self.footnotes = [node for node in root.iter() if is_footnote(node)]

    def parent(self, node: HtmlElement) -> HtmlElement | None:
        """The element around ``node``."""
        return self._parents.get(node)

    def ancestors(self, node: HtmlElement) -> Iterator[HtmlElement]:
        """The elements around ``node``, innermost first."""
        around = self.parent(node)
        while around is not None:
            yield around
            around = self.parent(around)

    def kind(self, node: HtmlElement) -> str | None:
        """The structure type of ``node``; None where it only carries looks."""
        if node.tag != "span":
            return _KINDS.get(node.tag)
        classes = node.get("class", "").split()
        if _FOOTNOTE in classes:
            return "Note"
        if _NOTE_PARAGRAPH in classes:
            return "P"
        if _LABEL in classes:
            return "Lbl"
        is_foreign = node.get("lang", self.language) != self.language
        return "Span" if is_foreign or is_right_to_left(node) else None


def is_text_block(node: HtmlElement) -> bool:
    """Whether ``node`` is a heading or a paragraph."""
    return node.tag in _TEXT_BLOCKS


def is_footnote(node: HtmlElement) -> bool:
    """Whether ``node`` is a footnote."""
    return _FOOTNOTE in node.get("class", "").split()


def is_right_to_left(node: HtmlElement) -> bool:
    """Whether ``node`` runs from right to left."""
    return node.get("dir") == "rtl"


def describe(node: Node, html: HtmlElement) -> None:
    """Put on ``node`` what ``html`` says about itself beyond its text."""
    language = html.get("lang")
    if language and node.kind == "Span":
        node.texts["Lang"] = language
    if is_right_to_left(html):
        node.texts["ActualText"] = "".join(html.itertext())  # drawn in the order of the eye
    if node.kind == "Figure":
        node.texts["Alt"] = html.get("alt", "")
    elif node.kind == "Table":
        _describe_table(node, html)
    elif node.kind in ("TH", "TD"):
        _describe_cell(node, html)
    elif node.kind == "L":
        node.describe("List", ListNumbering=_numbering(html))


def _describe_table(node: Node, html: HtmlElement) -> None:
    if summary := html.get("data-beschreibung"):
        node.describe("Table", Summary=summary)
    if html.find("thead") is None:
        row = node.add("THead").add("TR")
        for column in html.iter("col"):
            _name_column(row, column.get("data-name", ""))


def _name_column(row: Node, name: str) -> None:
    """A head cell that prints nothing: its name is for screen readers only."""
    head = row.add("TH")
    head.texts["Alt"] = name
    head.describe("Table", Scope="/Column")


def _describe_cell(node: Node, html: HtmlElement) -> None:
    if node.kind == "TH":
        node.describe("Table", Scope="/Row" if html.get("scope") == "row" else "/Column")
    if span := html.get("colspan"):
        node.describe("Table", ColSpan=int(span))
    if sentence := html.get("data-vorgelesen"):
        node.texts["Alt"] = sentence


def _numbering(html: HtmlElement) -> str:
    """How the first label of a list counts; labels are text, so it is only a hint."""
    label = next((node.text for node in html.iter("span") if node.get("class") == _LABEL), "")
    first = (label or "").strip("().")
    if first[:1].isdigit():
        return "/Decimal"
    if len(first) == 1 and first.isalpha():
        return "/UpperAlpha" if first.isupper() else "/LowerAlpha"
    return "/Disc" if first == "•" else "/None"
