"""Numbers, units and groups of indicators as German prints them.

In running text it is „23,2 Prozent“, in tables „23,2 %“. A no-break space keeps number and
unit together.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import takewhile

from vorlagen_gen.model.indikator import Gruppe, Gruppenbegriff, Indikator
from vorlagen_gen.model.zeitreihe import Punkt, Wertstatus

NBSP = "\u00a0"
PROZENT = "Prozent"
PROZENTPUNKTE = "Prozentpunkte"

_ROUNDING = Context(prec=200, rounding=ROUND_HALF_UP)
_SAID = frozenset({Wertstatus.WERT, Wertstatus.NICHTS, Wertstatus.EINGESCHRAENKT})
_BEGRIFFE = {
    Gruppenbegriff.REGISTER: "Migrationsvorgeschichte",
    Gruppenbegriff.ZUWANDERUNGSGESCHICHTE: "Zuwanderungsgeschichte",
    Gruppenbegriff.EINWANDERUNGSGESCHICHTE: "Einwanderungsgeschichte",
}
_STAATSANGEHOERIGKEIT = {Gruppe.MIT: "Ausländer*innen", Gruppe.OHNE: "Deutsche"}
_SINGULAR = (
    (re.compile(r"(.*\*in)nen"), r"\1"),
    (re.compile(r"(.*(?:ung|ion|person))en", re.IGNORECASE), r"\1"),
    (re.compile(r"(.*(?:tag|punkt|monat|jahr|kurs|platz|betrieb))e", re.IGNORECASE), r"\1"),
    (re.compile(r"(.*(?:familie|stunde|woche|schule|stelle))n", re.IGNORECASE), r"\1"),
    (re.compile(r"(.*kind)er", re.IGNORECASE), r"\1"),
    (re.compile(r"(.*)abschlüsse"), r"\1abschluss"),
    (re.compile(r"Abschlüsse"), "Abschluss"),
    (re.compile(r"Fälle"), "Fall"),
    (re.compile(r"(.*haushalt)e", re.IGNORECASE), r"\1"),
)
"""Plurals that units end with, and what is left of them after a one."""
_KLEINES_WORT_MIT_KASUS = re.compile(r"(?!je\b)[a-zäöüß]+e")
_PLURAL_OHNE_N = re.compile(r"[A-ZÄÖÜ].*(?:e|el|er)")


def gerundet(wert: Decimal, stellen: int) -> Decimal:
    """``wert`` with so many decimals; half is rounded away from zero."""
    return wert.quantize(Decimal(1).scaleb(-stellen), context=_ROUNDING)


def zahl(wert: Decimal, stellen: int) -> str:
    """A number with dots, decimal comma and a real minus; zero has no sign.

    Example:
        >>> zahl(Decimal("-1234.55"), 1)
        '−1.234,6'
    """
    rounded = gerundet(wert, stellen)
    english = f"{abs(rounded):,.{stellen}f}"
    german = english.replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"−{german}" if rounded < 0 else german


def mit_einheit(wert: Decimal, indikator: Indikator) -> str:
    """A value for running text: „23,2 Prozent“, „312.169 Einwohner*innen“."""
    return mit_wort(zahl(wert, indikator.nachkommastellen), indikator.einheit or "")


def mit_zeichen(wert: Decimal, indikator: Indikator) -> str:
    """A value for tables and charts: „23,2 %“, „312.169“."""
    printed = zahl(wert, indikator.nachkommastellen)
    return f"{printed}{NBSP}%" if is_prozent(indikator) else printed


def prozentpunkte(wert: Decimal, indikator: Indikator) -> str:
    """A difference of percentages: „1,2 Prozentpunkte“, with its sign if it is below zero."""
    return mit_wort(zahl(wert, indikator.nachkommastellen), PROZENTPUNKTE)


def mit_wort(printed: str, wort: str) -> str:
    """A printed number and what it counts, which is singular after a plain one."""
    if not wort:
        return printed
    return f"{printed}{NBSP}{_singular(wort) if printed.removeprefix('−') == '1' else wort}"


def _singular(wort: str) -> str:
    """The first word of a unit in the singular, if its plural is one that we know."""
    first, *rest = wort.split(" ")
    found = (p.sub(one, first) for p, one in _SINGULAR if p.fullmatch(first))
    return " ".join((next(found, first), *rest))


def is_prozent(indikator: Indikator) -> bool:
    """Whether its values are percentages, so that their differences are Prozentpunkte."""
    is_anteil = indikator.art is not None and indikator.art.is_anteil
    return is_anteil or indikator.einheit == PROZENT


def punktwert(punkt: Punkt, indikator: Indikator) -> str:
    """The value of a point as tables print it, without unit, or the sign that stands for it.

    The letters p, r, s follow directly; a value of limited meaning stands in brackets.
    """
    if punkt.wert is None or punkt.status not in _SAID:
        return (punkt.status or Wertstatus.UNBEKANNT).value
    if punkt.status is Wertstatus.NICHTS:
        return Wertstatus.NICHTS.value
    printed = zahl(punkt.wert, indikator.nachkommastellen)
    is_limited = punkt.status is Wertstatus.EINGESCHRAENKT
    return f"({printed}){punkt.stand}" if is_limited else f"{printed}{punkt.stand}"


def sagbar(punkt: Punkt | None) -> Decimal | None:
    """The value of a point if it may be said."""
    return punkt.wert if punkt and punkt.status in _SAID else None


def gruppenname(gruppe: Gruppe, indikator: Indikator) -> str:
    """How a group is called by the statistics' own concept, for heads and legends."""
    if gruppe is Gruppe.VERGLEICH:
        return indikator.vergleich or "zum Vergleich"
    if gruppe is Gruppe.INSGESAMT or indikator.gruppenbegriff is None:
        return gruppe.value
    if indikator.gruppenbegriff is Gruppenbegriff.STAATSANGEHOERIGKEIT:
        return _STAATSANGEHOERIGKEIT[gruppe]
    return f"{gruppe} {_BEGRIFFE[indikator.gruppenbegriff]}"


def bei_gruppe(gruppe: Gruppe, indikator: Indikator) -> str:
    """The group in a sentence: „bei Deutschen“, „bei Personen mit Migrationsvorgeschichte“."""
    name = gruppenname(gruppe, indikator)
    if gruppe in _STAATSANGEHOERIGKEIT and name == gruppe.value:
        return f"in der Gruppe „{name}“"
    return f"bei {name if name in _STAATSANGEHOERIGKEIT.values() else f'Personen {name}'}".replace(
        "bei Deutsche", "bei Deutschen"
    )


def dativ(einheit: str) -> str:
    """A unit in the plural after „bei“: „Haushalten“, „ausländischen Kindern“, „Personen“.

    What follows the noun stays: „Kindern je Haushalt“.
    """
    words = einheit.split(" ")
    before = list(takewhile(_KLEINES_WORT_MIT_KASUS.fullmatch, words))
    rest = words[len(before) :]
    if rest and _PLURAL_OHNE_N.fullmatch(rest[0]):
        rest[0] += "n"
        before = [f"{word}n" for word in before]
    return " ".join((*before, *rest))
