"""One value read aloud, for people who are not used to statistics."""

from __future__ import annotations

import re
from decimal import Decimal

from vorlagen_gen.assemble.indikatoren.satzbau import grossgeschrieben, satzschluss
from vorlagen_gen.assemble.indikatoren.zahlen import (
    NBSP,
    bei_gruppe,
    gerundet,
    is_prozent,
    mit_einheit,
    sagbar,
    zahl,
)
from vorlagen_gen.assemble.indikatoren.zeitangaben import wann
from vorlagen_gen.model.indikator import Gruppe, Indikator
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.zusammenfassung import Zusammenfassung

_GANZES, _ZEHN, _KLEINSTER = Decimal(100), Decimal(10), Decimal("0.1")
_IM_JAHR = "im Jahr "
_GRUPPEN = frozenset({Gruppe.MIT, Gruppe.OHNE})
_GEZAEHLTE = re.compile(r"(?!Zahl|Anzahl|Summe|Höhe)(?:[a-zäöüß]+e )?[A-ZÄÖÜ][\w*-]*[enrs]\b.*")
"""A plural noun, as people are counted by it: „Kinder unter 3 Jahren“, „Beschäftigte“."""


def lesehilfe(zusammenfassung: Zusammenfassung, katalog: Katalog) -> str:  # noqa: ARG001 -- the form that all texts on an indicator have
    """„Lesehilfe: Ende 2019 kamen auf 100 Einwohner*innen rund 23 …“, else name and value."""
    indikator, punkt = zusammenfassung.indikator, zusammenfassung.aktuell
    wert = sagbar(punkt)
    if wert is None or punkt is None:
        return satzschluss("Lesehilfe: Es liegt kein Wert vor, der zu lesen wäre", indikator)
    when = wann(punkt.zeitraum)
    gruppe = zusammenfassung.hauptreihe.gruppe
    where = f"{bei_gruppe(gruppe, indikator)} " if gruppe in _GRUPPEN else ""
    said = _je_hundert(wert, indikator, when, where) or (
        f"der Indikator „{indikator.name}“ hatte {when} {where}"
        f"den Wert {mit_einheit(wert, indikator)}"
    )
    return satzschluss(f"Lesehilfe: {grossgeschrieben(said)}", indikator)


def _je_hundert(wert: Decimal, indikator: Indikator, when: str, where: str) -> str:
    """The share in people; empty unless numerator and denominator can be counted."""
    zaehler, nenner = indikator.zaehler or "", indikator.nenner or ""
    is_counted = _GEZAEHLTE.fullmatch(zaehler) and _GEZAEHLTE.fullmatch(nenner)
    if not is_counted or not is_prozent(indikator) or not _KLEINSTER <= wert <= _GANZES:
        return ""
    if when.startswith(_IM_JAHR):
        zaehler = zaehler.removesuffix(" im Jahr")
    hundred, count = _anschaulich(wert)
    about = "" if gerundet(count, 0) == count else f"rund{NBSP}"
    return (
        f"{when} kamen {where}auf {zahl(hundred, 0)}{NBSP}{nenner} "
        f"{about}{zahl(count, 0)}{NBSP}{zaehler}"
    )


def _anschaulich(wert: Decimal) -> tuple[Decimal, Decimal]:
    """Of 100, 1.000 or 10.000, so that at least ten are left."""
    factor = next(each for each in (1, 10, 100) if wert * each >= _ZEHN)
    return _GANZES * factor, wert * factor
