"""Who gives work to the processes.

All that is decided is decided in one thread; the others only tell it what happened. So nothing
is locked, and whoever is interrupted while telling leaves nothing locked behind.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.werkstatt.arbeitsplatz import Arbeitsplatz
from vorlagen_gen.werkstatt.auftrag import Auftrag, Ausgang, ZurueckgezogenError

_SECONDS = 5
"""So long the thread may take to see that there is nothing more to do."""


class Meister(Thread):
    """Starts up to ``most`` processes as they are needed; what came first is done first."""

    def __init__(self, most: int, folder: str) -> None:
        """Nothing is started yet; ``folder`` is for the files of the processes."""
        super().__init__(daemon=True)
        self._most = most
        self._folder = folder
        self._events: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._offen: deque[Auftrag[Any]] = deque()
        self._plaetze: list[Arbeitsplatz] = []
        self._frei: deque[Arbeitsplatz] = deque()
        self._in_arbeit: dict[Arbeitsplatz, Auftrag[Any]] = {}

    def warm_up(self, number: int) -> None:
        """Have ``number`` processes ready, as far as there may be so many."""
        self._events.put(partial(self._hire, number))

    def hand_in(self, auftrag: Auftrag[Any]) -> None:
        """Have it done, after what was handed in before if that need not wait itself."""
        self._events.put(partial(self._offen.append, auftrag))

    def withdraw(self, auftraege: Collection[Auftrag[Any]]) -> None:
        """Do not begin them, and tell who waits; what needs one is to be withdrawn, too."""
        self._events.put(partial(self._drop, auftraege))

    def close(self) -> None:
        """End all processes at once, whatever they do."""
        self._most = 0
        for platz in tuple(self._plaetze):
            platz.kill()
        self._events.put(None)
        self.join(_SECONDS)
        for platz in self._plaetze:
            platz.close()

    def run(self) -> None:
        """Do what is told to be done, until told to stop."""
        while event := self._events.get():
            event()
            self._assign()

    def _hire(self, number: int) -> None:
        while len(self._plaetze) < min(number, self._most):
            platz = Arbeitsplatz(self._folder, self._done, self._lost)
            self._plaetze.append(platz)
            self._frei.append(platz)
            platz.start()

    def _drop(self, auftraege: Collection[Auftrag[Any]]) -> None:
        for auftrag in tuple(self._offen):
            if auftrag in auftraege:
                self._offen.remove(auftrag)
                auftrag.finish((None, ZurueckgezogenError()))

    def _assign(self) -> None:
        """Give out what can be done; who has been free for longest is best prepared."""
        for auftrag in tuple(self._offen):
            if not all(each.is_fertig for each in auftrag.voraussetzungen):
                continue
            if self._most and not self._frei:
                self._hire(len(self._plaetze) + 1)
            if self._most and not self._frei:
                return
            self._offen.remove(auftrag)
            self._give(auftrag)

    def _give(self, auftrag: Auftrag[Any]) -> None:
        """To a process; or back, if there is none or what it needs is not to be had."""
        if not self._most or any(each.is_here for each in auftrag.voraussetzungen):
            auftrag.finish(None)
            return
        try:
            aufgabe = auftrag.aufgabe()
        except VorlagenError as error:
            auftrag.finish((None, error))
            return
        platz = self._frei.popleft()
        self._in_arbeit[platz] = auftrag
        platz.give(aufgabe)

    def _done(self, platz: Arbeitsplatz, ausgang: Ausgang) -> None:
        def note() -> None:
            self._in_arbeit.pop(platz).finish(ausgang)
            self._frei.append(platz)

        self._events.put(note)

    def _lost(self, platz: Arbeitsplatz) -> None:
        def note() -> None:
            """Another process does its work; if there is none left, nobody."""
            self._plaetze.remove(platz)
            self._most = min(self._most, len(self._plaetze))
            if platz in self._frei:
                self._frei.remove(platz)
            if auftrag := self._in_arbeit.pop(platz, None):
                self._offen.appendleft(auftrag)

        self._events.put(note)
