"""Days as prose writes them: „26.02.2025“, „5. Februar 2025“, „3. Feb. 25“, „am 24.6.“."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vorlagen_gen.model.monate import MONATE

_KURZ = {"jan": 1, "feb": 2, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8}
_KURZ |= {"sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12}
_TAG = r"(?:am|vom|bis|zum|ab|den|dem|und|seit|der|bis zum)\s+"
_DATUM = re.compile(
    rf"(?<![\w.,/-])(?P<tag>\d{{1,2}})\.(?:"
    rf"\s?(?P<monat>\d{{1,2}})\.\s?(?P<jahr>\d{{4}}|\d{{2}})(?![\w/]|[.,]\d)"
    rf"|\s?(?P<name>(?i:{'|'.join(MONATE)}))\b(?:\s+(?P<jahr2>\d{{4}}|\d\d)(?![\w/]|[.,]\d))?"
    rf"|\s?(?P<kurz>(?i:{'|'.join(_KURZ)}))(?:\.|\b(?=\s\d))(?:\s?(?P<jahr3>\d{{4}}|\d\d)(?!\w|[.,]\d))?)"
)
_OHNE_JAHR = re.compile(rf"(?<!\w)(?:{_TAG})(?P<tag>\d{{1,2}})\.\s?(?P<monat>\d{{1,2}})\.(?!\s?\d)")
_KURZES_JAHR = re.compile(r"[0-3]\d\.\s?[01]\d\.\s?\d\d")
"""Other numbers of three parts are sections and files: 1.2.12, 61.2.01."""
_MONTHS = 12
_SCHALTJAHR = 2024
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class Datumsangabe:
    """``text[start:end]`` names a day; ``jahr`` is None where it is left out.

    ``is_ausgeschrieben`` is „5. Februar“, ``is_kurz`` „3. Feb.“.
    """

    start: int
    end: int
    tag: int
    monat: int
    jahr: int | None
    typed: str
    is_ausgeschrieben: bool = False
    is_kurz: bool = False

    @property
    def is_moeglich(self) -> bool:
        """Whether there is such a day."""
        if self.jahr == 0 or not 1 <= self.monat <= _MONTHS:
            return False
        return 1 <= self.tag <= monthrange(self.jahr or _SCHALTJAHR, self.monat)[1]

    @property
    def datum(self) -> date | None:
        """The day, if it exists and has a year."""
        is_whole = self.jahr is not None and self.is_moeglich
        return date(self.jahr or 0, self.monat, self.tag) if is_whole else None

    @property
    def house_form(self) -> str:
        """As the city writes it: „24.06.2026“, in words „3. Februar 2025“."""
        if self.is_kurz or self.is_ausgeschrieben:
            year = f" {self.jahr}" if self.jahr else ""
            return f"{self.tag}. {MONATE[self.monat - 1]}{year}"
        return f"{self.tag:02}.{self.monat:02}.{self.jahr or ''}"


def datumsangaben(text: str) -> Iterator[Datumsangabe]:
    """Every day in ``text``, also one that does not exist; ``4.1.`` alone is a section."""
    for match in _DATUM.finditer(text):
        jahr = match["jahr"] or match["jahr2"] or match["jahr3"]
        if match["jahr"] and len(jahr) == 2 and not _KURZES_JAHR.fullmatch(match[0]):  # noqa: PLR2004 -- two digits
            continue
        yield Datumsangabe(
            *match.span(),
            int(match["tag"]),
            _monat(match),
            _jahr(jahr),
            match[0],
            is_ausgeschrieben=match["name"] is not None,
            is_kurz=match["kurz"] is not None,
        )
    for match in _OHNE_JAHR.finditer(text):
        start, end = match.start("tag"), match.end()
        tag, monat = int(match["tag"]), int(match["monat"])
        yield Datumsangabe(start, end, tag, monat, None, text[start:end])


def _monat(match: re.Match[str]) -> int:
    if match["monat"]:
        return int(match["monat"])
    if match["name"]:
        return [name.lower() for name in MONATE].index(match["name"].lower()) + 1
    return _KURZ[match["kurz"].lower()]


def _jahr(typed: str | None) -> int | None:
    if typed is None:
        return None
    return int(typed) if len(typed) > 2 else _CENTURY + int(typed)  # noqa: PLR2004 -- two digits
