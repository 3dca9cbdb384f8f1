"""Texts with a little Markdown as blocks below a heading of the paper."""

from __future__ import annotations

from dataclasses import replace

from vorlagen_gen.assemble.angaben import luecke
from vorlagen_gen.document import Block, Heading, Paragraph, Run
from vorlagen_gen.markdown import parse
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.stadt import SeitenLabels
from vorlagen_gen.quelltext import Quelltext

DEEPEST_HEADING = 6


def text_blocks(
    formular: Formular, feld: str, parent_level: int, seiten: SeitenLabels
) -> tuple[Block, ...]:
    """The text of a field below a heading of ``parent_level``; a gap where a draft lacks it."""
    quelle: Quelltext | None = getattr(formular, feld)
    if quelle is None or not quelle.text.strip():
        gap: Run = luecke(formular, feld, seiten)
        return (Paragraph((gap,), gap.place),)
    return blocks_below(quelle, parent_level)


def blocks_below(quelle: Quelltext, parent_level: int) -> tuple[Block, ...]:
    """The blocks of ``quelle``; their headings follow ``parent_level`` without a gap."""
    blocks, _ = parse(quelle)
    return rebased(blocks, parent_level)


def rebased(blocks: tuple[Block, ...], parent_level: int) -> tuple[Block, ...]:
    """Put headings below ``parent_level``: none skips a level, none is deeper than H6."""
    previous = parent_level
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            previous = min(parent_level + block.level, previous + 1, DEEPEST_HEADING)
            result.append(replace(block, level=previous))
        else:
            result.append(block)
    return tuple(result)
