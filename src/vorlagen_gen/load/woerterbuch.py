"""The German dictionary of the system, or one in ``content/``: the one place that knows Hunspell.

Loading takes 80 ms, so a process does it once. A word takes up to 0.6 ms, one with many hyphens
much longer (split it before), a suggestion 50 to 350 ms.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.woerterbuch import Woerterbuch

if TYPE_CHECKING:
    from hunspell import Hunspell

SYSTEM = Path("/usr/share/hunspell")
CONTENT = "content/woerterbuch"
_NAME = "de_DE"
_LONGEST = 60
"""Hunspell takes long words apart in every way; no German word of this length is a typing error."""


def load_woerterbuch(projekt: Projekt) -> Woerterbuch | None:
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
            return _load(folder, tuple(_state(path) for path in files))
    return None


def _state(path: Path) -> tuple[int, int]:
    return path.stat().st_size, path.stat().st_mtime_ns


@lru_cache(maxsize=2)
def _load(folder: Path, state: tuple[tuple[int, int], ...]) -> Woerterbuch:  # noqa: ARG001 -- tells changed files apart
    from hunspell import Hunspell

    files = (folder / f"{_NAME}{suffix}" for suffix in (".aff", ".dic"))
    sha256 = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    return _Hunspell(Hunspell(_NAME, str(folder), system_encoding="utf-8"), sha256)


class _Hunspell:
    """A loaded dictionary that remembers its answers."""

    def __init__(self, hunspell: Hunspell, sha256: str) -> None:
        self._hunspell = hunspell
        self._sha256 = sha256
        self._known: dict[str, bool] = {}
        self._suggested: dict[str, tuple[str, ...]] = {}

    @property
    def sha256(self) -> str:
        return self._sha256

    def knows(self, wort: str) -> bool:
        if len(wort) > _LONGEST:
            return True
        if wort not in self._known:
            self._known[wort] = bool(self._hunspell.spell(wort))
        return self._known[wort]

    def suggest(self, wort: str) -> tuple[str, ...]:
        if wort not in self._suggested:
            self._suggested[wort] = tuple(self._hunspell.suggest(wort))
        return self._suggested[wort]
