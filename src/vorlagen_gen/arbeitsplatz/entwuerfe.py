"""What was typed and not saved yet, kept in the project beside the papers.

It lies on the server's side because the browser's own store belongs to an address, and the next
run may have another port; and each window has its own file, so that two on one paper cannot
write over each other. A file is replaced in one step: a kill leaves the one before it.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any

from vorlagen_gen.arbeitsplatz.abgleich import unterschiede
from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError, demand_text, read_inhalt, read_texte
from vorlagen_gen.arbeitsplatz.getipptes import gesaeubert, gesaeuberte_texte
from vorlagen_gen.edit.inhalt import Inhalt, Pfad
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.dateien import is_plain_file

ORDNER = ".arbeitsplatz"
RUECKGABEN = "rueckgaben"
"""Where the files of a paper lie that came back."""
_IMPORT = ".import-"
"""How the folders begin that are of no paper yet; no paper's name begins so."""
_FENSTER = re.compile(r"[a-z0-9]{8,40}")


@dataclass(frozen=True, slots=True)
class Inhalte:
    """What a paper says: the values of its YAML, and its texts by the names of their files."""

    werte: Inhalt
    texte: dict[str, str]

    @classmethod
    def read(cls, wert: Any) -> Inhalte:  # noqa: ANN401 -- JSON
        """What a window sent.

        Raises:
            AblehnungError: It is something else.
        """
        if not isinstance(wert, dict):
            raise AblehnungError(HTTPStatus.BAD_REQUEST, "Hier fehlen die Angaben der Vorlage.")
        return cls(read_inhalt(wert.get("werte")), read_texte(wert.get("texte")))

    def json(self) -> dict[str, Any]:
        """The same as JSON."""
        return {"werte": self.werte, "texte": self.texte}


@dataclass(frozen=True, slots=True)
class Entwurf:
    """What a window shows, and what it started from: the paper's ``fassung`` and ``basis``."""

    fassung: str
    basis: Inhalte
    jetzt: Inhalte

    @classmethod
    def read(cls, wert: dict[str, Any]) -> Entwurf:
        """What a window sent, without what no file may have in what was typed.

        Raises:
            AblehnungError: It is something else.
        """
        fassung = str(wert.get("fassung"))
        basis, jetzt = Inhalte.read(wert.get("basis")), Inhalte.read(wert.get("jetzt"))
        texte = gesaeuberte_texte(jetzt.texte, basis.texte)
        files = [text.replace("\0", "") for text in basis.texte.values()]  # as they lie there
        werte = gesaeubert(jetzt.werte, basis.werte)
        demand_text([fassung, basis.werte, werte, [*basis.texte, *texte], files])
        return cls(fassung, basis, Inhalte(werte, texte))

    def json(self) -> dict[str, Any]:
        """The same as JSON."""
        jetzt, basis = self.jetzt.json(), self.basis.json()
        return {"fassung": self.fassung, "basis": basis, "jetzt": jetzt}

    def geaendertes(self) -> tuple[Pfad, ...]:
        """The paths of what is no longer as it was at the start."""
        return tuple(unterschiede(self.basis.json(), self.jetzt.json()))


