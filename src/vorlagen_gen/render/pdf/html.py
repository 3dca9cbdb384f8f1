"""A document as HTML: every word of it, in reading order, and nothing about its looks.

The CSS classes are the roles of the document; page furniture lies in ``data-`` attributes of
``body``, from where the style sheets take it to the margins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import assert_never
from xml.etree.ElementTree import Element as HtmlElement

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    PIXELS_PER_INCH,
    Block,
    Document,
    Figure,
    Heading,
    Kopf,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Role,
    Run,
    Table,
)
from vorlagen_gen.render.pdf.charts import chart_url
from vorlagen_gen.render.pdf.elements import append, element, placed, spoken
from vorlagen_gen.render.pdf.fetcher import figure_url
from vorlagen_gen.render.pdf.inlines import fill, lines
from vorlagen_gen.render.pdf.tables import table
from vorlagen_gen.schrift import text_width

PAGE_NUMBER = "{seite}"
_SLACK = 0.05  # ems, against rounding
_WIDEST_BLOCK = 27.5  # ems: two thirds of the page, the rest is for the title line


def build_html(document: Document) -> HtmlElement:
    """The whole document as the root element of an HTML tree."""
    body = element("body", css="entwurf" if document.watermark else "", **_furniture(document))
    if document.kopf:
        append(body, _kopf(document.kopf))
    append(body, element("main", *_blocks(document.blocks), css="inhalt"))
    head = element("head", element("title", document.title))
    return element("html", head, body, lang=document.language)


def _furniture(document: Document) -> dict[str, str]:
    before, _, after = document.page_label.partition(PAGE_NUMBER)
    return {
        "data_fusszeile": document.footer,
        "data_hinweis": document.notice,
        "data_vermerk": document.mark,
        "data_vor_seite": before,
        "data_nach_seite": after,
    }


def _kopf(kopf: Kopf) -> HtmlElement:
    amt, datum, *kontakte = kopf.amtsblock
    node = element("header", css="kopf", style=f"--adresse: {_longest_address(kopf):.3f}em")
    append(node, _paragraph(kopf.vorlagenart), _paragraph(kopf.nummer), _heading(kopf.betrifft))
    append(node, element("div", _paragraph(amt), css="amt"))
    append(node, element("div", _paragraph(datum), css="datum"))
    append(node, element("div", *map(_paragraph, kontakte), css="kontakte"))
    if kopf.logo:
        append(node, element("div", _image(kopf.logo), css="logo"))
    return node


def _longest_address(kopf: Kopf) -> float:
    """The width in ems of the longest link in the office block.

    Only one wider than the block can be is broken.
    """
    inlines = chain.from_iterable(paragraph.inlines for paragraph in kopf.amtsblock)
    links = [inline.text for inline in inlines if isinstance(inline, Run) and inline.link]
    widest = max((text_width(text, 1.0) for text in links), default=0.0) + _SLACK
    return min(widest, _WIDEST_BLOCK)


def _blocks(blocks: Iterable[Block]) -> Iterator[HtmlElement]:
    return map(_block, blocks)


def _block(block: Block) -> HtmlElement:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return _paragraph(block)
        case ListBlock():
            return _list(block)
        case Quote():
            return placed(block.place, "blockquote", *_blocks(block.blocks))
        case Table():
            return table(block, _blocks)
        case Figure() | Chart():
            return _figure(block)
        case _:
            assert_never(block)


def _heading(heading: Heading) -> HtmlElement:
    """A heading; each line of the Betrifft is a block, so that its label can look otherwise."""
    css = f"{heading.role} neue-seite" if heading.starts_page else heading.role
    spoken_text = spoken(heading.inlines)
    node = placed(heading.place, f"h{heading.level}", css=css, data_lesezeichen=spoken_text)
    if heading.role is Role.BETRIFFT:
        append(node, *lines(heading.inlines))
        return node
    return fill(node, heading.inlines)


def _paragraph(paragraph: Paragraph) -> HtmlElement:
    wanted = (("zusammen", paragraph.keeps_next), ("ungeteilt", paragraph.keeps_lines))
    kept = [name for name, is_wanted in wanted if is_wanted]
    css = " ".join((paragraph.role, *kept))
    return fill(placed(paragraph.place, "p", css=css), paragraph.inlines)


def _list(block: ListBlock) -> HtmlElement:
    """A list; ``--marke`` is the width of its widest label, from which all its text hangs."""
    widest = max((text_width(item.label, 1.0) for item in block.items), default=0.0)
    kind = "" if widest else " ohne-marken"
    style = f"--marke: {widest:.3f}em"
    node = placed(block.place, "ul", css=f"liste {block.role}{kind}", style=style)
    append(node, *map(_item, block.items))
    return node


def _item(item: ListItem) -> HtmlElement:
    """A list item; its label is text at the start of its first line."""
    kids = list(_blocks(item.blocks))
    if not item.label:
        return placed(item.place, "li", *kids)
    label = element("span", item.label, css="marke")
    if not (item.blocks and isinstance(item.blocks[0], Paragraph)):
        kids.insert(0, element("p", css="nur-marke"))
    first = kids[0]
    label.tail, first.text = first.text, None
    first.insert(0, label)
    return placed(item.place, "li", *kids)


def _figure(figure: Figure | Chart) -> HtmlElement:
    if isinstance(figure, Figure):
        css = "bild" if figure.inhalt else ""
    else:
        css = "zusammen" if figure.keeps_next else ""
    return placed(figure.place, "figure", _image(figure), css=css)


def _image(figure: Figure | Chart) -> HtmlElement:
    """The picture; one that is a part of the text in its own size, if there is room."""
    if isinstance(figure, Chart):
        return element("img", src=chart_url(figure), alt=figure.alternativtext)
    size = {"style": f"image-resolution: {PIXELS_PER_INCH}dpi"} if figure.inhalt else {}
    return element("img", src=figure_url(figure.file), alt=figure.alternativtext, **size)
