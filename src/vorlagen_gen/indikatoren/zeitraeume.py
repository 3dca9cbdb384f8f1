"""The periods that tables name: days, months, quarters, years, school years, semesters, spans."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from vorlagen_gen.indikatoren.marken import Marken, strip_marken
from vorlagen_gen.model.monate import MONATE
from vorlagen_gen.model.zeitreihe import Zeitraum

_FIRST_YEAR, _LAST_YEAR = 1800, 2199
_GLUED_MARK = re.compile(r"(?<=\d{4})\d{1,2}\)$")


@lru_cache(maxsize=4096)
def read_zeitraum(text: str) -> tuple[Zeitraum, Marken] | None:
    """The period that a cell names, with its marks; ``None`` if it is none of the known forms.

    ``2003-06`` is none: it may be a month or a span of years.
    """
    label, marken = strip_marken(" ".join(text.split()))
    if (found := _read(label)) or not (glued := _GLUED_MARK.search(label)):
        return (found, marken) if found else None
    found = _read(label[: glued.start()])
    return (found, marken | Marken((glued[0],))) if found else None


def _read(label: str) -> Zeitraum | None:
    for pattern, span in _FORMS:
        if match := pattern.fullmatch(label):
            try:
                von, bis = span(match)
            except ValueError:
                return None
            return Zeitraum(bis, von, label)
    return None


_Span = tuple[date, date]


def _tag(match: re.Match[str]) -> _Span:
    day = date(int(match["jahr"]), int(match["monat"]), int(match["tag"]))
    return day, day


def _jahr(match: re.Match[str]) -> _Span:
    jahr = int(match["jahr"])
    return date(jahr, 1, 1), date(jahr, 12, 31)


def _monat(match: re.Match[str]) -> _Span:
    return _months(int(match["jahr"]), MONATE.index(match["monat"]) + 1, 1)


def _quartal(match: re.Match[str]) -> _Span:
    return _months(int(match["jahr"]), int(match["quartal"]) * 3 - 2, 3)


def _sommersemester(match: re.Match[str]) -> _Span:
    return _months(int(match["jahr"]), 4, 6)


def _wintersemester(match: re.Match[str]) -> _Span:
    jahr = _before_next(match)
    return date(jahr, 10, 1), date(jahr + 1, 3, 31)


def _schuljahr(match: re.Match[str]) -> _Span:
    jahr = _before_next(match)
    return date(jahr, 8, 1), date(jahr + 1, 7, 31)


def _spanne(match: re.Match[str]) -> _Span:
    jahr, bis = int(match["jahr"]), int(match["bis"])
    if bis <= jahr or bis > _LAST_YEAR:
        raise ValueError(bis)
    return date(jahr, 1, 1), date(bis, 12, 31)


def _months(jahr: int, first: int, number: int) -> _Span:
    last = first + number - 1
    return date(jahr, first, 1), date(jahr, last, monthrange(jahr, last)[1])


def _before_next(match: re.Match[str]) -> int:
    """The first of two years that follow each other."""
    jahr = int(match["jahr"])
    if not str(jahr + 1).endswith(match["folgejahr"]):
        raise ValueError(match["folgejahr"])
    return jahr


def _form(pattern: str, span: Callable[[re.Match[str]], _Span]) -> tuple[re.Pattern[str], _Checked]:
    def checked(match: re.Match[str]) -> _Span:
        if not _FIRST_YEAR <= int(match["jahr"]) <= _LAST_YEAR:
            raise ValueError(match["jahr"])
        return span(match)

    return re.compile(pattern, re.ASCII), checked


_Checked = Callable[[re.Match[str]], _Span]
_FOLGEJAHR = r"(?P<jahr>\d{4}) ?/ ?(?P<folgejahr>\d{4}|\d{2})"
_FORMS = (
    _form(r"(?P<jahr>\d{4})", _jahr),
    _form(r"(?P<tag>\d{1,2})\.(?P<monat>\d{1,2})\.(?P<jahr>\d{4})", _tag),
    _form(r"(?P<jahr>\d{4})-(?P<monat>\d{2})-(?P<tag>\d{2})", _tag),
    _form(rf"(?P<monat>{'|'.join(MONATE)}) (?P<jahr>\d{{4}})", _monat),
    _form(r"(?P<quartal>[1-4])\. Quartal (?P<jahr>\d{4})", _quartal),
    _form(rf"(?:Schuljahr )?{_FOLGEJAHR}", _schuljahr),
    _form(rf"(?:WS|WiSe|Wintersemester) {_FOLGEJAHR}", _wintersemester),
    _form(r"(?:SS|SoSe|Sommersemester) (?P<jahr>\d{4})", _sommersemester),
    _form(r"(?P<jahr>\d{4}) ?[-–] ?(?P<bis>\d{4})", _spanne),
)