class Entwuerfe:
    """The drafts of a project in ``root``, by the paper and the window."""

    def __init__(self, root: Path) -> None:
        """Nothing is read or written yet."""
        self._root = root / ORDNER

    def keep(self, name: str, fenster: str, entwurf: Entwurf) -> None:
        """Keep it in place of the window's last one.

        Raises:
            VorlagenError: It cannot be written.
        """
        path = self._path(name, fenster)
        data = json.dumps(entwurf.json(), ensure_ascii=False).encode()
        interim = path.with_suffix(".neu")
        try:
            self._make_folder(path.parent)
            descriptor = os.open(interim, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            interim.replace(path)
        except OSError as error:
            raise VorlagenError(
                f"Was Sie tippen, lässt sich nicht in {ORDNER}/ aufheben.",
                "Speichern Sie die Vorlage, und prüfen Sie Platz und Rechte im Projektordner.",
            ) from error

    def find(self, name: str, fenster: str) -> Entwurf | None:
        """What the window typed last; ``None`` if nothing is kept of it."""
        path = self._path(name, fenster)
        if not is_plain_file(path) or self._root.is_symlink():
            return None
        try:
            return Entwurf.read(json.loads(path.read_bytes()))
        except (AblehnungError, ValueError, OSError, AttributeError):
            return None

    def forget(self, name: str, fenster: str) -> None:
        """Keep nothing of the window any more."""
        with suppress(OSError):
            self._path(name, fenster).unlink(missing_ok=True)

    def settle(self, name: str, fenster: str, entwurf: Entwurf) -> None:
        """Keep ``entwurf`` no more, it is saved; what was typed since then stays."""
        if self.find(name, fenster) == entwurf:
            self.forget(name, fenster)

    def fenster(self, name: str) -> Iterator[str]:
        """The windows something is kept of, that with the latest words first."""
        folder = self._root / name
        found = [path for path in folder.glob("*.json") if is_plain_file(path)]
        found.sort(key=lambda path: path.stat().st_mtime_ns, reverse=True)
        return (path.stem for path in found if _FENSTER.fullmatch(path.stem))

    def zeit(self, name: str, fenster: str) -> datetime | None:
        """When the window typed last, in the time of this machine; ``None`` if nothing is kept."""
        try:
            stamp = self._path(name, fenster).stat().st_mtime
        except OSError:
            return None
        return datetime.fromtimestamp(stamp, UTC).astimezone()

    def adopt(self, name: str, von: str, fenster: str) -> None:
        """What the window ``von`` typed now belongs to ``fenster``."""
        with suppress(OSError):
            self._path(name, von).replace(self._path(name, fenster))

    def ordner(self, name: str) -> Path:
        """Where everything of the paper ``name`` is kept.

        Raises:
            VorlagenError: Somebody put a link in its place.
        """
        try:
            self._make_folder(self._root / name)
        except OSError as error:
            raise VorlagenError(
                f"Der Ordner {ORDNER} lässt sich nicht benutzen.",
                "Prüfen Sie Platz und Rechte im Projektordner.",
            ) from error
        return self._root / name

    def rueckgaben(self, name: str) -> tuple[Path, ...]:
        """The files of the paper ``name`` that came back and are not done."""
        return self._dateien(self._root / name)

    def lege_weg(self, name: str, dateien: Collection[str] | None = None) -> None:
        """Remove the returned files of the paper ``name``, all or those of these names."""
        found = self.rueckgaben(name)
        entferne(each for each in found if dateien is None or each.name in dateien)

    def importordner(self, fenster: str) -> Path:
        """Where the files lie that the window ``fenster`` makes a new paper of.

        Raises:
            AblehnungError: The window has no name.
            VorlagenError: Somebody put a link in its place.
        """
        self._demand_name(fenster)
        return self.ordner(f"{_IMPORT}{fenster}")

    def importdateien(self, fenster: str) -> tuple[Path, ...]:
        """The files that the window ``fenster`` has sent to make a new paper of."""
        self._demand_name(fenster)
        return self._dateien(self._root / f"{_IMPORT}{fenster}")

    def _dateien(self, folder: Path) -> tuple[Path, ...]:
        if self._root.is_symlink() or folder.is_symlink() or (folder / RUECKGABEN).is_symlink():
            return ()
        return tuple(
            sorted(each for each in (folder / RUECKGABEN).glob("*") if is_plain_file(each))
        )

    def _make_folder(self, folder: Path) -> None:
        """A folder of our own; an ``OSError`` if somebody put a link in its place."""
        if self._root.is_symlink() or folder.is_symlink():
            raise NotADirectoryError(folder)
        folder.mkdir(parents=True, exist_ok=True)

    def _path(self, name: str, fenster: str) -> Path:
        self._demand_name(fenster)
        return self._root / name / f"{fenster}.json"

    @staticmethod
    def _demand_name(fenster: str) -> None:
        if not _FENSTER.fullmatch(fenster):
            raise AblehnungError(HTTPStatus.BAD_REQUEST, "Dieses Fenster hat keinen Namen.")


def entferne(dateien: Iterable[Path]) -> None:
    """Remove files that were only kept for a command, if that is possible."""
    for each in dateien:
        with suppress(OSError):
            each.unlink()
