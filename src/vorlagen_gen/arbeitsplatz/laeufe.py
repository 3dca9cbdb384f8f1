"""Which workbenches run on a project: each holds a lock that the system lifts when it ends."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from vorlagen_gen.arbeitsplatz.entwuerfe import ORDNER
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.dateien import is_plain_file

_SCHLUESSEL = "schluessel"
_ABDRUCK = re.compile(r"[0-9a-f]{64}")
_REMEMBERED = 5
"""The keys of so many runs are known again: pages may stay open over several."""
_SPERRE = re.compile(r"\.(\d{1,5})\.sperre")


class Laeufe:
    """The workbenches of the project in ``root``, by their ports; this one among them.

    On a drive that knows no locks nothing is known of others.
    """

    def __init__(self, root: Path) -> None:
        """This one does not run yet."""
        self._folder = root / ORDNER
        self._port = 0

    @contextmanager
    def angemeldet(self, port: int) -> Iterator[None]:
        """Let others know meanwhile that this one listens on ``port``."""
        self._port = port
        with ExitStack() as stack:
            with suppress(VorlagenError):  # somebody looks whether it is held, at this moment
                if not self._folder.is_symlink():
                    stack.enter_context(gesperrt(self._folder / str(port)))
            yield

    def andere(self) -> tuple[int, ...]:
        """The ports of the others; a lock that a killed one has left is removed."""
        if self._folder.is_symlink():
            return ()
        found = (_SPERRE.fullmatch(path.name) for path in self._folder.glob(".*.sperre"))
        ports = sorted(int(match[1]) for match in found if match)
        return tuple(port for port in ports if port != self._port and self._is_held(port))

    def abdruecke(self) -> tuple[str, ...]:
        """The fingerprints of the keys of earlier runs, the last one last."""
        path = self._folder / _SCHLUESSEL
        if self._folder.is_symlink() or not is_plain_file(path):
            return ()
        try:
            lines = path.read_text(encoding="ascii").split()
        except (OSError, ValueError):
            return ()
        return tuple(each for each in lines if _ABDRUCK.fullmatch(each))[-_REMEMBERED:]

    def merke(self, abdruck: str) -> None:
        """Let later runs know the key of this one again, if the folder can be written."""
        text = "".join(f"{each}\n" for each in (*self.abdruecke(), abdruck)[-_REMEMBERED:])
        interim = self._folder / f"{_SCHLUESSEL}.neu"
        with suppress(OSError):
            if self._folder.is_symlink():
                return
            self._folder.mkdir(exist_ok=True)
            descriptor = os.open(interim, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(text)
            interim.replace(self._folder / _SCHLUESSEL)

    def _is_held(self, port: int) -> bool:
        try:
            with gesperrt(self._folder / str(port)):
                return False
        except VorlagenError:
            return True
