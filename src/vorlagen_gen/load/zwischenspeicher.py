"""What is kept in the project to spare the next run some work.

Nobody needs these files: without one, or if it cannot be written, the work is done again. What
lies in one decides nothing by itself, its reader must know it for its own.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from vorlagen_gen.load.projekt import Projekt

ORDNER = ".zwischenspeicher"
MAX_BYTES = 20_000_000
_INTERIM = ".neu"
_HOUR = 3600


def read_kept(projekt: Projekt, name: str) -> bytes | None:
    """The file ``name`` that was kept; None if there is none that can be read.

    Only a regular file is opened: a pipe would keep its reader waiting.
    """
    path = projekt.root / ORDNER / name
    try:
        is_fit = projekt.holds(path) and path.is_file() and path.stat().st_size <= MAX_BYTES
        return path.read_bytes() if is_fit else None
    except OSError:
        return None


def keep(projekt: Projekt, name: str, inhalt: bytes) -> None:
    """Keep ``inhalt`` as file ``name``; a folder that cannot be written to keeps nothing."""
    path = projekt.root / ORDNER / name
    with suppress(OSError):
        if projekt.holds(path):
            path.parent.mkdir(exist_ok=True)
            _replace(path, inhalt)
            _clear(path)


def _replace(path: Path, inhalt: bytes) -> None:
    """Write a file in one step: whoever reads it at this moment sees the old one or the new."""
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile(dir=path.parent, suffix=_INTERIM, delete=False) as file:
        interim = Path(file.name)
        try:
            file.write(inhalt)
            file.close()
            interim.replace(path)
        except OSError:
            interim.unlink(missing_ok=True)
            raise


def _clear(path: Path) -> None:
    """Remove what writers left who were killed; one who is at it now began less than an hour ago.

    The file just written tells the time of the file system.
    """
    now = path.stat().st_mtime
    for left in path.parent.glob(f"tmp*{_INTERIM}"):
        if now - left.lstat().st_mtime > _HOUR:
            left.unlink(missing_ok=True)
