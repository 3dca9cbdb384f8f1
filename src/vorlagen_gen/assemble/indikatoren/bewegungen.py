"""Whether an indicator moved as it is wanted since the previous edition, and by how much."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from vorlagen_gen.assemble.indikatoren.aenderungen import differenz, prozent
from vorlagen_gen.assemble.indikatoren.zahlen import is_prozent
from vorlagen_gen.model.indikator import Richtung
from vorlagen_gen.model.zusammenfassung import Zusammenfassung


@dataclass(frozen=True, slots=True)
class Bewegung:
    """A change: ``richtung`` is 1 if it is wanted, −1 if not, 0 if it rounds to nothing.

    ``name`` is the indicator with its change in words. ``punkte`` are Prozentpunkte, by which
    changes can be ranked; None in other units.
    """

    zusammenfassung: Zusammenfassung
    richtung: int
    name: str
    punkte: Decimal | None


def bewegung(zusammenfassung: Zusammenfassung) -> Bewegung | None:
    """The change since the previous edition of an indicator that has a direction.

    Where the groups are to become equal it is the change of their gap. None if it cannot be
    computed.
    """
    wanted = {Richtung.STEIGEN: 1, Richtung.SINKEN: -1}.get(
        zusammenfassung.indikator.richtung or Richtung.KEINE
    )
    return _wert(zusammenfassung, wanted) if wanted else _abstand(zusammenfassung)


def _wert(zusammenfassung: Zusammenfassung, wanted: int) -> Bewegung | None:
    change, indikator = zusammenfassung.seit_vorausgabe, zusammenfassung.indikator
    if change is None or change.crosses_bruch:
        return None
    said = prozent(change, indikator) or differenz(change.differenz, indikator)
    return _bewegung(zusammenfassung, change.differenz, wanted, said)


def _abstand(zusammenfassung: Zusammenfassung) -> Bewegung | None:
    damals, jetzt = zusammenfassung.abstand_beginn, zusammenfassung.abstand_aktuell
    before = zusammenfassung.vorausgabe
    if damals is None or jetzt is None or before is None:
        return None
    if damals.mit.zeitraum != before.zeitraum:
        return None
    change = abs(jetzt.differenz) - abs(damals.differenz)
    said = differenz(change, zusammenfassung.indikator)
    return _bewegung(zusammenfassung, change, -1, said, "Abstand ")


def _bewegung(
    zusammenfassung: Zusammenfassung, change: Decimal, wanted: int, said: str, what: str = ""
) -> Bewegung:
    indikator = zusammenfassung.indikator
    is_up = change > 0
    richtung = (wanted if is_up else -wanted) if said else 0
    name = f"„{indikator.name}“ ({what}{'plus' if is_up else 'minus'} {said})"
    return Bewegung(zusammenfassung, richtung, name, abs(change) if is_prozent(indikator) else None)
