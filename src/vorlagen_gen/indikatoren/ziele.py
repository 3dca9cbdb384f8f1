"""What an indicator is to reach, and its status for each of these goals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from vorlagen_gen.indikatoren.abstand import abstandsreihe
from vorlagen_gen.indikatoren.verlauf import Verlauf, verlauf
from vorlagen_gen.indikatoren.wetter import nach_richtung, nach_zielwert
from vorlagen_gen.model.indikator import Indikator, Richtung, Ziel
from vorlagen_gen.model.katalog import Verfahren
from vorlagen_gen.model.zeitreihe import Reihe
from vorlagen_gen.model.zusammenfassung import Bewertung, Bewertungsgrund, Wetter

_VON_GUT_NACH_SCHLECHT = (
    Wetter.SONNE,
    Wetter.LEICHT_BEWOELKT,
    Wetter.WOLKE,
    Wetter.NICHT_BEWERTBAR,
    Wetter.BLITZ,
)


def bewerte(
    indikator: Indikator, haupt: Reihe, reihen: Sequence[Reihe], verfahren: Verfahren
) -> tuple[Bewertung, ...]:
    """The status for each Ziel that counts, or for the bare direction if there is none.

    What concerns the gap of the groups is judged on the series of the absolute gap, which is
    always to fall. If the groups are to become equal, everything concerns the gap.
    """
    if indikator.richtung in {None, Richtung.KEINE}:
        return (Bewertung(Wetter.NICHT_BEWERTBAR, Bewertungsgrund.OHNE_RICHTUNG),)
    ziele = indikator.ziele or (Ziel(),)
    des_abstands = [ziel for ziel in ziele if indikator.is_abstandsziel(ziel)]
    der_reihe = [ziel for ziel in ziele if not indikator.is_abstandsziel(ziel)]
    last = verlauf(haupt.punkte, indikator.brueche, verfahren)
    gap = _verlauf_abstand(indikator, reihen, verfahren)
    counting = [*zaehlende(der_reihe, last), *zaehlende(des_abstands, gap)]
    return tuple(
        replace(
            _bewerte(ziel, gap if ziel in des_abstands else last, indikator, verfahren),
            ziel=ziel if indikator.ziele else None,
        )
        for ziel in ziele
        if ziel in counting
    )


def schlechteste(bewertungen: Sequence[Bewertung]) -> Bewertung:
    """The worst; the first of equal ones.

    One goal that cannot be rated leaves open how bad the whole is, unless another one is
    already as bad as can be.
    """
    return max(bewertungen, key=lambda each: _VON_GUT_NACH_SCHLECHT.index(each.wetter))


def zaehlende(ziele: Sequence[Ziel], basis: Verlauf | Bewertungsgrund) -> list[Ziel]:
    """Of goals with a target year only those of the nearest that is not over, all others.

    If all years are over, the last of them counts.
    """
    heute = basis.jahr if isinstance(basis, Verlauf) else 0
    jahre = {ziel.jahr for ziel in ziele if ziel.jahr is not None}
    kommend = [jahr for jahr in jahre if jahr >= heute]
    naechstes = min(kommend) if kommend else max(jahre, default=None)
    return [ziel for ziel in ziele if ziel.jahr in {None, naechstes}]


def _verlauf_abstand(
    indikator: Indikator, reihen: Sequence[Reihe], verfahren: Verfahren
) -> Verlauf | Bewertungsgrund:
    gap = abstandsreihe(reihen)
    if gap is None:
        return Bewertungsgrund.OHNE_GRUPPEN
    return verlauf(gap.punkte, indikator.brueche, verfahren)


def _bewerte(
    ziel: Ziel, basis: Verlauf | Bewertungsgrund, indikator: Indikator, verfahren: Verfahren
) -> Bewertung:
    if not isinstance(basis, Verlauf):
        return Bewertung(Wetter.NICHT_BEWERTBAR, basis)
    is_rising = indikator.richtung is Richtung.STEIGEN and not indikator.is_abstandsziel(ziel)
    vorzeichen = 1 if is_rising else -1
    zielwert = _zielwert(ziel, indikator)
    if zielwert is None:
        return nach_richtung(basis, vorzeichen)
    return nach_zielwert(basis, vorzeichen, zielwert, ziel.jahr, verfahren)


def _zielwert(ziel: Ziel, indikator: Indikator) -> Decimal | None:
    """The value to reach; of an interval its weaker demand, the end that is reached first.

    A gap is a distance: a target for it that is written with a minus means the same.
    """
    ends = [each for each in (ziel.wert, ziel.bis_wert) if each is not None]
    if not ends:
        return None
    if indikator.is_abstandsziel(ziel):
        return max(map(abs, ends))
    return min(ends) if indikator.richtung is Richtung.STEIGEN else max(ends)
