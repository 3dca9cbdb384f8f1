"""The caller's terminal, console or pipe: what is printed there shows what it is, and no more."""

from __future__ import annotations

import os
import re
import sys
from typing import TextIO

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def survive_console(stream: TextIO) -> None:
    """A console without a character prints ``?`` for it instead of failing."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")


def melde(text: str) -> None:
    """Progress: overwritten on a terminal, one plain line each in a pipe."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{visible(text)}")
        sys.stderr.flush()
    else:
        sys.stderr.write(f"{visible(text)}\n")


def visible(text: str) -> str:
    """``text`` with control characters as ``<U+001B>``: in a terminal they could do anything."""
    return _CONTROL.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def show(text: str) -> None:
    """Print ``text``, where progress was told last."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
    sys.stdout.write(visible(text))


def stop_telling() -> None:
    """Nobody reads any more: what is still to be printed goes nowhere, without a complaint."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
