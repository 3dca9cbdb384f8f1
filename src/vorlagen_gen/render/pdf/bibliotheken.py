"""The versions of the system libraries that draw the pages, asked of the libraries themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasyprint.text import ffi as loaded

UNKNOWN = "unbekannt"

loaded.ffi.cdef(
    "const char * pango_version_string (void);"
    "const char * hb_version_string (void);"
    "int FcGetVersion (void);"
)


def library_versions() -> dict[str, str]:
    """Name and version of each library; one that cannot be asked is unknown."""
    harfbuzz_subset = loaded.harfbuzz_subset
    return {
        "fontconfig": _asked(lambda: _fontconfig(loaded.fontconfig.FcGetVersion())),
        "harfbuzz": _asked(lambda: _text(loaded.harfbuzz.hb_version_string())),
        "harfbuzz-subset": _asked(lambda: _text(harfbuzz_subset.hb_version_string())),
        "pango": _asked(lambda: _text(loaded.pango.pango_version_string())),
    }


def _asked(ask: Callable[[], str]) -> str:
    try:
        return ask()
    except AttributeError:  # the library is missing or too old to say
        return UNKNOWN


def _text(answer: Any) -> str:  # noqa: ANN401 -- cffi has no types
    found: bytes = loaded.ffi.string(answer)
    return found.decode("ascii", "replace")


def _fontconfig(number: int) -> str:
    """``2.14.1`` of 21401."""
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"
