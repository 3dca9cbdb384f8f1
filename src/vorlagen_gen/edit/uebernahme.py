"""Which texts of a paper somebody is to read when they were carried over, and their checksums."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from vorlagen_gen.edit.aenderung import holds, value_at
from vorlagen_gen.edit.inhalt import Inhalt, Pfad, file_names
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.load.quelle import normalise_line_ends

_SETTINGS = frozenset(
    {
        "format",
        "stadt",
        "art",
        "status",
        "oeffentlich",
        "nummer",
        "hauptvorlage",
        "vorgaenger",
        "datum",
        "uebernommen",
        "intern",
        "muster",
    }
)
"""Fields that say nothing to be read: a new edition sets them itself, or they are its data."""
_GROUPS = frozenset({"beschlussvorschlag", "anlage_a"})
_ERZEUGT = "indikatoren"
"""What stands for a text that is made anew from the data."""

Stellen = dict[str, str]
"""Checksums by the name of a field, with dots, or of a file in the paper's folder."""


def stellen(inhalt: Mapping[str, Inhalt], dateien: Mapping[str, bytes]) -> Stellen:
    """All that a paper says, with the files it names, in the order typed."""
    found: Stellen = {}
    for pfad in _fields(inhalt):
        wert = value_at(dict(inhalt), pfad)
        if not _is_file(wert):
            found[".".join(map(str, pfad))] = _hash(_canonical(wert))
        found |= {name: stand(inhalt, dateien, name) for name in _files(wert) if name in dateien}
    return found


def stand(inhalt: Mapping[str, Inhalt], dateien: Mapping[str, bytes], stelle: str) -> str:
    """The checksum of a field or file as it is now; empty if there is no such any more."""
    if stelle in dateien:
        return _hash(_as_read(dateien[stelle]))
    pfad: Pfad = tuple(stelle.split("."))
    return _hash(_canonical(value_at(dict(inhalt), pfad))) if holds(dict(inhalt), pfad) else ""


def stellenname(typed: str) -> str:
    """How a field or a file in the paper's folder is called, as which it was typed."""
    return str(PurePosixPath(nfc(typed).replace("\\", "/")))


def _fields(inhalt: Mapping[str, Inhalt]) -> Iterator[Pfad]:
    for name, wert in inhalt.items():
        if name in _GROUPS and isinstance(wert, dict):
            yield from ((name, each) for each, below in wert.items() if _says_something(below))
        elif name not in _SETTINGS and _says_something(wert):
            yield (name,)


def _says_something(wert: Inhalt) -> bool:
    return bool(wert) and wert != _ERZEUGT


def _is_file(wert: Inhalt) -> bool:
    return isinstance(wert, dict) and list(wert) == ["datei"]


def _files(wert: Inhalt) -> Iterator[str]:
    """The files named anywhere below ``wert``, as paths in the paper's folder."""
    return (stellenname(typed) for _, typed in file_names(wert))


def _canonical(wert: Inhalt) -> bytes:
    return json.dumps(wert, ensure_ascii=False).encode()


def _as_read(data: bytes) -> bytes:
    """The same for a text whose line ends another system wrote."""
    try:
        return normalise_line_ends(data.decode("utf-8-sig")).rstrip("\n").encode()
    except UnicodeDecodeError:
        return data


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()[:16]
