"""Sums of many cells, exact: whole numbers of the last decimal that any of them has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from vorlagen_gen.indikatoren.spalten import array
from vorlagen_gen.indikatoren.summanden import STAENDE, VALUED, status_of
from vorlagen_gen.indikatoren.zellen import Zelle
from vorlagen_gen.model.zeitreihe import Punkt, Wertstand, Wertstatus, Zeitraum

if TYPE_CHECKING:
    from vorlagen_gen.indikatoren.spalten import Nummern

_STATUS = tuple(Wertstatus)
_MOST = 2**62
"""No sum of whole numbers below it overflows."""


@dataclass(frozen=True, slots=True)
class Vielesummen:
    """Different cells as numbers, so that a million of them are summed at once.

    ``zeichen`` are bits, so that those of a sum are all that its summands have.
    """

    stellen: int
    ganze: Nummern
    zeichen: Nummern
    nachkommastellen: Nummern

    @classmethod
    def of(cls, zellen: Sequence[Zelle], number: int) -> Vielesummen | None:
        """``None`` if a sum of ``number`` such cells may be too long to be exact."""
        werte = [each.wert or Decimal(0) for each in zellen]
        decimals = [_decimals(each) for each in werte]
        stellen = max(decimals)
        ganze = [int(each.scaleb(stellen)) for each in werte]
        if max(map(abs, ganze)) * number >= _MOST:
            return None
        return cls(stellen, array(ganze), array(map(_bits, zellen)), array(decimals))

    def summen(self, zeiten: Sequence[Zeitraum], inhalt: Nummern, starts: Nummern) -> list[Punkt]:
        """The sums of the cells from each of ``starts`` to the next, as points of ``zeiten``."""
        import numpy as np

        ganze = np.add.reduceat(self.ganze[inhalt], starts).tolist()
        zeichen = np.bitwise_or.reduceat(self.zeichen[inhalt], starts).tolist()
        stellen = [0] * len(zeiten)
        if self.stellen:
            stellen = np.maximum.reduceat(self.nachkommastellen[inhalt], starts).tolist()
        return [self._punkt(*row) for row in zip(zeiten, ganze, zeichen, stellen, strict=True)]

    def _punkt(self, zeitraum: Zeitraum, ganze: int, zeichen: int, stellen: int) -> Punkt:
        status, stand, has_value = _said(zeichen)
        if not has_value:
            return Punkt(zeitraum, None, status, stand)
        wert = Decimal(ganze // 10 ** (self.stellen - stellen)).scaleb(-stellen)
        return Punkt(zeitraum, wert, status, stand)


def _bits(zelle: Zelle) -> int:
    """The signs of a cell, each as a bit: status, status of one without a value, stand."""
    status = _STATUS.index(zelle.status)
    without = status + len(_STATUS) if zelle.wert is None else status
    return 1 << status | 1 << without | 1 << 2 * len(_STATUS) + STAENDE.index(zelle.stand)


@cache
def _said(zeichen: int) -> tuple[Wertstatus, Wertstand, bool]:
    """What is to be said of a sum of cells that have these signs, and whether it has a value."""
    has = [bool(zeichen & 1 << bit) for bit in range(2 * len(_STATUS) + len(STAENDE))]
    found = set(compress(_STATUS, has))
    without = set(compress(_STATUS, has[len(_STATUS) :]))
    stand = next(compress(STAENDE, has[2 * len(_STATUS) :]))
    status = status_of(found, without)
    return status, stand, status in VALUED and not without


def _decimals(wert: Decimal) -> int:
    exponent = wert.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0
