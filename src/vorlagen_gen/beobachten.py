"""Build what is saved, round after round, until somebody ends it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import TypeAlias

from vorlagen_gen.bestand.werkzeug import read_zustand
from vorlagen_gen.dauerbau import Dauerbau, Neuerung
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.pipeline import Melde
from vorlagen_gen.wache import Wache

_IDLE = 5.0
"""So often, in seconds, it is asked whether the program itself is still the same."""
_PAUSEN = (0.3, 1.0, 2.0, 5.0, 15.0, 60.0)
"""So long it waits, in seconds, before it tries again what something stood in the way of."""


@dataclass(frozen=True, slots=True)
class Geaendert:
    """A round begins; the contents of ``dateien`` are others than in the round before."""

    dateien: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hindernis:
    """The round came to nothing and is tried again; what does not last needs no ``error``."""

    error: VorlagenError | None


@dataclass(frozen=True, slots=True)
class Fertig:
    """A round is over, in so many seconds; ``vorlagen`` are those that are watched, by number."""

    vorlagen: int
    verwaist: tuple[str, ...]
    seconds: float


Ereignis: TypeAlias = Geaendert | Neuerung | Hindernis | Fertig


def beobachte(
    dauerbau: Dauerbau, wache: Wache, today: Callable[[], date], melde: Melde
) -> Generator[Ereignis, None, None]:
    """Round after round what changed and what became of it; the first looks at all papers.

    Raises:
        VorlagenError: The program was changed while it ran, or the project is gone.
    """
    zustand = read_zustand()
    attempts = 0
    while True:
        has_failed = False
        for ereignis in _runde(dauerbau, today(), melde, is_second=attempts > 0):
            has_failed |= _is_failure(ereignis)
            yield ereignis
        attempts = attempts + 1 if has_failed else 0
        dauerbau.warm_up()
        _wait(wache, _pause(attempts), zustand)


def _runde(dauerbau: Dauerbau, heute: date, melde: Melde, *, is_second: bool) -> Iterator[Ereignis]:
    begin = perf_counter()
    try:
        yield Geaendert(dauerbau.look())
        yield from dauerbau.baue(heute, melde)
        yield Fertig(dauerbau.anzahl, dauerbau.verwaist(), perf_counter() - begin)
    except VorlagenError as error:
        dauerbau.require_project()
        yield Hindernis(error)
    except OSError as error:  # a file that was there a moment ago, and will be again
        yield Hindernis(_unreadable(error)) if is_second else Hindernis(None)


def _is_failure(ereignis: Ereignis) -> bool:
    is_stopped = isinstance(ereignis, Neuerung) and ereignis.gebaut.fehler is not None
    return is_stopped or isinstance(ereignis, Hindernis)


def _pause(attempts: int) -> float | None:
    """How long to wait for a change before the next attempt; without end if none failed."""
    return _PAUSEN[min(attempts, len(_PAUSEN)) - 1] if attempts else None


def _wait(wache: Wache, pause: float | None, zustand: object) -> None:
    """Wait until something is saved, or ``pause`` is over.

    Raises:
        VorlagenError: The program was changed meanwhile.
    """
    until = perf_counter() + (pause or 0.0)
    while not wache.wait(_IDLE if pause is None else min(_IDLE, until - perf_counter())):
        if read_zustand() != zustand:
            raise VorlagenError(
                "Das Programm selbst oder etwas, womit es baut, wurde eben geändert.",
                "Rufen Sie »beobachten« noch einmal auf.",
            )
        if pause is not None and perf_counter() >= until:
            return


def _unreadable(error: OSError) -> VorlagenError:
    return VorlagenError(
        f"»{error.filename or 'Eine Datei'}« lässt sich nicht lesen.",
        "Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen. Es wird immer wieder versucht.",
    )
