"""What is known of an indicator after its series were judged; sentences are made from this."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from vorlagen_gen.model.zeitreihe import Punkt, Reihe


class Wetter(StrEnum):
    """The status of an indicator by the method of the German sustainability indicators.

    It is neither a political judgement nor a forecast.
    """

    SONNE = "Sonne"
    LEICHT_BEWOELKT = "Leicht bewölkt"
    WOLKE = "Wolke"
    BLITZ = "Blitz"
    NICHT_BEWERTBAR = "Nicht bewertbar"


class Abstandsfall(StrEnum):
    """How level and gap of two groups moved together."""

    FORTSCHRITT_MIT_ANGLEICHUNG = "Fortschritt mit Angleichung"
    FORTSCHRITT_OHNE_ANGLEICHUNG = "Fortschritt ohne Angleichung"
    ANGLEICHUNG_DURCH_VERSCHLECHTERUNG = "Angleichung durch Verschlechterung der Vergleichsgruppe"
    RUECKSCHRITT = "Rückschritt"


@dataclass(frozen=True, slots=True)
class Bewertung:
    """A status with the reason for it, a German sentence without a full stop."""

    wetter: Wetter
    grund: str


@dataclass(frozen=True, slots=True)
class Veraenderung:
    """From one point to a later one: percentage points for shares, percent for the rest.

    ``betrag`` is unrounded; ``crosses_bruch`` if a break in the series lies between the two.
    """

    von: Punkt
    bis: Punkt
    betrag: Decimal
    einheit: str
    crosses_bruch: bool


@dataclass(frozen=True, slots=True)
class Abstand:
    """Between the groups with and without: percentage points, and how many times as much."""

    differenz: Decimal
    verhaeltnis: Decimal | None


@dataclass(frozen=True, slots=True)
class Zusammenfassung:
    """An indicator at its latest point, against the previous edition and the first year.

    ``hauptreihe`` is the series that is judged. What cannot be computed is None; why, the
    ``bewertung`` and the ``warnungen`` say.
    """

    kennung: str
    reihen: tuple[Reihe, ...]
    hauptreihe: Reihe
    aktuell: Punkt | None
    seit_ausgabe: Veraenderung | None
    seit_beginn: Veraenderung | None
    bewertung: Bewertung
    abstand_beginn: Abstand | None
    abstand_aktuell: Abstand | None
    abstandsfall: Abstandsfall | None
    vergleich: Punkt | None
    punktzahl: int
    unterdrueckt: int
    warnungen: tuple[str, ...]
