"""The part of a series that a rating looks at: its last values, one for each year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, takewhile

from vorlagen_gen.indikatoren.geheimhaltung import GESPERRT
from vorlagen_gen.indikatoren.veraenderung import mit_wert, nach_bruch
from vorlagen_gen.model.indikator import Bruch
from vorlagen_gen.model.katalog import Verfahren
from vorlagen_gen.model.zeitreihe import Punkt, Wertstatus
from vorlagen_gen.model.zusammenfassung import Bewertungsgrund


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

    As in the official method, fewer values will do if at least ``punkte_mindestens`` stand
    without a gap at the end of the series. A latest value that is hidden leaves no basis: what
    is known of earlier years says nothing of today. One that is still to come (``…``) is no gap.
    """
    werte = _without_coming(jahreswerte(punkte))
    if not mit_wert(werte):
        is_hidden = any(map(_is_hidden, punkte))
        return Bewertungsgrund.UNTERDRUECKT if is_hidden else Bewertungsgrund.OHNE_WERTE
    danach = nach_bruch(werte, brueche)
    lueckenlos = _since_gap(danach)
    mindestens = max(verfahren.punkte_mindestens, 2)
    if len(lueckenlos) >= mindestens:
        return Verlauf(lueckenlos[-max(verfahren.jahre_im_mittel + 1, 2) :])
    return _too_few(werte, danach, mindestens)


def _too_few(werte: Sequence[Punkt], danach: Sequence[Punkt], mindestens: int) -> Bewertungsgrund:
    """Whether there would be enough with what is missing, or without the break, or not at all."""
    if _surveyed(danach) >= mindestens:
        return Bewertungsgrund.UNTERDRUECKT
    if _surveyed(werte) >= mindestens and len(danach) < len(werte):
        return Bewertungsgrund.BRUCH
    return Bewertungsgrund.ZU_WENIGE_WERTE


def jahreswerte(punkte: Sequence[Punkt]) -> tuple[Punkt, ...]:
    """One point for each year: of several that of the season of the latest, else the last.

    So June is compared with June, and an unfinished year with the same part of earlier ones.
    """
    chosen: list[Punkt] = []
    latest = next((each for each in reversed(punkte) if not _is_coming(each)), None)
    for _, group in groupby(punkte, key=lambda punkt: punkt.zeitraum.jahr):
        of_year = list(group)
        season = [each for each in of_year if latest and _monat(each) == _monat(latest)]
        chosen.append((season or of_year)[-1])
    return tuple(chosen)


def vergleichswerte(punkte: Sequence[Punkt]) -> tuple[Punkt, ...]:
    """The latest point with a value, after those of earlier years that it can be compared with.

    They are of its season, too: June against December says more of the season than of the years.
    """
    last = max((index for index, each in enumerate(punkte) if each.wert is not None), default=-1)
    return mit_wert(jahreswerte(punkte[: last + 1]))


def _without_coming(punkte: Sequence[Punkt]) -> tuple[Punkt, ...]:
    """The points without those at the end that are still to come."""
    coming = sum(1 for _ in takewhile(_is_coming, reversed(punkte)))
    return tuple(punkte[: len(punkte) - coming])


def _since_gap(punkte: Sequence[Punkt]) -> tuple[tuple[int, Decimal], ...]:
    """Years and values after the last point that has no value."""
    pairs = [(punkt.zeitraum.jahr, punkt.wert) for punkt in punkte]
    since: list[tuple[int, Decimal]] = []
    for jahr, wert in reversed(pairs):
        if wert is None:
            break
        since.append((jahr, wert))
    return tuple(reversed(since))


def _surveyed(punkte: Iterable[Punkt]) -> int:
    return sum(punkt.wert is not None or _is_hidden(punkt) for punkt in punkte)


def _is_hidden(punkt: Punkt) -> bool:
    return punkt.status in GESPERRT


def _is_coming(punkt: Punkt) -> bool:
    return punkt.wert is None and punkt.status is Wertstatus.FOLGT


def _monat(punkt: Punkt) -> int:
    return punkt.zeitraum.von.month
