"""The rules of the German sustainability indicators: from the course of a series to its status.

Signs are seen from the wanted direction: ``vorzeichen`` is 1 if the series is to rise, −1 if
it is to fall.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from vorlagen_gen.indikatoren.verlauf import Verlauf
from vorlagen_gen.model.katalog import Verfahren
from vorlagen_gen.model.zusammenfassung import Bewertung, Bewertungsgrund, Wetter


def nach_richtung(verlauf: Verlauf, vorzeichen: int) -> Bewertung:
    """The status where only the direction counts: of the mean and of the last change.

    Standing still is no movement in the right direction.
    """
    mean_is_right = vorzeichen * verlauf.zuwachs > 0
    last_is_right = vorzeichen * verlauf.letzte > 0
    if mean_is_right:
        wetter = Wetter.SONNE if last_is_right else Wetter.LEICHT_BEWOELKT
    else:
        wetter = Wetter.WOLKE if last_is_right else Wetter.BLITZ
    return _bewertung(wetter, Bewertungsgrund.RICHTUNG, verlauf)


def nach_zielwert(
    verlauf: Verlauf, vorzeichen: int, zielwert: Decimal, zieljahr: int | None, verfahren: Verfahren
) -> Bewertung:
    """The status against a target value, in its year if that is yet to come and it is missed.

    Without a year the target is to be held each year; a year that is over is one of them.
    """
    is_reached = vorzeichen * (verlauf.wert - zielwert) >= 0
    if is_reached or zieljahr is None or zieljahr <= verlauf.jahr:
        wetter = _eingehalten(vorzeichen * verlauf.zuwachs, is_reached=is_reached)
        result = _bewertung(wetter, Bewertungsgrund.EINGEHALTEN, verlauf)
    else:
        result = _zieljahr(verlauf, vorzeichen, zielwert, zieljahr - verlauf.jahr, verfahren)
    return replace(result, erreicht=is_reached)


def _eingehalten(towards: Decimal, *, is_reached: bool) -> Wetter:
    if is_reached:
        return Wetter.SONNE if towards >= 0 else Wetter.LEICHT_BEWOELKT
    return Wetter.WOLKE if towards > 0 else Wetter.BLITZ


def _zieljahr(
    verlauf: Verlauf, vorzeichen: int, zielwert: Decimal, noch: int, verfahren: Verfahren
) -> Bewertung:
    """The status against a target that is missed now and has ``noch`` years to go.

    How far it will be missed is divided once, at the end: a limit that is met exactly stays so.
    """
    weg = (zielwert - verlauf.wert) * verlauf.jahre
    abweichung = (weg - verlauf.zuwachs * noch) / weg
    if vorzeichen * verlauf.zuwachs <= 0:
        wetter = Wetter.BLITZ
    elif abweichung * 100 < verfahren.sonne_unter:
        wetter = Wetter.SONNE
    elif abweichung * 100 <= verfahren.leicht_bewoelkt_bis:
        wetter = Wetter.LEICHT_BEWOELKT
    else:
        wetter = Wetter.WOLKE
    return replace(
        _bewertung(wetter, Bewertungsgrund.ZIELJAHR, verlauf),
        hochgerechnet=verlauf.wert + verlauf.zuwachs * noch / verlauf.jahre,
        abweichung=abweichung,
    )


def _bewertung(wetter: Wetter, grund: Bewertungsgrund, verlauf: Verlauf) -> Bewertung:
    return Bewertung(wetter, grund, verlauf.mittel, verlauf.letzte)
