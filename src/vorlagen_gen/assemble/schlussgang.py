"""The last pass over a document: footnotes, typography, tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from typing import assert_never

from vorlagen_gen.assemble.spaltenbreiten import settle_tables
from vorlagen_gen.assemble.typografie import set_blanks, soft_hyphens
from vorlagen_gen.assemble.umbau import rewrite, rewrite_paragraph
from vorlagen_gen.assemble.zusammenhalt import keep_together
from vorlagen_gen.document import (
    Block,
    Document,
    Footnote,
    Inline,
    LineBreak,
    Paragraph,
    Run,
)
from vorlagen_gen.model.satzspiegel import Satzspiegel


def finish(
    document: Document, silbentrennung: tuple[str, ...], satzspiegel: Satzspiegel
) -> Document:
    """Number the footnotes, set blanks and soft hyphens in every run, settle tables and pages."""
    schlussgang = _Schlussgang(soft_hyphens(silbentrennung))
    kopf = document.kopf
    if kopf:
        kopf = replace(
            kopf,
            vorlagenart=schlussgang.paragraph(kopf.vorlagenart),
            betrifft=replace(kopf.betrifft, inlines=schlussgang.inlines(kopf.betrifft.inlines)),
            amtsblock=tuple(map(schlussgang.paragraph, kopf.amtsblock)),
        )
    blocks = keep_together(
        settle_tables(schlussgang.blocks(document.blocks), satzspiegel), satzspiegel
    )
    return replace(document, kopf=kopf, blocks=blocks)


class _Schlussgang:
    """Rebuilds blocks in reading order, with one counter for all footnotes."""

    def __init__(self, hyphenate: Callable[[str], str]) -> None:
        self._hyphenate = hyphenate
        self._labels: Iterator[int] = count(1)

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(rewrite(block, self.inlines) for block in blocks)

    def paragraph(self, paragraph: Paragraph) -> Paragraph:
        return rewrite_paragraph(paragraph, self.inlines)

    def inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Blanks are set over the whole line: a number and its unit may be two runs."""
        return tuple(map(self._inline, with_blanks(inlines)))

    def _inline(self, inline: Inline) -> Inline:
        match inline:
            case Run():
                if is_address(inline):
                    return inline
                text = self._hyphenate(inline.text)
                return inline if text == inline.text else replace(inline, text=text)
            case LineBreak():
                return inline
            case Footnote():
                label = str(next(self._labels))
                paragraphs = tuple(map(self.paragraph, inline.paragraphs))
                return replace(inline, label=label, paragraphs=paragraphs)
            case _:
                assert_never(inline)


def with_blanks(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """``inlines`` with no-break spaces, also where two runs meet."""
    before = "".join(map(_line_text, inlines))
    line = set_blanks(before)
    if line == before:
        return inlines
    result: list[Inline] = []
    start = 0
    for inline in inlines:
        end = start + len(_line_text(inline))
        if isinstance(inline, Run) and not is_address(inline):
            result.append(replace(inline, text=line[start:end]))
        else:
            result.append(inline)
        start = end
    return tuple(result)


def is_address(run: Run) -> bool:
    """Whether ``run`` is printed as the address that it links to."""
    return run.link is not None and run.text in run.link


def _line_text(inline: Inline) -> str:
    """The text of ``inline`` for setting blanks; breaks and footnote marks part words."""
    return inline.text if isinstance(inline, Run) else "\n"
