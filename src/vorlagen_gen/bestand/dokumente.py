"""The files of documents that an earlier build wrote and checked, found again by what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from vorlagen_gen.anlagen.abschirmung import Lesen
from vorlagen_gen.bestand.inhalt import Inhalt, inhalt_of
from vorlagen_gen.bestand.lesungen import Lesungen
from vorlagen_gen.bestand.siegel import keep_entry, read_entry, remove_old
from vorlagen_gen.bestand.werkzeug import werkzeug
from vorlagen_gen.check.ergebnis import Ergebnis
from vorlagen_gen.check.verdicts import Pruefung, Verdict, is_bereit
from vorlagen_gen.document import Block, Document, Figure
from vorlagen_gen.findings import Finding, Severity
from vorlagen_gen.lesefolge import children
from vorlagen_gen.load.dateien import is_plain_file
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.projekt import Projekt

_PREFIX = "dokument-"
_LEFT_BEHIND = frozenset({".ds_store", "desktop.ini", "thumbs.db"})
_Datei: TypeAlias = tuple[str, str, int]
"""Name, fingerprint and last change of a file that decides how pages look."""


@dataclass(frozen=True, slots=True)
class Gesetztes:
    """Both files of a document, and what the checks say of them."""

    word: bytes
    pdf: bytes
    ergebnis: Ergebnis


@dataclass(frozen=True, slots=True)
class Dokumentbestand:
    """What lies in the folder ``ausgabe`` of a paper of ``stadt``, with the verdicts on it.

    One that ``is_neu`` finds nothing, but remembers.
    """

    projekt: Projekt
    stadt: str
    ausgabe: Path
    is_neu: bool = False

    @property
    def lesungen(self) -> Lesen:
        """How foreign files are read that are handed on into the folder."""
        return Lesungen(self.projekt, is_neu=self.is_neu).in_ordner(self.ausgabe)

    def platz(self, dateistamm: str, document: Document) -> Platz:
        """Where the files of ``document`` are looked for; ask before they are made."""
        return Platz(self, dateistamm, document, self.gestaltung(document))

    def gestaltung(self, document: Document) -> tuple[_Datei, ...]:
        """The files that decide how ``document`` looks, as they are now."""
        folder = self.projekt.template_dir(self.stadt)
        templates = (
            _datei(path.relative_to(folder).as_posix(), path)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and not _is_left_behind(path.name)
        )
        figures = ((name, self.projekt.root / name) for name in sorted(set(_pictures(document))))
        held = (_datei(name, path) for name, path in figures if self.projekt.holds(path))
        return (*templates, *held)


class Platz:
    """The place of one document's files among what was built before."""

    def __init__(
        self,
        bestand: Dokumentbestand,
        dateistamm: str,
        document: Document,
        gestaltung: tuple[_Datei, ...],
    ) -> None:
        """``gestaltung`` is what the document is to be made with."""
        self._bestand = bestand
        self._dateistamm = dateistamm
        self._document = document
        self._gestaltung = gestaltung
        self._inhalt = inhalt_of(document)
        self._name = _entry_name(bestand.stadt, gestaltung, self._inhalt)

    def find(self) -> Gesetztes | None:
        """The files, if they lie there just as they were written and checked."""
        if self._name is None or self._bestand.is_neu:
            return None
        entry = read_entry(self._bestand.projekt, self._name)
        word = self._file("docx", entry["word"]) if entry else None
        pdf = self._file("pdf", entry["pdf"]) if entry else None
        if entry is None or word is None or pdf is None:
            return None
        return Gesetztes(word, pdf, _ergebnis(entry, self._inhalt))

    def keep(self, gesetztes: Gesetztes) -> None:
        """Remember files and verdicts, if all checks passed; what did not is checked again.

        Nothing is remembered if a template was changed while the files were made.
        """
        ergebnis = gesetztes.ergebnis
        is_same = self._bestand.gestaltung(self._document) == self._gestaltung
        if self._name is None or not is_same or not is_bereit(ergebnis.pruefungen):
            return
        entry = _entry(gesetztes, self._inhalt)
        if entry:
            keep_entry(self._bestand.projekt, self._name, entry)
            remove_old(self._bestand.projekt, _PREFIX)

    def _file(self, kind: str, fingerprint: str) -> bytes | None:
        path = self._bestand.ausgabe / f"{self._dateistamm}.{kind}"
        try:
            content = path.read_bytes() if is_plain_file(path) else b""
        except OSError:
            return None
        return content if sha256(content) == fingerprint else None


def _entry_name(stadt: str, gestaltung: tuple[_Datei, ...], inhalt: Inhalt) -> str | None:
    """The entry for all that decides how the files come out; None if that is not known."""
    tool = werkzeug()
    if tool is None:
        return None
    looks = [(name, fingerprint) for name, fingerprint, _ in gestaltung]
    return _PREFIX + sha256(repr((tool, stadt, looks, inhalt.text)).encode())


def _entry(gesetztes: Gesetztes, inhalt: Inhalt) -> dict[str, Any] | None:
    """What is kept; None if a finding is about a place that the document does not hold."""
    ergebnis = gesetztes.ergebnis
    numbers = {place: number for number, place in enumerate(inhalt.places)}
    if not all(found.place in numbers for found in ergebnis.findings):
        return None
    return {
        "word": sha256(gesetztes.word),
        "pdf": sha256(gesetztes.pdf),
        "seiten": ergebnis.seiten,
        "vorgelesen": ergebnis.vorgelesen,
        "pruefungen": [
            (each.name, each.verdict, each.einzelheiten, each.womit) for each in ergebnis.pruefungen
        ],
        "findings": [
            (numbers[each.place], each.severity, each.code, each.text, each.remedy)
            for each in ergebnis.findings
        ],
    }


def _ergebnis(entry: dict[str, Any], inhalt: Inhalt) -> Ergebnis:
    """What the checks said, of a document that says the same in perhaps other places."""
    return Ergebnis(
        tuple(
            Pruefung(name, Verdict(verdict), tuple(einzelheiten), womit)
            for name, verdict, einzelheiten, womit in entry["pruefungen"]
        ),
        entry["seiten"],
        tuple(
            Finding(inhalt.places[number], Severity(severity), *told)
            for number, severity, *told in entry["findings"]
        ),
        entry["vorgelesen"],
    )


def _pictures(document: Document) -> Iterator[str]:
    """The files of all figures that are not a part of the text."""
    if document.kopf and document.kopf.logo:
        yield document.kopf.logo.file
    figures = (each for each in _all(document.blocks) if isinstance(each, Figure))
    yield from (each.file for each in figures if not each.inhalt)


def _all(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from _all(children(block))


def _datei(name: str, path: Path) -> _Datei:
    """Nothing but its name of a file that cannot be read: that is the writers' to tell."""
    try:
        return name, sha256(path.read_bytes()), path.stat().st_mtime_ns
    except OSError:
        return name, "", 0


def _is_left_behind(name: str) -> bool:
    """Whether systems and Office leave such a file behind; no page can load it."""
    return name.startswith("~$") or name.casefold() in _LEFT_BEHIND
