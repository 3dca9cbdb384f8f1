"""The fingerprint of everything a build is made with that does not lie in the project.

Two builds with one fingerprint and one input give the same files and the same verdicts. Nothing
heavy is loaded for it.
"""

from __future__ import annotations

import hashlib
import os
import platform
import sys
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.pdf import library_versions
from vorlagen_gen.render.pdf.bibliotheken import UNKNOWN
from vorlagen_gen.schrift import Schnitt, find_schriften

_PROGRAMM = Path(__file__).parents[1]
_ASKED = ("fontconfig", "harfbuzz", "pango")
_SETTINGS = ("FONTCONFIG_", "LD_", "PANGO", "WEASYPRINT_")
"""How the names of settings begin that could change what the system libraries draw."""


@cache
def werkzeug() -> str | None:
    """The fingerprint; None if something cannot be told, and so could change unnoticed."""
    versions = library_versions()
    if any(versions[name] == UNKNOWN for name in _ASKED):
        return None
    digest = hashlib.sha256()
    try:
        for part in (*_python(), *sorted(versions.items()), *_settings(), *_files()):
            digest.update(f"{part!r}\n".encode())
    except (OSError, VorlagenError):  # the build itself tells which
        return None
    return digest.hexdigest()


def read_zustand() -> tuple[tuple[str, int, int], ...]:
    """Path, size and last change of each file that the fingerprint is about, as they are now.

    A process that lives on asks for this, in a few milliseconds, whether it is still up to date.
    """
    return tuple(
        (str(path), state.st_size, state.st_mtime_ns)
        for path in _paths()
        if (state := _state(path)) is not None
    )


def _state(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _python() -> Iterator[object]:
    yield sys.version, sys.platform, platform.machine(), zlib.ZLIB_RUNTIME_VERSION


def _settings() -> Iterator[object]:
    yield from sorted(each for each in os.environ.items() if each[0].startswith(_SETTINGS))


def _files() -> Iterator[object]:
    """The program, what is installed beside it, and the fonts."""
    for path in _programm():
        yield path.relative_to(_PROGRAMM).as_posix(), _sha256(path)
    for record in _records():
        yield record.parent.name, _sha256(record) if record.is_file() else ""
    for cut, path in _schriften():
        yield cut, path.name, _sha256(path)


def _paths() -> Iterator[Path]:
    yield from _programm()
    yield from _records()
    yield from (path for _, path in _schriften())


def _programm() -> Iterator[Path]:
    files = (path for path in sorted(_PROGRAMM.rglob("*")) if path.suffix != ".pyc")
    return (path for path in files if path.is_file())


def _records() -> Iterator[Path]:
    """For each installed package the list of the files that it brought."""
    for folder in filter(os.path.isdir, sys.path):
        for path in sorted(Path(folder).iterdir()):
            if path.suffix in (".dist-info", ".egg-info"):
                yield path / "RECORD"


def _schriften() -> Iterator[tuple[Schnitt, Path]]:
    schriften = find_schriften()
    for kind in (schriften.text, schriften.fallback):
        yield from sorted(kind.items())


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
