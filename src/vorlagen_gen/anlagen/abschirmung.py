"""Foreign files are only ever read by a process of its own.

What a hostile file breaks, fills or holds up is that process, and not the check.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError

SECONDS = 60
"""A file that takes longer is no honest one."""

_PROGRAMM = Path(__file__).with_name("leseprogramm.py")


class Lesen(Protocol):
    """How foreign files are read: by a process, or by remembering what one answered."""

    def __call__(self, auftrag: str, data: bytes, name: str, /, *angaben: str) -> bytes:
        """The answer to ``auftrag``, which depends on nothing but these arguments.

        Raises:
            UnlesbareDateiError: There is none.
        """
        ...


def abgeschirmt(
    auftrag: str,
    data: bytes,
    name: str,
    *angaben: str,
    seconds: float = SECONDS,
    programm: Path = _PROGRAMM,
) -> bytes:
    """What ``programm`` answers to ``auftrag``, for example ``finden``.

    Raises:
        UnlesbareDateiError: It ended without an answer, or not in time.
    """
    import subprocess

    command = [sys.executable, "-I", str(programm), auftrag, name, *angaben]
    try:
        done = subprocess.run(  # noqa: S603 -- our own program; the file goes in as data
            command, input=data, capture_output=True, timeout=seconds, check=True
        )
    except subprocess.SubprocessError as error:
        raise UnlesbareDateiError from error
    return done.stdout
