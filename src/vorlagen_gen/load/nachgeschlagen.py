"""Which words the dictionary knew when they were looked up last, kept for the next run.

Loading Hunspell's dictionary takes longer than all rules together, and a paper's words hardly
change. Only fingerprints of words are kept, because papers may be secret.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from functools import cached_property

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.zwischenspeicher import MAX_BYTES, keep, read_kept

DATEI = "woerter.bin"
_ROW = struct.Struct("16s?")
_SUM = 32
"""The bytes of the sum over key and rows that the file begins with."""


class Nachgeschlagen:
    """The answers of one dictionary, by the key of its files and its program."""

    def __init__(self, projekt: Projekt, schluessel: str) -> None:
        """Nothing is read before the first question."""
        self._projekt = projekt
        self._schluessel = hashlib.sha256(schluessel.encode()).digest()
        self._new: dict[bytes, bool] = {}

    def get(self, wort: str) -> bool | None:
        """Whether the dictionary knew ``wort``; None if it was not asked."""
        fingerprint = self._fingerprint(wort)
        return self._new.get(fingerprint, self._old.get(fingerprint))

    def add(self, wort: str, *, is_known: bool) -> None:
        """Remember an answer."""
        self._new[self._fingerprint(wort)] = is_known

    def keep(self) -> None:
        """Keep the answers for the next run, if there are new ones.

        What another process kept meanwhile is kept as well.
        """
        if self._new:
            rows = b"".join(_ROW.pack(*row) for row in {**self._read(), **self._new}.items())
            if _SUM + len(rows) > MAX_BYTES:
                rows = b"".join(_ROW.pack(*row) for row in self._new.items())
            keep(self._projekt, DATEI, self._sum(rows) + rows)
            self._old.update(self._new)
            self._new.clear()

    @cached_property
    def _old(self) -> dict[bytes, bool]:
        return self._read()

    def _read(self) -> dict[bytes, bool]:
        """The answers kept, if they are of this dictionary and whole."""
        inhalt = read_kept(self._projekt, DATEI) or b""
        rows = inhalt[_SUM:]
        is_own = inhalt[:_SUM] == self._sum(rows) and len(rows) % _ROW.size == 0
        return dict(_pairs(rows)) if is_own else {}

    def _sum(self, rows: bytes) -> bytes:
        return hashlib.sha256(self._schluessel + rows).digest()

    def _fingerprint(self, wort: str) -> bytes:
        return hashlib.blake2b(wort.encode(), digest_size=16, key=self._schluessel).digest()


def _pairs(rows: bytes) -> Iterator[tuple[bytes, bool]]:
    yield from _ROW.iter_unpack(rows)
