"""What a process loads while there is nothing to do yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module


def schritte() -> Iterator[bool]:
    """Load one thing after the other; whoever has something to do stops between two.

    What is not installed is told by the work that needs it.
    """
    steps: tuple[Callable[[], object], ...] = (
        _load_weasyprint,
        partial(import_module, "vorlagen_gen.render.pdf.writer"),
        partial(import_module, "vorlagen_gen.render.docx.write"),
        partial(import_module, "vorlagen_gen.check.papier"),
    )
    for load in steps:
        with suppress(Exception):
            load()
        yield True


def _load_weasyprint() -> None:
    from vorlagen_gen.render.pdf.laden import load_weasyprint

    load_weasyprint()
