"""The part of a series that a rating looks at: its last values, one for each year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from vorlagen_gen.indikatoren.geheimhaltung import GESPERRT
from vorlagen_gen.indikatoren.veraenderung import mit_wert, nach_bruch
from vorlagen_gen.model.indikator import Bruch
from vorlagen_gen.model.katalog import Verfahren
from vorlagen_gen.model.zeitreihe import Punkt, Wertstatus
from vorlagen_gen.model.zusammenfassung import Bewertungsgrund

UNTERDRUECKT = Bewertungsgrund.UNTERDRUECKT


@dataclass(frozen=True, slots=True)
class Verlauf:
    """The last values of a series with their years, at least two."""

    werte: tuple[tuple[int, Decimal], ...]

    @property
    def jahr(self) -> int:
        """The latest year."""
        return self.werte[-1][0]

    @property
    def wert(self) -> Decimal:
        """The latest value."""
        return self.werte[-1][1]

    @property
    def jahre(self) -> int:
        """How many years lie between the first value and the latest."""
        return self.jahr - self.werte[0][0]

    @property
    def zuwachs(self) -> Decimal:
        """By how much the latest value is above the first."""
        return self.wert - self.werte[0][1]

    @property
    def mittel(self) -> Decimal:
        """The mean change per year."""
        return self.zuwachs / self.jahre

    @property
    def letzte(self) -> Decimal:
        """The last change, per year."""
        (jahr, wert) = self.werte[-2]
        return (self.wert - wert) / (self.jahr - jahr)


def verlauf(
    punkte: Sequence[Punkt], brueche: Iterable[Bruch], verfahren: Verfahren
) -> Verlauf | Bewertungsgrund:
    """The last ``jahre_im_mittel`` + 1 values after the latest break, or why they are no basis.

    The official method takes the last six values of a yearly series. Statistics are not always
    yearly: here too the last six values count, however far apart they are, and their change is
    divided by the years between the first and the last. That is the mean of the yearly changes
    wherever the series is yearly, needs no invented values between, and a survey of every
    second year keeps enough values to be rated at all. What comes more often than yearly
    counts once a year (see ``jahreswerte``).

    Missing values before the first one, and those still to come (``…``) at the end, are no gap.
    Any other missing value in the window is, also the latest: what is known of earlier years
    says nothing of today.
    """
    jahreswert = jahreswerte(punkte)
    werte = _without_ends(jahreswert)
    if not werte:
        return UNTERDRUECKT if _is_any_hidden(punkte) else Bewertungsgrund.OHNE_WERTE
    danach = nach_bruch(jahreswert, brueche)
    brauchbar = _without_ends(danach)
    mindestens = max(verfahren.punkte_mindestens, 2)
    if len(brauchbar) >= mindestens:
        return _window(brauchbar[-max(verfahren.jahre_im_mittel + 1, 2) :])
    erhoben = [punkt for punkt in danach if punkt.status is not Wertstatus.FOLGT]
    if len(erhoben) >= mindestens and _is_any_hidden(erhoben):
        return UNTERDRUECKT
    return Bewertungsgrund.BRUCH if len(werte) >= mindestens else Bewertungsgrund.ZU_WENIGE_WERTE


def jahreswerte(punkte: Sequence[Punkt]) -> tuple[Punkt, ...]:
    """One point for each year: of several that of the season of the latest, else the last.

    So June is compared with June, and an unfinished year with the same part of earlier ones.
    """
    chosen: list[Punkt] = []
    latest = next((each for each in reversed(punkte) if each.status is not Wertstatus.FOLGT), None)
    for _, group in groupby(punkte, key=lambda punkt: punkt.zeitraum.jahr):
        of_year = list(group)
        season = [each for each in of_year if latest and _monat(each) == _monat(latest)]
        chosen.append((season or of_year)[-1])
    return tuple(chosen)


def _window(punkte: Sequence[Punkt]) -> Verlauf | Bewertungsgrund:
    werte = tuple((each.zeitraum.jahr, each.wert) for each in punkte if each.wert is not None)
    return Verlauf(werte) if len(werte) == len(punkte) else UNTERDRUECKT


def _is_any_hidden(punkte: Iterable[Punkt]) -> bool:
    return any(punkt.status in GESPERRT for punkt in punkte)


def _monat(punkt: Punkt) -> int:
    return punkt.zeitraum.von.month


def _without_ends(punkte: Sequence[Punkt]) -> tuple[Punkt, ...]:
    werte = mit_wert(punkte)
    if not werte:
        return ()
    since = [punkt for punkt in punkte if punkt.zeitraum >= werte[0].zeitraum]
    while since[-1].wert is None and since[-1].status is Wertstatus.FOLGT:
        since.pop()
    return tuple(since)
