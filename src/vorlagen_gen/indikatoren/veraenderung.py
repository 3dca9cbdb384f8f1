"""Changes between the points of a series, and which points may be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vorlagen_gen.model.indikator import Bruch, Indikator
from vorlagen_gen.model.zeitreihe import Punkt
from vorlagen_gen.model.zusammenfassung import Veraenderung


def veraenderung(von: Punkt | None, bis: Punkt | None, indikator: Indikator) -> Veraenderung | None:
    """The change from one point to a later one; None unless both have a value.

    It may cross a break and then says so. Percent is left out for shares: 2 % -> 3 % is one
    percentage point, and „50 %“ would mislead.
    """
    if von is None or bis is None or von.zeitraum >= bis.zeitraum:
        return None
    if von.wert is None or bis.wert is None:
        return None
    differenz = bis.wert - von.wert
    is_relative = von.wert > 0 and not (indikator.art and indikator.art.is_anteil)
    return Veraenderung(
        von=von,
        bis=bis,
        differenz=differenz,
        prozent=differenz * 100 / von.wert if is_relative else None,
        crosses_bruch=crosses_bruch(von, bis, indikator.brueche),
    )


def crosses_bruch(von: Punkt, bis: Punkt, brueche: Iterable[Bruch]) -> bool:
    """Whether a break lies between two points: values from its year on are counted anew."""
    return any(
        bruch.ab is not None and von.zeitraum.jahr < bruch.ab <= bis.zeitraum.jahr
        for bruch in brueche
    )


def mit_wert(punkte: Iterable[Punkt]) -> tuple[Punkt, ...]:
    """The points that have a value."""
    return tuple(punkt for punkt in punkte if punkt.wert is not None)


def nach_bruch(punkte: Sequence[Punkt], brueche: Iterable[Bruch]) -> tuple[Punkt, ...]:
    """The points from the latest break on; all, if no break lies between points with a value."""
    werte = [punkt.zeitraum.jahr for punkt in mit_wert(punkte)]
    within = [
        bruch.ab for bruch in brueche if bruch.ab and werte and werte[0] < bruch.ab <= werte[-1]
    ]
    ab = max(within, default=0)
    return tuple(punkt for punkt in punkte if punkt.zeitraum.jahr >= ab)


def letzter_bis(punkte: Iterable[Punkt], jahr: int | None) -> Punkt | None:
    """The latest point with a value whose year is ``jahr`` or earlier."""
    if jahr is None:
        return None
    bis_dahin = [punkt for punkt in mit_wert(punkte) if punkt.zeitraum.jahr <= jahr]
    return bis_dahin[-1] if bis_dahin else None
