"""WeasyPrint is loaded here, so that loading it starts no other program and nothing idle."""

from __future__ import annotations

import ctypes.util
import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

_SELDOM = ("fontTools.subset", "fontTools.varLib.instancer")
"""For machines without hb-subset, and for variable fonts; they take 0.1 s to load."""


def load_weasyprint() -> None:
    """Import WeasyPrint; afterwards it can be imported anywhere."""
    if "weasyprint" in sys.modules:
        return
    with _no_search_for_libraries(), _loaded_later(_SELDOM), collected_later():
        import weasyprint  # noqa: F401 -- for the effect


@contextmanager
def _no_search_for_libraries() -> Iterator[None]:
    """WeasyPrint looks for each library under several names.

    For each that is not there, Python would ask the compiler and the linker of the machine. The
    name that is there needs no such search.
    """
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _find_nothing
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _find_nothing(name: str) -> None:
    """No library, without asking anybody for ``name``."""


@contextmanager
def collected_later() -> Iterator[None]:
    """Look for garbage afterwards only, where nearly all that is made stays until the end.

    To look through all the boxes of a document again and again takes a fifth of the time for a
    short paper, two fifths for a long one; without, less than a tenth more memory is needed.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def _loaded_later(names: tuple[str, ...]) -> Iterator[None]:
    """Who imports one of ``names`` now gets it when calling something in it."""
    replaced = {name: _Later(name) for name in names if name not in sys.modules}
    sys.modules.update(replaced)
    try:
        yield
    finally:
        for name in replaced:
            del sys.modules[name]


class _Later(ModuleType):
    """A module of which only functions and classes are used."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """What calls ``name`` in the module itself."""
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 -- those of any function
            return getattr(import_module(self.__name__), name)(*arguments, **options)

        return call
