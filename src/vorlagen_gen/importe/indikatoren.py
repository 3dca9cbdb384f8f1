"""Tables and charts that came from the indicators -> the bindings that they came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from vorlagen_gen.assemble import Grundlagen
from vorlagen_gen.document import Block as Baustein
from vorlagen_gen.findings import Place
from vorlagen_gen.importe.markdowntext import Bindungsblock, projected, words_of
from vorlagen_gen.importe.woerter import words
from vorlagen_gen.markdown import parse
from vorlagen_gen.model.zusammenfassung import Indikatorenstand
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.read_back.blocks import Block, Figure, Table

_LONGEST = 2
"""A table has its caption before it."""


@dataclass(frozen=True)
class Indikatoren:
    """Knows what the program prints of the indicators; it finds that by its words."""

    grundlagen: Grundlagen
    stand: Indikatorenstand
    gebunden: set[str] = field(default_factory=set)
    """Collects the words for which a binding stands from now on."""

    def bound(self, blocks: Sequence[Block]) -> list[Block]:
        """``blocks`` with a binding for each table and chart that one stands for today."""
        if not any(isinstance(each, Figure | Table) for each in blocks):
            return [*blocks]
        out: list[Block] = []
        index = 0
        while index < len(blocks):
            bindung, length = self._binding(blocks, index)
            out.append(Bindungsblock(bindung) if bindung else blocks[index])
            if bindung:
                self._bind(blocks[index : index + length])
            index += length
        return out

    def without_zielerreichung(self, blocks: Sequence[Block]) -> tuple[list[Block], bool]:
        """``blocks`` without the table of goals at their end, and whether there was one."""
        from vorlagen_gen.assemble.indikatoren.zielerreichung import zielerreichung

        if not isinstance(blocks[-1] if blocks else None, Table):
            return [*blocks], False
        table = _words([zielerreichung(self.stand, self.grundlagen)])
        is_there = words_of(blocks[-_LONGEST:]) == table
        if is_there:
            self._bind(blocks[-_LONGEST:])
        return [*blocks[:-_LONGEST]] if is_there else [*blocks], is_there

    def is_uebersicht(self, blocks: Sequence[Block]) -> bool:
        """Whether ``blocks`` are the overview that the program makes of all indicators."""
        from vorlagen_gen.assemble.indikatoren.uebersicht import uebersicht

        is_it = words_of(blocks) == _words(uebersicht(self.stand, self.grundlagen))
        if is_it:
            self._bind(blocks)
        return is_it

    def _bind(self, blocks: Iterable[Block]) -> None:
        self.gebunden.update(words(" ".join(words_of(blocks))))

    def _binding(self, blocks: Sequence[Block], index: int) -> tuple[str, int]:
        """What is typed for the blocks that begin at ``index``, and how many they are."""
        for length in range(_LONGEST, 0, -1):
            found = self._printed.get(tuple(words_of(blocks[index : index + length])))
            if found and isinstance(blocks[index + length - 1], Figure | Table):
                return found, length
        return "", 1

    @cached_property
    def _printed(self) -> dict[tuple[str, ...], str]:
        """Each binding for a table or chart by the words that it prints."""
        from vorlagen_gen.assemble.indikatoren.bindung import resolve

        found: dict[tuple[str, ...], str] = {}
        for typed in self._bindings():
            blocks, _ = parse(Quelltext.of_value(typed, Place.at("")))
            words = tuple(_words(resolve(blocks, self.grundlagen)))
            found.setdefault(words, typed)
        return found

    def _bindings(self) -> Iterator[str]:
        katalog = self.stand.katalog
        for indikator in katalog.indikatoren:
            yield f"[[indikator {indikator.kennung} tabelle]]"
            yield f"[[indikator {indikator.kennung} diagramm]]"
        for feld in katalog.handlungsfelder or ():
            yield f"[[handlungsfeld {feld.kennung} diagramm]]"


def _words(blocks: Iterable[Baustein]) -> list[str]:
    return words_of(projected(blocks).blocks)
