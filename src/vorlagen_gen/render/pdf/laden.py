"""WeasyPrint is loaded here, so that loading it starts no other program."""

from __future__ import annotations

import ctypes.util
import sys


def load_weasyprint() -> None:
    """Import WeasyPrint; afterwards it can be imported anywhere.

    It looks for each library under several names. For each that is not there, Python would ask
    the compiler and the linker of the machine. The name that is there needs no such search.
    """
    if "weasyprint" in sys.modules or sys.platform != "linux":
        return
    search = ctypes.util.find_library
    ctypes.util.find_library = _find_nothing
    try:
        import weasyprint  # noqa: F401 -- for the effect
    finally:
        ctypes.util.find_library = search


def _find_nothing(name: str) -> None:
    """No library, without asking anybody for ``name``."""
