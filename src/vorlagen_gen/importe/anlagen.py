"""The files of Anlagen, matched with the list of Anlagen that the paper has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from vorlagen_gen.assemble.dateinamen import ascii_name
from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.importe.beschriftungen import Beschriftungen, mark_pattern
from vorlagen_gen.importe.dateien import Quelldokument
from vorlagen_gen.importe.entwurf import Entwurf
from vorlagen_gen.importe.indikatoren import Indikatoren
from vorlagen_gen.importe.markdowntext import block_text, markdown_text
from vorlagen_gen.read_back.blocks import Block, Figure, Gelesenes, Heading

_IM_NAMEN = re.compile(r"anlage[-_ .]*(?:nr[-_ .]*)?(\d+[a-z]?(?:\.\d+)?)(?![a-z])", re.IGNORECASE)
_WOHER = ("datei", "erzeugt", "nachgereicht", "einsicht")
_ERSTE = 3
"""The mark of an Anlage stands among so many first blocks, if it is in the text."""


@dataclass(frozen=True, slots=True)
class Anlagenliste:
    """The entries of the list; each gets the file that belongs to it."""

    entwurf: Entwurf
    labels: Beschriftungen
    entries: list[dict[str, Inhalt]]
    indikatoren: Indikatoren | None = None

    def add(self, quellen: Sequence[Quelldokument]) -> None:
        """Copy the files and name them in their entries; a file without one gets its own."""
        for quelle in quellen:
            nummer = anlagennummer(quelle, self.labels)
            entry = self._entry(nummer)
            if entry is None:
                entry = {"nummer": nummer, "titel": PurePath(quelle.name).stem}
                self.entries.append(entry)
                self.entwurf.funde.doubt(
                    f"{quelle.name} steht nicht in der Liste der Anlagen.",
                    "Prüfen Sie Nummer und Titel unter »anlagen«, oder löschen Sie den Eintrag.",
                )
            if self._is_uebersicht(quelle, entry):
                entry["erzeugt"] = "indikatorenuebersicht"
            else:
                entry["datei"] = self._kept(quelle, entry)
                self._note_finished(quelle, entry)
            self.entwurf.funde.understood(f"{quelle.name} als Anlage {nummer or 'ohne Nummer'}")
        for entry in self.entries:
            if not any(entry.get(each) for each in _WOHER):
                entry["datei"] = None
                self.entwurf.funde.doubt(
                    f"Zur Anlage {entry['nummer']} wurde keine Datei genannt.",
                    "Legen Sie die Datei in den Ordner anlagen, und nennen Sie sie unter »datei«.",
                )
        self.entwurf.felder["anlagen"] = [*self.entries]

    def _note_finished(self, quelle: Quelldokument, entry: dict[str, Inhalt]) -> None:
        """Note an Anlage that was made here of what its file does not give back, as a picture."""
        gelesen = quelle.gelesen
        is_text = str(entry["datei"]).endswith(".md")
        if gelesen is None or is_text or not _is_own(gelesen, entry):
            return
        said = (each.alternativtext for each in gelesen.blocks if isinstance(each, Figure))
        told = "".join(f" Zum Bild steht darin: »{each}«" for each in said if each)
        self.entwurf.funde.doubt(
            f"{quelle.name} hat dieses Programm gemacht; die Anlage ist jetzt die fertige Datei, "
            f"nicht das Bild oder der Text dahinter.{told}",
            "Haben Sie die ursprüngliche Datei noch, nennen Sie sie unter »datei«, bei einem Bild "
            "auch »alternativtext«.",
        )

    def _entry(self, nummer: str | None) -> dict[str, Inhalt] | None:
        free = (each for each in self.entries if not each.keys() & {"datei", "erzeugt"})
        return next((each for each in free if nummer and each["nummer"] == nummer), None)

    def _is_uebersicht(self, quelle: Quelldokument, entry: dict[str, Inhalt]) -> bool:
        gelesen = quelle.gelesen
        if gelesen is None or self.indikatoren is None or not _is_own(gelesen, entry):
            return False
        return self.indikatoren.is_uebersicht(gelesen.blocks[1:])

    def _kept(self, quelle: Quelldokument, entry: dict[str, Inhalt]) -> str:
        """The path of the copy; a plain text, and what we made of one, is one again."""
        stem = ascii_name(PurePath(quelle.name).stem) or "anlage"
        data, endung = quelle.data, quelle.endung
        text = _own_text(quelle, entry, self.labels)
        if text is not None:
            data, endung = text.encode(), ".md"
        path, number = f"anlagen/{stem}{endung}", 2
        taken = {each.casefold() for each in self.entwurf.dateien}
        while path.casefold() in taken:
            path, number = f"anlagen/{stem}-{number}{endung}", number + 1
        self.entwurf.dateien[path] = data
        return path


def anlagennummer(quelle: Quelldokument, labels: Beschriftungen) -> str | None:
    """The number that the mark of an Anlage says, or else the name of the file."""
    for vermerk in labels.vermerke:
        pattern = mark_pattern(vermerk)
        for text in _first_lines(quelle):
            if found := pattern.search(text):
                return found[1]
    found = _IM_NAMEN.search(PurePath(quelle.name).stem)
    return found[1].lower() if found else None


def _first_lines(quelle: Quelldokument) -> Iterable[str]:
    if quelle.gelesen:
        for seite in quelle.gelesen.seiten[:1]:
            yield from seite.header
        yield from map(block_text, quelle.gelesen.blocks[:_ERSTE])


def _without_mark(blocks: Sequence[Block], labels: Beschriftungen) -> list[Block]:
    """``blocks`` without the mark at their head: every page of an Anlage is printed with it."""
    return [
        block
        for index, block in enumerate(blocks)
        if index >= _ERSTE or labels.mark(block_text(block)) is None
    ]


def _own_text(
    quelle: Quelldokument, entry: dict[str, Inhalt], labels: Beschriftungen
) -> str | None:
    """The Markdown of an Anlage that is a plain text or was made by this program from one.

    A picture in it cannot be a text again.
    """
    gelesen = quelle.gelesen
    if gelesen is None or quelle.endung == ".md":
        return None
    if quelle.endung == ".txt":
        return markdown_text(_without_mark(gelesen.blocks, labels), gelesen.footnotes).text
    if not _is_own(gelesen, entry):
        return None
    written = markdown_text(gelesen.blocks[1:], gelesen.footnotes)
    return written.text if written.is_exact else None


def _is_own(gelesen: Gelesenes, entry: dict[str, Inhalt]) -> bool:
    """Whether this program printed the Anlage, as the title in its metadata says."""
    title = entry["titel"]
    first = gelesen.blocks[0] if gelesen.blocks else None
    named = f"Anlage {entry['nummer']}: {title}"
    return isinstance(first, Heading) and block_text(first) == title and named in gelesen.title
