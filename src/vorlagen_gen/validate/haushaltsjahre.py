"""Years of budgets and of the financial tables, as people type them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vorlagen_gen.model.aufzaehlung import aufgezaehlt

_JAHR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_PLAN = re.compile(r"\d{4}(?: ?/ ?(?:\d\d){1,2})?")
_OFFEN = re.compile(r"\bff\b|^\s*ab\b|jährlich|fortlaufend|dauerhaft", re.IGNORECASE)
_JE_JAHR = re.compile(r"\bp\. ?a\b|jährlich|je Jahr|pro Jahr", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Zeitraum:
    """The years of a row: ``2029 ff.`` is open, ``2027-2029 p.a.`` counts each year."""

    first: int
    last: int
    is_open: bool = False
    is_je_jahr: bool = False

    @classmethod
    def of(cls, typed: str | None) -> Zeitraum | None:
        """The years that were typed, or nothing if there are none."""
        years = [int(year) for year in _JAHR.findall(typed or "")]
        if not years:
            return None
        is_open, is_je_jahr = (bool(each.search(typed or "")) for each in (_OFFEN, _JE_JAHR))
        return cls(min(years), max(years), is_open, is_je_jahr)

    @property
    def number(self) -> int:
        """How many years it names."""
        return self.last - self.first + 1

    def reaches_beyond(self, year: int) -> bool:
        """Whether it goes on after ``year``."""
        return self.is_open or self.last > year


def budget_years(typed: str) -> tuple[int, int]:
    """First and last year of a budget: ``2026``, ``2026/2027``, ``2026/27``."""
    first, _, last = "".join(typed.split()).partition("/")
    return int(first), int(first[: 4 - len(last)] + last)


def torn_budgets(typed: str, plaene: Iterable[str]) -> list[str]:
    """The budgets that ``typed`` takes a part of, if none of them covers it."""
    first, last = budget_years(typed)
    known = _known(plaene)
    if first == last or any(begin <= first and last <= end for _, begin, end in known):
        return []
    return [plan for plan, begin, end in known if begin <= last and first <= end]


def named_budgets(plaene: list[str]) -> str:
    """``den Haushaltsplan 2026/2027``, ``die Haushaltspläne 2025 und 2026/2027``."""
    noun = "den Haushaltsplan" if len(plaene) == 1 else "die Haushaltspläne"
    return f"{noun} {aufgezaehlt(plaene)}"


def budget_of(year: int, plaene: Iterable[str]) -> str | None:
    """The budget that covers ``year``."""
    return next((plan for plan, first, last in _known(plaene) if first <= year <= last), None)


def _known(plaene: Iterable[str]) -> list[tuple[str, int, int]]:
    """Each budget with its first and last year."""
    return [(plan, *budget_years(plan)) for plan in plaene if _PLAN.fullmatch(plan)]
