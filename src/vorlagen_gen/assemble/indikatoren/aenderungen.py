"""What changed between two points, in half sentences."""

from __future__ import annotations

from decimal import Decimal

from vorlagen_gen.assemble.indikatoren.zahlen import (
    PROZENT,
    PROZENTPUNKTE,
    gerundet,
    is_prozent,
    mit_wort,
    sagbar,
    zahl,
)
from vorlagen_gen.model.indikator import Bruch, Indikator, Indikatorart
from vorlagen_gen.model.zusammenfassung import Veraenderung

_STELLEN_PROZENT = 1
_ALLES = Decimal(-100)
GERUNDET = "berechnet aus nicht gerundeten Werten"


def entwicklung(veraenderung: Veraenderung, indikator: Indikator) -> str:
    """„um 1,2 Prozentpunkte gestiegen“, „nahezu unverändert“, „unverändert“.

    Whether it rose is decided on the unrounded values; what rounds to nothing is not said.
    """
    if not veraenderung.differenz:
        return "unverändert"
    amount = betrag(veraenderung, indikator)
    if not amount:
        return "nahezu unverändert"
    return f"um {amount} {'gestiegen' if veraenderung.differenz > 0 else 'gesunken'}"


def betrag(veraenderung: Veraenderung, indikator: Indikator) -> str:
    """How much it is, without sign: „2.740 Personen (0,9 Prozent)“; empty if it rounds to zero."""
    absolute = differenz(veraenderung.differenz, indikator)
    relative = prozent(veraenderung, indikator)
    if absolute and relative:
        return f"{absolute} ({relative})"
    return absolute or relative


def differenz(wert: Decimal, indikator: Indikator, stellen: int | None = None) -> str:
    """A difference without sign and with its unit; empty if it rounds to zero.

    It has as many decimals as the values, if ``stellen`` does not say otherwise.
    """
    stellen = indikator.nachkommastellen if stellen is None else stellen
    if not gerundet(wert, stellen):
        return ""
    wort = PROZENTPUNKTE if is_prozent(indikator) else indikator.einheit or ""
    return mit_wort(zahl(abs(wert), stellen), wort)


def prozent(veraenderung: Veraenderung, indikator: Indikator) -> str:
    """The relative change of counts and means, unless they fall below zero; else empty.

    Differences of an index are its points.
    """
    is_relative = indikator.art in {Indikatorart.ANZAHL, Indikatorart.MITTELWERT}
    wert = veraenderung.prozent
    if is_prozent(indikator) or not is_relative or wert is None or wert < _ALLES:
        return ""
    is_said = gerundet(wert, _STELLEN_PROZENT)
    return mit_wort(zahl(abs(wert), _STELLEN_PROZENT), PROZENT) if is_said else ""


def is_rounded_apart(veraenderung: Veraenderung, indikator: Indikator) -> bool:
    """Whether the printed values seem to contradict the printed change."""
    von, bis, stellen = veraenderung.von, veraenderung.bis, indikator.nachkommastellen
    before, after = (gerundet(sagbar(each) or Decimal(0), stellen) for each in (von, bis))
    if after - before != gerundet(veraenderung.differenz, stellen):
        return True
    said = prozent(veraenderung, indikator)
    return bool(said and before) and said != _again(before, after)


def _again(before: Decimal, after: Decimal) -> str:
    """The change in percent as a reader recomputes it from the printed values."""
    return mit_wort(zahl(abs((after - before) / before * 100), _STELLEN_PROZENT), PROZENT)


def brueche_zwischen(veraenderung: Veraenderung, indikator: Indikator) -> tuple[Bruch, ...]:
    """The breaks that lie between the two points."""
    von, bis = veraenderung.von.zeitraum.jahr, veraenderung.bis.zeitraum.jahr
    return tuple(each for each in indikator.brueche if von < (each.ab or 0) <= bis)
