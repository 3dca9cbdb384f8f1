"""Numbers as German prose writes them: in words, in figures, and as ordinals."""

from __future__ import annotations

import re

_ZAHLEN = {
    "zwei": 2,
    "beide": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "fünfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
    "zwanzig": 20,
}
_ORDNUNGSZAHLEN = {
    "erste": 1,
    "zweite": 2,
    "dritte": 3,
    "vierte": 4,
    "fünfte": 5,
    "sechste": 6,
    "siebte": 7,
    "siebente": 7,
    "achte": 8,
    "neunte": 9,
    "zehnte": 10,
    "elfte": 11,
    "zwölfte": 12,
    "dreizehnte": 13,
    "vierzehnte": 14,
    "fünfzehnte": 15,
}

ZAHLWORT = rf"(?i:{'|'.join(sorted(_ZAHLEN, key=len, reverse=True))}n?)"
"""A number of things from two to twenty in words; use it between word boundaries."""
ZAHL = rf"(?:{ZAHLWORT}|[1-9]\d{{0,3}})"
"""A number of things, from two in words; use it between word boundaries."""
ORDNUNGSZAHL = (
    rf"(?:(?i:{'|'.join(sorted(_ORDNUNGSZAHLEN, key=len, reverse=True))})[nrsm]?|\d{{1,2}}\.)"
)
"""An ordinal, declined or in figures: „dritten“, „3.“."""
_ENDUNG = re.compile(r"(?<=e)[nrsm]$")


def read_zahl(typed: str) -> int | None:
    """The number of „zwölf“, „Zwölf“ or „12“; None if it is none."""
    if typed.isdecimal():
        return int(typed)
    plain = typed.lower()
    return _ZAHLEN.get(plain, _ZAHLEN.get(plain.removesuffix("n")))


def read_ordnungszahl(typed: str) -> int | None:
    """The number of „dritten“ or „3.“; None if it is none."""
    if typed.endswith(".") and typed[:-1].isdecimal():
        return int(typed[:-1])
    return _ORDNUNGSZAHLEN.get(_ENDUNG.sub("", typed.lower()))


def next_ordnungszahl(typed: str) -> str | None:
    """The one after „dritten“ or „3.“, declined and written alike; None if it is not known."""
    number = read_ordnungszahl(typed)
    if number is None or typed.endswith("."):
        return f"{number + 1}." if number else None
    later = next((word for word, each in _ORDNUNGSZAHLEN.items() if each == number + 1), None)
    if later is None:
        return None
    ending = _ENDUNG.search(typed.lower())
    return (later.capitalize() if typed[0].isupper() else later) + (ending[0] if ending else "")
