"""The table of an indicator -> its series, each value with what it was computed from."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from vorlagen_gen.findings import Place
from vorlagen_gen.indikatoren.auswahlen import Gefunden, Zellensuche
from vorlagen_gen.indikatoren.dissimilaritaet import dissimilaritaet
from vorlagen_gen.indikatoren.geheimhaltung import sperre
from vorlagen_gen.indikatoren.meldungen import Meldungen
from vorlagen_gen.indikatoren.plausibilitaet import (
    warn_of_bruchzeichen,
    warn_of_fussnoten,
    warn_of_nenner,
    warn_of_reihen,
    warn_of_unlike,
)
from vorlagen_gen.indikatoren.summanden import common_status, weakest_stand
from vorlagen_gen.indikatoren.summen import by_teil, sums
from vorlagen_gen.indikatoren.tabellen import Tabelle
from vorlagen_gen.model.indikator import Gruppe, Indikator
from vorlagen_gen.model.indikatordaten import Auswahl, Daten, Rechnung, Reihendaten, Teilung
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstatus, Zeitraum

_HUNDRED = Decimal(100)
_Punkte = Mapping[Zeitraum, Punkt]


def read_reihen(indikator: Indikator, tabelle: Tabelle, meldungen: Meldungen) -> tuple[Reihe, ...]:
    """The series that the catalogue asks for and the table has."""
    assert indikator.daten  # noqa: S101 -- without it there is no table
    leser = _Reihenleser(indikator, indikator.daten, tabelle, meldungen)
    return leser.reihen()


class _Reihenleser:
    """Reads the series of one indicator."""

    def __init__(
        self, indikator: Indikator, daten: Daten, tabelle: Tabelle, meldungen: Meldungen
    ) -> None:
        self._indikator = indikator
        self._daten = daten
        self._meldungen = meldungen
        self._suche = Zellensuche(tabelle, daten, meldungen)

    def reihen(self) -> tuple[Reihe, ...]:
        """All series without what may not be published, with warnings about the rest.

        What is hidden is hidden here already: messages repeat values, and readings are kept.
        """
        if self._daten.rechnung is Rechnung.DISSIMILARITAET:
            found = {Gruppe.INSGESAMT: self._dissimilaritaet()}
        else:
            described = {gruppe: getattr(self._daten, gruppe.value) for gruppe in Gruppe}
            found = {gruppe: self._punkte(each) for gruppe, each in described.items() if each}
        read = tuple(
            Reihe(gruppe, tuple(punkte[each] for each in sorted(punkte)))
            for gruppe, punkte in found.items()
            if punkte
        )
        reihen = sperre(read, self._indikator)
        warn_of_fussnoten(self._indikator, self._suche.befunde.fussnoten, self._meldungen)
        warn_of_bruchzeichen(self._indikator, self._suche.befunde.brueche, self._meldungen)
        warn_of_reihen(self._indikator, reihen, self._meldungen)
        return reihen

    def _punkte(self, reihendaten: Reihendaten) -> _Punkte:
        """The points of one series."""
        if not (reihendaten.zaehler and reihendaten.nenner):
            return self._sums(reihendaten, reihendaten, prozent=self._is_anteil)
        zaehler = self._sums(reihendaten.zaehler, reihendaten, prozent=False)
        nenner = self._sums(reihendaten.nenner, reihendaten, prozent=False)
        for each in zaehler if nenner else ():
            warn_of_nenner(zaehler[each], nenner.get(each), reihendaten.place, self._meldungen)
        punkte = {each: self._quotient(zaehler[each], nenner.get(each)) for each in zaehler}
        if reihendaten.spalte:
            printed = self._sums(reihendaten, reihendaten, prozent=self._is_anteil)
            public = self._public(punkte)
            warn_of_unlike(printed, public, reihendaten.ort("spalte"), self._meldungen)
        return punkte

    def _public(self, punkte: _Punkte) -> _Punkte:
        """The points of one series as they may be published."""
        (reihe,) = sperre((Reihe(Gruppe.INSGESAMT, tuple(punkte.values())),), self._indikator)
        return {each.zeitraum: each for each in reihe.punkte}

    @property
    def _is_anteil(self) -> bool:
        return self._indikator.art is not None and self._indikator.art.is_anteil

    def _sums(self, auswahl: Auswahl, reihendaten: Reihendaten, *, prozent: bool) -> _Punkte:
        gefunden = self._find(auswahl, reihendaten, prozent=prozent)
        return sums(gefunden, auswahl.place, self._meldungen) if gefunden else {}

    def _find(
        self, auswahl: Auswahl, reihendaten: Reihendaten, *, prozent: bool
    ) -> Gefunden | None:
        teilung: Teilung = reihendaten if reihendaten.teile else self._daten
        filters = () if auswahl is reihendaten else reihendaten.filter
        gefunden = self._suche.find(auswahl, filters, teilung, prozent=prozent)
        if gefunden and not gefunden.werte:
            self._no_rows(auswahl.place)
        return gefunden

    def _no_rows(self, place: Place) -> None:
        self._meldungen.fehler(
            place,
            "I140",
            "Keine Zeile der Datei passt zu dieser Auswahl.",
            "Prüfen Sie, ob die Filter zusammen in einer Zeile vorkommen.",
        )

    def _quotient(self, zaehler: Punkt, nenner: Punkt | None) -> Punkt:
        """Numerator by denominator, times hundred for shares and rates."""
        zeitraum = zaehler.zeitraum
        if nenner is None:
            return Punkt(zeitraum, None, Wertstatus.UNBEKANNT, zaehler=zaehler.wert)
        both = (zaehler, nenner)
        stand = weakest_stand(both)
        if zaehler.wert is None or nenner.wert is None:
            status = common_status([each for each in both if each.wert is None])
            return Punkt(zeitraum, None, status, stand, zaehler.wert, nenner.wert)
        if not nenner.wert:
            return Punkt(zeitraum, None, Wertstatus.SINNLOS, stand, zaehler.wert, nenner.wert)
        wert = zaehler.wert / nenner.wert * (_HUNDRED if self._is_anteil else 1)
        status = zaehler.status if zaehler.status is Wertstatus.NICHTS else common_status(both)
        return Punkt(zeitraum, wert, status, stand, zaehler.wert, nenner.wert)

    def _dissimilaritaet(self) -> _Punkte:
        """The index of each period in which all parts are known."""
        mit, ohne = self._daten.mit, self._daten.ohne
        assert mit and ohne  # noqa: PT018, S101 -- a rule on the catalogue demands them
        found = [self._find(each, each, prozent=False) for each in (mit, ohne)]
        a, b = (
            by_teil(each, reihendaten.place, self._meldungen) if each else {}
            for each, reihendaten in zip(found, (mit, ohne), strict=True)
        )
        return {each: _index(each, a[each], b[each]) for each in sorted(a.keys() & b.keys())}


def _index(
    zeitraum: Zeitraum, mit: Mapping[str, Punkt] | None, ohne: Mapping[str, Punkt] | None
) -> Punkt:
    unknown = Punkt(zeitraum, None, Wertstatus.UNBEKANNT)
    if mit is None or ohne is None or mit.keys() != ohne.keys():
        return unknown
    punkte = (*mit.values(), *ohne.values())
    pairs = [(mit[teil].wert, ohne[teil].wert) for teil in sorted(mit)]
    known = [(a, b) for a, b in pairs if a is not None and b is not None]
    wert = dissimilaritaet(known) if len(known) == len(pairs) else None
    return (
        Punkt(zeitraum, wert, Wertstatus.WERT, weakest_stand(punkte))
        if wert is not None
        else unknown
    )
