"""Amounts of money in German prose: ``1.330.000 €``, ``rund 1,33 Mio. Euro``, ``49.000,-``.

A number is an amount if a unit stands beside it or ``,-`` behind it; dates, numbers of papers,
paragraphs and telephones are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache

from vorlagen_gen.model.finanzen import euro

_FAKTOREN = {"milliard": 10**9, "mrd": 10**9, "mi": 10**6, "t": 10**3}
_FAKTOR = r"(?:Mio|Mrd|Tsd|Mill|Millione?n?|Milliarden?|Tausend|T)"
_ZAHL = r"\d{1,3}(?:[ ]\d{3}){2,}(?![\d.])(?:,\d\d)?|\d++(?:\.\d++)*+(?:,\d++)?"
_BETRAG = re.compile(
    rf"""
    (?<![\w.,/§–—−-])(?P<minus>[-−])?
    (?:(?P<vorn>€|EUR)(?P<luecke_vorn>\ ?))?
    (?P<zahl>{_ZAHL})(?P<strich>,[-–—]{{1,2}}(?!\w))?
    (?:(?P<luecke>\s?)(?P<faktor>{_FAKTOR}(?:\b\.?)\ ?)?
       (?P<einheit>€|T€|TEUR|(?:EUR|Euro)\b(?!-\w)))?
    """,
    re.VERBOSE,
)
_WOHLGEFORMT = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+")
_DATUM = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4})?")
_JAHR = re.compile(r"(?:19|20)\d\d")
_VERWEIS = re.compile(
    r"(?:§§?|Abs\.|Absatz|Art\.|Artikel|Nrn?\.|Ziff\.|Ziffer|S\.|Seite|Zeile|Tel\.|Telefon|Anlage"
    r"|Produktgruppe)\s?$"
)
_RUND = re.compile(
    r"(?:\brund|etwa|\bca\.?|circa|zirka|\brd\.|ungefähr|annähernd|geschätzt(?:en?)?)\s$",
    re.IGNORECASE,
)
_DARUEBER = re.compile(
    r"(?:knapp|\bgut|\bfast|über|mehr als|\bunter|weniger als)\s$", re.IGNORECASE
)
_GRENZE = re.compile(
    r"(?:\bbis|bis zu|höchstens|maximal|max\.|mindestens|min\.|zwischen|\bab"
    r"|zwischen \S+(?: \S+)? und)\s$",
    re.IGNORECASE,
)
_BIS = re.compile(r"\sbis\s(?:zu\s)?\d")
_JE = re.compile(
    r"\s?(?:/\s?\w|je\b(?! (?:Jahr|Haushaltsjahr))|pro\b(?! Jahr)|monatlich|im Monat|täglich)"
)
_VORLAUF, _LAENGSTE = 40, 24


class Form(Enum):
    """How an amount deviates from ``1.330.000 €``."""

    OHNE_LEERZEICHEN = auto()
    STRICH = auto()
    EINHEIT_VORN = auto()
    OHNE_PUNKTE = auto()
    MIT_LEERZEICHEN = auto()
    FALSCH_GRUPPIERT = auto()


@dataclass(frozen=True, slots=True)
class Betrag:
    """An amount, ``text[start:end]``; ``spielraum`` is how far the exact value may be off.

    ``einheit`` is as typed, empty after ``,-``. ``is_grenze`` says that it is a limit or part
    of a range, ``is_satz`` that it is a price for one of many things, ``is_in_worten`` that a
    word like ``Mio.`` or ``Tsd.`` is a part of it. ``schreibweise`` is its usual form, with dots
    and a blank before the unit.
    """

    start: int
    end: int
    wert: Decimal
    spielraum: Decimal
    einheit: str
    formen: frozenset[Form] = frozenset()
    schreibweise: str = ""
    is_gerundet: bool = False
    is_in_worten: bool = False
    is_grenze: bool = False
    is_satz: bool = False

    def means(self, wert: Decimal) -> bool:
        """Whether ``wert`` may have been meant, rounded as far as the wording says."""
        return abs(self.wert - wert) <= self.spielraum


@lru_cache(maxsize=1024)
def read_betraege(text: str) -> tuple[Betrag, ...]:
    """The amounts of a text with plain blanks, in their order.

    Example:
        >>> [int(betrag.wert) for betrag in read_betraege("rund 1,33 Mio. €, davon 49.000,-")]
        [1330000, 49000]
    """
    return tuple(_betrag(match) for match in _BETRAG.finditer(text) if _is_betrag(match))


def _is_betrag(match: re.Match[str]) -> bool:
    is_vorn = match["vorn"] and not _JAHR.fullmatch(match["zahl"])
    has_unit = match["einheit"] or match["strich"] or is_vorn
    if not has_unit or len(match["zahl"]) > _LAENGSTE:
        return False
    before = match.string[max(0, match.start() - _VORLAUF) : match.start()]
    return not _DATUM.fullmatch(match["zahl"]) and not _VERWEIS.search(before)


def _betrag(match: re.Match[str]) -> Betrag:
    before = match.string[max(0, match.start() - _VORLAUF) : match.start()]
    behind = match.string[match.end() : match.end() + _VORLAUF]
    is_rund, is_darueber = (bool(each.search(before)) for each in (_RUND, _DARUEBER))
    faktor = _faktor(match)
    zahl, unit = _zahl(match["zahl"], faktor)
    wert = zahl * faktor
    return Betrag(
        start=match.start(),
        end=match.end(),
        wert=-wert if match["minus"] else wert,
        spielraum=_spielraum(
            wert,
            unit * faktor,
            is_exact=not (is_rund or is_darueber or faktor > 1),
            is_in_worten=faktor > 1,
        )
        * (2 if is_darueber else 1),
        einheit=(match["einheit"] or match["vorn"] or "").removeprefix("T"),
        formen=frozenset(_formen(match)),
        schreibweise=_schreibweise(match, -wert if match["minus"] else wert, zahl),
        is_gerundet=is_rund or is_darueber or faktor > 1,
        is_in_worten=faktor > 1,
        is_grenze=bool(_GRENZE.search(before) or _BIS.match(behind)),
        is_satz=_JE.match(behind) is not None,
    )


def _faktor(match: re.Match[str]) -> int:
    word = (match["faktor"] or "T" * (match["einheit"] or "").startswith("T")).lower()
    return next((wert for start, wert in _FAKTOREN.items() if word.startswith(start)), 1)


def _zahl(typed: str, faktor: int) -> tuple[Decimal, Decimal]:
    """The number, and the value of its last place."""
    whole, _, decimals = typed.partition(",")
    if faktor > 1 and not decimals and not _WOHLGEFORMT.fullmatch(whole):
        whole, _, decimals = whole.partition(".")
    digits = whole.replace(".", "").replace(" ", "")
    decimals = decimals.replace(".", "")
    return Decimal(f"{digits}.{decimals}".rstrip(".")), Decimal(1).scaleb(-len(decimals))


def _schreibweise(match: re.Match[str], wert: Decimal, zahl: Decimal) -> str:
    einheit = match["einheit"] or match["vorn"] or "€"
    if match["faktor"]:
        number = euro(zahl) if zahl == zahl.to_integral_value() else str(zahl).replace(".", ",")
        word = match["faktor"].strip()
        return f"{number} {word}{'' if word == 'T' else ' '}{einheit}"
    return f"{euro(zahl if einheit.startswith('T') else wert)} {einheit}"


def _spielraum(wert: Decimal, unit: Decimal, *, is_exact: bool, is_in_worten: bool) -> Decimal:
    """Half of the last place that is no nought; of an exact amount only cents may be left out."""
    if is_exact or not wert:
        return Decimal("0.99") if unit == 1 else Decimal()
    last = Decimal(1).scaleb(int(wert.normalize().as_tuple().exponent))
    return (unit if is_in_worten else max(unit, last)) / 2


def _formen(match: re.Match[str]) -> Iterator[Form]:
    zahl = match["zahl"].partition(",")[0]
    if match["einheit"] and not match["luecke"]:
        yield Form.OHNE_LEERZEICHEN
    if match["strich"]:
        yield Form.STRICH
    if match["vorn"] and not match["einheit"]:
        yield Form.EINHEIT_VORN
    if zahl.isdecimal() and len(zahl) > len("999"):
        yield Form.OHNE_PUNKTE
    if " " in zahl:
        yield Form.MIT_LEERZEICHEN
    if not _WOHLGEFORMT.fullmatch(zahl):
        yield Form.FALSCH_GRUPPIERT
