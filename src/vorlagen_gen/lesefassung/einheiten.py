"""What was read from a file, as the units that are compared: paragraphs, rows, pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from vorlagen_gen.lesefassung.fliesstext import cell_text, flow
from vorlagen_gen.read_back.blocks import Block, Figure, Heading, ListItem, Paragraph, Row, Table
from vorlagen_gen.vergleich.absaetze import Absatz, Gruppe, Paar


@dataclass(frozen=True, slots=True)
class Einheit:
    """A unit and where it comes from; a row knows its table by its number in the file."""

    absatz: Absatz
    block: Block
    zeile: Row | None = None
    tabelle: int = -1


def einheiten(blocks: Iterable[Block]) -> list[Einheit]:
    """The units of ``blocks`` in reading order."""
    return list(_einheiten(blocks))


def _einheiten(blocks: Iterable[Block]) -> Iterator[Einheit]:
    for number, block in enumerate(blocks):
        match block:
            case Heading() | Paragraph():
                yield Einheit(Absatz(flow(block.inlines)), block)
            case ListItem():
                yield Einheit(Absatz(flow(block.inlines), marke=block.label), block)
            case Figure():
                yield Einheit(Absatz(block.alternativtext, Gruppe.ABBILDUNG), block)
            case Table():
                for row in block.rows:
                    text = "\n".join(flow(cell_text(cell)) for cell in row.cells)
                    yield Einheit(Absatz(text, Gruppe.ZEILE), block, row, number)
            case _:
                assert_never(block)


def same_tables(
    alt: Sequence[Einheit], neu: Sequence[Einheit], paare: Iterable[Paar]
) -> Mapping[int, int]:
    """Which old table became which new one: the one that took over most of its rows."""
    votes = Counter(
        (alt[paar.alt[0]].tabelle, neu[paar.neu[0]].tabelle)
        for paar in paare
        if paar.alt and paar.neu and alt[paar.alt[0]].zeile and neu[paar.neu[0]].zeile
    )
    found: dict[int, int] = {}
    for (old, new), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        found.setdefault(old, new)
    return found
