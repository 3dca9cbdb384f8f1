"""A process that works for us, seen from outside."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

from vorlagen_gen.werkstatt.auftrag import AbsturzError, Aufgabe, Ausgang, programmfehler
from vorlagen_gen.werkstatt.werkbank import receive, send

_PROGRAMM = Path(__file__).with_name("werkbank.py")
_SETTINGS = frozenset(
    {"APPDATA", "HOME", "LANG", "LOCALAPPDATA", "PATH", "SYSTEMROOT", "TZ", "USERPROFILE", "WINDIR"}
)
"""What a library may ask for; nothing else is passed on, for it may be secret."""
_SETTINGS_BEGIN = ("DYLD_", "FONTCONFIG_", "HB_", "LC_", "LD_", "PANGO", "WEASYPRINT_", "XDG_")
_TEMPORARY = ("TMPDIR", "TEMP", "TMP")
_SECONDS = 5
"""So long a process whose channels are closed may take to be gone."""


class NichtGestartetError(Exception):
    """There is no such process: it could not be started, or ended before it did anything."""


class Geselle:
    """A process that does one piece of work after the other; ``folder`` is for its files."""

    def __init__(self, folder: str) -> None:
        """Start it.

        Raises:
            NichtGestartetError: The system does not let us.
        """
        self._folder = folder
        self._is_spent = False
        try:
            self._process = subprocess.Popen(  # noqa: S603 -- our own program
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(os.environ, folder),
            )
        except (OSError, ValueError) as error:
            raise NichtGestartetError from error

    def welcome(self) -> None:
        """Tell it where everything is; from then on it prepares itself.

        Raises:
            NichtGestartetError: It does not answer.
        """
        try:
            send(self._asked, (sys.path, self._folder))
            receive(self._answers)
        except (EOFError, OSError, ValueError) as error:
            self.end()
            raise NichtGestartetError from error

    def do(self, aufgabe: Aufgabe) -> Ausgang:
        """What came of ``aufgabe``, even if that was the end of the process."""
        try:
            send(self._asked, aufgabe)
            ausgang, self._is_spent = cast("tuple[Ausgang, bool]", receive(self._answers))
        except (EOFError, OSError):
            return None, self._abgestuerzt(aufgabe.was)
        except Exception as error:  # noqa: BLE001 -- whatever cannot be sent
            return None, programmfehler(aufgabe.was, error)
        return ausgang

    @property
    def is_alive(self) -> bool:
        """Whether it could do something."""
        return not self._is_spent and self._process.poll() is None

    def kill(self) -> None:
        """End it at once, whatever it does; any thread may do so."""
        with suppress(OSError):
            self._process.kill()

    def end(self) -> None:
        """End it, and leave nothing open; only for the thread that talks to it, or after that."""
        self.kill()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_SECONDS)
        for channel in (self._asked, self._answers):
            with suppress(OSError):
                channel.close()

    @property
    def _asked(self) -> BinaryIO:
        return cast("BinaryIO", self._process.stdin)

    @property
    def _answers(self) -> BinaryIO:
        return cast("BinaryIO", self._process.stdout)

    def _abgestuerzt(self, was: str) -> AbsturzError:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_SECONDS)
        code = self._process.returncode
        how = f"Signal {-code}" if code is not None and code < 0 else f"Rückgabewert {code}"
        self.end()
        return AbsturzError(
            f"Der Prozess, der an {was} arbeitete, wurde beendet oder ist abgestürzt ({how}).",
            "Bauen Sie noch einmal. Geschieht es wieder, reicht vielleicht der Arbeitsspeicher "
            "nicht: Schließen Sie andere Programme.",
        )


def _command() -> list[str]:
    """Python as it runs here, without what the working folder or the user would add to it."""
    return [sys.executable, "-I", *(["-B"] if sys.dont_write_bytecode else []), str(_PROGRAMM)]


def _environment(ours: Mapping[str, str], folder: str) -> dict[str, str]:
    """The settings that libraries need, and ``folder`` for temporary files."""
    kept = {
        name: value
        for name, value in ours.items()
        if name.upper() in _SETTINGS or name.upper().startswith(_SETTINGS_BEGIN)
    }
    return kept | dict.fromkeys(_TEMPORARY, folder)
