"""What a file says beside its text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Nebenart(StrEnum):
    """How a file says something beside its text."""

    KOMMENTAR = "Kommentar"
    GELOESCHT = "gelöscht"
    EINGEFUEGT = "eingefügt"
    ENDNOTE = "Endnote"
    FORMEL = "Formel"
    DURCHGESTRICHEN = "durchgestrichen"
    HOCHGESTELLT = "hochgestellt"
    EINGERUECKT = "eingerückt"
    TABELLE = "Tabelle"


@dataclass(frozen=True, slots=True)
class Nebenher:
    """What a file says beside its text: how (a ``Nebenart``), in which words, who, about what.

    ``tag`` is the day on which it was said, as in ``03.02.2025``, if the file tells it.
    """

    weise: str
    text: str
    wer: str = ""
    zitat: str = ""
    tag: str = ""
