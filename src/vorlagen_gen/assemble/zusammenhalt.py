"""What stays on one page with what follows, the same in Word and PDF.

A heading has two lines below it, a lead-in what it leads to, a chart the paragraph before it, a
signature the end of the text, and a list of Anlagen is not split but for three entries and three.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    Block,
    Footnote,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Role,
    Table,
    plain,
)
from vorlagen_gen.model.satzspiegel import Satzspiegel
from vorlagen_gen.schrift import text_width

_LEADS_IN = (":", ",")
_INDENT = 20.0
_TOGETHER = 3
_SHORT = 8
"""A paragraph of up to so many lines moves to the next page as a whole."""


def keep_together(blocks: tuple[Block, ...], satzspiegel: Satzspiegel) -> tuple[Block, ...]:
    """``blocks``, each paragraph marked that stays with the block after it."""
    room = satzspiegel.narrower(_INDENT)
    return _Zusammenhalt(room.textgroesse, room.textbreite).blocks(blocks)


@dataclass(frozen=True, slots=True)
class _Zusammenhalt:
    """Marks paragraphs whose text is ``size`` points large and ``width`` points wide."""

    size: float
    width: float

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        kept = list(map(self._inside, blocks))
        for index, (block, follower) in enumerate(pairwise(kept)):
            if isinstance(block, Heading):
                is_last = index + 2 == len(kept)
                kept[index + 1] = self._beginning_kept(follower, is_last=is_last)
        for index, (block, follower) in enumerate(pairwise(kept)):
            if _belongs_to(block, follower):
                kept[index] = self._end_kept(block)
        return self._entries_kept(kept)

    def _inside(self, block: Block) -> Block:
        match block:
            case Quote():
                return replace(block, blocks=self.blocks(block.blocks))
            case ListBlock():
                return replace(block, items=tuple(map(self._item, block.items)))
            case _:
                return block

    def _item(self, item: ListItem) -> ListItem:
        return replace(item, blocks=self.blocks(item.blocks))

    def _beginning_kept(self, block: Block, *, is_last: bool) -> Block:
        """``block`` below a heading: if its first line or point is short, it keeps the next."""
        match block:
            case Paragraph() if not is_last and self._is_one_line(block):
                return self._kept(block)
            case ListBlock(items=(ListItem(blocks=(Paragraph() as only,)) as first, *others)):
                if others and self._is_one_line(only):
                    kept = replace(first, blocks=(self._kept(only),))
                    return replace(block, items=(kept, *others))
            case _:
                pass
        return block

    def _kept(self, paragraph: Paragraph) -> Paragraph:
        """``paragraph`` with what follows; a short one as a whole, as LibreOffice keeps any."""
        lines = text_width(plain(paragraph.inlines), self.size) / self.width
        return replace(paragraph, keeps_next=True, keeps_lines=lines < _SHORT)

    def _is_one_line(self, paragraph: Paragraph) -> bool:
        text = plain(paragraph.inlines)
        return "\n" not in text and text_width(text, self.size) < self.width

    def _end_kept(self, block: Block) -> Block:
        """``block`` with its last paragraph keeping what follows."""
        match block:
            case Paragraph():
                return self._kept(block)
            case Quote():
                return replace(block, blocks=self._last_kept(block.blocks))
            case ListBlock(items=(*others, last)):
                kept = replace(last, blocks=self._last_kept(last.blocks))
                return replace(block, items=(*others, kept))
            case _:
                return block

    def _last_kept(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return (*blocks[:-1], *map(self._end_kept, blocks[-1:]))

    def _entries_kept(self, blocks: list[Block]) -> tuple[Block, ...]:
        """The list of Anlagen: its first three entries stay together, and its last three."""
        entries = [index for index, block in enumerate(blocks) if _is(block, Role.ANLAGENLISTE)]
        for number, index in enumerate(entries[:-1]):
            if number < _TOGETHER - 1 or number >= len(entries) - _TOGETHER:
                blocks[index] = self._end_kept(blocks[index])
        return tuple(blocks)


def _belongs_to(block: Block, follower: Block) -> bool:
    """Whether the end of ``block`` stands on one page with the beginning of ``follower``."""
    if _is(follower, Role.UNTERSCHRIFT) or _is(block, Role.UNTERSCHRIFT):
        return True
    if isinstance(follower, Chart):
        return isinstance(block, Paragraph)
    is_led_to = isinstance(follower, Table | ListBlock)
    return is_led_to and isinstance(block, Paragraph) and _words(block).endswith(_LEADS_IN)


def _is(block: Block, role: Role) -> bool:
    return isinstance(block, Paragraph) and block.role is role


def _words(paragraph: Paragraph) -> str:
    """What ``paragraph`` says without footnote marks."""
    said = (inline for inline in paragraph.inlines if not isinstance(inline, Footnote))
    return plain(tuple(said)).rstrip()
