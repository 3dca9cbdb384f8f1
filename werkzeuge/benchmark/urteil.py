"""From measured pairs to a verdict: reached, missed, or not measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import ge, le
from statistics import median

PAARE = 5
"""So many pairs are judged."""


class Stand(StrEnum):
    """What became of a target."""

    ERREICHT = "erreicht"
    VERFEHLT = "verfehlt"
    NICHT_GEMESSEN = "nicht gemessen"


@dataclass(frozen=True, slots=True)
class Ziel:
    """A target: ``was`` is measured in ``einheit`` and to be at most (or at least) ``grenze``."""

    kennung: str
    was: str
    einheit: str
    grenze: float
    at_least: bool = False

    @property
    def _holds(self) -> Callable[[float, float], bool]:
        return ge if self.at_least else le

    def beurteilt(self, werte: Sequence[float], paare: int) -> Urteil:
        """The verdict on the values of all ``paare``; if one is missing, it is not measured."""
        if len(werte) < max(paare, 1):
            return Urteil(self, Stand.NICHT_GEMESSEN, ())
        holds = self._holds(median(werte), self.grenze)
        return Urteil(self, Stand.ERREICHT if holds else Stand.VERFEHLT, tuple(werte))


@dataclass(frozen=True, slots=True)
class Urteil:
    """A target with the values of its pairs."""

    ziel: Ziel
    stand: Stand
    werte: tuple[float, ...]

    @property
    def mitte(self) -> float:
        """The median, which is judged."""
        return median(self.werte)

    @property
    def spanne(self) -> tuple[float, float]:
        """The smallest and the largest value."""
        return min(self.werte), max(self.werte)


def verhaeltnisse(zaehler: Sequence[float], nenner: Sequence[float]) -> list[float]:
    """The ratio of each pair; none where one side was not measured."""
    return [above / below for above, below in zip(zaehler, nenner, strict=False)]


ZIELE = (
    Ziel(
        "pruefen",
        "`pruefen` einer Vorlage ohne PDF-Anlage",
        "× Start eines nackten Python",
        40,
    ),
    Ziel(
        "unveraendert",
        "`bauen`, nichts geändert, alle mitgelieferten Vorlagen",
        "× Start eines nackten Python",
        40,
    ),
    Ziel(
        "kalt",
        "eine Vorlage (mit Anlage A, Word und PDF, alle Prüfungen), kalt",
        "× Zeit von docxtpl + LibreOffice ohne Prüfung",
        1,
    ),
    Ziel(
        "durchsatz",
        "200 Vorlagen",
        "× Durchsatz von docxtpl + LibreOffice",
        1.5,
        at_least=True,
    ),
    Ziel("wachstum", "200 statt 50 Vorlagen", "× die vierfache Zeit", 1.2),
    Ziel("speicher", "Speicher des größten Prozesses bei 200 Vorlagen", "MB", 350),
    Ziel(
        "beobachten",
        "`beobachten`: ein Wort in einer Vorlage von fünf Seiten, bis Word und PDF neu sind",
        "s",
        0.6,
    ),
    Ziel(
        "vorschau",
        "Vorschau: von der Taste bis zum neuen Seitenbild einer Vorlage von fünf Seiten",
        "s",
        0.8,
    ),
    Ziel(
        "tabellen",
        "eine Million Zeilen bis zu den Zusammenfassungen",
        "× `pandas.read_csv(dtype=str)`",
        4,
    ),
)
