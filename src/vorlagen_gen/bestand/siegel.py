"""Entries in the cache that count only whole, and only where they were written.

A cache may be half written, damaged, or come with a stranger's project, in which somebody says
of files of their own that all checks passed. So each entry bears a seal over its content and
over a mark in the same folder: the number that the file system gave to the mark and the moment
it did so, to the nanosecond. Nobody can choose these, and a copy has others.
"""

from __future__ import annotations

import hashlib
import json
import stat
import zlib
from contextlib import suppress
from typing import Any

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.zwischenspeicher import ORDNER, keep, read_kept

MOST_BYTES = 100_000_000
"""So much is kept of each kind of entry: enough for a year of papers several times over."""
_MARK = "ort"


def read_entry(projekt: Projekt, name: str) -> dict[str, Any] | None:
    """The entry ``name`` that was kept here; None if there is none, or none that counts."""
    content = read_kept(projekt, name) or b""
    seal, _, body = content.partition(b"\n")
    if seal != _seal(projekt, name, body):
        return None
    entry: dict[str, Any] = json.loads(zlib.decompress(body))
    with suppress(OSError):
        (projekt.root / ORDNER / name).touch()
    return entry


def keep_entry(projekt: Projekt, name: str, entry: dict[str, Any]) -> None:
    """Keep ``entry`` for later builds, if anything can be kept."""
    if _mark(projekt) is None:
        keep(projekt, _MARK, b"")
    body = zlib.compress(json.dumps(entry, ensure_ascii=False).encode())
    if seal := _seal(projekt, name, body):
        keep(projekt, name, seal + b"\n" + body)


def remove_old(projekt: Projekt, prefix: str) -> None:
    """Remove what was not used for longest of the entries ``prefix``, if they are too many."""
    with suppress(OSError):
        folder = projekt.root / ORDNER
        found = [(path, path.lstat()) for path in folder.iterdir() if path.name.startswith(prefix)]
        found.sort(key=lambda each: each[1].st_mtime_ns)
        surplus = sum(state.st_size for _, state in found) - MOST_BYTES
        for path, state in found:
            if surplus <= 0:
                break
            path.unlink(missing_ok=True)
            surplus -= state.st_size


def _seal(projekt: Projekt, name: str, body: bytes) -> bytes | None:
    mark = _mark(projekt)
    if mark is None:
        return None
    return hashlib.sha256(f"{mark} {name}\n".encode() + body).hexdigest().encode()


def _mark(projekt: Projekt) -> str | None:
    """What only this folder can say; None if it has no mark of its own."""
    try:
        state = (projekt.root / ORDNER / _MARK).lstat()
    except OSError:
        return None
    is_file = stat.S_ISREG(state.st_mode)
    return f"{state.st_dev} {state.st_ino} {state.st_ctime_ns}" if is_file else None
