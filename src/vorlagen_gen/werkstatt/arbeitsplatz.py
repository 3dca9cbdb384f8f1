"""A place at which a process works: if it dies, a new one takes its place."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread

from vorlagen_gen.werkstatt.auftrag import Aufgabe, Ausgang
from vorlagen_gen.werkstatt.geselle import Geselle, NichtGestartetError

_SECONDS = 5
"""So long the thread may take to see that its process is gone."""


class Arbeitsplatz(Thread):
    """Talks to one process after the other, and tells what comes of it.

    ``done`` is told what came of the work that was given, ``lost`` that no process can be
    started here; whatever was given last then comes to nothing.
    """

    def __init__(
        self,
        folder: str,
        done: Callable[[Arbeitsplatz, Ausgang], None],
        lost: Callable[[Arbeitsplatz], None],
    ) -> None:
        """Nothing is started yet; ``folder`` is for the files of the processes."""
        super().__init__(daemon=True)
        self._folder = folder
        self._done = done
        self._lost = lost
        self._inbox: SimpleQueue[Aufgabe | None] = SimpleQueue()
        self._geselle: Geselle | None = None
        self._is_closed = False

    def give(self, aufgabe: Aufgabe) -> None:
        """Have it done; only if nothing is being done."""
        self._inbox.put(aufgabe)

    def kill(self) -> None:
        """End the process at once; none is started any more."""
        self._is_closed = True
        if self._geselle:
            self._geselle.kill()

    def close(self) -> None:
        """The same, and wait until it is gone."""
        self.kill()
        self._inbox.put(None)
        self.join(_SECONDS)
        if self._geselle:
            self._geselle.end()

    def run(self) -> None:
        """Start a process, give it what comes, start another one if it dies."""
        try:
            self._manned()
            while aufgabe := self._inbox.get():
                self._done(self, self._manned().do(aufgabe))
                self._manned()
        except NichtGestartetError:
            self._lost(self)

    def _manned(self) -> Geselle:
        """The process that is ready here."""
        if self._geselle is None or not self._geselle.is_alive:
            if self._geselle:
                self._geselle.end()
            self._geselle = Geselle(self._folder)
            if self._is_closed:
                self._geselle.kill()
            self._geselle.welcome()
        return self._geselle
