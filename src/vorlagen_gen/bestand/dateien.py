"""What lies in the folders of a project: each file with its content and its last change."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.woerterbuch import SYSTEM

Eingabe: TypeAlias = tuple[str, str, int]
"""Path, fingerprint and last change of a file."""


class UnklarError(Exception):
    """There is a link, or a file that cannot be read: what lies behind it may change unseen."""


def below(root: str) -> Iterator[Eingabe]:
    """Name, content and last change of all that lies in ``root``, at any depth."""
    yield root, "", 0
    for entry in _entries(root):
        if entry.is_dir(follow_symlinks=False):
            yield from below(entry.path)
        else:
            yield _file(entry)


def inside(folder: str) -> Iterator[tuple[str, str]]:
    """Name and content of all that lies in an output folder itself."""
    yield folder, ""
    for entry in _entries(folder):
        is_folder = entry.is_dir(follow_symlinks=False)
        yield (entry.path, "") if is_folder else _file(entry)[:2]


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What lies in ``folder``, sorted; nothing if it is not there."""
    try:
        if stat.S_ISLNK(os.lstat(folder).st_mode):
            raise UnklarError
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UnklarError from error


def _file(entry: os.DirEntry[str]) -> Eingabe:
    if not entry.is_file(follow_symlinks=False):
        raise UnklarError
    try:
        return entry.path, sha256(Path(entry.path).read_bytes()), entry.stat().st_mtime_ns
    except OSError as error:
        raise UnklarError from error


def dictionary() -> Iterator[Eingabe]:
    """The dictionary of the system, which has links of its own."""
    for path in sorted(SYSTEM.glob("de_DE.*")):
        try:
            yield str(path), sha256(path.read_bytes()), path.stat().st_mtime_ns
        except OSError as error:
            raise UnklarError from error


def read_dateistaende(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Path, size and last change of each file in ``folder``, at any depth; nothing is opened.

    Who only wants to know whether something was saved asks this.
    """
    return tuple(
        (path, state.st_size, state.st_mtime_ns)
        for root, folders, names in sorted(os.walk(folder))
        for path in (os.path.join(root, name) for name in sorted([*names, *folders]))  # noqa: PTH118 -- of thousands
        if (state := _state(path)) is not None
    )


def _state(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116 -- as above
    except OSError:
        return None
