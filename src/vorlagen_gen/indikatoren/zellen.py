"""The text of a cell -> its value, and what the signs of the statistical offices say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from vorlagen_gen.indikatoren.marken import KEINE, Marken, strip_marken
from vorlagen_gen.model.indikatordaten import Daten, Dezimal, Tausender
from vorlagen_gen.model.zeitreihe import Wertstand, Wertstatus

LONGEST_CELL = 60
"""No number is longer; what is longer is text that got into the wrong column."""

MOST_DIGITS = 20
"""A number from a computer has 17; what has more cannot be summed without rounding."""

_SIGNS = {
    **dict.fromkeys("-–—−", Wertstatus.NICHTS),
    ".": Wertstatus.UNBEKANNT,
    "…": Wertstatus.FOLGT,
    "...": Wertstatus.FOLGT,
    "x": Wertstatus.SINNLOS,
    "X": Wertstatus.SINNLOS,
    "/": Wertstatus.UNSICHER,
    "()": Wertstatus.EINGESCHRAENKT,
    "( )": Wertstatus.EINGESCHRAENKT,
}
_TAUSENDER = {
    Tausender.KEINS: None,
    Tausender.PUNKT: ".",
    Tausender.LEERZEICHEN: " ",
    Tausender.KOMMA: ",",
}
_DEZIMAL = {Dezimal.KOMMA: ",", Dezimal.PUNKT: "."}
_STAND = re.compile(r"(?<=[\d)|]) ?([prs])$")
_BRACKETED = re.compile(r"\( ?(.*?) ?\)")
_PERCENT = re.compile(r" ?%$")


@dataclass(frozen=True, slots=True)
class Zahlform:
    """How a file writes numbers, and whether ``%`` may stand behind them."""

    tausender: Tausender = Tausender.KEINS
    dezimal: Dezimal = Dezimal.KOMMA
    prozent: bool = False

    @classmethod
    def of(cls, daten: Daten, *, prozent: bool) -> Zahlform:
        """As the catalogue declares it."""
        return cls(daten.tausender, daten.dezimal, prozent)

    @property
    def beispiel(self) -> str:
        """A number in this form, as a message shows it."""
        group = _TAUSENDER[self.tausender] or ""
        return f"12{group}345{_DEZIMAL[self.dezimal]}6"


@dataclass(frozen=True, slots=True)
class Zelle:
    """A value with its signs; an empty cell has none of both. ``-`` is exactly zero."""

    wert: Decimal | None
    status: Wertstatus = Wertstatus.WERT
    stand: Wertstand = Wertstand.ENDGUELTIG
    marken: Marken = KEINE
    is_leer: bool = False


@lru_cache(maxsize=65536)  # the same file is read for several indicators
def read_zelle(text: str, form: Zahlform) -> Zelle | None:
    """What a cell says; ``None`` if that is not certain in this form."""
    if len(text) > LONGEST_CELL:
        return None
    kern, marken = strip_marken(" ".join(text.split()))
    if not kern:  # a lone asterisk may be a mark, or what an office prints for a secret
        return None if marken.fussnoten else Zelle(None, Wertstatus.UNBEKANNT, is_leer=True)
    stand = Wertstand.ENDGUELTIG
    if match := _STAND.search(kern):
        stand = Wertstand(match[1])
        kern, more = strip_marken(kern[: match.start()])
        marken |= more
    zelle = _read_value(kern, form)
    return zelle and replace(zelle, stand=stand, marken=marken)


def _read_value(kern: str, form: Zahlform) -> Zelle | None:
    if status := _SIGNS.get(kern):
        return Zelle(Decimal(0) if status is Wertstatus.NICHTS else None, status)
    status = Wertstatus.WERT
    if match := _BRACKETED.fullmatch(kern):
        kern, status = match[1], Wertstatus.EINGESCHRAENKT
    if form.prozent:
        kern = _PERCENT.sub("", kern)
    match = _number(form).fullmatch(kern)
    if not match:
        return None
    digits = match[2].replace(_TAUSENDER[form.tausender] or " ", "")
    if len((digits + (match[3] or "")).lstrip("0")) > MOST_DIGITS:
        return None
    sign = "" if match[1] in ("", "+") else "-"
    return Zelle(Decimal(f"{sign}{digits}{'.' if match[3] else ''}{match[3] or ''}"), status)


@cache
def _number(form: Zahlform) -> re.Pattern[str]:
    """Sign, digits before and after the decimal sign; blanks may part the sign from them.

    A group of thousands does not begin with 0: ``0.123`` was meant as a decimal.
    """
    group = _TAUSENDER[form.tausender]
    grouped = rf"[1-9]\d{{0,2}}(?:{re.escape(group)}\d{{3}})+|" if group else ""
    return re.compile(
        rf"([+\-−–]?) ?({grouped}\d+)(?:{re.escape(_DEZIMAL[form.dezimal])}(\d+))?", re.ASCII
    )
