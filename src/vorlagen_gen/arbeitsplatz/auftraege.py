"""The commands of the command line, started from a page and run as programs of their own.

A command may take minutes, print what it finds and end a worker that hangs; in its own process
it does just what it does in a terminal; the page shows what it says there, in its own words.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError
from vorlagen_gen.arbeitsplatz.entwuerfe import entferne
from vorlagen_gen.arbeitsplatz.knoepfe import ausgabe_of
from vorlagen_gen.edit.neuanlage import folder_name

_NAME = re.compile(r"[^\W_][^/\\]{0,250}")
"""How a folder of a paper may be called: as people do, but no path and no option."""
_NUMMER = re.compile(r"[^\W_][\w./ -]{0,40}")
"""A paper's number, as ``nummerieren`` takes it behind the name."""
_LONGEST_OUTPUT = 200_000
_LONGEST_CALL = 16_000
"""So many letters of options every system hands on, with room for the rest of the call."""
_BEFEHLE: Mapping[str, tuple[int, frozenset[str]]] = {
    "bauen": (1, frozenset()),
    "paket": (1, frozenset()),
    "fortschreiben": (2, frozenset({"zeitraum"})),
    "synopse": (2, frozenset()),
    "laufzettel": (1, frozenset()),
    "nummerieren": (2, frozenset()),
    "importieren": (0, frozenset({"ordner"})),
    "neu": (
        1,
        frozenset({"stadt", "art", "amt", "betreff", "anlage-a", "hauptvorlage", "gremium"}),
    ),
}
"""Each command with the number of its names and its options."""
_MAKES_FOLDER = {"neu": 0, "fortschreiben": 1}
"""Commands that make a folder, and which of their names it gets."""


@dataclass(slots=True)
class Auftrag:
    """A command that runs, or ran; ``code`` is its exit code, ``ordner`` what it makes."""

    nummer: int
    ordner: str
    ausgabe: list[str] = field(default_factory=list)
    code: int | None = None

    def json(self) -> dict[str, Any]:
        """What a page is told of it."""
        text = ausgabe_of("".join(self.ausgabe)[-_LONGEST_OUTPUT:])
        return {"nummer": self.nummer, "ordner": self.ordner, "code": self.code, "ausgabe": text}


class Auftraege:
    """The commands that pages of this run have started, for the project in ``root``."""

    def __init__(self, root: Path) -> None:
        """Nothing runs yet."""
        self._root = root
        self._lock = Lock()
        self._all: dict[int, Auftrag] = {}
        self._running: set[subprocess.Popen[str]] = set()

    def start(
        self,
        befehl: str,
        namen: Sequence[str],
        optionen: Mapping[str, Any],
        dateien: Sequence[Path] = (),
    ) -> Auftrag:
        """Start ``befehl`` with what a page said; ``dateien`` are those it reads, and then gone.

        Raises:
            AblehnungError: There is no such command, or it cannot be called so.
        """
        options = _checked_call(befehl, namen, optionen)
        ordner = _folder(self._root, befehl, namen)
        process = self._begun([befehl, *options], [*namen, *map(str, dateien)])
        self._running.add(process)
        with self._lock:
            auftrag = Auftrag(len(self._all) + 1, ordner)
            self._all[auftrag.nummer] = auftrag
        Thread(target=self._follow, args=(auftrag, process, dateien), daemon=True).start()
        return auftrag

    def _begun(self, befehl: Sequence[str], worte: Sequence[str]) -> subprocess.Popen[str]:
        """The command with its options, and behind them words that are none.

        Raises:
            AblehnungError: The system does not start it.
        """
        program = [sys.executable, "-X", "utf8", "-m", "vorlagen_gen"]
        try:
            return subprocess.Popen(  # noqa: S603 -- our own program; no shell, no word of a page is an option
                [*program, *befehl, f"--projekt={self._root}", "--", *worte],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                cwd=self._root,
            )
        except (OSError, ValueError) as error:
            raise AblehnungError(
                HTTPStatus.SERVICE_UNAVAILABLE,
                "Der Befehl lässt sich gerade nicht starten.",
                "Schließen Sie andere Programme, und versuchen Sie es noch einmal.",
            ) from error

    def find(self, nummer: str) -> Auftrag:
        """The command of this number.

        Raises:
            AblehnungError: None of this run.
        """
        found = self._all.get(int(nummer[:9])) if nummer.isdecimal() else None
        if found is None:
            raise AblehnungError(HTTPStatus.NOT_FOUND, "Diesen Auftrag gibt es nicht.")
        return found

    def close(self) -> None:
        """End what still runs."""
        for process in tuple(self._running):
            process.terminate()

    def _follow(
        self, auftrag: Auftrag, process: subprocess.Popen[str], dateien: Sequence[Path]
    ) -> None:
        with process:
            for line in process.stdout or ():
                auftrag.ausgabe.append(line)
        self._running.discard(process)
        entferne(dateien)
        auftrag.code = process.returncode


def _checked_call(befehl: str, namen: Sequence[str], optionen: Mapping[str, Any]) -> list[str]:
    """The options of a call that there is, as they are typed."""
    if befehl not in _BEFEHLE:
        raise AblehnungError(HTTPStatus.BAD_REQUEST, "Diesen Befehl gibt es hier nicht.")
    count, known = _BEFEHLE[befehl]
    kinds = (_NAME, _NUMMER if befehl == "nummerieren" else _NAME)
    are_names = len(namen) == count and all(
        each.isprintable() and kind.fullmatch(each)
        for kind, each in zip(kinds, namen, strict=False)
    )
    if not are_names or not known.issuperset(optionen):
        raise AblehnungError(
            HTTPStatus.BAD_REQUEST,
            "So lässt sich der Befehl nicht aufrufen.",
            "Ordner heißen zum Beispiel 2026-spielplatz.",
        )
    options = [each for pair in optionen.items() for each in _option(*pair)]
    if sum(map(len, options)) > _LONGEST_CALL:
        raise AblehnungError(
            HTTPStatus.BAD_REQUEST,
            "Das ist mehr, als ein Befehl annimmt.",
            "Kürzen Sie den Betreff; lange Texte schreiben Sie danach im Formular.",
        )
    return options


def _folder(root: Path, befehl: str, namen: Sequence[str]) -> str:
    """The paper that the command is for or makes.

    Nothing if the command names it itself, or cannot make it because it is there already.
    """
    if befehl in _MAKES_FOLDER:
        name = folder_name(namen[_MAKES_FOLDER[befehl]])
        return "" if (root / "vorlagen" / name).exists() else name
    return namen[0] if namen else ""


def _option(name: str, wert: object) -> list[str]:
    werte = wert if isinstance(wert, list) else [wert]
    return [f"--{name}={each}" for each in werte if isinstance(each, str) and each]
