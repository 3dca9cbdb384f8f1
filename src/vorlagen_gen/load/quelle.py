"""Bytes of a file -> its text, with what was read as proof of origin."""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Finding, Place, Severity
from vorlagen_gen.load.ablage import PLATTE, Ablage
from vorlagen_gen.load.dateiart import read_art
from vorlagen_gen.load.zeichensalat import garbled
from vorlagen_gen.quelltext import ohne_richtungszeichen

MAX_BYTES = 2_000_000
"""A text of this size has more than 500 pages."""
MAX_FILE_BYTES = 100_000_000
"""Files are held in memory until they are written; council information systems take less."""

_SAVE_AS_UTF8 = (
    "Speichern Sie sie in UTF-8: im Editor mit »Datei«, »Speichern unter …«, »Codierung: UTF-8«, "
    "in Word als »Nur Text« mit »Unicode (UTF-8)«, in Excel als »CSV UTF-8«."
)
_ARTIKEL = {"Bild": "ein"}
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True, order=True)
class Gelesen:
    """A file that was read, by its path in the project, and the fingerprint of its bytes."""

    label: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Quelle:
    """A file's text with LF as line ends and without BOM; ``None`` if it is no clean text.

    With a text, ``findings`` are warnings about its letters.
    """

    text: str | None
    gelesen: Gelesen
    findings: tuple[Finding, ...] = ()


def read_bytes(
    path: Path, label: str, at_most: int = MAX_FILE_BYTES, ablage: Ablage = PLATTE
) -> bytes:
    """The bytes of ``path``, one more than ``at_most`` if it is longer than that.

    Raises:
        VorlagenError: The file is locked or forbidden.
    """
    try:
        with ablage.open(path) as file:
            return file.read(at_most + 1)
    except OSError as error:
        raise VorlagenError(
            f"Die Datei {label} lässt sich nicht lesen.",
            "Schließen Sie sie in anderen Programmen und prüfen Sie Ihre Rechte an der Datei.",
        ) from error


def read_quelle(path: Path, label: str, ablage: Ablage = PLATTE) -> Quelle:
    """The text of the file ``path``; its encoding, size and characters are checked."""
    data = read_bytes(path, label, MAX_BYTES, ablage)
    gelesen = Gelesen(label, hashlib.sha256(data).hexdigest())
    fault = _art_fault(data, label) or _size_fault(data, label) or _encoding_fault(data, label)
    if fault:
        return Quelle(None, gelesen, (fault,))
    text = normalise_line_ends(data.decode("utf-8-sig"))
    if fault := invisible_fault(text, label):
        return Quelle(None, gelesen, (fault,))
    return Quelle(text, gelesen, garbled(text, label))


def read_gelesen(path: Path, label: str) -> Gelesen:
    """The fingerprint of the file ``path``."""
    return Gelesen(label, hashlib.sha256(read_bytes(path, label)).hexdigest())


def normalise_line_ends(text: str) -> str:
    """``text`` with CRLF and CR as LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def printable(text: str, line_end: str = "\n") -> str:
    """``text`` without what ``invisible_fault`` finds, and without marks of direction.

    Word's breaks of a line are ``line_end``.
    """
    broken = _BREAKS.sub(line_end, normalise_line_ends(text))
    return ohne_richtungszeichen(_INVISIBLE.sub("", broken)).encode(errors="ignore").decode()


def fault_at(place: Place, code: str, text: str, remedy: str) -> Finding:
    """An error in what was typed."""
    return Finding(place, Severity.FEHLER, code, text, remedy)


def _art_fault(data: bytes, label: str) -> Finding | None:
    art = read_art(data, PurePosixPath(label).suffix)
    if art is None:
        return None
    return fault_at(
        Place.at(label),
        "Y134",
        f"Das ist {_ARTIKEL.get(art.partition('-')[2], 'eine')} {art}, kein Text.",
        "Kopieren Sie den Text in eine Textdatei, deren Name auf .md endet und die in UTF-8 "
        "gespeichert ist, und nennen Sie diese.",
    )


def _size_fault(data: bytes, label: str) -> Finding | None:
    if len(data) <= MAX_BYTES:
        return None
    return fault_at(
        Place.at(label),
        "Y102",
        "Die Datei ist größer als 2 MB und wird nicht gelesen.",
        "Legen Sie lange Texte in eigene Dateien und verweisen Sie mit {datei: texte/…} darauf.",
    )


def _encoding_fault(data: bytes, label: str) -> Finding | None:
    if _is_utf16(data):
        text = "Die Datei ist in UTF-16 (»Unicode«) gespeichert statt in UTF-8."
        return fault_at(Place.at(label, 1, 1), "Y103", text, _SAVE_AS_UTF8)
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        body.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(body, error.start, label)
    return None


def _is_utf16(data: bytes) -> bool:
    head = data[:200]
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or (
        len(head) > 1 and head.count(0) * 3 > len(head)
    )


def _not_utf8(data: bytes, offset: int, label: str) -> Finding:
    before = normalise_line_ends(data[:offset].decode())
    place = Place.at(label, before.count("\n") + 1, len(before) - before.rfind("\n"))
    try:
        char = data.decode("cp1252")[offset]
    except UnicodeDecodeError:
        text = "Die Datei ist nicht in UTF-8 gespeichert; ihre Kodierung ist nicht zu erkennen."
    else:
        text = (
            "Die Datei ist in Windows-1252 (»ANSI«) gespeichert statt in UTF-8; "
            f"das zeigt hier das Zeichen »{char}«."
        )
    return fault_at(place, "Y103", text, _SAVE_AS_UTF8)


def invisible_fault(text: str, label: str) -> Finding | None:
    """The first character of ``text`` that cannot be printed."""
    match = _INVISIBLE.search(text)
    if not match:
        return None
    line = text.count("\n", 0, match.start()) + 1
    column = match.start() - text.rfind("\n", 0, match.start())
    return fault_at(
        Place(label, line, column, line, column + 1),
        "Y104",
        f"Hier steht ein unsichtbares Zeichen (U+{ord(match[0]):04X}), das nicht gedruckt "
        "werden kann.",
        "Löschen Sie es; oft kommt es beim Einfügen aus Word oder einem PDF mit.",
    )
