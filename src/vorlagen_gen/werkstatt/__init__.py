"""Where documents are made: in several processes at once, each of which has all at hand."""

from vorlagen_gen.werkstatt.auftrag import AbsturzError, Auftrag, ProgrammError
from vorlagen_gen.werkstatt.halle import Werkstatt

__all__ = ["AbsturzError", "Auftrag", "ProgrammError", "Werkstatt"]
