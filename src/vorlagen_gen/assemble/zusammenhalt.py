"""What stays on one page with what follows, the same in Word and PDF.

A heading has two lines below it, a lead-in what it leads to, a chart the paragraph before it, a
signature the end of the text, and a list of Anlagen is not split but for three entries and three.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from vorlagen_gen.assemble.spaltenbreiten import LARGE, PAGE_WIDTH
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
from vorlagen_gen.schrift import text_width

_LEADS_IN = (":", ",")
_INDENT = 20.0
_TOGETHER = 3
_SHORT = 8
"""A paragraph of up to so many lines moves to the next page as a whole."""


def keep_together(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """``blocks``, each paragraph marked that stays with the block after it."""
    kept = list(map(_inside, blocks))
    for index, (block, follower) in enumerate(pairwise(kept)):
        if isinstance(block, Heading):
            kept[index + 1] = _beginning_kept(follower, is_last=index + 2 == len(kept))
    for index, (block, follower) in enumerate(pairwise(kept)):
        if _belongs_to(block, follower):
            kept[index] = _end_kept(block)
    return _entries_kept(kept)


def _inside(block: Block) -> Block:
    match block:
        case Quote():
            return replace(block, blocks=keep_together(block.blocks))
        case ListBlock():
            return replace(block, items=tuple(map(_item, block.items)))
        case _:
            return block


def _item(item: ListItem) -> ListItem:
    return replace(item, blocks=keep_together(item.blocks))


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


def _beginning_kept(block: Block, *, is_last: bool) -> Block:
    """``block`` below a heading: if its first line or point is short, it keeps the next."""
    match block:
        case Paragraph() if not is_last and _is_one_line(block):
            return _kept(block)
        case ListBlock(items=(ListItem(blocks=(Paragraph() as only,)) as first, *others)):
            if others and _is_one_line(only):
                kept = replace(first, blocks=(_kept(only),))
                return replace(block, items=(kept, *others))
        case _:
            pass
    return block


def _kept(paragraph: Paragraph) -> Paragraph:
    """``paragraph`` with what follows it; a short one as a whole, as LibreOffice keeps any."""
    lines = text_width(plain(paragraph.inlines), LARGE) / (PAGE_WIDTH - _INDENT)
    return replace(paragraph, keeps_next=True, keeps_lines=lines < _SHORT)


def _is_one_line(paragraph: Paragraph) -> bool:
    text = plain(paragraph.inlines)
    return "\n" not in text and text_width(text, LARGE) < PAGE_WIDTH - _INDENT


def _end_kept(block: Block) -> Block:
    """``block`` with its last paragraph keeping what follows."""
    match block:
        case Paragraph():
            return _kept(block)
        case Quote():
            return replace(block, blocks=_last_kept(block.blocks))
        case ListBlock(items=(*others, last)):
            kept = replace(last, blocks=_last_kept(last.blocks))
            return replace(block, items=(*others, kept))
        case _:
            return block


def _last_kept(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (*blocks[:-1], *map(_end_kept, blocks[-1:]))


def _entries_kept(blocks: list[Block]) -> tuple[Block, ...]:
    """The entries of the list of Anlagen: the first three stay together, and the last three."""
    entries = [index for index, block in enumerate(blocks) if _is(block, Role.ANLAGENLISTE)]
    for number, index in enumerate(entries[:-1]):
        if number < _TOGETHER - 1 or number >= len(entries) - _TOGETHER:
            blocks[index] = _end_kept(blocks[index])
    return tuple(blocks)
