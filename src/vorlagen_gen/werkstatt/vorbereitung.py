"""What a process loads while there is nothing to do yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module

_MODULES = (
    "vorlagen_gen.render.pdf.laden",  # before all that know WeasyPrint
    "vorlagen_gen.render.pdf.writer",
    "vorlagen_gen.render.docx.write",
    "vorlagen_gen.check.papier",
)


def schritte() -> Iterator[bool]:
    """Load one thing after the other; whoever has something to do stops between two.

    What is not installed is told by the work that needs it.
    """
    for name in _MODULES:
        with suppress(Exception):
            import_module(name)
        yield True
