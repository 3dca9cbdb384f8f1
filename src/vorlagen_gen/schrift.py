"""The fonts of the papers: where their files lie, how wide a text is, what they cannot print.

The papers are set in Liberation Sans, which runs exactly as wide as Arial; characters it
lacks come from DejaVu Sans. On Windows Arial itself and Segoe UI take these parts.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.schriftdatei import read_widths


class Schnitt(StrEnum):
    """The cuts of a font."""

    NORMAL = "normal"
    FETT = "fett"
    KURSIV = "kursiv"
    FETT_KURSIV = "fett-kursiv"


@dataclass(frozen=True, slots=True)
class Schriften:
    """The files of the text font, one for each cut, and of the font that stands in for it.

    The stand-in has no italic cut: its ``fallback`` for italics is the upright one.
    """

    text: Mapping[Schnitt, Path]
    fallback: Mapping[Schnitt, Path]


_CUTS = tuple(Schnitt)
_DEBIAN = Path("/usr/share/fonts/truetype")
_DEBIAN_TEXT = ("Regular", "Bold", "Italic", "BoldItalic")
_WINDOWS_TEXT = ("arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf")
_WINDOWS_FALLBACK = ("seguisym.ttf",) * 4
_INVISIBLE = frozenset("\t\n\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069")


@cache
def find_schriften() -> Schriften:
    """The font files of this machine.

    Raises:
        VorlagenError: A file is missing; the remedy says what to install.
    """
    return _windows_fonts() if sys.platform == "win32" else _debian_fonts()


def schriftstand() -> tuple[tuple[str, int, int, int], ...]:
    """The state of the font files: path, size, and when they were changed.

    Raises:
        VorlagenError: As above.
        OSError: A file cannot be seen.
    """
    schriften = find_schriften()
    files = {*schriften.text.values(), *schriften.fallback.values()}
    states = ((path, path.stat()) for path in sorted(files))
    return tuple(
        (str(path), state.st_size, state.st_mtime_ns, state.st_ctime_ns) for path, state in states
    )


def text_width(text: str, size: float, schnitt: Schnitt = Schnitt.NORMAL) -> float:
    """How wide ``text`` runs on one line in points, set in ``size`` points without kerning."""
    return size * _ems(text, schnitt)


@lru_cache(maxsize=20_000)
def _ems(text: str, schnitt: Schnitt) -> float:
    return sum(_advance(char, schnitt) for char in text if char not in _INVISIBLE)


def missing_glyphs(text: str) -> tuple[str, ...]:
    """The characters of ``text`` that some cut cannot print, each once, in their order.

    Invisible characters (soft hyphens, joiners, direction marks) need no glyph.
    """
    chars = dict.fromkeys(text)
    return tuple(c for c in chars if c not in _INVISIBLE and not _is_printable(c))


@cache
def _is_printable(char: str) -> bool:
    return all(any(ord(char) in widths for widths in _chain(cut)) for cut in _CUTS)


@cache
def _advance(char: str, schnitt: Schnitt) -> float:
    """The width of one character in ems; one that no font has counts as wide as an em."""
    found = (widths[ord(char)] for widths in _chain(schnitt) if ord(char) in widths)
    return next(found, 1.0)


def _chain(schnitt: Schnitt) -> Iterator[Mapping[int, float]]:
    """The widths of the text font, then those of its stand-in, read only if they are needed."""
    schriften = find_schriften()
    yield _widths(schriften.text[schnitt])
    yield _widths(schriften.fallback[schnitt])


@cache
def _widths(path: Path) -> Mapping[int, float]:
    return read_widths(path)


def _debian_fonts() -> Schriften:
    folders = (_DEBIAN / "liberation2", _DEBIAN / "liberation")
    names = [f"LiberationSans-{cut}.ttf" for cut in _DEBIAN_TEXT]
    text = [_find(name, folders, "fonts-liberation2") for name in names]
    dejavu = [
        _find(name, (_DEBIAN / "dejavu",), "fonts-dejavu-core")
        for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf") * 2
    ]
    return Schriften(dict(zip(_CUTS, text, strict=True)), dict(zip(_CUTS, dejavu, strict=True)))


def _find(name: str, folders: tuple[Path, ...], package: str) -> Path:
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    raise VorlagenError(
        f"Die Schriftdatei {name} fehlt auf diesem Rechner.",
        f"Installieren Sie das Systempaket {package}: sudo apt-get install {package}",
    )


def _windows_fonts() -> Schriften:
    folder = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
    text = [_find_on_windows(name, folder) for name in _WINDOWS_TEXT]
    symbols = [_find_on_windows(name, folder) for name in _WINDOWS_FALLBACK]
    return Schriften(dict(zip(_CUTS, text, strict=True)), dict(zip(_CUTS, symbols, strict=True)))


def _find_on_windows(name: str, folder: Path) -> Path:
    if (folder / name).is_file():
        return folder / name
    raise VorlagenError(
        f"Die Schriftdatei {name} fehlt im Ordner {folder}.",
        "Stellen Sie die Schriften Arial und Segoe UI Symbol in den Windows-Einstellungen"
        " unter »Schriftarten« wieder her.",
    )
