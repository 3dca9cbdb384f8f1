"""What a process found in a foreign file, kept by all that decides it.

The same file under the same name, asked the same by the same program, gives the same answer. What
could not be read, or not in time, is asked again.
"""

from __future__ import annotations

import zlib
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt
from vorlagen_gen.bestand.siegel import keep_entry, read_entry, remove_old
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.dateien import is_plain_file
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.programm import programmstand
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.schrift import schriftstand

_PREFIX = "lesung-"
_MOST_BYTES = 10_000_000
"""A larger answer, a large picture, is not kept: it would drive out all others."""


class Lesungen:
    """Reads foreign files, each of one content once; what it answers to is kept in the project.

    One that ``is_neu`` finds nothing, but remembers.
    """

    def __init__(
        self, projekt: Projekt, lesen: Lesen = abgeschirmt, *, is_neu: bool = False
    ) -> None:
        """What is not known yet, ``lesen`` is asked."""
        self._projekt = projekt
        self._lesen = lesen
        self._is_neu = is_neu

    def __call__(self, auftrag: str, data: bytes, name: str, *angaben: str) -> bytes:
        """The answer to ``auftrag``.

        Raises:
            UnlesbareDateiError: There is none.
        """
        entry = _entry_name(auftrag, data, name, angaben)
        found = self._find(entry)
        if found is not None:
            return b64decode(found["antwort"])
        answer = self._lesen(auftrag, data, name, *angaben)
        if len(answer) <= _MOST_BYTES:
            self._keep(entry, {"antwort": b64encode(answer).decode()})
        return answer

    def in_ordner(self, ausgabe: Path) -> Lesen:
        """The same for files as they leave the house: of these, only what they are is kept.

        They are taken from the folder ``ausgabe``, where an earlier build wrote them. An answer is
        a line on the file and the file.
        """

        def lesen(auftrag: str, data: bytes, name: str, *angaben: str) -> bytes:
            entry = _entry_name(auftrag, data, name, angaben)
            found = self._find(entry)
            datei = _file_in(ausgabe, found["sha256"], found["bytes"]) if found else None
            if found and datei is not None:
                zeile: str = found["zeile"]
                return zeile.encode() + b"\n" + datei
            answer = self._lesen(auftrag, data, name, *angaben)
            head, _, new = answer.partition(b"\n")
            what = {"zeile": head.decode(), "sha256": sha256(new), "bytes": len(new)}
            self._keep(entry, what)
            return answer

        return lesen

    def _find(self, entry: str | None) -> dict[str, Any] | None:
        return None if self._is_neu or entry is None else read_entry(self._projekt, entry)

    def _keep(self, entry: str | None, what: dict[str, Any]) -> None:
        if entry is not None:
            keep_entry(self._projekt, entry, what)
            remove_old(self._projekt, _PREFIX)


def _entry_name(auftrag: str, data: bytes, name: str, angaben: tuple[str, ...]) -> str | None:
    """The entry for all that decides the answer; None if that is not known."""
    try:
        tool = (programmstand(), schriftstand(), zlib.ZLIB_RUNTIME_VERSION)
    except (OSError, VorlagenError):  # the build itself tells which
        return None
    return _PREFIX + sha256(repr((tool, auftrag, name, angaben, sha256(data))).encode())


def _file_in(folder: Path, fingerprint: str, size: int) -> bytes | None:
    """The file of that content in ``folder``, whatever it is called."""
    try:
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if is_plain_file(path) and path.stat().st_size == size:
                content = path.read_bytes()
                if sha256(content) == fingerprint:
                    return content
    except OSError:
        return None
    return None
