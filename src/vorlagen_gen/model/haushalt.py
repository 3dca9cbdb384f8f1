"""What papers know of the city's budget: Produktgruppen and rows of the Ergebnisplan, by code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vorlagen_gen.model.bezeichnung import Nennung, fitting


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

    ``plaene`` holds the budgets by year, ``2025``, of a double budget ``2026/2027``;
    ``kurznamen`` the names of Produktgruppen as the budget's overview abbreviates them.
    Wherever a code is asked for, ``1201 Bereitstellung …`` or a name that fits will do.
    """

    produktgruppen: Mapping[str, str] = field(default_factory=dict)
    zeilen: Mapping[str, Zeile] = field(default_factory=dict)
    plaene: Mapping[str, Haushaltsstand] = field(default_factory=dict)
    kurznamen: Mapping[str, str] = field(default_factory=dict)

    def produktgruppe(self, typed: str) -> str | None:
        """The name of a Produktgruppe as papers print it."""
        return self.produktgruppen.get(self.produktgruppencode(typed))

    def zeile(self, typed: str) -> Zeile | None:
        """A row of the Ergebnisplan."""
        return self.zeilen.get(self.zeilencode(typed))

    def produktgruppencode(self, typed: str) -> str:
        """The code that is printed: the one typed, or that of the name; else what was typed."""
        nennung = Nennung.of(typed)
        named = (*self.produktgruppen.items(), *self.kurznamen.items())
        return nennung.code or fitting(nennung.name, named) or typed

    def zeilencode(self, typed: str) -> str:
        """The number of the row that is printed, as ``produktgruppencode``."""
        nennung = Nennung.of(typed)
        named = ((code, zeile.name) for code, zeile in self.zeilen.items())
        return nennung.code or fitting(nennung.name, named) or typed

    def produktgruppennamen(self, code: str) -> tuple[str, ...]:
        """All names of a Produktgruppe, the printed one first."""
        names = (names.get(code) for names in (self.produktgruppen, self.kurznamen))
        return tuple(name for name in names if name)
