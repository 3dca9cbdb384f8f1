"""Foreign files are only ever read by a process of its own.

What a hostile file breaks, fills or holds up is that process, and not the check.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError

SECONDS = 60
"""A file that takes longer is no honest one."""

_PROGRAMM = Path(__file__).with_name("leseprogramm.py")


def abgeschirmt(
    auftrag: str, data: bytes, name: str, seconds: float = SECONDS, *angaben: str
) -> bytes:
    """What the program answers to ``auftrag``, for example ``finden``.

    Raises:
        UnlesbareDateiError: It ended without an answer, or not in time.
    """
    command = [sys.executable, "-I", str(_PROGRAMM), auftrag, name, *angaben]
    try:
        done = subprocess.run(  # noqa: S603 -- our own program; the file goes in as data
            command, input=data, capture_output=True, timeout=seconds, check=True
        )
    except subprocess.SubprocessError as error:
        raise UnlesbareDateiError from error
    return done.stdout
