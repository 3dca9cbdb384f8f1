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
MAX_BYTES = 5_000_000
"""The table of a city has some hundred thousand bytes; reading is bounded by this."""
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
    inhalt = read_bytes(path, label, MAX_BYTES)
    return Datendatei(label, inhalt) if len(inhalt) <= MAX_BYTES else _too_large(label)


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


def _too_large(label: str) -> Finding:
    return fault_at(
        Place.at(label),
        "I122",
        f"Die Datei ist größer als {MAX_BYTES // 1_000_000} MB und wird nicht gelesen.",
        "Speichern Sie nur die Tabelle, die gebraucht wird, in eine eigene Datei.",
    )
