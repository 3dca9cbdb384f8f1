"""How much of a document there is to compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from vorlagen_gen.read_back.blocks import Block, Figure, Gelesenes, Heading, ListItem, Table

_KINDS = {Heading: "Überschriften", ListItem: "Listenpunkte", Table: "Tabellen", Figure: "Bilder"}
_REST = "Absätze"
_WORDS = {
    "Überschriften": "Überschrift",
    "Listenpunkte": "Listenpunkt",
    "Tabellen": "Tabelle",
    "Bilder": "Bild",
    "Absätze": "Absatz",
    "Zellen": "Zelle",
    "Kreuze": "Kreuz",
    "Fußnoten": "Fußnote",
}


def count(gelesen: Gelesenes) -> str:
    """A German sentence: how many headings, paragraphs, cells, ticks and footnotes there are."""
    numbers = Counter(_names(gelesen.blocks))
    numbers["Fußnoten"] = len(gelesen.footnotes)
    counted = (
        f"{numbers[many]} {one if numbers[many] == 1 else many}" for many, one in _WORDS.items()
    )
    return f"Verglichen: {', '.join(counted)}."


def _names(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield _KINDS.get(type(block), _REST)
        for row in block.rows if isinstance(block, Table) else ():
            for cell in row.cells:
                yield "Zellen"
                if cell.tick and cell.tick.is_ticked:
                    yield "Kreuze"
                yield from _names(cell.blocks)
