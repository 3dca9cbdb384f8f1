"""A document written down line by line, for people to review."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    Block,
    Cell,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    ListBlock,
    Paragraph,
    Quote,
    Role,
    Row,
    Run,
    Table,
    TextCell,
    TickCell,
)
from vorlagen_gen.lesefolge import children


def niederschrift(document: Document) -> str:
    """Title, what each page repeats, then every block; soft hyphens as ``|``, no-break as ``~``."""
    lines = [
        f"Titel: {document.title}",
        f"Fuß: {document.footer} · Seite: {document.page_label} · Vermerk: {document.mark}",
        f"Hinweis: {document.notice} · Wasserzeichen: {document.watermark}",
        "",
    ]
    if document.kopf:
        kopf = document.kopf
        head: tuple[Block, ...] = (kopf.vorlagenart, kopf.nummer, kopf.betrifft, *kopf.amtsblock)
        lines += [line for block in head for line in _block(block, "")]
        lines.append("")
    for block in document.blocks:
        lines += _block(block, "")
    return "\n".join((*lines, *_footnotes(document.blocks))) + "\n"


def _block(block: Block, indent: str) -> Iterator[str]:
    match block:
        case Heading():
            yield f"\n{'#' * block.level} {_text(block.inlines)}"
        case Paragraph():
            role = "" if block.role is Role.TEXT else f"({block.role.value}) "
            yield f"{indent}{role}{_text(block.inlines)}"
        case ListBlock():
            for item in block.items:
                first, *others = [line for child in item.blocks for line in _block(child, "")]
                yield f"{indent}{item.label} {first}"
                yield from (f"{indent}   {line}" for line in others)
        case Quote():
            for child in block.blocks:
                yield from _block(child, f"{indent}> ")
        case Table():
            yield from (f"{indent}{line}" for line in _table(block))
        case Figure():
            yield f"{indent}Bild {block.file}: {block.alternativtext}"
        case Chart():
            yield from (f"{indent}{line}" for line in _chart(block))
        case _:
            assert_never(block)


def _chart(chart: Chart) -> Iterator[str]:
    yield f"Diagramm ({chart.kind.value}): {chart.title}"
    for series in chart.series:
        yield f"  {series.name}: {' | '.join(point.label or '–' for point in series.points)}"
    yield f"  Alternativtext: {chart.alternativtext}"


def _table(table: Table) -> Iterator[str]:
    yield f"Tabelle ({table.role.value}): {_text(table.caption)}"
    if table.head:
        yield f"  = {_row(table.head)}"
    yield from (f"  | {_row(row)}" for row in table.rows)


def _row(row: Row) -> str:
    return " | ".join(map(_cell, row.cells))


def _cell(cell: Cell) -> str:
    match cell:
        case TickCell():
            return "[X]" if cell.is_ticked else "[ ]"
        case TextCell():
            text = " / ".join(line for block in cell.blocks for line in _block(block, ""))
            return f"*{text}" if cell.is_row_header else text
        case _:
            assert_never(cell)


def _text(inlines: tuple[Inline, ...]) -> str:
    text = "".join(map(_inline, inlines))
    return text.replace("\u00ad", "|").replace("\u00a0", "~")


def _inline(inline: Inline) -> str:
    match inline:
        case Run():
            marks = "**" * inline.is_bold + "_" * inline.is_italic
            link = f"<{inline.link}>" if inline.link else ""
            language = f"{{{inline.language}}}" if inline.language else ""
            return f"{marks}{inline.text}{marks[::-1]}{language}{link}"
        case LineBreak():
            return " // "
        case Footnote():
            return f"[^{inline.label}]"
        case _:
            assert_never(inline)


def _footnotes(blocks: tuple[Block, ...]) -> Iterator[str]:
    for footnote in _marks(blocks):
        text = " ".join(_text(paragraph.inlines) for paragraph in footnote.paragraphs)
        yield f"[^{footnote.label}]: {text}"


def _marks(blocks: tuple[Block, ...]) -> Iterator[Footnote]:
    for block in blocks:
        inlines: tuple[Inline, ...] = ()
        if isinstance(block, (Heading, Paragraph)):
            inlines = block.inlines
        elif isinstance(block, Table):
            inlines = block.caption
        yield from (inline for inline in inlines if isinstance(inline, Footnote))
        yield from _marks(tuple(children(block)))
