"""Periods in words: „Ende 2019“, „im Jahr 2019“, „im Schuljahr 2019/20“, „im Juni 2024“."""

from __future__ import annotations

import re
from datetime import date, timedelta

from vorlagen_gen.assemble.indikatoren.zahlen import NBSP
from vorlagen_gen.model.monate import MONATE
from vorlagen_gen.model.zeitreihe import Zeitraum

_DOPPELJAHR = r"(\d{4})\s?/\s?(\d{2}(?:\d{2})?)"
_BENANNT = (
    (re.compile(rf"(?:WS|WiSe|Wintersemester)\s*{_DOPPELJAHR}"), "im Wintersemester {}/{}"),
    (re.compile(r"([1-4])\. Quartal (\d{4})"), f"im {{}}.{NBSP}Quartal {{}}"),
    (re.compile(r"(?:SS|SoSe|Sommersemester)\s*(\d{4})"), "im Sommersemester {}"),
    (re.compile(rf"(?:Schuljahr|Sj\.?)?\s*{_DOPPELJAHR}"), "im Schuljahr {}/{}"),
)
_VORN = re.compile(r"(?:im|am|in den) (?:Jahr |Jahren )?(?:Zeitraum )?")
_OHNE_ARTIKEL = re.compile(rf"im (?:Jahr|{'|'.join(MONATE)}) \d{{4}}")
_DATIV = {"im ": "dem ", "am ": "dem ", "in den ": "den "}


def wann(zeitraum: Zeitraum) -> str:
    """When it was, as it stands in a sentence."""
    von, bis = zeitraum.von, zeitraum.bis
    if von == bis:
        return _tag(von)
    if named := _benannt(zeitraum.label):
        return named
    if (von.month, von.day, bis.month, bis.day) == (1, 1, 12, 31):
        is_one = von.year == bis.year
        return f"im Jahr {von.year}" if is_one else f"in den Jahren {von.year} bis {bis.year}"
    is_month = von.day == 1 and (bis + timedelta(1)).day == 1
    if is_month and (von.year, von.month) == (bis.year, bis.month):
        return f"im {MONATE[von.month - 1]} {von.year}"
    return f"im Zeitraum {zeitraum.label}"


def kurz(zeitraum: Zeitraum) -> str:
    """When it was, before a colon: „2017“, „Ende 2017“, „Juni 2018“, „Schuljahr 2018/19“."""
    return _VORN.sub("", wann(zeitraum))


def gegenueber(zeitraum: Zeitraum) -> str:
    """What something is compared with: „gegenüber Ende 2017“, „gegenüber 2017“."""
    when = wann(zeitraum)
    if _OHNE_ARTIKEL.fullmatch(when):
        return f"gegenüber {kurz(zeitraum)}"
    for prefix, article in _DATIV.items():
        if when.startswith(prefix):
            return f"gegenüber {article}{when.removeprefix(prefix)}"
    return f"gegenüber {when}"


def _tag(tag: date) -> str:
    if (tag.month, tag.day) == (12, 31):
        return f"Ende {tag.year}"
    return f"am {tag.day}.{NBSP}{MONATE[tag.month - 1]} {tag.year}"


def _benannt(label: str) -> str | None:
    found = ((pattern.fullmatch(label.strip()), said) for pattern, said in _BENANNT)
    return next((said.format(*match.groups()) for match, said in found if match), None)
