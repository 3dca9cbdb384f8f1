"""A whole build, remembered: if nothing at all changed since, it need not be done again.

Everything that papers are read from is compared by its bytes, and so is everything that was
written. Nothing heavy is loaded for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vorlagen_gen.bestand.dateien import Eingabe, UnklarError, below, dictionary, inside
from vorlagen_gen.bestand.siegel import keep_entry, read_entry, remove_old
from vorlagen_gen.bestand.werkzeug import werkzeug
from vorlagen_gen.deliver.stand import DATEI, read_stand
from vorlagen_gen.load.dateien import is_plain_file
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.projekt import Projekt

READ = ("content", "templates", "vorlagen")
"""The folders of a project that papers are read from."""
_PREFIX = "lauf-"


@dataclass(frozen=True, slots=True)
class Ausgang:
    """How a build ended: what it said, and its exit code."""

    text: str
    code: int


class Lauf:
    """A build of the papers ``namen``, or of all, into ``ausgabe``, called from ``ort``."""

    def __init__(self, projekt: Projekt, namen: Sequence[str], ausgabe: Path, ort: Path) -> None:
        """What is to be read is noted now: what changes while the build runs is not in it."""
        self._projekt = projekt
        self._folders = tuple(each.name for each in projekt.select(namen))
        self._is_all = not namen
        self._ausgabe = ausgabe
        call = repr((tuple(namen), str(projekt.root), str(ausgabe), str(ort)))
        self._name = _PREFIX + sha256(call.encode())
        self._inputs = self._read()

    def find(self) -> Ausgang | None:
        """How the last such build ended, if this one would say and write the same."""
        entry = read_entry(self._projekt, self._name)
        if entry is None or self._inputs is None or entry["inputs"] != _digest(self._inputs):
            return None
        is_same = entry["outputs"] == self._outputs()
        return Ausgang(entry["text"], entry["code"]) if is_same else None

    def keep(self, ausgang: Ausgang, gebaut: Iterable[str]) -> None:
        """Remember how the build ended that wrote the papers ``gebaut``.

        Nothing is remembered if anything was changed while it ran.
        """
        outputs = self._outputs()
        is_whole = all(self._is_as_written(self._ausgabe / name) for name in gebaut)
        if self._inputs is None or outputs is None or not is_whole:
            return
        if self._read() == self._inputs:
            entry = {"inputs": _digest(self._inputs), "outputs": outputs}
            keep_entry(
                self._projekt, self._name, {**entry, "text": ausgang.text, "code": ausgang.code}
            )
            remove_old(self._projekt, _PREFIX)

    def _read(self) -> tuple[Eingabe, ...] | None:
        """Each file that is read, with content and last change; None if that cannot be told."""
        tool = werkzeug()
        roots = [str(self._projekt.root / name) for name in READ]
        try:
            files = [*dictionary(), *(each for root in roots for each in below(root))]
        except UnklarError:
            return None
        return None if tool is None else (("werkzeug", tool, 0), *files)

    def _outputs(self) -> str | None:
        """The fingerprint of what lies in the papers' folders."""
        try:
            folders = [str(self._ausgabe / name) for name in self._folders]
            found = [each for folder in folders for each in inside(folder)]
            found += self._others() if self._is_all else ()
        except (UnklarError, OSError):
            return None
        return sha256(repr(found).encode())

    def _others(self) -> Iterator[tuple[str, str]]:
        """The records in other folders: by them a build knows what no paper made any more."""
        for folder in sorted(self._ausgabe.iterdir()) if self._ausgabe.is_dir() else ():
            record = folder / DATEI
            if folder.name not in self._folders and is_plain_file(record):
                yield folder.name, sha256(record.read_bytes())

    def _is_as_written(self, folder: Path) -> bool:
        """Whether the folder still holds just what was written; a person may have been quick."""
        written = read_stand(folder)
        if written is None or not written.is_vollstaendig:
            return False
        names = written.dateien
        return all(
            is_plain_file(folder / name) and written.knows(name, (folder / name).read_bytes())
            for name in names
        )


def _digest(inputs: Iterable[Eingabe]) -> str:
    """The fingerprint of names and contents, whenever they were changed."""
    return sha256(repr([each[:2] for each in inputs]).encode())
