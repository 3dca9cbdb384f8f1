"""What is too much to be set: the layout's work grows faster than the text in these cases.

The limits are far above any paper, so that a mistake (a table pasted as text, a key that stuck)
is told of at once instead of after an hour.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vorlagen_gen.document import (
    Block,
    Document,
    Footnote,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Run,
    Table,
)
from vorlagen_gen.findings import Finding, Place, Severity
from vorlagen_gen.lesefolge import children

MAX_BLOCKS = 3_000
MAX_CHARACTERS = 500_000
MAX_FOOTNOTES = 100
MAX_PIECES = 1_000
MAX_POINTS = 1_000
MAX_ROWS = 1_000
MAX_WORD = 2_000

_LONG_WORD = re.compile(rf"\S{{{MAX_WORD + 1}}}")


@dataclass(slots=True)
class _Sum:
    blocks: int = 0
    characters: int = 0


def find_oversized(document: Document) -> Iterator[Finding]:
    """A finding for each part that is too large, the last where the whole becomes too much."""
    total = _Sum()
    for inner in (inner for block in document.blocks for inner in _with_inner(block)):
        total.blocks += 1
        yield from _block(inner, total)
        if total.blocks > MAX_BLOCKS:
            yield _too_much(inner.place, f"bis hierher mehr als {MAX_BLOCKS} Absätze und Zellen")
            return
        if total.characters > MAX_CHARACTERS:
            yield _too_much(inner.place, f"bis hierher mehr als {MAX_CHARACTERS} Zeichen")
            return


def _with_inner(block: Block) -> Iterator[Block]:
    yield block
    for child in children(block):
        yield from _with_inner(child)


def _block(block: Block, total: _Sum) -> Iterator[Finding]:
    match block:
        case Table() if len(block.rows) > MAX_ROWS:
            yield _too_much(block.place, f"eine Tabelle mit mehr als {MAX_ROWS} Zeilen")
        case ListBlock() if len(block.items) > MAX_POINTS:
            yield _too_much(block.place, f"eine Liste mit mehr als {MAX_POINTS} Punkten")
        case Heading() | Paragraph():
            total.characters += sum(len(run.text) for run in block.inlines if isinstance(run, Run))
            yield from _inlines(block.place, block.inlines)
        case _:
            return


def _inlines(place: Place, inlines: tuple[Inline, ...]) -> Iterator[Finding]:
    if _number(inlines, lambda each: isinstance(each, Footnote)) > MAX_FOOTNOTES:
        yield _too_much(place, f"einen Absatz mit mehr als {MAX_FOOTNOTES} Fußnoten")
    if len(inlines) > MAX_PIECES:
        yield _too_much(
            place, f"einen Absatz mit mehr als {MAX_PIECES} Auszeichnungen und Zeilenenden"
        )
    if _number(inlines, lambda each: isinstance(each, Run) and _is_endless(each.text)):
        yield _too_much(place, f"ein Wort mit mehr als {MAX_WORD} Zeichen")


def _is_endless(text: str) -> bool:
    return _LONG_WORD.search(text) is not None


def _number(inlines: tuple[Inline, ...], wanted: Callable[[Inline], bool]) -> int:
    return sum(map(wanted, inlines))


def _too_much(place: Place, what: str) -> Finding:
    return Finding(
        place,
        Severity.FEHLER,
        "D103",
        f"Der Text enthält {what}; so viel kann nicht gesetzt werden.",
        "Teilen Sie den Text, oder legen Sie ihn als eigene Datei (PDF, Excel) als Anlage bei.",
    )
