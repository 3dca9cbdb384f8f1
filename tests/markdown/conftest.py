from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

import pytest

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    Block,
    Figure,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
    TextCell,
)
from vorlagen_gen.findings import Finding
from vorlagen_gen.markdown import parse
from vorlagen_gen.quelltext import Quelltext

DATEI = "texte/probe.md"


def _inline(inline: Inline) -> str:
    match inline:
        case LineBreak():
            return "⏎"
        case Footnote():
            return (
                f"{{{inline.label}: {' ¶ '.join(_inlines(p.inlines) for p in inline.paragraphs)}}}"
            )
        case Run():
            text = f"<i>{inline.text}</i>" if inline.is_italic else inline.text
            text = f"<b>{text}</b>" if inline.is_bold else text
            text = f"<{inline.language}>{text}</>" if inline.language else text
            return f"<{inline.link}>{text}</>" if inline.link else text
        case _:
            assert_never(inline)


def _inlines(inlines: tuple[Inline, ...]) -> str:
    return "".join(map(_inline, inlines))


def _rows(table: Table) -> Iterator[str]:
    for row in (table.head, *table.rows) if table.head else table.rows:
        cells = [cell.blocks for cell in row.cells if isinstance(cell, TextCell)]
        yield "| " + " | ".join(" ".join(_outline(blocks)) for blocks in cells)


def _outline(blocks: tuple[Block, ...], before: str = "") -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield f"{before}H{block.level} {_inlines(block.inlines)}"
            case Paragraph():
                yield before + _inlines(block.inlines)
            case ListBlock():
                yield before + "Liste"
                for item in block.items:
                    yield f"{before}({item.label})"
                    yield from _outline(item.blocks, before + "  ")
            case Quote():
                yield before + "Zitat"
                yield from _outline(block.blocks, before + "  ")
            case Table():
                yield before + f"Tabelle <{_inlines(block.caption)}>"
                yield from (before + row for row in _rows(block))
            case Figure():
                yield before + block.file
            case Chart():
                yield before + block.title
            case _:
                assert_never(block)


@pytest.fixture(scope="session")
def umriss() -> Callable[[str], list[str]]:
    """Text -> its blocks, one a line; fails if anything was found wrong."""

    def outline(text: str) -> list[str]:
        blocks, findings = parse(Quelltext.of_file(text, DATEI))
        assert not findings
        return list(_outline(blocks))

    return outline


@pytest.fixture(scope="session")
def bemaengelt() -> Callable[[str], tuple[list[str], list[Finding]]]:
    """Text -> its blocks, one a line, and what was found wrong."""

    def outline(text: str) -> tuple[list[str], list[Finding]]:
        blocks, findings = parse(Quelltext.of_file(text, DATEI))
        return list(_outline(blocks)), list(findings)

    return outline
