"""All indicators of a catalogue, read from their files: the heavy step, done once for a state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vorlagen_gen.findings import Finding
from vorlagen_gen.indikatoren.csvtabellen import read_csv
from vorlagen_gen.indikatoren.datendateien import Datendatei
from vorlagen_gen.indikatoren.exceltabellen import read_excel
from vorlagen_gen.indikatoren.gelesenes import Lesung
from vorlagen_gen.indikatoren.meldungen import Meldungen, printable
from vorlagen_gen.indikatoren.reihen import read_reihen
from vorlagen_gen.indikatoren.tabellen import Tabelle
from vorlagen_gen.model.indikator import Indikator
from vorlagen_gen.model.indikatordaten import Daten
from vorlagen_gen.model.zeitreihe import Reihe


def read_lesung(indikatoren: Sequence[Indikator], dateien: Mapping[str, Datendatei]) -> Lesung:
    """The series of ``indikatoren``, whose files are ``dateien`` by the name in the catalogue."""
    leser = _Leser(dateien)
    reihen = {each.kennung: leser.reihen(each) for each in indikatoren if each.kennung}
    return Lesung(reihen, tuple(dict.fromkeys(map(printable, leser.findings))))


class _Leser:
    """Reads each table once, however many indicators it has values for."""

    def __init__(self, dateien: Mapping[str, Datendatei]) -> None:
        self.findings: list[Finding] = []
        self._dateien = dateien
        self._tabellen: dict[tuple[object, ...], Tabelle | None] = {}

    def reihen(self, indikator: Indikator) -> tuple[Reihe, ...]:
        """The series of one indicator, as far as they can be read."""
        tabelle = self._tabelle(indikator.daten) if indikator.daten else None
        if tabelle is None:
            return ()
        meldungen = Meldungen(is_geheim=indikator.geheimhaltung)
        reihen = read_reihen(indikator, tabelle, meldungen)
        self.findings += meldungen.findings()
        return reihen

    def _tabelle(self, daten: Daten) -> Tabelle | None:
        key = (
            *(daten.datei, daten.blatt, daten.bereich, daten.spalten, daten.kopfzeile),
            *(daten.letzte_zeile, daten.kodierung, daten.trenner, daten.dezimal),
        )
        if key not in self._tabellen:
            self._tabellen[key] = self._read(daten)
        return self._tabellen[key]

    def _read(self, daten: Daten) -> Tabelle | None:
        datei = self._dateien[daten.datei or ""]
        if not datei.is_excel:
            tabelle, warnings = read_csv(datei, daten)
            self.findings += warnings
            return tabelle
        found = read_excel(datei, daten)
        if isinstance(found, Finding):
            self.findings.append(found)
            return None
        return found
