"""Values of official statistics over time, with the signs that tables print beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from vorlagen_gen.model.indikator import Gruppe


class Wertstatus(StrEnum):
    """What a cell says of its value; the signs are those of the statistical offices."""

    WERT = ""
    NICHTS = "–"
    UNBEKANNT = "."
    FOLGT = "…"
    SINNLOS = "x"
    UNSICHER = "/"
    EINGESCHRAENKT = "()"


class Wertstand(StrEnum):
    """How final a value is; the letters stand behind it."""

    ENDGUELTIG = ""
    VORLAEUFIG = "p"
    BERICHTIGT = "r"
    GESCHAETZT = "s"


@dataclass(frozen=True, slots=True, order=True)
class Zeitraum:
    """A day, month, year, school year or span; sorted by its last day, then by its first."""

    bis: date
    von: date
    label: str

    @property
    def jahr(self) -> int:
        """The year that it counts for: the one it begins in."""
        return self.von.year


@dataclass(frozen=True, slots=True)
class Punkt:
    """A value of a series; ``wert`` is None where nothing may be or can be said.

    For shares and rates ``zaehler`` and ``nenner`` are what the value was computed from.
    """

    zeitraum: Zeitraum
    wert: Decimal | None
    status: Wertstatus = Wertstatus.WERT
    stand: Wertstand = Wertstand.ENDGUELTIG
    zaehler: Decimal | None = None
    nenner: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Reihe:
    """The points of one group, in the order of time."""

    gruppe: Gruppe
    punkte: tuple[Punkt, ...]
