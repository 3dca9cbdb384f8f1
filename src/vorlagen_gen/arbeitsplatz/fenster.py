"""Which windows of the browser are open on which paper: those that have asked a moment ago."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError, Anfrage
from vorlagen_gen.arbeitsplatz.laeufe import Laeufe
from vorlagen_gen.arbeitsplatz.stand import own_folder
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.projekt import Projekt

_STILL = 15.0
"""A window that has not asked for so many seconds is taken for closed."""
_FRIST = 10.0
"""So many seconds after the start nobody is: windows of the last run have yet to ask."""


class Fensterbuch:
    """When each window of the papers of ``projekt`` asked for something the last time."""

    def __init__(
        self, projekt: Projekt, laeufe: Laeufe, clock: Callable[[], float] = monotonic
    ) -> None:
        """Nobody has asked yet; the time of ``clock`` counts."""
        self._projekt, self._laeufe, self._clock = projekt, laeufe, clock
        self._gesehen: dict[tuple[str, str], float] = {}
        self._vorher = clock() + _FRIST - _STILL

    def of(self, anfrage: Anfrage) -> tuple[str, str]:
        """The paper and the window of a request; the window is open.

        Raises:
            AblehnungError: The request names no window, or no paper of this project.
        """
        name = own_folder(self._projekt, anfrage.wert("name")).name
        fenster = anfrage.wert("fenster")
        self._gesehen[name, fenster] = self._clock()
        return name, fenster

    def leave(self, anfrage: Anfrage) -> None:
        """The window of the request is closed, as long as it asks for nothing else.

        Raises:
            AblehnungError: As ``of``.
        """
        self._gesehen[self.of(anfrage)] = float("-inf")

    def note(self, anfrage: Anfrage) -> None:
        """The window of the request is open, or closed by it; it is not said why none is named."""
        with suppress(AblehnungError, VorlagenError):
            if anfrage.pfad.endswith("/abschied"):
                self.leave(anfrage)
            else:
                self.of(anfrage)

    def is_open(self, name: str, fenster: str) -> bool:
        """Whether this window may still be open on the paper, here or in another workbench."""
        return self._is_seen(name, fenster) or bool(self._laeufe.andere())

    def has_other(self, name: str, fenster: str) -> bool:
        """Whether another window is open on the paper here."""
        others = [each for paper, each in tuple(self._gesehen) if paper == name and each != fenster]
        return any(self._is_seen(name, each) for each in others)

    def _is_seen(self, name: str, fenster: str) -> bool:
        return self._clock() - self._gesehen.get((name, fenster), self._vorher) < _STILL
