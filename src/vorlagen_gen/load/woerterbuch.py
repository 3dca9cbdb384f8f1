"""The German dictionary of the system, or one in ``content/``: the one place that knows Hunspell.

Loading takes 80 ms, so a process does it once, and only for words that were never looked up. A
word takes up to 0.6 ms, one with many hyphens much longer (split it before), a suggestion 50 to
350 ms.
"""

from __future__ import annotations

import hashlib
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.nachgeschlagen import Nachgeschlagen
from vorlagen_gen.load.pakete import version_of
from vorlagen_gen.load.projekt import Projekt

if TYPE_CHECKING:
    from hunspell import Hunspell

SYSTEM = Path("/usr/share/hunspell")
CONTENT = "content/woerterbuch"
_NAME = "de_DE"
_LONGEST = 60
"""Hunspell takes long words apart in every way; no German word of this length is a typing error."""


class Nachschlagewerk:
    """The dictionary, asked only for what no earlier run of the project has asked it."""

    def __init__(self, hunspell: _Hunspell, projekt: Projekt) -> None:
        """Nothing is loaded before the first word that was never looked up."""
        self._hunspell = hunspell
        key = f"{hunspell.sha256} chunspell {version_of('chunspell')}"
        self._nachgeschlagen = Nachgeschlagen(projekt, key)

    @property
    def sha256(self) -> str:
        """The fingerprint of its files."""
        return self._hunspell.sha256

    def knows(self, wort: str) -> bool:
        """Whether it has ``wort`` in this form; a capital at the start is no fault."""
        if len(wort) > _LONGEST:
            return True
        answer = self._nachgeschlagen.get(wort)
        if answer is None:
            answer = self._hunspell.knows(wort)
            self._nachgeschlagen.add(wort, is_known=answer)
        return answer

    def suggest(self, wort: str) -> tuple[str, ...]:
        """Words that may have been meant, the likeliest first; slow."""
        return self._hunspell.suggest(wort)

    def keep(self) -> None:
        """Keep the answers for the next run."""
        self._nachgeschlagen.keep()


def load_woerterbuch(projekt: Projekt) -> Nachschlagewerk | None:
    """The dictionary of the system, else that of the project; None if there is neither.

    Raises:
        VorlagenError: The project's dictionary is a link to elsewhere.
    """
    for folder in (SYSTEM, projekt.root / CONTENT):
        files = tuple(folder / f"{_NAME}{suffix}" for suffix in (".aff", ".dic"))
        if all(path.is_file() for path in files):
            if folder != SYSTEM:
                for path in files:
                    projekt.require(path, f"{CONTENT}/{path.name}")
            return Nachschlagewerk(_of(folder, tuple(_state(path) for path in files)), projekt)
    return None


def _state(path: Path) -> tuple[int, int]:
    return path.stat().st_size, path.stat().st_mtime_ns


@lru_cache(maxsize=2)
def _of(folder: Path, state: tuple[tuple[int, int], ...]) -> _Hunspell:  # noqa: ARG001 -- tells changed files apart
    return _Hunspell(folder)


class _Hunspell:
    """The dictionary of a folder, loaded at the first question; it remembers its answers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.sha256 = self._sum()
        self._known: dict[str, bool] = {}
        self._suggested: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _loaded(self) -> Hunspell:
        from hunspell import Hunspell

        loaded = Hunspell(_NAME, str(self._folder), system_encoding="utf-8")
        if self._sum() != self.sha256:
            raise VorlagenError(
                f"Das Wörterbuch in {self._folder} wurde während der Prüfung geändert.",
                "Rufen Sie den Befehl noch einmal auf.",
            )
        return loaded

    def _sum(self) -> str:
        files = (self._folder / f"{_NAME}{suffix}" for suffix in (".aff", ".dic"))
        return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()

    def knows(self, wort: str) -> bool:
        if wort not in self._known:
            self._known[wort] = bool(self._loaded.spell(wort))
        return self._known[wort]

    def suggest(self, wort: str) -> tuple[str, ...]:
        if wort not in self._suggested:
            self._suggested[wort] = tuple(self._loaded.suggest(wort))
        return self._suggested[wort]
