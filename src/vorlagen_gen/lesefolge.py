"""The text of a document in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    Block,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
    TextCell,
)


def runs(document: Document) -> Iterator[Run]:
    """Every run that is printed on the pages themselves, headers and footers left out."""
    if document.kopf:
        kopf = document.kopf
        yield from block_runs((kopf.vorlagenart, kopf.nummer, kopf.betrifft, *kopf.amtsblock))
    yield from block_runs(document.blocks)


def block_runs(blocks: Iterable[Block]) -> Iterator[Run]:
    """Every run in ``blocks``, those of footnotes where their marks stand."""
    for inline in block_inlines(blocks):
        if isinstance(inline, Run):
            yield inline
        elif isinstance(inline, Footnote):
            yield from block_runs(inline.paragraphs)


def block_inlines(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Everything that stands in the lines of ``blocks``; what is in footnotes is in these."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from block.inlines
            case Table():
                yield from block.caption
            case ListBlock() | Quote() | Figure() | Chart():
                pass
            case _:
                assert_never(block)
        yield from block_inlines(children(block))


def children(block: Block) -> Iterator[Block]:
    """The blocks directly inside ``block``, in reading order."""
    match block:
        case Heading() | Paragraph() | Figure() | Chart():
            return
        case ListBlock():
            for item in block.items:
                yield from item.blocks
        case Quote():
            yield from block.blocks
        case Table():
            for row in ((block.head,) if block.head else ()) + block.rows:
                for cell in row.cells:
                    if isinstance(cell, TextCell):
                        yield from cell.blocks
        case _:
            assert_never(block)
