"""Series, indicators and catalogues for tests, from as few words as the test needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from vorlagen_gen.indikatoren.bewerten import fasse_zusammen
from vorlagen_gen.model.indikator import Bruch, Gruppe, Indikator, Indikatorart, Richtung, Ziel
from vorlagen_gen.model.katalog import Berichtsausgabe, Katalog, Verfahren
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstatus, Zeitraum
from vorlagen_gen.model.zusammenfassung import Bewertung, Zusammenfassung

Zahl = str | int | Decimal
Zelle = Zahl | Wertstatus | Punkt


def jahr(jahreszahl: int) -> Zeitraum:
    """A calendar year."""
    return Zeitraum(date(jahreszahl, 12, 31), date(jahreszahl, 1, 1), str(jahreszahl))


def punkt(
    jahreszahl: int, zelle: Zelle, zaehler: Zahl | None = None, nenner: Zahl | None = None
) -> Punkt:
    """A value of a year, or the sign that stands there instead."""
    if isinstance(zelle, Punkt):
        return zelle
    if isinstance(zelle, Wertstatus):
        return Punkt(jahr(jahreszahl), None, zelle)
    counts = (None if each is None else Decimal(each) for each in (zaehler, nenner))
    return Punkt(
        jahr(jahreszahl), Decimal(zelle), Wertstatus.WERT, zaehler=next(counts), nenner=next(counts)
    )


def monat(jahreszahl: int, nummer: int, zelle: Zelle) -> Punkt:
    """A value of the first day of a month, or the sign that stands there instead."""
    day = date(jahreszahl, nummer, 1)
    value = None if isinstance(zelle, Wertstatus) else Decimal(str(zelle))
    status = zelle if isinstance(zelle, Wertstatus) else Wertstatus.WERT
    return Punkt(Zeitraum(day, day, f"{nummer}/{jahreszahl}"), value, status)


def reihe(werte: Iterable[Zelle], gruppe: Gruppe = Gruppe.INSGESAMT, *, ab: int = 2018) -> Reihe:
    """A yearly series that begins in ``ab``."""
    return Reihe(gruppe, tuple(punkt(ab + index, wert) for index, wert in enumerate(werte)))


def ziel(wert: Zahl | None = None, jahr: int | None = None, **felder: Any) -> Ziel:
    """A Ziel of typed values."""
    if "bis_wert" in felder:
        felder["bis_wert"] = Decimal(felder["bis_wert"])
    return Ziel.model_construct(wert=None if wert is None else Decimal(wert), jahr=jahr, **felder)


def indikator(
    richtung: Richtung = Richtung.STEIGEN,
    *ziele: Ziel,
    art: Indikatorart = Indikatorart.ANTEIL,
    brueche: Sequence[int] = (),
    **felder: Any,
) -> Indikator:
    """An indicator with what matters for judging."""
    gebrochen = tuple(Bruch.model_construct(ab=ab, grund="neue Zählung") for ab in brueche)
    return Indikator.model_construct(
        richtung=richtung, ziele=ziele, art=art, brueche=gebrochen, **felder
    )


def katalog(vorige_bis: int | None = None, **verfahren: Any) -> Katalog:
    """A catalogue with its limits and the previous edition."""
    return Katalog.model_construct(
        ausgabe=Berichtsausgabe.model_construct(name="2025", vorige_bis=vorige_bis),
        verfahren=Verfahren.model_construct(**verfahren),
    )


def zusammenfassung(
    beurteilt: Indikator, *reihen: Reihe, vorige_bis: int | None = None
) -> Zusammenfassung:
    """What is known of an indicator, with the limits as they are shipped."""
    return fasse_zusammen(beurteilt, reihen, katalog(vorige_bis))


def bewertung(beurteilt: Indikator, *reihen: Reihe) -> Bewertung:
    """The status of an indicator, with the limits as they are shipped."""
    return zusammenfassung(beurteilt, *reihen).bewertung
