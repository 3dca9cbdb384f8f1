"""The files that a paper is imported from: each read by a process of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from vorlagen_gen.anlagen.abschirmung import abgeschirmt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.dateien import meinten_sie, nfc
from vorlagen_gen.load.quelle import MAX_FILE_BYTES, read_bytes
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.uebertragung import unpacked

Lesung = TypeVar("Lesung")

_PROGRAMM = Path(__file__).with_name("leseprogramm.py")
_LESBAR = (".docx", ".pdf", ".txt", ".md")
_IN_WORD = (".doc", ".docm", ".dot", ".dotx", ".odt", ".ott", ".rtf", ".htm", ".html", ".wpd")
"""What a word processor opens and saves as Word."""
_MOEGLICH = (
    "Möglich sind Word (.docx), PDF und Text (.txt, .md), als Anlagen auch Excel und Bilder."
)
_ANLAGEN = (".xlsx", ".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff")


@dataclass(frozen=True, slots=True)
class Quelldokument:
    """A file by its name, its bytes, and what it says; ``None`` of a picture or a table."""

    name: str
    data: bytes
    gelesen: Gelesenes | None

    @property
    def endung(self) -> str:
        """What its name ends in, in lower case."""
        return Path(self.name).suffix.lower()


Lesen = Callable[[bytes, str], Gelesenes]


def read_shielded(data: bytes, name: str) -> Gelesenes:
    """What ``data`` says, read by another process.

    Raises:
        VorlagenError: It cannot be read.
    """
    return read_by(_PROGRAMM, data, name, unpacked)


def read_by(programm: Path, data: bytes, name: str, unpack: Callable[[bytes], Lesung]) -> Lesung:
    """What the ``programm``, another process, reads in ``data`` and ``unpack`` makes of it.

    Raises:
        VorlagenError: It cannot be read.
    """
    try:
        answer = abgeschirmt("lesen", data, name, programm=programm)
        fault, _, said = answer.partition(b"\n")
        if fault:
            text, remedy = json.loads(fault)
            raise VorlagenError(str(text), str(remedy), ExitCode.CONTENT_REJECTED)
        return unpack(said)
    except (UnlesbareDateiError, ValueError):
        raise VorlagenError(
            f"{name} lässt sich nicht lesen: Die Datei ist beschädigt oder zu umfangreich.",
            "Öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie neu.",
            ExitCode.CONTENT_REJECTED,
        ) from None


def require_file(path: Path) -> None:
    """Stop if there is no file ``path``.

    Raises:
        VorlagenError: There is none, or a folder; it names the file that was probably meant.
    """
    if path.is_file():
        return
    if path.is_dir():
        raise _is_folder(path)
    beside: list[str] = []
    with suppress(OSError):
        beside = [nfc(each.name) for each in path.parent.iterdir()]
    name = nfc(path.name)
    raise VorlagenError(
        f"Die Datei {name} gibt es nicht.{meinten_sie(name, beside)}",
        "Berichtigen Sie den Namen.",
        ExitCode.USAGE,
    )


def _is_folder(path: Path) -> VorlagenError:
    names: list[str] = []
    with suppress(OSError):
        names = sorted(nfc(each.name) for each in path.iterdir())
    fit = next((each for each in names if each.lower().endswith(_LESBAR)), "vorlage.docx")
    return VorlagenError(
        f"»{nfc(path.name)}« ist ein Ordner, keine Datei.",
        f"Nennen Sie die Dateien darin, zum Beispiel {getippt(f'{nfc(path.name)}/{fit}')}.",
        ExitCode.USAGE,
    )


def read_file(path: Path, lesen: Lesen = read_shielded) -> Quelldokument:
    """The file ``path``.

    Raises:
        VorlagenError: It is not there, too large, or no file that a paper can consist of.
    """
    name = nfc(path.name)
    require_file(path)
    data = read_bytes(path, name)
    if len(data) > MAX_FILE_BYTES:
        raise VorlagenError(
            f"{name} ist größer als {MAX_FILE_BYTES // 1_000_000} MB.",
            "Verkleinern Sie die Bilder darin.",
            ExitCode.CONTENT_REJECTED,
        )
    endung = path.suffix.lower()
    if endung in _LESBAR:
        return Quelldokument(name, data, lesen(data, name))
    if endung in _ANLAGEN:
        return Quelldokument(name, data, None)
    raise VorlagenError(
        f"{name}: Dateien dieser Art lassen sich nicht übernehmen.",
        "Öffnen Sie sie in Word oder LibreOffice, und speichern Sie sie als .docx."
        if endung in _IN_WORD
        else _MOEGLICH,
        ExitCode.USAGE,
    )
