"""What was read from the files of the indicators, kept by content until any of it changes.

Only the reading is kept: judging is cheap. Nobody needs the file; without it, or if it cannot
be written, the tables are read again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile

from pydantic import TypeAdapter

from vorlagen_gen.indikatoren.lesung import Lesung
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Gelesen

DATEI = ".zwischenspeicher/indikatoren.json"
MAX_BYTES = 20_000_000
_PACKAGE = Path(__file__).parents[1]
_PARTS = ("findings.py", "indikatoren", "load", "model", "validate")
"""What of the program decides how a table is read."""


@dataclass(frozen=True, slots=True)
class _Gespeichert:
    """A reading with the key of what it was read from."""

    schluessel: str
    lesung: Lesung


def schluessel_of(gelesen: Iterable[Gelesen]) -> str:
    """The key of a reading: the files it is made from, and the program that reads them."""
    digest = hashlib.sha256(_programm().encode())
    for each in gelesen:
        digest.update(f"{each.label}\0{each.sha256}\0".encode())
    return digest.hexdigest()


@cache
def _programm() -> str:
    """The fingerprint of the program and of the libraries that read tables."""
    digest = hashlib.sha256(f"pandas {version('pandas')} openpyxl {version('openpyxl')}".encode())
    for part in _PARTS:
        path = _PACKAGE / part
        for source in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(source.read_bytes())
    return digest.hexdigest()


def load_lesung(projekt: Projekt, schluessel: str) -> Lesung | None:
    """The reading that was kept, if it is the one of ``schluessel``."""
    path = projekt.root / DATEI
    try:
        if not projekt.holds(path) or path.stat().st_size > MAX_BYTES:
            return None
        gespeichert = _adapter().validate_json(path.read_bytes())
    except (OSError, ValueError):
        return None
    return gespeichert.lesung if gespeichert.schluessel == schluessel else None


def save_lesung(projekt: Projekt, schluessel: str, lesung: Lesung) -> None:
    """Keep a reading; a folder that cannot be written to keeps none."""
    path = projekt.root / DATEI
    with suppress(OSError):
        if projekt.holds(path):
            path.parent.mkdir(exist_ok=True)
            _replace(path, _adapter().dump_json(_Gespeichert(schluessel, lesung)))


def _replace(path: Path, inhalt: bytes) -> None:
    """Write a file in one step: whoever reads it at this moment sees the old one or the new."""
    with NamedTemporaryFile(dir=path.parent, suffix=".neu", delete=False) as file:
        interim = Path(file.name)
        try:
            file.write(inhalt)
            file.close()
            interim.replace(path)
        except OSError:
            interim.unlink(missing_ok=True)
            raise


@cache
def _adapter() -> TypeAdapter[_Gespeichert]:
    return TypeAdapter(_Gespeichert)
