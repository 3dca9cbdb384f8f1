"""A table whose cells are text, and where each of them stands in its file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.indikatoren.marken import Marken, strip_label
from vorlagen_gen.indikatoren.spalten import Spalte
from vorlagen_gen.indikatoren.trennzeichen import ZEICHEN, other_trenner, trenner_of_kopf
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.indikatordaten import Trenner

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vorlagen_gen.indikatoren.spalten import Maske

_SHOWN = 12
"""So many names of columns a message lists."""


@dataclass(frozen=True, slots=True)
class Fundstelle:
    """Where a cell stands: its place, and how a person finds it."""

    place: Place
    text: str


@dataclass(frozen=True)
class Tabelle:
    """The rows below the heads: ``zellen`` has the texts of each column.

    ``fundstelle`` takes row and column, both from 0; the row of heads is -1. ``trenner`` is
    what parted the columns, if a sign did.
    """

    label: str
    koepfe: tuple[str, ...]
    zellen: Sequence[NDArray[Any]]
    fundstelle: Callable[[int, int], Fundstelle]
    trenner: Trenner | None = None
    _spalten: dict[int, Spalte] = field(default_factory=dict)

    def spalte(self, nummer: int) -> Spalte:
        """A column; no more is looked at than the catalogue names."""
        if nummer not in self._spalten:
            self._spalten[nummer] = Spalte.of(self.zellen[nummer])
        return self._spalten[nummer]

    def find_spalte(self, name: str, place: Place) -> int | Finding:
        """The number of the column called ``name``, with or without marks of footnotes."""
        wanted = strip_label(name)[0]
        found = [i for i, kopf in enumerate(self.koepfe) if strip_label(kopf)[0] == wanted]
        if len(found) == 1:
            return found[0]
        if found:
            return self._twice(name, found)
        return self._parted_otherwise(name) or self._missing(name, place)

    @cached_property
    def beschrieben(self) -> Maske:
        """The rows in which anything stands."""
        import numpy as np

        found = np.zeros(len(self.zellen[0]), np.bool_)
        for nummer in range(len(self.zellen)):
            if not found.all():
                found |= self.spalte(nummer).rows(bool)
        return found

    def als_label(self, text: str) -> str:
        """``text`` of the catalogue as a label of this table."""
        return strip_label(text)[0]

    def marken(self, spalte: int) -> Marken:
        """The marks at the head of a column."""
        return strip_label(self.koepfe[spalte])[1]

    def _parted_otherwise(self, name: str) -> Finding | None:
        """The same finding for each column that another sign would have parted from others."""
        found = trenner_of_kopf(self.koepfe, name) if self.trenner else None
        if not (self.trenner and found):
            return None
        head = ZEICHEN[self.trenner].join(self.koepfe)
        return other_trenner(self.fundstelle(-1, 0).place, head, self.trenner, found)

    def _missing(self, name: str, place: Place) -> Finding:
        named = [strip_label(kopf)[0] for kopf in self.koepfe if kopf]
        more = " …" if len(named) > _SHOWN else ""
        return fault_at(
            place,
            "I124",
            f"Die Spalte »{name}« gibt es in {self.label} nicht.{meinten_sie(name, named)}",
            f"Nennen Sie eine dieser Spalten: {', '.join(named[:_SHOWN])}{more}."
            if named
            else "In der Kopfzeile steht nichts; nennen Sie unter »daten« die richtige Zeile.",
        )

    def _twice(self, name: str, found: Sequence[int]) -> Finding:
        stelle = self.fundstelle(-1, found[1])
        return fault_at(
            stelle.place,
            "I124",
            f"Die Spalte »{name}« steht {len(found)}-mal in der Tabelle.",
            "Geben Sie den Spalten verschiedene Namen.",
        )
