"""What stands against printing documents that are made from indicators, kept by what they say.

To make the sheets of forty indicators takes longer than all else that is checked of a paper,
and who changes a word of it changes nothing in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.bestand.inhalt import inhalt_of
from vorlagen_gen.bestand.siegel import keep_entry, read_entry, remove_old
from vorlagen_gen.document import Document
from vorlagen_gen.findings import Finding, Place, Severity
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.programm import programmstand
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Gelesen
from vorlagen_gen.schrift import schriftstand
from vorlagen_gen.validate.druckbar import Druckbefund, druckbefund

_PREFIX = "druck-"


class Druckbefunde:
    """The verdicts on such documents in the papers of one project."""

    def __init__(self, projekt: Projekt) -> None:
        """Nothing is read before it is asked for."""
        self._projekt = projekt

    def of(self, ausgabe: Ausgabe, rahmen: Document, gelesen: Iterable[Gelesen]) -> Druckbefund:
        """The verdict on ``ausgabe``, which is made only if none was kept.

        ``rahmen`` is what comes from the paper, ``gelesen`` all files that the rest is made from.
        """
        name = _entry_name(rahmen, gelesen)
        if found := read_entry(self._projekt, name):
            return Druckbefund(_findings(found["undruckbar"]), _findings(found["zu_breit"]))
        befund = druckbefund(ausgabe.document)
        entry = {"undruckbar": _rows(befund.undruckbar), "zu_breit": _rows(befund.zu_breit)}
        keep_entry(self._projekt, name, entry)
        remove_old(self._projekt, _PREFIX)
        return befund


def _entry_name(rahmen: Document, gelesen: Iterable[Gelesen]) -> str:
    """The entry for all that decides what the document says and which letters can be printed."""
    inhalt = inhalt_of(rahmen)
    files = [(each.label, each.sha256) for each in gelesen]
    parts = (programmstand(), schriftstand(), files, inhalt.text, inhalt.places)
    return _PREFIX + sha256(repr(parts).encode())


def _rows(findings: Iterable[Finding]) -> list[tuple[Any, ...]]:
    return [
        (
            *(place.file, place.line, place.column, place.end_line, place.end_column),
            *(found.severity, found.code, found.text, found.remedy),
        )
        for found in findings
        for place in (found.place,)
    ]


def _findings(rows: Sequence[Sequence[Any]]) -> tuple[Finding, ...]:
    return tuple(
        Finding(Place(*row[:_OF_PLACE]), Severity(row[_OF_PLACE]), *row[_OF_PLACE + 1 :])
        for row in rows
    )


_OF_PLACE = 5
"""So many values of a row are its place."""
