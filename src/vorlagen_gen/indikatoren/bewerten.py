"""The series of an indicator -> what is known of it: changes, status, gap, comparison."""

from __future__ import annotations

from collections.abc import Sequence

from vorlagen_gen.indikatoren.abstand import Abstaende, abstaende, abstandsfall
from vorlagen_gen.indikatoren.geheimhaltung import GESPERRT, sperre
from vorlagen_gen.indikatoren.veraenderung import letzter_bis, mit_wert, nach_bruch, veraenderung
from vorlagen_gen.indikatoren.verlauf import vergleichswerte
from vorlagen_gen.indikatoren.ziele import bewerte, schlechteste
from vorlagen_gen.model.indikator import Gruppe, Indikator, Indikatorart
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.zeitreihe import Punkt, Reihe
from vorlagen_gen.model.zusammenfassung import Zusammenfassung


def fasse_zusammen(
    indikator: Indikator, reihen: tuple[Reihe, ...], katalog: Katalog
) -> Zusammenfassung:
    """What is known of an indicator, made only from values that may be published."""
    oeffentlich = sperre(reihen, indikator)
    haupt = hauptreihe(indikator, oeffentlich)
    werte = vergleichswerte(haupt.punkte)
    vorige_bis = katalog.ausgabe.vorige_bis if katalog.ausgabe else None
    aktuell = werte[-1] if werte else None
    beginn = next(iter(nach_bruch(werte, indikator.brueche)), None)
    vorausgabe = letzter_bis(werte, vorige_bis)
    gaps = _gaps(indikator, oeffentlich, vorige_bis)
    bewertungen = bewerte(indikator, haupt, oeffentlich, katalog.verfahren)
    return Zusammenfassung(
        indikator=indikator,
        reihen=oeffentlich,
        hauptreihe=haupt,
        aktuell=aktuell,
        vorausgabe=vorausgabe,
        beginn=beginn,
        seit_vorausgabe=veraenderung(vorausgabe, aktuell, indikator),
        seit_beginn=veraenderung(beginn, aktuell, indikator),
        bewertung=schlechteste(bewertungen),
        bewertungen=bewertungen,
        abstand_beginn=gaps.beginn,
        abstand_aktuell=gaps.aktuell,
        abstandsfall=abstandsfall(gaps.beginn, gaps.aktuell, indikator.richtung),
        vergleich=_vergleich(oeffentlich, aktuell),
        unterdrueckt=_unterdrueckt(oeffentlich),
    )


def _gaps(indikator: Indikator, reihen: Sequence[Reihe], vorige_bis: int | None) -> Abstaende:
    """The gap of the groups; counts have none, since the groups are not of one size."""
    if indikator.art is Indikatorart.ANZAHL:
        return Abstaende(None, None)
    return abstaende(reihen, indikator.brueche, vorige_bis)


def hauptreihe(indikator: Indikator, reihen: Sequence[Reihe]) -> Reihe:
    """The series that is judged: the one the catalogue names, else mit, else insgesamt.

    A series that is named or expected and has no data is empty.
    """
    by_gruppe = {reihe.gruppe: reihe for reihe in reihen}
    usual = Gruppe.MIT if Gruppe.MIT in by_gruppe else Gruppe.INSGESAMT
    wanted = indikator.hauptreihe or usual
    return by_gruppe.get(wanted, Reihe(wanted, ()))


def _vergleich(reihen: Sequence[Reihe], aktuell: Punkt | None) -> Punkt | None:
    """The value to compare the latest one with: of its own year, never of another."""
    if aktuell is None:
        return None
    of_year = [
        punkt
        for reihe in reihen
        if reihe.gruppe is Gruppe.VERGLEICH
        for punkt in mit_wert(reihe.punkte)
        if punkt.zeitraum.jahr == aktuell.zeitraum.jahr
    ]
    same = [punkt for punkt in of_year if punkt.zeitraum.bis == aktuell.zeitraum.bis]
    return next(iter(same or of_year[-1:]), None)


def _unterdrueckt(reihen: Sequence[Reihe]) -> int:
    return sum(punkt.status in GESPERRT for reihe in reihen for punkt in reihe.punkte)
