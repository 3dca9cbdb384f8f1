"""What was read from the files of the indicators, kept by content until any of it changes.

Only the reading is kept: judging is cheap.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter

from vorlagen_gen.indikatoren.gelesenes import Lesung
from vorlagen_gen.load.programm import programmstand
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Gelesen
from vorlagen_gen.load.zwischenspeicher import keep, read_kept

DATEI = "indikatoren.json"


@dataclass(frozen=True, slots=True)
class _Gespeichert:
    """A reading with the key of what it was read from."""

    schluessel: str
    lesung: Lesung


def schluessel_of(gelesen: Iterable[Gelesen]) -> str:
    """The key of a reading: the files it is made from, and the program that reads them."""
    digest = hashlib.sha256(programmstand().encode())
    for each in gelesen:
        digest.update(f"{each.label}\0{each.sha256}\0".encode())
    return digest.hexdigest()


def load_lesung(projekt: Projekt, schluessel: str) -> Lesung | None:
    """The reading that was kept, if it is the one of ``schluessel``."""
    inhalt = read_kept(projekt, DATEI)
    if inhalt is None:
        return None
    try:
        gespeichert = _adapter().validate_json(inhalt)
    except ValueError:
        return None
    return gespeichert.lesung if gespeichert.schluessel == schluessel else None


def save_lesung(projekt: Projekt, schluessel: str, lesung: Lesung) -> None:
    """Keep a reading for the next run."""
    keep(projekt, DATEI, _adapter().dump_json(_Gespeichert(schluessel, lesung)))


@cache
def _adapter() -> TypeAdapter[_Gespeichert]:
    return TypeAdapter(_Gespeichert)
