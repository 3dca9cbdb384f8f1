"""The gap between the groups with and without, then and now, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from vorlagen_gen.indikatoren.veraenderung import letzter_bis, nach_bruch
from vorlagen_gen.indikatoren.verlauf import vergleichswerte
from vorlagen_gen.model.indikator import Bruch, Gruppe, Richtung
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstatus
from vorlagen_gen.model.zusammenfassung import Abstand, Abstandsfall


@dataclass(frozen=True, slots=True)
class Abstaende:
    """The gap then and now; ``beginn`` is None if there is only one time."""

    beginn: Abstand | None
    aktuell: Abstand | None


def abstaende(
    reihen: Sequence[Reihe], brueche: Iterable[Bruch], vorige_bis: int | None
) -> Abstaende:
    """The gap at the latest time that both groups have a value for, and at an earlier one.

    Earlier is the previous edition's time if it had one after the latest break, else the first
    time after that break: gaps are never compared across a break, nor over seasons.
    """
    paare = {mit.zeitraum: (mit, ohne) for mit, ohne in _paare(reihen)}
    beide = [mit if _both(mit, ohne) else replace(mit, wert=None) for mit, ohne in paare.values()]
    vergleichbar = nach_bruch(vergleichswerte(beide), brueche)
    if not vergleichbar:
        return Abstaende(None, None)
    damals = letzter_bis(vergleichbar, vorige_bis) or vergleichbar[0]
    jetzt = vergleichbar[-1]
    return Abstaende(
        None if damals == jetzt else abstand(*paare[damals.zeitraum]),
        abstand(*paare[jetzt.zeitraum]),
    )


def abstand(mit: Punkt, ohne: Punkt) -> Abstand | None:
    """Difference and ratio of two values of one time; None unless both have a value."""
    if mit.wert is None or ohne.wert is None:
        return None
    is_ratio = mit.wert > 0 and ohne.wert > 0
    return Abstand(mit, ohne, mit.wert - ohne.wert, mit.wert / ohne.wert if is_ratio else None)


def abstandsreihe(reihen: Sequence[Reihe]) -> Reihe | None:
    """The absolute gap as a series; None unless there are both groups.

    A time at which one of the two has no value has no gap either, and says why as that one does.
    """
    if not _has_both(reihen):
        return None
    return Reihe(Gruppe.MIT, tuple(_gap(mit, ohne) for mit, ohne in _paare(reihen)))


def abstandsfall(
    beginn: Abstand | None, aktuell: Abstand | None, richtung: Richtung | None
) -> Abstandsfall | None:
    """Which of the four cases holds; None if none does.

    The level is that of the group with. A gap that stands still is not smaller. If the level
    stands still, or no direction says what is better, there is no case. „Verschlechterung der
    Vergleichsgruppe“ is only said if that group did get worse: where the group with is the one
    that was ahead, its own decline closes the gap.
    """
    vorzeichen = {Richtung.STEIGEN: 1, Richtung.SINKEN: -1}.get(richtung or Richtung.KEINE)
    if beginn is None or aktuell is None or vorzeichen is None:
        return None
    besser = vorzeichen * _change(beginn.mit, aktuell.mit)
    is_smaller = abs(aktuell.differenz) < abs(beginn.differenz)
    if besser > 0:
        return (
            Abstandsfall.FORTSCHRITT_MIT_ANGLEICHUNG
            if is_smaller
            else Abstandsfall.FORTSCHRITT_OHNE_ANGLEICHUNG
        )
    if besser == 0:
        return None
    if not is_smaller:
        return Abstandsfall.RUECKSCHRITT
    ohne_worse = vorzeichen * _change(beginn.ohne, aktuell.ohne) < 0
    return Abstandsfall.ANGLEICHUNG_DURCH_VERSCHLECHTERUNG if ohne_worse else None


def _has_both(reihen: Sequence[Reihe]) -> bool:
    return {Gruppe.MIT, Gruppe.OHNE} <= {reihe.gruppe for reihe in reihen}


def _paare(reihen: Sequence[Reihe]) -> list[tuple[Punkt, Punkt]]:
    """The points of both groups for the same time; how the time is written does not matter."""
    by_gruppe = {reihe.gruppe: reihe.punkte for reihe in reihen}
    ohne = {(each.zeitraum.von, each.zeitraum.bis): each for each in by_gruppe.get(Gruppe.OHNE, ())}
    return [
        (mit, ohne[key])
        for mit in by_gruppe.get(Gruppe.MIT, ())
        if (key := (mit.zeitraum.von, mit.zeitraum.bis)) in ohne
    ]


def _both(mit: Punkt, ohne: Punkt) -> bool:
    return mit.wert is not None and ohne.wert is not None


def _gap(mit: Punkt, ohne: Punkt) -> Punkt:
    if gap := abstand(mit, ohne):
        return Punkt(mit.zeitraum, abs(gap.differenz))
    empty = mit if mit.wert is None else ohne
    status = Wertstatus.UNBEKANNT if empty.status is Wertstatus.WERT else empty.status
    return Punkt(mit.zeitraum, None, status)


def _change(von: Punkt, bis: Punkt) -> Decimal:
    return (bis.wert or Decimal(0)) - (von.wert or Decimal(0))
