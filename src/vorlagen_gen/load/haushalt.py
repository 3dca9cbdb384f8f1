"""``content/haushalt/*.csv`` -> ``Haushalt``."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Gelesen, fault_at, read_quelle
from vorlagen_gen.model.haushalt import Haushalt, Zeile, Zeilenart

PRODUKTGRUPPEN = "content/haushalt/produktgruppen.csv"
ERGEBNISPLAN = "content/haushalt/ergebnisplan.csv"

Zeilen = Iterator[tuple[int, dict[str, str]]]


class _Tabellen:
    """Reads tables with semicolons; keeps what it read and what was wrong."""

    def __init__(self, projekt: Projekt) -> None:
        self._projekt = projekt
        self.gelesen: list[Gelesen] = []
        self.findings: list[Finding] = []

    def rows(self, label: str, spalten: tuple[str, ...]) -> Zeilen:
        """Each row with its line number; nothing if the file is not there."""
        path = self._projekt.root / label
        if not path.is_file():
            return
        self._projekt.require(path, label)
        quelle = read_quelle(path, label)
        self.gelesen.append(quelle.gelesen)
        self.findings.extend(quelle.findings)
        reader = csv.DictReader((quelle.text or "").splitlines(), delimiter=";")
        missing = [name for name in spalten if name not in (reader.fieldnames or ())]
        if quelle.text is not None and missing:
            self.fault(label, 1, f"Die Spalte »{missing[0]}« fehlt in der ersten Zeile.")
        elif quelle.text is not None:
            yield from self._cells(label, spalten, reader)

    def _cells(self, label: str, spalten: tuple[str, ...], reader: csv.DictReader[str]) -> Zeilen:
        try:
            for row in reader:
                yield reader.line_num, {name: (row[name] or "").strip() for name in spalten}
        except csv.Error:
            self.fault(label, reader.line_num, "Diese Zeile lässt sich nicht in Spalten teilen.")

    def fault(self, label: str, line: int, text: str) -> None:
        """Note what is wrong with a row."""
        self.findings.append(
            fault_at(
                Place.at(label, line, 1),
                "Y126",
                text,
                "Die Spalten sind durch Semikolon getrennt; vergleichen Sie mit anderen Zeilen.",
            )
        )


def load_haushalt(
    projekt: Projekt,
) -> tuple[Haushalt, tuple[Gelesen, ...], list[Finding]]:
    """The budget's codes and names, what was read for them, and what is wrong with the tables."""
    tabellen = _Tabellen(projekt)
    haushalt = Haushalt(_produktgruppen(tabellen), _zeilen(tabellen))
    return haushalt, tuple(tabellen.gelesen), sorted(tabellen.findings)


def _produktgruppen(tabellen: _Tabellen) -> dict[str, str]:
    spalten = ("code", "bezeichnung_laut_haushaltsquerschnitt", "bezeichnung_in_vorlagen")
    return {
        row["code"]: row[spalten[2]] or row[spalten[1]]
        for _, row in tabellen.rows(PRODUKTGRUPPEN, spalten)
    }


def _zeilen(tabellen: _Tabellen) -> dict[str, Zeile]:
    zeilen = {}
    for line, row in tabellen.rows(ERGEBNISPLAN, ("zeile", "bezeichnung", "art")):
        try:
            zeilen[row["zeile"]] = Zeile(row["bezeichnung"], Zeilenart(row["art"]))
        except ValueError:
            tabellen.fault(
                ERGEBNISPLAN, line, f"Die Art »{row['art']}« ist weder ertrag, aufwand noch summe."
            )
    return zeilen
