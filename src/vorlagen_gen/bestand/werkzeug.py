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
from vorlagen_gen.schrift import find_schriften

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


def _python() -> Iterator[object]:
    yield sys.version, sys.platform, platform.machine(), zlib.ZLIB_RUNTIME_VERSION


def _settings() -> Iterator[object]:
    yield from sorted(each for each in os.environ.items() if each[0].startswith(_SETTINGS))


def _files() -> Iterator[object]:
    """The program, what is installed beside it, and the fonts."""
    for path in sorted(_PROGRAMM.rglob("*")):
        if path.suffix != ".pyc" and path.is_file():
            yield path.relative_to(_PROGRAMM).as_posix(), _sha256(path)
    for folder in filter(os.path.isdir, sys.path):
        yield from _installed(Path(folder))
    schriften = find_schriften()
    for kind in (schriften.text, schriften.fallback):
        yield from ((cut, path.name, _sha256(path)) for cut, path in sorted(kind.items()))


def _installed(folder: Path) -> Iterator[object]:
    """Name and version of each package, and the list of the files that it brought."""
    for path in sorted(folder.iterdir()):
        if path.suffix in (".dist-info", ".egg-info"):
            record = path / "RECORD"
            yield path.name, _sha256(record) if record.is_file() else ""


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
