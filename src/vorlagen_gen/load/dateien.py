"""File names that people typed -> files inside the project, the same on every system."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from vorlagen_gen.load.ablage import PLATTE, Ablage
from vorlagen_gen.quelltext import kurz

LONGEST_PATH = 200
"""So much of a name is repeated in a message."""
_DRIVE = re.compile(r"[A-Za-z]:")
_IGNORED = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Fehlgriff:
    """Why a typed name leads to no file; ``is_missing`` if it could be there and is not."""

    text: str
    remedy: str
    is_missing: bool


def is_plain_file(path: Path) -> bool:
    """Whether a file lies at ``path`` itself: no link, folder, pipe or device."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def nfc(name: str) -> str:
    """``name`` in one spelling: macOS stores ``ü`` as two characters, everyone else as one."""
    return unicodedata.normalize("NFC", name)


def is_ignored(name: str) -> bool:
    """Whether ``name`` is what systems and Office leave behind, or hidden."""
    return name.startswith((".", "~$")) or name.casefold() in _IGNORED


def near_miss(name: str, names: Iterable[str]) -> str | None:
    """The one of ``names`` that was probably meant; ties go to the first in sorted order."""
    from rapidfuzz import process

    found = process.extractOne(name, sorted(names), processor=str.casefold, score_cutoff=70)
    return str(found[0]) if found else None


def meinten_sie(name: str, names: Iterable[str]) -> str:
    """``Meinten Sie »…«?`` with a blank before it, or nothing."""
    near = near_miss(name, names)
    return f" Meinten Sie »{near}«?" if near else ""


def bekannte(parts: Sequence[str], sign: str, is_known: Callable[[str], bool]) -> list[str]:
    """``parts`` of what was typed, those together again that are a known name with ``sign`` in it.

    Example:
        >>> bekannte(["bus", "foto.jpg", "x"], " ", {"bus foto.jpg"}.__contains__)
        ['bus foto.jpg', 'x']
    """
    found, rest = [], list(parts)
    while rest:
        ends = range(len(rest), 0, -1)
        end = next((each for each in ends if is_known(sign.join(rest[:each]))), 1)
        found.append(sign.join(rest[:end]))
        rest = rest[end:]
    return found


def is_inside(path: Path, folder: Path) -> bool:
    """Whether ``path`` lies in ``folder`` once all links are followed; links in a ring do not."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def find_file(name: str, base: Path, root: Path, ablage: Ablage = PLATTE) -> Path | Fehlgriff:
    """The file ``name``, relative to the folder ``base``, if it lies inside ``root``.

    Upper and lower case count on every system, NFC and NFD do not; a backslash is read as ``/``.
    """
    parts = nfc(name).replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or _DRIVE.match(name) or ".." in parts:
        return _outside(name)
    path = base
    parts = [part for part in parts if part not in ("", ".")]
    for part in parts:
        step = _step(path, part, ablage)
        if step is None:
            return _missing(name, base, parts, ablage)
        if not is_inside(step, root):
            return _outside(name)
        path = step
    return _checked(path, name, ablage)


def _step(folder: Path, part: str, ablage: Ablage) -> Path | None:
    return next((child for child in ablage.children(folder) if nfc(child.name) == part), None)


def _checked(path: Path, name: str, ablage: Ablage) -> Path | Fehlgriff:
    if ablage.is_file(path):
        return path
    return Fehlgriff(
        f"»{_quoted(name)}« ist keine Datei.",
        "Nennen Sie die Datei, nicht den Ordner.",
        is_missing=True,
    )


def _outside(name: str) -> Fehlgriff:
    return Fehlgriff(
        f"»{_quoted(name)}« liegt außerhalb des Ordners der Vorlage.",
        "Legen Sie die Datei in den Ordner der Vorlage und nennen Sie sie ohne »..« und ohne "
        "Laufwerk, zum Beispiel texte/begruendung.md.",
        is_missing=False,
    )


def _missing(name: str, base: Path, parts: list[str], ablage: Ablage) -> Fehlgriff:
    meant = _nearest(base, parts, ablage) or _elsewhere(base, parts)
    hint = f" Meinten Sie »{'/'.join(meant)}«?" if meant else ""
    return Fehlgriff(
        f"Die Datei »{_quoted(name)}« gibt es nicht.{hint}",
        "Berichtigen Sie den Namen, auch Groß- und Kleinschreibung, oder legen Sie die Datei an.",
        is_missing=True,
    )


def _nearest(folder: Path, parts: list[str], ablage: Ablage) -> list[str] | None:
    """The way to a file that is there and whose every part is nearly spelled like ``parts``."""
    meant: list[str] = []
    for part in parts:
        names = [nfc(child.name) for child in ablage.children(folder)]
        kept = [each for each in names if not is_ignored(each)]
        near = part if part in kept else near_miss(part, kept)
        step = _step(folder, near, ablage) if near else None
        if near is None or step is None:
            return None
        meant, folder = [*meant, near], step
    return meant if ablage.is_file(folder) else None


def _elsewhere(base: Path, parts: list[str]) -> list[str] | None:
    """The way to the one file below ``base`` that has the right name, in whatever folder."""
    wanted = parts[-1].casefold() if parts else ""
    found = [
        Path(folder, file).relative_to(base)
        for folder, _, files in os.walk(base)
        for file in files
        if nfc(file).casefold() == wanted
    ]
    return [nfc(part) for part in found[0].parts] if len(found) == 1 else None


def _quoted(name: str) -> str:
    return kurz(name, LONGEST_PATH)
