"""What papers know of the city's budget: Produktgruppen and rows of the Ergebnisplan, by code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Zeilenart(StrEnum):
    """What a row of the Ergebnisplan counts as."""

    ERTRAG = "ertrag"
    AUFWAND = "aufwand"
    SUMME = "summe"


class Haushaltsstand(StrEnum):
    """How far a budget is."""

    BESCHLOSSEN = "beschlossen"
    ENTWURF = "entwurf"


@dataclass(frozen=True, slots=True)
class Zeile:
    """A row of the Ergebnisplan, as printed."""

    name: str
    art: Zeilenart


@dataclass(frozen=True, slots=True)
class Haushalt:
    """Codes are text: ``0116``, ``02``. Empty tables mean that the project keeps none.

    ``plaene`` holds the budgets by year, ``2025``, of a double budget ``2026/2027``.
    """

    produktgruppen: Mapping[str, str] = field(default_factory=dict)
    zeilen: Mapping[str, Zeile] = field(default_factory=dict)
    plaene: Mapping[str, Haushaltsstand] = field(default_factory=dict)

    def produktgruppe(self, code: str) -> str | None:
        """The name of a Produktgruppe as papers print it."""
        return self.produktgruppen.get(code)

    def zeile(self, code: str) -> Zeile | None:
        """A row of the Ergebnisplan."""
        return self.zeilen.get(code)
