"""What papers said when copies of them were sent, kept from one Rücklauf to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from vorlagen_gen.deliver.ausgabe import write_file
from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.marken import nummeriert, stand
from vorlagen_gen.read_back.uebertragung import aussage, unpacked


class Staende(Mapping[str, Gelesenes]):
    """The states in a folder, by their Stand; a file that says something else is none."""

    def __init__(self, folder: Path) -> None:
        """``folder`` need not exist."""
        self._folder = folder

    def keep(self, gelesen: Gelesenes) -> None:
        """Remember a state."""
        path = self._path(stand(gelesen))
        if not path.is_file():
            write_file(path, aussage(gelesen))

    def __getitem__(self, key: str) -> Gelesenes:
        """The state with this Stand; a ``KeyError`` if it is not known."""
        with suppress(OSError, ValueError):
            found = unpacked(self._path(key).read_bytes())
            if key.isalnum() and stand(found) == key:
                return nummeriert(found)
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        """Every Stand there is a file for."""
        return (path.stem for path in sorted(self._folder.glob("*.json")))

    def __len__(self) -> int:
        """How many files there are."""
        return sum(1 for _ in self)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key if key.isalnum() else '_'}.json"
