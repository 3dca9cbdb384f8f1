"""Several files changed together: all of them, or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.errors import VorlagenError

Paar = tuple[Quelldatei, Quelldatei]


def write_all(paare: Sequence[Paar]) -> None:
    """Replace each file by its new version; on any failure all old ones stand there again.

    A file that somebody changed since it was read stops everything before the first is written.
    """
    for old, _ in paare:
        _demand_unchanged(old)
    prepared: list[Path] = []
    try:
        prepared.extend(_prepare(new) for _, new in paare)
        _replace_all(paare, prepared)
    except OSError as error:
        raise VorlagenError(
            "Die Dateien lassen sich nicht schreiben; es wurde nichts geändert.",
            "Schließen Sie sie in anderen Programmen und prüfen Sie Ihre Rechte am Ordner.",
        ) from error
    finally:
        for path in prepared:
            path.unlink(missing_ok=True)


def _demand_unchanged(old: Quelldatei) -> None:
    if old.path.read_bytes() != old.data:
        raise VorlagenError(
            f"Die Datei {old.label} wurde inzwischen geändert.",
            "Speichern Sie sie und rufen Sie den Befehl noch einmal auf.",
        )


def _prepare(new: Quelldatei) -> Path:
    """A file beside the old one, with the new content and the same rights."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=new.path.parent)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(new.data)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(new.path, path)
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path


def _replace_all(paare: Sequence[Paar], prepared: Sequence[Path]) -> None:
    done: list[Quelldatei] = []
    try:
        for (old, _), path in zip(paare, prepared, strict=True):
            path.replace(old.path)
            done.append(old)
    except OSError:
        for old in done:
            _prepare(old).replace(old.path)
        raise
