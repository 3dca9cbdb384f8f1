"""One state of a paper as a window shows it: what is asked for is made beside the requests.

A request waits a moment and is then told to ask again: so it never holds a thread of the server
for as long as somebody's 57 pages take.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from threading import Lock, Thread
from typing import Any, TypeVar

from vorlagen_gen.arbeitsplatz.feldort import Feldorte
from vorlagen_gen.vorschau import (
    Befundstand,
    Blaetter,
    Dokumentvorschau,
    Vorschau,
)

GEDULD = 1.0
"""Seconds that a request waits."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ausschnitt:
    """What of a paper is to be seen: pages of the document ``stamm``, so many pixels wide."""

    stamm: str
    nummern: tuple[int, ...]
    breite: int


@dataclass(frozen=True, slots=True)
class Blick:
    """A state; whatever raises ``UeberholtError`` has been overtaken by a newer one."""

    vorschau: Vorschau
    orte: Feldorte
    _begonnen: dict[object, Future[Any]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def liste(self, ausschnitt: Ausschnitt) -> dict[str, Any]:
        """All documents as JSON, with the pages of the one that is to be seen, if they are made."""
        stamm = self._shown(ausschnitt.stamm)
        dokumente = [
            self.dokument(each, ausschnitt) if each.stamm == stamm else _named(each)
            for each in self.vorschau.dokumente
        ]
        return {"dokumente": dokumente, "ist_frueher": self.vorschau.is_letzte}

    def dokument(self, dokument: Dokumentvorschau, ausschnitt: Ausschnitt) -> dict[str, Any]:
        """A document as JSON; without pages if they are not made within ``GEDULD``.

        The pictures of the pages to be seen are begun at once: somebody will ask for them.
        """
        blaetter = self._find(dokument.stamm, dokument.blaetter)
        if blaetter is None:
            return _named(dokument)
        if dokument.stamm == ausschnitt.stamm or not ausschnitt.stamm:
            self._begin_pictures(dokument, blaetter, ausschnitt)
        return {**_named(dokument), **_pages(blaetter), "kaesten": list(self._kaesten(blaetter))}

    def regelbefunde(self) -> Befundstand:
        """What the rules say; soon."""
        return self.vorschau.regelbefunde()

    def befunde(self) -> Befundstand | None:
        """All that is said; ``None`` if the checks are not through within ``GEDULD``."""
        return self._find(None, self.vorschau.befunde)

    def bild(self, stamm: str, abdruck: str, breite: int) -> Callable[[], bytes | None] | None:
        """How to get the picture of a page, if one that is made has this fingerprint.

        What it gives is ``None`` if it takes longer than ``GEDULD``.
        """
        dokument = next((each for each in self.vorschau.dokumente if each.stamm == stamm), None)
        if dokument is None or not dokument.is_fertig:
            return None
        seiten = dokument.blaetter().seiten
        nummer = next((each.nummer for each in seiten if each.abdruck == abdruck), None)
        if nummer is None:
            return None
        paint = partial(dokument.seite_png, nummer, breite)
        return partial(self._find, (stamm, nummer, breite), paint)

    def _shown(self, stamm: str) -> str:
        """The document of that name, or else the first."""
        staemme = [each.stamm for each in self.vorschau.dokumente]
        return stamm if stamm in staemme else next(iter(staemme), "")

    def _begin_pictures(
        self, dokument: Dokumentvorschau, blaetter: Blaetter, ausschnitt: Ausschnitt
    ) -> None:
        breite = ausschnitt.breite
        for nummer in ausschnitt.nummern:
            if nummer <= len(blaetter.seiten):
                paint = partial(dokument.seite_png, nummer, breite)
                self._begin((dokument.stamm, nummer, breite), paint)

    def _kaesten(self, blaetter: Blaetter) -> Iterator[Mapping[str, Any]]:
        for each in blaetter.kaesten:
            if pfad := self.orte.pfad(each.place):
                yield {
                    "pfad": pfad,
                    "stelle": self.orte.stretch(each.place, pfad),
                    "seite": each.seite,
                    "x": each.x,
                    "y": each.y,
                    "breite": each.width,
                    "hoehe": each.height,
                }

    def _find(self, key: object, find: Callable[[], T]) -> T | None:
        """What ``find`` gives, which is begun once; ``None`` if it takes longer than a moment."""
        try:
            return self._begin(key, find).result(GEDULD)
        except TimeoutError:
            return None

    def _begin(self, key: object, find: Callable[[], T]) -> Future[T]:
        with self._lock:
            known = self._begonnen.get(key)
            if known is None:
                known = self._begonnen[key] = _beside(find)
        return known


def _beside(find: Callable[[], T]) -> Future[T]:
    """What ``find`` gives, looked for in a thread that ends with the program."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(find())
        except BaseException as error:  # noqa: BLE001 -- whoever asks is told
            future.set_exception(error)

    Thread(target=run, daemon=True).start()
    return future


def _named(dokument: Dokumentvorschau) -> dict[str, Any]:
    return {"stamm": dokument.stamm, "titel": dokument.titel}


def _pages(blaetter: Blaetter) -> dict[str, Any]:
    seiten = [
        {"nummer": each.nummer, "breite": each.width, "hoehe": each.height, "bild": each.abdruck}
        for each in blaetter.seiten
    ]
    return {"hindernis": blaetter.hindernis, "seiten": seiten}
