"""Quotations among blocks: what is quoted in a row is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from vorlagen_gen.read_back.blocks import Block, Figure, Heading, ListItem, Paragraph, Table


@dataclass(frozen=True, slots=True)
class Zitat(Paragraph):
    """A quotation, which stands among other blocks as a paragraph does."""

    blocks: tuple[Block, ...] = ()

    def inside(self, depth: int) -> list[Block]:
        """Its blocks as they stand in it, if it lies ``depth`` lists deep."""
        return [_unquoted(each, depth) for each in self.blocks]


def with_quotes(blocks: Iterable[Block]) -> Iterator[Block]:
    """``blocks``, with a ``Zitat`` in the place of what is quoted."""
    for is_quoted, group in groupby(blocks, key=_is_quoted):
        if is_quoted:
            yield Zitat((), blocks=tuple(group))
        else:
            yield from group


def _is_quoted(block: Block) -> bool:
    return not isinstance(block, Heading | Table | Figure) and block.is_quoted


def _unquoted(block: Block, depth: int) -> Block:
    if isinstance(block, ListItem):
        return replace(block, is_quoted=False, depth=max(block.depth - depth, 0))
    return replace(block, is_quoted=False) if isinstance(block, Paragraph) else block
