"""The files that the catalogue names: found inside the project, bounded, read as bytes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.dateien import Fehlgriff, find_file
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Gelesen, fault_at, read_bytes
from vorlagen_gen.model.indikatordaten import Daten

ORDNER = "content/indikatoren"
MAX_BYTES = 100_000_000
"""A million rows of the longer kind; most tables of a city have some hundred thousand bytes."""
MAX_EXCEL_BYTES = 5_000_000
"""Workbooks are packed, and read cell by cell."""
ENDUNGEN = (".csv", ".txt", ".tsv", ".xlsx")


@dataclass(frozen=True, slots=True)
class Datendatei:
    """A file with its path in the project."""

    label: str
    inhalt: bytes

    @property
    def is_excel(self) -> bool:
        """Whether it is to be read as a workbook."""
        return self.label.lower().endswith(".xlsx")

    @property
    def gelesen(self) -> Gelesen:
        """The proof of what was read."""
        return Gelesen(self.label, hashlib.sha256(self.inhalt).hexdigest())


def read_datendatei(projekt: Projekt, daten: Daten) -> Datendatei | Finding:
    """The file of an indicator, or why it cannot be read."""
    name = daten.datei or ""
    place = daten.ort("datei")
    if not name.lower().endswith(ENDUNGEN):
        return fault_at(
            place,
            "I111",
            f"»{name}« ist weder eine CSV- noch eine Excel-Datei.",
            "Nennen Sie eine Datei, deren Name auf .csv oder .xlsx endet; alte Excel-Dateien "
            "(.xls) speichern Sie als .xlsx.",
        )
    path = find_file(name, projekt.root / ORDNER, projekt.root)
    if isinstance(path, Fehlgriff):
        return _not_found(path, name, place)
    label = path.relative_to(projekt.root).as_posix()
    at_most = MAX_EXCEL_BYTES if name.lower().endswith(".xlsx") else MAX_BYTES
    inhalt = read_bytes(path, label, at_most)
    if len(inhalt) > at_most:
        return too_large(label, f"Die Datei ist größer als {at_most // 1_000_000} MB")
    return Datendatei(label, inhalt)


def _not_found(fehlgriff: Fehlgriff, name: str, place: Place) -> Finding:
    if fehlgriff.is_missing:
        return fault_at(place, "I111", fehlgriff.text, fehlgriff.remedy)
    return fault_at(
        place,
        "I111",
        f"»{name}« liegt außerhalb des Ordners {ORDNER}.",
        f"Legen Sie die Datei in den Ordner {ORDNER} und nennen Sie sie ohne »..« und ohne "
        "Laufwerk, zum Beispiel daten/einbuergerungen.csv.",
    )


def too_large(label: str, why: str) -> Finding:
    """That there is more in a file than can be read with the memory at hand."""
    return fault_at(
        Place.at(label),
        "I122",
        f"{why} und wird nicht gelesen.",
        "Speichern Sie nur die Tabelle, die gebraucht wird, in eine eigene Datei.",
    )
