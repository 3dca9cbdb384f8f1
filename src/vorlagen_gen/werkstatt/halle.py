"""The processes of a run, as one object: nothing is started before it is needed, nothing left."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from tempfile import mkdtemp
from types import TracebackType
from typing import Any, Self, TypeVar

from vorlagen_gen.werkstatt.auftrag import Auftrag
from vorlagen_gen.werkstatt.meister import Meister

T = TypeVar("T")

FORMATE = 2
"""Each document is made as Word and as PDF, by two processes if there are."""
_AHEAD = 4
"""For each process so many papers may be in work: then none waits for the slowest of them."""


def cpus() -> int:
    """How many processes work at once; the only thing that depends on the machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Werkstatt:
    """Does work in several processes that stay until the ``with`` block is left, however.

    With one CPU, and where no process can be started, it is done in this one, when its result
    is asked for. What comes of it is the same.
    """

    def __init__(self, prozesse: int | None = None) -> None:
        """``prozesse`` of them at most; as many as there are CPUs, if nothing is said."""
        self._most = prozesse or cpus()
        self._meister: Meister | None = None
        self._folder = ""

    @property
    def vorlauf(self) -> int:
        """How many papers may be in work at the same time."""
        return _AHEAD * self._most

    def warm_up(self, auftraege: int | None = None) -> None:
        """Start processes for so many pieces of work, or all; they prepare themselves.

        This waits for nothing; what is handed in meanwhile comes first.
        """
        if meister := self._begun():
            meister.warm_up(self._most if auftraege is None else auftraege)

    def submit(self, was: str, function: Callable[..., T], *arguments: object) -> Auftrag[T]:
        """Have ``function`` called with ``arguments``, which makes ``was``.

        Both must be known to other processes: a function of a module, values that can be
        pickled. An argument may be another piece of work that was handed in here.
        """
        auftrag = Auftrag(was, function, arguments)
        if meister := self._begun():
            meister.hand_in(auftrag)
        else:
            auftrag.finish(None)
        return auftrag

    def withdraw(self, auftraege: Iterable[Auftrag[Any]]) -> None:
        """Nobody will ask for them: what is not begun is not done."""
        if self._meister:
            self._meister.withdraw(frozenset(auftraege))

    def __enter__(self) -> Self:
        """Nothing is started."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End all processes at once, whatever they do, and remove what they left."""
        if self._meister:
            self._meister.close()
            shutil.rmtree(self._folder, ignore_errors=True)
            self._meister = None

    def _begun(self) -> Meister | None:
        if self._meister is None and self._most > 1:
            try:
                self._folder = mkdtemp(prefix="vorlagen-gen-")
            except OSError:
                self._most = 1
                return None
            self._meister = Meister(self._most, self._folder)
            self._meister.start()
        return self._meister
