"""The way back from a change to several files: their old versions, until the change counts."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from vorlagen_gen.errors import VorlagenError

FOLDER = ".aenderung"
"""Beside the papers, so that files can be moved from there in one step."""
_LIST = "liste.json"
_LONGEST_LIST = 1_000_000


@dataclass(frozen=True, slots=True)
class Eintrag:
    """A file, named from the papers' folder with forward slashes, with both its versions.

    ``alt`` is ``None`` if there was none.
    """

    name: str
    alt: bytes | None
    neu: bytes


class Rueckweg:
    """The folder with both versions of each file; there is at most one."""

    def __init__(self, vorlagen: Path) -> None:
        """``vorlagen`` is the papers' folder; nothing is read or written yet."""
        self._vorlagen = vorlagen
        self._folder = vorlagen / FOLDER
        self._list = self._folder / _LIST

    def new_file(self, number: int) -> Path:
        """Where the new version of the ``number``-th file waits."""
        return self._folder / f"{number}.neu"

    def prepare(self, eintraege: Sequence[Eintrag]) -> None:
        """Write down both versions of each file, then the list.

        Raises:
            OSError: There is no room, or no right to write.
        """
        self._clear()
        self._folder.mkdir()
        for number, eintrag in enumerate(eintraege):
            if eintrag.alt is not None:
                _write(self._old_file(number), eintrag.alt)
            _write(self.new_file(number), eintrag.neu)
        names = [
            [each.name, _sha256(each.alt) if each.alt is not None else "", _sha256(each.neu)]
            for each in eintraege
        ]
        unfinished = self._folder / f"{_LIST}.unfertig"
        _write(unfinished, json.dumps(names).encode())
        unfinished.replace(self._list)

    def forget(self) -> None:
        """The change counts: there is no way back any more."""
        self._list.unlink(missing_ok=True)
        with suppress(OSError):
            self._clear()

    def roll_back(self) -> tuple[str, ...]:
        """Put the old versions back; the names of the files that somebody changed meanwhile stay.

        Nothing happens if no change was interrupted.

        Raises:
            OSError: A file cannot be replaced; the next call goes on.
        """
        kept = []
        for number, (name, alt, neu) in enumerate(self._noted()):
            path = self._vorlagen / name
            now = _sha256(path.read_bytes()) if path.is_file() else ""
            if now == neu and not alt:
                path.unlink()
            elif now == neu and self._is_intact(number, alt):
                shutil.copymode(path, self._old_file(number))
                self._old_file(number).replace(path)
            elif now != alt:
                kept.append(name)
        self.forget()
        return tuple(kept)

    @property
    def is_open(self) -> bool:
        """Whether a change was begun and does not count yet."""
        return not self._folder.is_symlink() and self._list.is_file()

    def undo_interrupted(self) -> Iterator[str]:
        """Put back what an interrupted change left behind, and tell it in German sentences.

        Raises:
            VorlagenError: A file cannot be replaced.
        """
        was_open = self.is_open
        try:
            kept = self.roll_back()
        except OSError as error:
            raise VorlagenError(
                "Eine Änderung an mehreren Vorlagen wurde unterbrochen und lässt sich nicht "
                "zurücknehmen.",
                "Schließen Sie die Dateien in anderen Programmen, prüfen Sie Platz und Rechte im "
                "Ordner vorlagen und versuchen Sie es noch einmal.",
            ) from error
        if was_open:
            yield (
                "Die letzte Änderung an mehreren Vorlagen wurde unterbrochen; jetzt ist alles "
                "wieder wie vorher. Rufen Sie den Befehl noch einmal auf."
            )
        for name in kept:
            yield f"vorlagen/{name} haben Sie inzwischen geändert; die Datei bleibt, wie sie ist."

    def _noted(self) -> list[tuple[str, str, str]]:
        """Name and fingerprints of each file; a list that leads elsewhere was not written by us."""
        try:
            if not self.is_open or self._list.stat().st_size > _LONGEST_LIST:
                return []
            noted = [(str(n), str(a), str(b)) for n, a, b in json.loads(self._list.read_bytes())]
        except (ValueError, TypeError, RecursionError):
            return []
        return noted if all(self._is_inside(name) for name, _, _ in noted) else []

    def _is_inside(self, name: str) -> bool:
        if "\0" in name or ".." in PurePosixPath(name).parts:
            return False
        return (self._vorlagen / name).resolve().is_relative_to(self._vorlagen.resolve())

    def _is_intact(self, number: int, alt: str) -> bool:
        old = self._old_file(number)
        return not old.is_symlink() and old.is_file() and _sha256(old.read_bytes()) == alt

    def _old_file(self, number: int) -> Path:
        return self._folder / f"{number}.alt"

    def _clear(self) -> None:
        if self._folder.is_symlink():
            self._folder.unlink()
        elif self._folder.exists():
            shutil.rmtree(self._folder)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
