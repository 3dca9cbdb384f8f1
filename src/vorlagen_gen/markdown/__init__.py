"""Office prose with a little Markdown becomes blocks; what the prose is about is unknown here."""

from __future__ import annotations

from functools import lru_cache

from vorlagen_gen.document import Block
from vorlagen_gen.findings import Finding
from vorlagen_gen.markdown.blocks import Text, parse_blocks
from vorlagen_gen.markdown.fussnoten import take_footnotes
from vorlagen_gen.markdown.zeilen import Lesung, squeeze
from vorlagen_gen.quelltext import Quelltext

__all__ = ["parse"]


@lru_cache(maxsize=64)
def parse(quelle: Quelltext) -> tuple[tuple[Block, ...], tuple[Finding, ...]]:
    """The blocks that ``quelle`` says, and what is wrong with it, sorted by place.

    Every visible character that was typed is in the blocks, except markup that took effect;
    ``docs/texte.md`` is the grammar. Never fails. Levels of headings count from 1, and labels
    of footnotes are as typed. The texts of a paper are kept: each stage asks for them anew.
    """
    blocks, findings, unmarked = _read(quelle, frozenset())
    if unmarked:
        blocks, findings, _ = _read(quelle, unmarked)
    return blocks, tuple(sorted(findings))


def _read(
    quelle: Quelltext, unmarked: frozenset[str]
) -> tuple[tuple[Block, ...], list[Finding], frozenset[str]]:
    lesung = Lesung(quelle)
    zeilen, fussnoten = take_footnotes(lesung.lines(), lesung, unmarked)
    blocks = parse_blocks(squeeze(zeilen), Text(lesung, fussnoten))
    return blocks, lesung.findings, fussnoten.unmarked
