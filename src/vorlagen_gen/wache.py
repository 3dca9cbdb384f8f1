"""Wait until somebody saves something: the one place that knows watchdog.

The system tells at once what is saved, but not on network drives, not in folders that a virtual
machine shares, and not where too many programs watch. So the folders are looked through as well,
once a second; in large projects less often. What is told is only a hint to look: whether a
content has changed, and which, the reader of the files finds out.
"""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event
from time import monotonic, thread_time
from typing import Self

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingEmitter

from vorlagen_gen.load.dateien import is_ignored

_TOLD: list[type[FileSystemEvent]] = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
_CALM = 0.04
"""Editors save in several steps; so long, in seconds, none must follow."""
_LONGEST = 0.4
"""A large file that is being copied is not waited for any longer."""
_STEP = 0.25
"""Windows heeds Ctrl-C between two waits only."""
_LOOK = 1.0
_SHARE = 0.05
"""Looking through the folders takes no more of a processor than this."""


class Wache:
    """Watches ``folders``, with all that is in them, from now on; they may come and go."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Use it in a ``with``; leaving it ends all watching."""
        self._folders = folders
        self._told = Event()
        self._observers: list[BaseObserver] = []
        self._watched: list[tuple[int, int] | None] = []

    def __enter__(self) -> Self:
        """Begin to watch; what the library has to say in English, nobody is to read."""
        logging.getLogger("watchdog").addHandler(logging.NullHandler())
        warnings.filterwarnings("ignore", category=RuntimeWarning, module=r"watchdog\.")
        self._begin()
        return self

    def __exit__(self, *_: object) -> None:
        """End all watching."""
        self._end()

    def wait(self, seconds: float | None = None) -> bool:
        """Whether something was saved; waits for it, but no longer than ``seconds``."""
        until = None if seconds is None else monotonic() + seconds
        while not self._told.wait(_STEP):
            if self._is_moved():
                self._end()
                self._begin()
                break
            if until is not None and monotonic() >= until:
                return False
        self._calm_down()
        return True

    def _calm_down(self) -> None:
        """Wait until nothing more is told for a moment."""
        until = monotonic() + _LONGEST
        self._told.clear()
        while self._told.wait(_CALM) and monotonic() < until:
            self._told.clear()

    def _begin(self) -> None:
        self._watched = self._identities()
        for kind in (Observer, _Durchsicht):
            with suppress(OSError):  # no watches left in the system: then the other must do
                self._observers.append(self._observer(kind()))

    def _observer(self, observer: BaseObserver) -> BaseObserver:
        handler = _Melder(self._told)
        for folder, identity in zip(self._folders, self._watched, strict=True):
            if identity:
                observer.schedule(handler, str(folder), recursive=True, event_filter=_TOLD)
        try:
            observer.start()
        except OSError:
            observer.on_thread_stop()
            raise
        return observer

    def _end(self) -> None:
        for observer in self._observers:
            observer.stop()
        self._observers.clear()

    def _is_moved(self) -> bool:
        """Whether another folder lies where one was watched."""
        return self._identities() != self._watched

    def _identities(self) -> list[tuple[int, int] | None]:
        return [_identity(folder) for folder in self._folders]


class _Melder(FileSystemEventHandler):
    """Passes on that something was saved, whatever it was."""

    def __init__(self, told: Event) -> None:
        self._told = told

    def on_any_event(self, event: FileSystemEvent) -> None:
        paths = (event.src_path, event.dest_path)
        if not all(_is_left_behind(os.fsdecode(path)) for path in paths if path):
            self._told.set()


def _is_left_behind(path: str) -> bool:
    """Whether editors and systems leave such files behind, which no paper is made from."""
    name = os.path.basename(path)  # noqa: PTH119 -- called for each of thousands of files
    return is_ignored(name) or name.endswith("~")


class _Durchsicht(BaseObserver):
    """Looks through the folders again and again."""

    def __init__(self) -> None:
        super().__init__(_Blick, timeout=_LOOK)


class _Blick(PollingEmitter):
    """Looks through one folder; the longer that takes, the longer it waits before the next."""

    _pause = _LOOK

    @property
    def timeout(self) -> float:
        return self._pause

    def queue_events(self, timeout: float) -> None:
        begin = thread_time()
        super().queue_events(timeout)
        self._pause = max(_LOOK, (thread_time() - begin) / _SHARE)


def _identity(folder: Path) -> tuple[int, int] | None:
    """What tells a folder from another of the same name; None if there is none."""
    try:
        state = folder.stat()
    except OSError:
        return None
    return (state.st_dev, state.st_ino) if folder.is_dir() else None
