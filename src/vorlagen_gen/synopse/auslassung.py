"""Which rows are printed: all that changed and what stands around them; the rest is counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from vorlagen_gen.synopse.einheiten import Rolle
from vorlagen_gen.synopse.gegenueber import Zeile
from vorlagen_gen.vergleich.absaetze import Gruppe

_UMFELD = 2
"""So many unchanged rows stand before and behind one that changed."""
_FEWEST = 4
"""Fewer rows are printed: a line that leaves them out saves nothing."""


@dataclass(frozen=True, slots=True)
class Gedruckt:
    """A row with its number, from 1."""

    nummer: int
    zeile: Zeile


@dataclass(frozen=True, slots=True)
class Auslassung:
    """The numbers of the first and the last of several unchanged rows that are left out."""

    von: int
    bis: int

    @property
    def anzahl(self) -> int:
        """How many there are."""
        return self.bis - self.von + 1


Eintrag = Gedruckt | Auslassung


def gekuerzt(zeilen: Sequence[Zeile]) -> tuple[Eintrag, ...]:
    """``zeilen`` in order, without long stretches in which nothing changed.

    Above what changed stand its heading and, in a table, the names of the columns.
    """
    kept = set(_kept(zeilen))
    return tuple(_eintraege(zeilen, kept))


def _kept(zeilen: Sequence[Zeile]) -> Iterator[int]:
    """The indices of rows that changed, and of what helps to understand them."""
    heading: int | None = None
    spalten: int | None = None
    for index, zeile in enumerate(zeilen):
        if zeile.rolle is Rolle.UEBERSCHRIFT:
            heading, spalten = index, None
        elif zeile.rolle is Rolle.SPALTEN:
            spalten = index
        if zeile.is_unveraendert:
            continue
        yield from range(max(0, index - _UMFELD), min(len(zeilen), index + _UMFELD + 1))
        if heading is not None:
            yield heading
        if spalten is not None and zeile.gruppe is Gruppe.ZEILE:
            yield spalten


def _eintraege(zeilen: Sequence[Zeile], kept: set[int]) -> Iterator[Eintrag]:
    for is_kept, group in groupby(range(len(zeilen)), kept.__contains__):
        indices = list(group)
        if is_kept or len(indices) < _FEWEST:
            yield from (Gedruckt(index + 1, zeilen[index]) for index in indices)
        else:
            yield Auslassung(indices[0] + 1, indices[-1] + 1)


def abschnitte(eintraege: Sequence[Eintrag], groesse: int) -> Iterable[Sequence[Eintrag]]:
    """``eintraege`` in stretches of at most ``groesse``."""
    return (eintraege[start : start + groesse] for start in range(0, len(eintraege), groesse))
