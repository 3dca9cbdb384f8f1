"""The state of the program itself: what another one kept is of no use."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_PROGRAMM = Path(__file__).parents[1]
_COMPILED = "__pycache__"
_INSTALLED = (".dist-info", ".egg-info")


@cache
def programmstand() -> str:
    """The fingerprint of the program, of Python, and of what is installed beside it.

    Files are told apart by size and change, as Python tells whether its compiled ones still
    hold, and by the moment that the system notes by itself: to read them all would take longer
    than the work that is spared.

    Raises:
        OSError: A file of the program cannot be seen.
    """
    machine = (sys.version, sys.platform, platform.machine())
    state = (machine, sorted(_installed()), sorted(_files(str(_PROGRAMM))))
    return hashlib.sha256(repr(state).encode()).hexdigest()


def _files(folder: str) -> Iterator[tuple[str, int, int, int]]:
    for entry in os.scandir(folder):
        if not entry.is_dir():
            yield entry.path, *_state(entry)
        elif entry.name != _COMPILED:
            yield from _files(entry.path)


def _installed() -> Iterator[tuple[str, int, int, int]]:
    """The folder that each package brought; its name tells the version."""
    for folder in filter(os.path.isdir, sys.path):
        for entry in os.scandir(folder):
            if entry.name.endswith(_INSTALLED):
                yield entry.path, *_state(entry)


def _state(entry: os.DirEntry[str]) -> tuple[int, int, int]:
    state = entry.stat()
    return state.st_size, state.st_mtime_ns, state.st_ctime_ns
