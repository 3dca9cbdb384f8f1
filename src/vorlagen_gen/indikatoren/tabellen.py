"""A table whose cells are text, and where each of them stands in its file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.indikatoren.marken import Marken, strip_label
from vorlagen_gen.indikatoren.trennzeichen import ZEICHEN, other_trenner, trenner_of_kopf
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.indikatordaten import Trenner

if TYPE_CHECKING:
    import pandas as pd

_SHOWN = 12
"""So many names of columns a message lists."""


@dataclass(frozen=True, slots=True)
class Fundstelle:
    """Where a cell stands: its place, and how a person finds it."""

    place: Place
    text: str


@dataclass(frozen=True)
class Tabelle:
    """The rows below the heads; ``frame`` has the columns 0, 1 … and holds only text.

    ``fundstelle`` takes row and column, both from 0; the row of heads is -1. ``trenner`` is
    what parted the columns, if a sign did.
    """

    label: str
    koepfe: tuple[str, ...]
    frame: pd.DataFrame
    fundstelle: Callable[[int, int], Fundstelle]
    trenner: Trenner | None = None
    _sauber: dict[int, pd.Series[str]] = field(default_factory=dict)
    _texte: dict[int, list[str]] = field(default_factory=dict)

    def spalte(self, name: str, place: Place) -> int | Finding:
        """The number of the column called ``name``, with or without marks of footnotes."""
        wanted = strip_label(name)[0]
        found = [i for i, kopf in enumerate(self.koepfe) if strip_label(kopf)[0] == wanted]
        if len(found) == 1:
            return found[0]
        if found:
            return self._twice(name, found)
        return self._parted_otherwise(name) or self._missing(name, place)

    def text(self, row: int, spalte: int) -> str:
        """What stands in a cell."""
        if spalte not in self._texte:
            self._texte[spalte] = list(self.frame[spalte])
        return self._texte[spalte][row]

    @cached_property
    def beschrieben(self) -> pd.Series[bool]:
        """The rows in which anything stands."""
        return (self.frame != "").any(axis=1)

    def sauber(self, spalte: int) -> pd.Series[str]:
        """The cells of a column as labels, without marks."""
        if spalte not in self._sauber:
            cells = self.frame[spalte]
            self._sauber[spalte] = cells.map({text: strip_label(text)[0] for text in set(cells)})
        return self._sauber[spalte]

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
