"""A difference between a document and a file that was written from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vorlagen_gen.findings import Place


class Format(StrEnum):
    """The kind of file that differs."""

    WORD = "Word"
    PDF = "PDF"


class Art(StrEnum):
    """What differs."""

    FEHLT = "Absatz fehlt"
    ZUSAETZLICH = "Absatz zu viel"
    BAUSTEIN = "Baustein"
    EBENE = "Überschriftenebene"
    TEXT = "Text"
    NUMMER = "Listennummer"
    TIEFE = "Listentiefe"
    ZITAT = "Zitat"
    AUSZEICHNUNG = "Auszeichnung"
    SPRACHE = "Sprache"
    LINK = "Link"
    FUSSNOTENZEICHEN = "Fußnotenzeichen"
    FUSSNOTE = "Fußnote"
    TABELLE = "Tabelle"
    ZELLE = "Zelle"
    KREUZ = "Kreuz"
    SPALTENKOPF = "Spaltenkopf"
    ZEILENKOPF = "Zeilenkopf"
    BESCHREIBUNG = "Tabellenbeschreibung"
    ALTERNATIVTEXT = "Alternativtext"
    DIAGRAMM = "Diagramm"
    SEITENRAND = "Kopf- und Fußzeile"
    WASSERZEICHEN = "Wasserzeichen"
    TITEL = "Titel"


@dataclass(frozen=True, slots=True)
class Unterschied:
    """The first difference of its kind in one file.

    ``stelle`` is the page or paragraph in the file, empty where something is missing there;
    ``place`` is where the paper says it, None where that is no single place.
    """

    format: Format
    art: Art
    text: str
    stelle: str = ""
    place: Place | None = None

    def __str__(self) -> str:
        """One German line: where in the paper, in which file and where in it, what differs."""
        start = f"{self.place}: " if self.place else ""
        where = f"{self.format}, {self.stelle}" if self.stelle else str(self.format)
        return f"{start}{where}: {self.art}: {self.text}"
