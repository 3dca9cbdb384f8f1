"""What the templates of a city measure, whichever program they are for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Messung:
    """A measure in points: whose it is, as ``satzspiegel`` calls it, and where it was found."""

    mass: str
    stelle: str
    punkte: float


TEXTBREITE, TEXTGROESSE, TABELLENGROESSE = "textbreite", "textgroesse", "tabellengroesse"
