"""The versions of the system libraries that draw the pages, asked of the libraries themselves.

They are asked without WeasyPrint, which takes half a second to load, under the names by which
WeasyPrint 70 finds them.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from typing import Any

UNKNOWN = "unbekannt"

_DLL_SEARCH_DEFAULT_DIRS = 0x1000
_NAMES = {
    "fontconfig": ("libfontconfig-1", "fontconfig-1", "fontconfig", "libfontconfig.so.1"),
    "harfbuzz": ("libharfbuzz-0", "harfbuzz", "harfbuzz-0.0", "libharfbuzz.so.0"),
    "harfbuzz-subset": (
        "libharfbuzz-subset-0",
        "harfbuzz-subset",
        "harfbuzz-subset-0.0",
        "libharfbuzz-subset.so.0",
    ),
    "pango": ("libpango-1.0-0", "pango-1.0-0", "pango-1.0", "libpango-1.0.so.0"),
}


def library_versions() -> dict[str, str]:
    """Name and version of each library; one that cannot be asked is unknown."""
    return {name: _asked(name, ask) for name, ask in _QUESTIONS.items()}


def _asked(name: str, ask: Callable[[ctypes.CDLL], str]) -> str:
    library = _load(name)
    try:
        return ask(library) if library else UNKNOWN
    except AttributeError:  # too old to say
        return UNKNOWN


def _load(name: str) -> ctypes.CDLL | None:
    """The library as WeasyPrint loads it; None if it is not there."""
    flags = _DLL_SEARCH_DEFAULT_DIRS if os.name == "nt" else ctypes.DEFAULT_MODE
    for each in _NAMES[name]:
        try:
            return ctypes.CDLL(each, mode=flags)
        except OSError:
            continue
    return None


def _text(ask: Any) -> str:  # noqa: ANN401 -- a function of C has no type
    ask.restype = ctypes.c_char_p
    found: bytes = ask()
    return found.decode("ascii", "replace")


def _fontconfig(number: int) -> str:
    """``2.14.1`` of 21401."""
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


_QUESTIONS: dict[str, Callable[[ctypes.CDLL], str]] = {
    "fontconfig": lambda library: _fontconfig(library.FcGetVersion()),
    "harfbuzz": lambda library: _text(library.hb_version_string),
    "harfbuzz-subset": lambda library: _text(library.hb_version_string),
    "pango": lambda library: _text(library.pango_version_string),
}
