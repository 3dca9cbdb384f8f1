"""The text of a mask as HTML that can be pasted: what it means, and nothing about its looks.

What a list is numbered with must arrive in the mask as it was typed, for resolutions are cited
by it. Browsers number with ``1.`` only; all other labels are text of their items. That such a
list has no bullets besides is told by an attribute: neither style sheets nor ``style`` survive
the policy of the page and the editors of the masks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import assert_never

from vorlagen_gen.chart import Chart
from vorlagen_gen.deliver.webseite import Element, node, write_page
from vorlagen_gen.document import (
    Block,
    Cell,
    Figure,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Run,
    Table,
    TextCell,
    TickCell,
)
from vorlagen_gen.lesefolge import block_inlines

_NUMBER = re.compile(r"([1-9]\d{0,3})\.")
_BULLETS = frozenset(("", "-", "–", "•"))
_STYLE = """
main { overflow-x: auto }
table { border-collapse: collapse }
th, td { border: 1px solid; padding: 0.2rem 0.5rem; text-align: left; vertical-align: top }
"""


def write_maskenseite(titel: str, blocks: Iterable[Block]) -> bytes:
    """A page with the text of a mask and nothing else, so that all of it can be copied."""
    main = node("main", *maskentext(blocks, 2))
    if has_table(main):
        main.set("tabindex", "0")
    return write_page(titel, _STYLE, main)


def has_table(text: Element) -> bool:
    """Whether there may be more than fits: a table, which goes on where the window ends."""
    return text.find(".//table") is not None


def maskentext(blocks: Iterable[Block], level: int) -> list[Element]:
    """``blocks`` with headings from ``level`` on; the footnotes follow as paragraphs."""
    found = tuple(blocks)
    return [*(_block(block, level) for block in found), *_footnotes(found)]


def _footnotes(blocks: Iterable[Block]) -> Iterator[Element]:
    for inline in block_inlines(blocks):
        if isinstance(inline, Footnote):
            for number, paragraph in enumerate(inline.paragraphs):
                mark = () if number else (node("sup", inline.label), " ")
                yield node("p", *mark, *_inlines(paragraph.inlines))


def _block(block: Block, level: int) -> Element:
    match block:
        case Heading():
            return node(f"h{min(block.level + level - 1, 6)}", *_inlines(block.inlines))
        case Paragraph():
            return node("p", *_inlines(block.inlines))
        case ListBlock():
            return _list(block, level)
        case Quote():
            return node("blockquote", *(_block(each, level) for each in block.blocks))
        case Table():
            return _table(block, level)
        case Figure() | Chart():
            return node("p", f"[Abbildung: {block.alternativtext}]")
        case _:
            assert_never(block)


def _inlines(inlines: Iterable[Inline]) -> Iterator[Element | str]:
    for inline in inlines:
        match inline:
            case Run():
                yield _run(inline)
            case LineBreak():
                yield node("br")
            case Footnote():
                yield node("sup", inline.label)
            case _:
                assert_never(inline)


def _run(run: Run) -> Element | str:
    text: Element | str = run.text
    if run.is_italic:
        text = node("em", text)
    if run.is_bold:
        text = node("strong", text)
    if run.link:
        text = node("a", text, href=run.link)
    return node("span", text, lang=run.language) if run.language else text


def _list(block: ListBlock, level: int) -> Element:
    """A list that counts by itself where browsers count alike; other labels are typed."""
    labels = [item.label for item in block.items]
    if all(map(_NUMBER.fullmatch, labels)):
        items = (_item(item, level, value=item.label.rstrip(".")) for item in block.items)
        return node("ol", *items)
    if _BULLETS.issuperset(labels):
        return node("ul", *(_item(item, level) for item in block.items))
    return node("ul", *(_typed_item(item, level) for item in block.items), type="none")


def _item(item: ListItem, level: int, **attributes: str) -> Element:
    return node("li", *_item_content(item, level), **attributes)


def _typed_item(item: ListItem, level: int) -> Element:
    return node("li", f"{item.label} ".lstrip(), *_item_content(item, level))


def _item_content(item: ListItem, level: int) -> Iterator[Element | str]:
    """A single paragraph goes without tags of its own."""
    first, *rest = item.blocks or (None,)
    if isinstance(first, Paragraph):
        yield from _inlines(first.inlines)
    elif first is not None:
        yield _block(first, level)
    yield from (_block(each, level) for each in rest)


def _table(table: Table, level: int) -> Element:
    caption = (node("caption", *_inlines(table.caption)),) if table.caption else ()
    head = (node("thead", _row(table.head, level, is_head=True)),) if table.head else ()
    body = node("tbody", *(_row(row, level, is_head=False) for row in table.rows))
    return node("table", *caption, *head, body)


def _row(row: Row, level: int, *, is_head: bool) -> Element:
    return node("tr", *(_cell(cell, level, is_head=is_head) for cell in row.cells))


def _cell(cell: Cell, level: int, *, is_head: bool) -> Element:
    span = {"colspan": str(cell.span)} if cell.span > 1 else {}
    if isinstance(cell, TickCell):
        return node("td", "X" if cell.is_ticked else "", **span)
    content = tuple(chain.from_iterable(_cell_content(cell, level)))
    if not content:
        return node("td", **span)
    if is_head:
        return node("th", *content, scope="col", **span)
    if cell.is_row_header:
        return node("th", *content, scope="row", **span)
    return node("td", *content, **span)


def _cell_content(cell: TextCell, level: int) -> Iterator[Iterable[Element | str]]:
    """A single paragraph goes without tags of its own."""
    if len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph):
        yield _inlines(cell.blocks[0].inlines)
    else:
        yield (_block(each, level) for each in cell.blocks)
