"""One build at a time in an output folder: a lock that the system lifts when a process ends."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from vorlagen_gen.errors import VorlagenError

_HELD = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def gesperrt(ordner: Path) -> Iterator[None]:
    """Keep other builds out of ``ordner`` for a while, by the file ``.….sperre`` beside it.

    A folder where no such file can lie, and a drive that knows no locks, are built in without.

    Raises:
        VorlagenError: Another build is at work in the folder.
    """
    path = ordner.with_name(f".{ordner.name}.sperre")
    handle = _locked(path, ordner.name)
    try:
        yield
    finally:
        if handle is not None:
            _release(handle, path)


def _locked(path: Path, name: str) -> int | None:
    """The open file that holds the lock; None where there are no locks."""
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o600)
        except OSError:
            return None
        try:
            _take(handle)
        except OSError as error:
            os.close(handle)
            if error.errno in _HELD:
                raise _is_held(name) from error
            return None
        if _is_still_there(handle, path):
            return handle
        os.close(handle)


def _is_still_there(handle: int, path: Path) -> bool:
    """Whether the file is the one at ``path``: who held the lock before may have removed it."""
    try:
        return os.path.samestat(os.fstat(handle), os.lstat(path))
    except OSError:
        return False


def _release(handle: int, path: Path) -> None:
    """Remove the file while the lock is held; Windows removes none that is open."""
    with suppress(OSError):
        path.unlink()
    os.close(handle)
    if sys.platform == "win32":
        with suppress(OSError):
            path.unlink()


def _is_held(name: str) -> VorlagenError:
    return VorlagenError(
        f"Die Vorlage »{name}« wird gerade schon gebaut, von einem anderen Aufruf oder Rechner.",
        "Warten Sie, bis er fertig ist, und bauen Sie dann noch einmal. Keine Datei ist verloren.",
    )
