"""Where the files of papers are read: on disk, or in memory as long as nobody has saved them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Ablage:
    """Files on disk, each replaced by what is known of it that is not saved yet.

    ``ungesichert`` are contents by the absolute paths of their files, as ``ueberlagert`` makes
    it; a file or folder that is only there counts as if it lay on disk.
    """

    ungesichert: Mapping[str, bytes] = field(default_factory=dict)

    def open(self, path: Path) -> BinaryIO:
        """The content of the file ``path``; an ``OSError`` if it cannot be read."""
        content = self.ungesichert.get(_key(path)) if self.ungesichert else None
        return path.open("rb") if content is None else BytesIO(content)

    def is_file(self, path: Path) -> bool:
        """Whether there is a file ``path``."""
        return (bool(self.ungesichert) and _key(path) in self.ungesichert) or path.is_file()

    def is_dir(self, path: Path) -> bool:
        """Whether there is a folder ``path``."""
        return path.is_dir() or any(True for _ in self._below(path))

    def size(self, path: Path) -> int:
        """How many bytes the file ``path`` has."""
        content = self.ungesichert.get(_key(path)) if self.ungesichert else None
        return path.stat().st_size if content is None else len(content)

    def children(self, folder: Path) -> list[Path]:
        """What lies in ``folder`` itself, sorted; each once, as it is spelled on disk."""
        found = sorted(folder.iterdir()) if folder.is_dir() else []
        names = {_nfc(path.name) for path in found}
        new = {folder / rest.parts[0] for rest in self._below(folder)}
        return sorted([*found, *(path for path in new if path.name not in names)])

    def _below(self, folder: Path) -> list[PurePosixPath]:
        """The paths below ``folder`` of what is not saved."""
        if not self.ungesichert:
            return []
        start = f"{_key(folder)}/"
        return [
            PurePosixPath(key.removeprefix(start))
            for key in self.ungesichert
            if key.startswith(start)
        ]


PLATTE = Ablage()
"""Nothing but what is saved."""


def ueberlagert(root: Path, inhalte: Mapping[PurePosixPath, bytes]) -> Ablage:
    """The files of the project in ``root`` with ``inhalte`` in their place, by paths in it."""
    return Ablage({_key(root / path): content for path, content in inhalte.items()})


def _key(path: Path) -> str:
    return _nfc(path.as_posix())


def _nfc(name: str) -> str:
    return unicodedata.normalize("NFC", name)
