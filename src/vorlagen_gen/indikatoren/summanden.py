"""Values that are added up: what their sum is, and how sure it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet
from decimal import Decimal

from vorlagen_gen.indikatoren.zellen import Zelle
from vorlagen_gen.model.zeitreihe import Punkt, Wertstand, Wertstatus, Zeitraum

VALUED = frozenset({Wertstatus.WERT, Wertstatus.NICHTS, Wertstatus.EINGESCHRAENKT})
"""The signs of sums that have a value."""
STAENDE = (
    Wertstand.GESCHAETZT,
    Wertstand.VORLAEUFIG,
    Wertstand.BERICHTIGT,
    Wertstand.ENDGUELTIG,
)
"""From the least final on."""


def sum_of(zeitraum: Zeitraum, summands: Iterable[Punkt | Zelle]) -> Punkt:
    """The sum of all, unknown as soon as one of them is."""
    each = list(summands)
    status = common_status(each)
    werte = [summand.wert for summand in each if summand.wert is not None]
    wert = sum(werte, Decimal(0)) if status in VALUED and len(werte) == len(each) else None
    return Punkt(zeitraum, wert, status, weakest_stand(each))


def common_status(summands: Collection[Punkt | Zelle]) -> Wertstatus:
    """What is to be said of something that is made from all of ``summands``."""
    without_value = {each.status for each in summands if each.wert is None}
    return status_of({each.status for each in summands}, without_value)


def status_of(found: AbstractSet[Wertstatus], without_value: AbstractSet[Wertstatus]) -> Wertstatus:
    """What is to be said of a sum of values with these signs, some of which have no value."""
    for same in (found, without_value):
        if len(same) == 1:
            return next(iter(same))
    if without_value:
        return Wertstatus.UNBEKANNT
    limited = Wertstatus.EINGESCHRAENKT
    return limited if limited in found else Wertstatus.WERT


def weakest_stand(summands: Collection[Punkt | Zelle]) -> Wertstand:
    """How final something is that is made from all of ``summands``."""
    found = {each.stand for each in summands}
    return next((stand for stand in STAENDE if stand in found), Wertstand.ENDGUELTIG)
