"""What is known of an indicator after its series were judged; sentences are made from this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from vorlagen_gen.model.indikator import Gruppe, Indikator, Ziel
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.zeitreihe import Punkt, Reihe


class Wetter(StrEnum):
    """The status of an indicator by the method of the German sustainability indicators.

    It is neither a political judgement nor a forecast. In this order from best to worst.
    """

    SONNE = "Sonne"
    LEICHT_BEWOELKT = "Leicht bewölkt"
    WOLKE = "Wolke"
    BLITZ = "Blitz"
    NICHT_BEWERTBAR = "Nicht bewertbar"


class Bewertungsgrund(StrEnum):
    """Why an indicator has its status; the words are made from it by ``assemble``.

    ``ZU_WENIGE_WERTE``: fewer yearly values than a rating needs. ``BRUCH``: fewer since the
    latest break. ``UNTERDRUECKT``: enough, but missing or hidden ones leave no such number
    without a gap at the end, or the latest is hidden.
    """

    ZIELJAHR = "zieljahr"
    EINGEHALTEN = "eingehalten"
    RICHTUNG = "richtung"
    OHNE_RICHTUNG = "ohne richtung"
    ZU_WENIGE_WERTE = "zu wenige werte"
    BRUCH = "bruch"
    UNTERDRUECKT = "unterdrueckt"
    OHNE_WERTE = "ohne werte"
    OHNE_GRUPPEN = "ohne gruppen"


class Abstandsfall(StrEnum):
    """How level and gap of two groups moved together.

    The level is that of the group with. A gap that stands still is not closed: the progress
    is one without Angleichung, the worse level a Rückschritt.
    """

    FORTSCHRITT_MIT_ANGLEICHUNG = "Fortschritt mit Angleichung"
    FORTSCHRITT_OHNE_ANGLEICHUNG = "Fortschritt ohne Angleichung"
    ANGLEICHUNG_DURCH_VERSCHLECHTERUNG = "Angleichung durch Verschlechterung der Vergleichsgruppe"
    RUECKSCHRITT = "Rückschritt"


@dataclass(frozen=True, slots=True)
class Bewertung:
    """A status with the reason for it.

    ``mittel`` is the mean yearly change, ``letzte`` the last one per year, ``hochgerechnet``
    the value that the mean leads to in the target year, ``abweichung`` how far that misses
    the target, as a share of the way that is left (0.05 is 5 %); each None where the reason
    needs none. ``ziel`` is what was judged, None where there is only the direction of the
    indicator; ``erreicht`` whether the latest value reaches it, None without a Zielwert.
    With ``ziel.abstand`` (and always if the groups are to become equal) all numbers are those
    of the absolute gap.
    """

    wetter: Wetter
    grund: Bewertungsgrund
    mittel: Decimal | None = None
    letzte: Decimal | None = None
    hochgerechnet: Decimal | None = None
    abweichung: Decimal | None = None
    ziel: Ziel | None = None
    erreicht: bool | None = None


@dataclass(frozen=True, slots=True)
class Veraenderung:
    """From one point to a later one: percentage points for shares, percent for the rest.

    Both are unrounded. ``differenz`` is in the unit of the indicator, for shares in percentage
    points. ``prozent`` is of the first value; None for shares, and if that value is zero or
    negative: then only ``differenz`` can be said. ``crosses_bruch`` if a break in the series
    lies between the two.
    """

    von: Punkt
    bis: Punkt
    differenz: Decimal
    prozent: Decimal | None
    crosses_bruch: bool


@dataclass(frozen=True, slots=True)
class Abstand:
    """Between the groups with and without, at one time; both unrounded.

    ``differenz`` is x_mit − x_ohne, ``verhaeltnis`` x_mit / x_ohne; that is None unless both
    are greater than zero: nothing is „0-mal so hoch“.
    """

    mit: Punkt
    ohne: Punkt
    differenz: Decimal
    verhaeltnis: Decimal | None


@dataclass(frozen=True, slots=True)
class Zusammenfassung:
    """An indicator at its latest point, against the previous edition and the first year.

    ``reihen`` hold no value that may not be published. ``hauptreihe`` is the series that is
    judged. ``aktuell`` is its latest point with a value, ``vorausgabe`` the latest of the
    previous edition, ``beginn`` the first after the latest break, all of the same season where
    there are several a year. What cannot be computed is None; ``bewertungen`` says why, one for
    each Ziel that counts (of several target years only the nearest), ``bewertung`` being the
    worst of them. ``abstand_beginn`` is the gap at the previous edition, or where that had none,
    or none that is comparable, at the first point after the latest break; ``vergleich`` is of
    the same year as ``aktuell``.
    ``unterdrueckt`` counts the points of all series whose value is unknown, secret or too
    uncertain.
    """

    indikator: Indikator
    reihen: tuple[Reihe, ...]
    hauptreihe: Reihe
    aktuell: Punkt | None
    vorausgabe: Punkt | None
    beginn: Punkt | None
    seit_vorausgabe: Veraenderung | None
    seit_beginn: Veraenderung | None
    bewertung: Bewertung
    bewertungen: tuple[Bewertung, ...]
    abstand_beginn: Abstand | None = None
    abstand_aktuell: Abstand | None = None
    abstandsfall: Abstandsfall | None = None
    vergleich: Punkt | None = None
    unterdrueckt: int = 0

    def reihe(self, gruppe: Gruppe) -> Reihe | None:
        """The series of a group."""
        return next((each for each in self.reihen if each.gruppe is gruppe), None)


@dataclass(frozen=True, slots=True)
class Indikatorenstand:
    """The catalogue with what is known of each indicator, by its Kennung.

    An indicator whose data could not be read is not among ``zusammenfassungen``.
    """

    katalog: Katalog
    zusammenfassungen: Mapping[str, Zusammenfassung] = field(default_factory=dict)
