"""Many cells at once: which of them are one too many, and what those of a part come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, product
from math import prod
from typing import TYPE_CHECKING, TypeAlias

from vorlagen_gen.indikatoren.summanden import sum_of
from vorlagen_gen.indikatoren.vielesummen import Vielesummen
from vorlagen_gen.indikatoren.zellen import Zelle
from vorlagen_gen.model.zeitreihe import Punkt, Zeitraum

if TYPE_CHECKING:
    from vorlagen_gen.indikatoren.spalten import Maske, Nummern

Schluessel: TypeAlias = tuple[str, ...]
"""Which of the values that are summed a cell is: one label for each filter with several."""

NAMED = 3
"""So many missing parts a message names."""
FEW = 64
"""So few cells are summed one by one; what prepares many at once would take longer."""
_MOST = 2**62
"""No number below it overflows."""


@dataclass(frozen=True, slots=True)
class Teilwert:
    """What the cells of one part in one period come to, and how many labels have no cell.

    The first of those labels are ``genannt``.
    """

    summe: Punkt
    fehlend: int
    genannt: tuple[Schluessel, ...]


@dataclass(frozen=True, slots=True)
class Schluesselspalte:
    """Labels of a column, and for each cell the number of its own."""

    labels: Sequence[str]
    nummern: Nummern


@dataclass(frozen=True)
class Zellenfeld:
    """Cells in the order of their rows: of which period, of which part, and of which labels.

    Periods and parts are numbers of ``zeiten``, which are in the order of time, and of
    ``teile``. ``werte`` are the labels whose sum is asked for; each of the columns
    ``schluessel`` has no others.
    """

    zeiten: Sequence[Zeitraum]
    teile: Sequence[str]
    werte: tuple[tuple[str, ...], ...]
    zeit: Nummern
    teil: Nummern
    schluessel: tuple[Schluesselspalte, ...]

    @cached_property
    def has_doppelte(self) -> bool:
        """Whether any two cells are of the same period, part and labels."""
        return bool(self._like_next.any())

    @cached_property
    def doppelt(self) -> Maske:
        """The cells before which there is one of the same period, part and labels."""
        import numpy as np

        found = np.zeros(len(self.zeit), np.bool_)
        found[self._reihenfolge[1:][self._like_next]] = True
        return found

    @property
    def mehrfach(self) -> Nummern:
        """The cells behind which there is one of the same period, part and labels."""
        return self._reihenfolge[:-1][self._like_next]

    def teilwerte(
        self, zellen: Sequence[Zelle], inhalt: Nummern, counted: Maske | None
    ) -> dict[Zeitraum, dict[str, Teilwert]]:
        """What the cells that are ``counted``, or all, come to; ``inhalt`` numbers ``zellen``.

        The parts of a period stand in the order in which they come in the table.
        """
        order = self._reihenfolge
        if counted is not None:
            order = order[counted[order]]
        found: dict[Zeitraum, dict[str, Teilwert]] = {}
        if not len(order):
            return found
        gruppen = _Gruppen(order, self._gruppe[order])
        summen = self._summen(gruppen, zellen, inhalt)
        number = prod(map(len, self.werte))
        for index in gruppen.by_first_row(len(self.teile)):
            zeit, teil = divmod(gruppen.nummern[index], len(self.teile))
            missing = number - gruppen.size(index)
            named = tuple(islice(self._missing(gruppen.cells(index)), NAMED)) if missing else ()
            below = found.setdefault(self.zeiten[zeit], {})
            below[self.teile[teil]] = Teilwert(summen[index], missing, named)
        return found

    def _summen(
        self, gruppen: _Gruppen, zellen: Sequence[Zelle], inhalt: Nummern
    ) -> Sequence[Punkt]:
        zeiten = [self.zeiten[each // len(self.teile)] for each in gruppen.nummern]
        viele = Vielesummen.of(zellen, len(gruppen.order)) if len(gruppen.order) > FEW else None
        if viele:
            return viele.summen(zeiten, inhalt[gruppen.order], gruppen.starts)
        return [
            sum_of(zeitraum, [zellen[inhalt[each]] for each in sorted(gruppen.cells(index))])
            for index, zeitraum in enumerate(zeiten)
        ]

    def _missing(self, cells: Sequence[int]) -> Iterator[Schluessel]:
        """The labels that none of ``cells`` has."""
        columns = [
            [each.labels[number] for number in each.nummern[cells]] for each in self.schluessel
        ]
        present = set(zip(*columns, strict=True)) if columns else {()}
        return (labels for labels in product(*self.werte) if labels not in present)

    @cached_property
    def _gruppe(self) -> Nummern:
        return self.zeit * len(self.teile) + self.teil

    @cached_property
    def _platz(self) -> Nummern:
        """One number for period, part and labels; those of one period and part lie together."""
        place, number = self._gruppe, len(self.zeiten) * len(self.teile)
        for each in self.schluessel:
            if number * len(each.labels) > _MOST:
                place, number = _renumbered(place)
            place, number = place * len(each.labels) + each.nummern, number * len(each.labels)
        return place

    @cached_property
    def _reihenfolge(self) -> Nummern:
        return self._platz.argsort(kind="stable")

    @cached_property
    def _like_next(self) -> Maske:
        places = self._platz[self._reihenfolge]
        like_next: Maske = places[1:] == places[:-1]
        return like_next


def _renumbered(nummern: Nummern) -> tuple[Nummern, int]:
    """The same order with the smallest numbers, and how many there are."""
    import numpy as np

    different, places = np.unique(nummern, return_inverse=True)
    return places, len(different)


class _Gruppen:
    """The cells of one period and part after the other; all are numbers."""

    def __init__(self, order: Nummern, gruppe: Nummern) -> None:
        import numpy as np

        self.order = order
        self.starts = np.append(0, (gruppe[1:] != gruppe[:-1]).nonzero()[0] + 1)
        self.nummern: list[int] = gruppe[self.starts].tolist()
        self._ends: list[int] = [*self.starts[1:].tolist(), len(order)]

    def size(self, index: int) -> int:
        """How many cells a group has."""
        return self._ends[index] - (self._ends[index - 1] if index else 0)

    def cells(self, index: int) -> list[int]:
        """The cells of a group."""
        cells: list[int] = self.order[
            self._ends[index] - self.size(index) : self._ends[index]
        ].tolist()
        return cells

    def by_first_row(self, teile: int) -> list[int]:
        """The groups by period, those of one period as they come first in the table."""
        import numpy as np

        first = np.minimum.reduceat(self.order, self.starts)
        zeit = np.array(self.nummern, np.intp) // teile
        order: list[int] = np.lexsort((first, zeit)).tolist()
        return order
