"""What is kept in the project to spare the next run some work.

Nobody needs these files: without one, or if it cannot be written, the work is done again. What
lies in one decides nothing by itself, its reader must know it for its own.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from vorlagen_gen.load.projekt import Projekt

ORDNER = ".zwischenspeicher"
MAX_BYTES = 20_000_000


def read_kept(projekt: Projekt, name: str) -> bytes | None:
    """The file ``name`` that was kept; None if there is none that can be read."""
    path = projekt.root / ORDNER / name
    try:
        is_fit = projekt.holds(path) and path.stat().st_size <= MAX_BYTES
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
