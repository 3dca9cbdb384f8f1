"""Where documents are made: in several processes at once, each of which has all at hand."""

from vorlagen_gen.werkstatt.auftrag import (
    AbsturzError,
    Auftrag,
    ProgrammError,
    ZurueckgezogenError,
)
from vorlagen_gen.werkstatt.halle import FORMATE, Werkstatt

__all__ = [
    "FORMATE",
    "AbsturzError",
    "Auftrag",
    "ProgrammError",
    "Werkstatt",
    "ZurueckgezogenError",
]
