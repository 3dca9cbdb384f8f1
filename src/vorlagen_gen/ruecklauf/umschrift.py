"""What LibreOffice writes otherwise whenever it saves a file, as it was when it was sent.

It ends the address of a host with a slash, and gives a language without a region one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from vorlagen_gen.read_back.blocks import Block, Cell, Figure, Gelesenes, Inline, Mark, Row, Table
from vorlagen_gen.ruecklauf.lesung import Lesung

_HOST = re.compile(r"(https?://[^/?#]+)/(?=[?#]|$)", re.IGNORECASE)


def as_sent(lesung: Lesung, basis: Gelesenes) -> Lesung:
    """``lesung`` with the links and languages of ``basis`` where saving alone changed them.

    Saving changes a link or language at all its places; what has both forms, a person wrote.
    """
    found = _Umschrift.of(lesung, basis)
    if not (found.links or found.languages):
        return lesung
    return replace(
        lesung,
        alle=found.gelesen(lesung.alle),
        keine=found.gelesen(lesung.keine),
        teile=tuple(replace(each, gelesen=found.gelesen(each.gelesen)) for each in lesung.teile),
    )


@dataclass(frozen=True, slots=True)
class _Umschrift:
    """By what a file says now what it said."""

    links: Mapping[str, str]
    languages: Mapping[str, str]

    @classmethod
    def of(cls, lesung: Lesung, basis: Gelesenes) -> _Umschrift:
        now = [*_inlines(lesung.alle), *_inlines(lesung.keine)]
        then = list(_inlines(basis))
        return cls(
            _before(_links(now), _links(then), lambda link: _HOST.sub(r"\1", link)),
            _before(_languages(now), _languages(then), lambda tag: tag.partition("-")[0]),
        )

    def gelesen(self, gelesen: Gelesenes) -> Gelesenes:
        notes = (replace(e, blocks=tuple(map(self._block, e.blocks))) for e in gelesen.footnotes)
        blocks = tuple(map(self._block, gelesen.blocks))
        return replace(gelesen, blocks=blocks, footnotes=tuple(notes))

    def _block(self, block: Block) -> Block:
        if isinstance(block, Table):
            return replace(block, rows=tuple(map(self._row, block.rows)))
        if isinstance(block, Figure):
            return block
        return replace(block, inlines=tuple(map(self._inline, block.inlines)))

    def _row(self, row: Row) -> Row:
        return Row(tuple(map(self._cell, row.cells)))

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, blocks=tuple(map(self._block, cell.blocks)))

    def _inline(self, inline: Inline) -> Inline:
        if isinstance(inline, Mark):
            return inline
        link, language = inline.link or "", inline.language or ""
        return replace(
            inline,
            link=self.links.get(link, inline.link),
            language=self.languages.get(language, inline.language),
        )


def _before(now: set[str], then: set[str], plain: Callable[[str], str]) -> dict[str, str]:
    """What was in a file and is gone, by what came instead and is the same when ``plain``."""
    gone = then - now
    return {each: plain(each) for each in now - then if plain(each) in gone}


def _links(inlines: Iterable[Inline]) -> set[str]:
    return {each.link for each in inlines if not isinstance(each, Mark) and each.link}


def _languages(inlines: Iterable[Inline]) -> set[str]:
    return {each.language for each in inlines if not isinstance(each, Mark) and each.language}


def _inlines(gelesen: Gelesenes) -> Iterator[Inline]:
    for blocks in (gelesen.blocks, *(note.blocks for note in gelesen.footnotes)):
        yield from _of_blocks(blocks)


def _of_blocks(blocks: Iterable[Block]) -> Iterator[Inline]:
    for block in blocks:
        if isinstance(block, Table):
            for cell in (cell for row in block.rows for cell in row.cells):
                yield from _of_blocks(cell.blocks)
        elif not isinstance(block, Figure):
            yield from block.inlines
