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

    def _is_ours(_: int) -> bool:
        """Nobody removes a file here that another has open."""
        return True
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _is_ours(handle: int) -> bool:
        """Whether the lock is held through ``handle``: then taking it again changes nothing."""
        try:
            _take(handle)
        except OSError:
            return False
        return True


@contextmanager
def gesperrt(ordner: Path) -> Iterator[None]:
    """Keep other builds out of ``ordner`` for a while, by the file ``.….sperre`` beside it.

    A folder where no such file can lie, and a drive that knows no locks, are built in without.

    Raises:
        VorlagenError: Another build is at work in the folder.
    """
    path = ordner.with_name(f".{ordner.name}.sperre")
    handles: list[int] = []
    try:
        try:
            _lock(path, ordner.name, handles)
            yield
        finally:
            _release(handles, path)
    except KeyboardInterrupt:
        if not handles:
            with suppress(VorlagenError):
                _lock(path, ordner.name, handles)
        _release(handles, path)
        raise


def _lock(path: Path, name: str, handles: list[int]) -> None:
    """Put the open file that holds the lock into ``handles``; nothing where there are no locks.

    An interruption may strike after each step. One that strikes before the new file is in
    ``handles`` finds it not locked yet.
    """
    while not handles:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            handles.append(os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o600))
        except OSError:
            return
        try:
            _take(handles[0])
        except OSError as error:
            os.close(handles.pop())
            if error.errno in _HELD:
                raise _is_held(name) from error
            return
        if not _is_still_there(handles[0], path):
            os.close(handles.pop())


def _is_still_there(handle: int, path: Path) -> bool:
    """Whether the file is the one at ``path``: who held the lock before may have removed it."""
    try:
        return os.path.samestat(os.fstat(handle), os.lstat(path))
    except OSError:
        return False


def _release(handles: list[int], path: Path) -> None:
    """Remove the file while the lock is held; Windows removes none that is open."""
    while handles:
        is_own = _is_still_there(handles[0], path) and _is_ours(handles[0])
        if is_own:
            with suppress(OSError):
                path.unlink()
        os.close(handles.pop())
        if is_own and sys.platform == "win32":
            with suppress(OSError):
                path.unlink()


def _is_held(name: str) -> VorlagenError:
    return VorlagenError(
        f"Die Vorlage »{name}« wird gerade schon gebaut, von einem anderen Aufruf oder Rechner.",
        "Warten Sie, bis er fertig ist, und bauen Sie dann noch einmal. Keine Datei ist verloren.",
    )
