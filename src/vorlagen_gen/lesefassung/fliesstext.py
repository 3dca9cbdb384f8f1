"""The text of a paragraph as one string, and cut again without losing its looks and footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vorlagen_gen.read_back.blocks import Cell, Inline, ListItem, Mark, Run, TextBlock

MARK = "\ufdd0"
"""A footnote's mark, whatever its number; no text has this character."""

SEPARATOR = "\u2029"
"""Where a paragraph ends in a text of several."""


def flow(inlines: Iterable[Inline]) -> str:
    """The text of ``inlines``; line ends are line feeds."""
    return "".join(MARK if isinstance(each, Mark) else each.text for each in inlines)


def cut(inlines: Iterable[Inline], start: int, end: int) -> tuple[Inline, ...]:
    """What of ``inlines`` stands from ``start`` to ``end`` of their flow."""
    return tuple(_cut(inlines, start, end))


def _cut(inlines: Iterable[Inline], start: int, end: int) -> Iterator[Inline]:
    place = 0
    for each in inlines:
        length = 1 if isinstance(each, Mark) else len(each.text)
        first, last = max(start - place, 0), min(end - place, length)
        if first < last:
            yield each if isinstance(each, Mark) else each.saying(each.text[first:last])
        place += length


def marks(inlines: Iterable[Inline]) -> list[str]:
    """The labels of the footnotes."""
    return [each.label for each in inlines if isinstance(each, Mark)]


def joined(blocks: Iterable[TextBlock], separator: str) -> tuple[Inline, ...]:
    """The text of several paragraphs as one, ``separator`` between them."""
    found: list[Inline] = []
    for block in blocks:
        found += [*([Run(separator)] if found else []), *block.inlines]
    return tuple(found)


def labelled(block: TextBlock) -> tuple[Inline, ...]:
    """The text of a paragraph with what is printed before it."""
    label = getattr(block, "label", "")
    return (Run(f"{label} "), *block.inlines) if label else block.inlines


def cell_text(cell: Cell) -> tuple[Inline, ...]:
    """The text of a table cell, one line for each of its paragraphs."""
    found: list[Inline] = []
    for block in cell.blocks:
        if isinstance(block, TextBlock):
            text = labelled(block) if isinstance(block, ListItem) else block.inlines
            found += [*([Run("\n")] if found else []), *text]
    return tuple(found)
