"""Years as prose writes them, and the words that tie one to the edition it was typed for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.model.monate import MONATE

_JAHR = r"(?:19|20)\d\d"
_ANGABE = re.compile(
    rf"(?<![\w/,§-])(?P<tag>\d{{1,2}}\.\s?\d{{1,2}}\.\s?)?(?P<von>{_JAHR})"
    rf"(?:(?P<strich>\s?[-–—/]\s?|\sbis\s)(?P<bis>{_JAHR}|(?<=/)\d\d)(?!\d))?"
    r"(?![\d/]|,\d|\s?(?:€|%|Euro\b|EUR\b|k?m\b|m²))"
)
_CENTURY = 100
_NAHE = 80
"""As many characters before a year may say what it is the year of."""

_ZEIT = rf"(?:{'|'.join(MONATE)}|Anfang|Mitte|Ende|Frühjahr|Sommer|Herbst|\d{{1,2}}\.)"
_WEG = rf"(?:\s(?:aus|von|für|der|dem|des|den|im|vom|zum|am|Jahr(?:e[ns]?)?|{_ZEIT}))*"
_REIHE = rf"(?:\s{_JAHR}(?:/\d\d)?(?:,|\sund))*"
"""„2012, 2015, 2017 und“: the last one of a list of years is the one that may be too old."""
_GEBUNDEN = re.compile(
    rf"(?:\b[Ss]tand(?:\sder\s\w+)?:?|\b[Ss]tichtag:?|"
    r"\b\w*(?:[Ff]assung|[Aa]usgabe|[Pp]lan|[Hh]aushalt)(?:e?s|e?n)?)"
    rf"{_WEG}{_REIHE}\s?\(?$"
)
_WERK = re.compile(
    r"\b\w*(?:[Kk]onzept|[Pp]rogramm|[Ll]eitbild|[Bb]ericht|[Mm]onitoring|[Ss]tatistik|[Ee]rhebung"
    r"|[Bb]efragung|[Zz]ahlen|[Dd]aten|[Ww]erte)(?:e?s|en?)?"
    r"(?P<weg>\s(?:aus|von|für|vom)\b)?"
    rf"{_WEG}(?P<reihe>{_REIHE})\s$"
)
_ERHOBEN = re.compile(
    r"\b\w*(?:[Bb]efragung|[Uu]mfrage|[Ee]rhebung|[Zz]ählung|[Mm]essung|[Ff]oto|[Ll]uftbild)"
    rf"(?:e?s|en)?{_WEG}\s$"
)
"""What was found out or seen once: „die Befragung im Mai 2021“; there may be a later one."""
_SEIT = re.compile(rf"\b[Ss]eit{_WEG}\s$")
_ABGELOEST = re.compile(r"\b(?:[Ee]rsetz(?:t|en|te)|an die Stelle|löste?n?)\b[^.!?;]*$")
_AB = re.compile(r"[^.!?;]{0,60}\bab\b")
_ZULETZT = re.compile(
    r"\b(?:[Zz]uletzt|[Ll]etztmals|[Dd]erzeit|[Aa]ktuell\w*|[Gg]egenwärtig\w*)\b[^.!?;]*$"
)
_VOM_TAG = rf"[Vv]om\s(?:\d{{1,2}}\.\s?(?:{'|'.join(MONATE)})\s)?"
_VOM = re.compile(rf"\b{_VOM_TAG}$")
_RECHTSFASSUNG = re.compile(
    r"\b(?:in der|i\.\s?d\.)\s?(?:Fassung|F\.)(?:\sder\sBekanntmachung)?\s"
    rf"(?:von\s|{_VOM_TAG})$"
)
_GEHT_WEITER = re.compile(r"(?:,|\sund)\s(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Jahresangabe:
    """``text[start:end]`` is a year, a day in it, or the years ``von`` to ``bis``."""

    start: int
    end: int
    von: int
    bis: int
    is_tag: bool
    strich: str

    @property
    def is_spanne(self) -> bool:
        """Whether it is more than a year, or two that are named together: „2026/27“."""
        return self.bis > self.von + 1

    def moved(self, years: int) -> str:
        """As it would be typed so many years later; of a day the year only."""
        if self.bis == self.von:
            return str(self.von + years)
        short = self.end - self.start < len(f"2026{self.strich}2027")
        bis = self.bis + years
        return f"{self.von + years}{self.strich}{f'{bis % _CENTURY:02}' if short else bis}"


def jahresangaben(text: str) -> Iterator[Jahresangabe]:
    """Every year in ``text``; no numbers of papers or acts, no amounts."""
    for match in _ANGABE.finditer(text):
        von, typed = int(match["von"]), match["bis"]
        bis = int(typed) if typed else von
        if bis < _CENTURY:
            bis += von - von % _CENTURY
        is_tag = match["tag"] is not None
        if von <= bis:
            yield Jahresangabe(*match.span(), von, bis, is_tag, match["strich"] or "")


def says_what_is_replaced(text: str, angabe: Jahresangabe) -> bool:
    """Whether the sentence says that something of that year ends: „löst … 2019 ab“."""
    found = _ABGELOEST.search(_before(text, angabe))
    return found is not None and (
        not found[0].startswith("löst") or _AB.match(text, angabe.end) is not None
    )


def is_of_a_state(text: str, angabe: Jahresangabe) -> bool:
    """Whether the words before it tie it to a state of things that may be over.

    „Stand: 31.12.2025“, „Plan 2021-2025“, „seit 2022“, „zuletzt im Jahr 2024“; not the day of a
    law („in der Fassung vom“), and of a list of years („Berichte von 2017, 2020 und 2022“) the
    last one only.
    """
    before = _before(text, angabe)
    if _RECHTSFASSUNG.search(before) or _GEHT_WEITER.match(text, angabe.end):
        return False
    werk = _WERK.search(before)
    return (
        (werk is not None and bool(werk["weg"] or werk["reihe"] or angabe.bis > angabe.von))
        or any(each.search(before) for each in (_GEBUNDEN, _ERHOBEN, _SEIT, _ZULETZT))
        or says_what_is_replaced(text, angabe)
    )


def is_of_an_act(text: str, angabe: Jahresangabe) -> bool:
    """Whether it is the day on which something was signed or resolved: „vom 11. Mai 2019“."""
    return _VOM.search(_before(text, angabe)) is not None


def _before(text: str, angabe: Jahresangabe) -> str:
    return text[max(0, angabe.start - _NAHE) : angabe.start]
