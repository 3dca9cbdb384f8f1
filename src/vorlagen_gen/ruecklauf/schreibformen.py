"""Days and amounts as people type them -> as a paper prints them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from vorlagen_gen.model.finanzen import euro
from vorlagen_gen.model.monate import MONATE
from vorlagen_gen.ruecklauf.abgleich import Wandel
from vorlagen_gen.ruecklauf.einheiten import Wort, text_of
from vorlagen_gen.ruecklauf.felder import Art
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.schnitt import Schnitt, applied
from vorlagen_gen.ruecklauf.vorschlag import Zustand
from vorlagen_gen.ruecklauf.zuordnung import Zugeordnet

_GEDRUCKTER_TAG = re.compile(r"\d{2}\.\d{2}\.\d{4}")
_GEDRUCKTER_BETRAG = re.compile(r"[-−]?\d{1,3}(?:\.\d{3})*(?:,\d{2})?")
_TAG = re.compile(
    rf"(\d{{1,2}})\.\s?(?:(\d{{1,2}})\.|({'|'.join(MONATE)}))\s?(\d{{4}}|\d{{2}})", re.IGNORECASE
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_BETRAG = re.compile(r"([-−]?)(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{2})|,[-–—]+)?")
_EINHEIT = re.compile(r"\s*(?:€|EUR|Euro)$|^(?:€|EUR)\s*")
_JAHRHUNDERT = 2000


def without_unit(text: str) -> str:
    """An amount without the unit that is printed beside it."""
    return _EINHEIT.sub("", text)


def with_amounts(each: Zugeordnet) -> Zugeordnet:
    """``each``; a unit that was typed beside an amount is told together with it."""
    teile = tuple(replace(e, wandel=_with_amount(e.wandel)) for e in each.teile)
    return replace(each, teile=teile) if each.zustand is Zustand.OFFEN else each


def _with_amount(each: Wandel) -> Wandel:
    cut = each.schnitt
    if cut is None or cut.start < cut.end or without_unit(text_of(cut.neu)).strip():
        return each
    worte = each.alt[0].worte
    for start, end in ((cut.start - 1, cut.start), (cut.start, cut.start + 1)):
        if _GEDRUCKTER_BETRAG.fullmatch(text_of(worte[max(start, 0) : end])):
            neu = (*worte[start : cut.start], *cut.neu, *worte[cut.start : end])
            return replace(each, schnitt=Schnitt(start, end, neu))
    return each


def in_print(each: Zugeordnet, gegenwart: Gegenwart) -> Zugeordnet:
    """``each``; if it gives a field another day or amount, in the form in which that is printed."""
    if each.zustand not in (Zustand.OFFEN, Zustand.UEBERHOLT):
        return each
    teile = tuple(replace(e, wandel=_as_printed(e.wandel, gegenwart)) for e in each.teile)
    if teile == each.teile:
        return each
    is_there = all(_changes_nothing(part.wandel) for part in teile)
    return replace(each, teile=teile, zustand=Zustand.UEBERNOMMEN if is_there else each.zustand)


def _changes_nothing(each: Wandel) -> bool:
    worte = each.alt[0].worte
    return each.schnitt is not None and applied(worte, [each.schnitt]) == worte


def _as_printed(each: Wandel, gegenwart: Gegenwart) -> Wandel:
    if each.schnitt is None or not _is_value(each, gegenwart):
        return each
    old = text_of(each.alt[0].worte[each.schnitt.start : each.schnitt.end])
    typed = text_of(each.schnitt.neu).strip()
    new = _printed(old, typed)
    if new in (None, typed):
        return each
    word = Wort(str(new), each.alt[0].worte[each.schnitt.start].aussehen)
    return replace(each, schnitt=replace(each.schnitt, neu=(word,)))


def _is_value(each: Wandel, gegenwart: Gegenwart) -> bool:
    """Whether the words that change are the value of one field."""
    stueck = gegenwart.neighbour(each.alt[0].nummer)
    known = gegenwart.letters(stueck) if stueck else None
    if each.schnitt is None or known is None:
        return False
    start, end = (
        len(text_of(each.alt[0].worte[:at])) for at in (each.schnitt.start, each.schnitt.end)
    )
    paths = {(letter.ziel.art, letter.ziel.pfad) for letter in known[start:end]}
    return len(paths) == 1 and next(iter(paths))[0] is Art.WERT


def _printed(old: str, new: str) -> str | None:
    if _GEDRUCKTER_TAG.fullmatch(old):
        return _day(new)
    return _amount(without_unit(new)) if _GEDRUCKTER_BETRAG.fullmatch(old) else None


def _day(text: str) -> str | None:
    if found := _ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _TAG.fullmatch(text):
        day, year = int(found[1]), int(found[4])
        year += _JAHRHUNDERT if year < 100 else 0  # noqa: PLR2004 -- two digits
        names = [each.casefold() for each in MONATE]
        month = int(found[2]) if found[2] else names.index(found[3].casefold()) + 1
    else:
        return None
    try:
        return f"{date(year, month, day):%d.%m.%Y}"
    except ValueError:
        return None


def _amount(text: str) -> str | None:
    found = _BETRAG.fullmatch(text)
    if found is None:
        return None
    digits = re.sub(r"\D", "", found[2])
    return euro(Decimal(f"{'-' if found[1] else ''}{digits}.{found[3] or '00'}"))
