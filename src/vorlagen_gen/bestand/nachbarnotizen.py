"""What a project notes of its papers for each other, kept as long as their files are the same.

Who checks one paper of a year would otherwise wait until all of them are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from vorlagen_gen.bestand.siegel import keep_entry, read_entry
from vorlagen_gen.findings import Place
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.programm import programmstand
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import MAX_BYTES, Gelesen, read_bytes
from vorlagen_gen.model.laufzeit import Laufzeit
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.validate.projekt import Eintrag, Nachbar

_NAME = "nachbarn"


class Nachbarnotizen:
    """The notes on the papers of one project; ask ``keep`` to have new ones kept."""

    def __init__(self, projekt: Projekt) -> None:
        """Read what this program kept."""
        self._projekt = projekt
        entry = read_entry(projekt, _NAME) or {}
        is_ours = entry.get("programm") == programmstand()
        self._kept: dict[str, Any] = entry["vorlagen"] if is_ours else {}
        self._current: dict[str, Any] = {}

    def find(self, ordner: Vorlagenordner) -> Eintrag | None:
        """What was noted of a paper, if all its files still say the same."""
        note = self._kept.get(ordner.yaml_label)
        if note is None or not all(self._is_same(label, sha) for label, sha in note["gelesen"]):
            return None
        self._current[ordner.yaml_label] = note
        return _eintrag(note["eintrag"])

    def add(self, ordner: Vorlagenordner, eintrag: Eintrag, gelesen: Iterable[Gelesen]) -> None:
        """Note a paper in which nothing is wrong and that was read from ``gelesen``."""
        files = [(each.label, each.sha256) for each in gelesen]
        self._current[ordner.yaml_label] = {"gelesen": files, "eintrag": _row(eintrag)}

    def keep(self) -> None:
        """Keep the notes, if there are new ones; those on papers not asked for stay."""
        notes = {**self._kept, **self._current}
        if notes != self._kept:
            labels = {each.yaml_label for each in self._projekt.ordner()}
            kept = {label: note for label, note in notes.items() if label in labels}
            keep_entry(self._projekt, _NAME, {"programm": programmstand(), "vorlagen": kept})

    def _is_same(self, label: str, fingerprint: str) -> bool:
        path = self._projekt.root / label
        is_there = self._projekt.holds(path) and path.is_file()
        return is_there and sha256(read_bytes(path, label, MAX_BYTES)) == fingerprint


def _row(eintrag: Eintrag) -> dict[str, Any]:
    nachbar, ort = eintrag.nachbar, eintrag.ort
    nummer, laufzeit = nachbar.nummer, nachbar.laufzeit
    return {
        "datei": nachbar.datei,
        "nummer": [nummer.jahr, nummer.laufend, nummer.ergaenzung] if nummer else None,
        "emails": nachbar.emails,
        "ziffern": nachbar.ziffern,
        "laufzeit": [laufzeit.von, laufzeit.bis] if laufzeit else None,
        "ort": [ort.file, ort.line, ort.column, ort.end_line, ort.end_column],
    }


def _eintrag(row: Mapping[str, Any]) -> Eintrag:
    nummer, ziffern, laufzeit = row["nummer"], row["ziffern"], row["laufzeit"]
    nachbar = Nachbar(
        row["datei"],
        Vorlagennummer(*nummer) if nummer else None,
        tuple(row["emails"]),
        None if ziffern is None else tuple(ziffern),
        Laufzeit(*laufzeit) if laufzeit else None,
    )
    return Eintrag(nachbar, Place(*row["ort"]))
