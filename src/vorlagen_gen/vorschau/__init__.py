"""The pages of a paper as it stands on somebody's screen, before anything is saved or written."""

from vorlagen_gen.vorschau.bau import Turn, Vorschaubau
from vorlagen_gen.vorschau.ergebnis import Befundstand, Blaetter, Seite
from vorlagen_gen.vorschau.vorschau import Dokumentvorschau, UeberholtError, Vorschau

__all__ = [
    "Befundstand",
    "Blaetter",
    "Dokumentvorschau",
    "Seite",
    "Turn",
    "UeberholtError",
    "Vorschau",
    "Vorschaubau",
]
