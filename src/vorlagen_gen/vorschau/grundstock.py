"""What all previews of a project share, read again only if files have changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from vorlagen_gen.bestand.dateien import read_dateistaende
from vorlagen_gen.bestand.druckbefunde import Druckbefunde
from vorlagen_gen.bestand.eingang import SHARED
from vorlagen_gen.bestand.lesungen import Lesungen
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.einlesen import read_eintrag
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import Gelesen
from vorlagen_gen.load.woerterbuch import SYSTEM
from vorlagen_gen.pruefung import Gemerktes
from vorlagen_gen.validate.projekt import Eintrag

_Staende: TypeAlias = tuple[tuple[str, int, int], ...]
"""Path, size and last change of files."""


class Grundstock:
    """The library of a project and its papers as others see them; for one thread at a time."""

    def __init__(self, projekt: Projekt) -> None:
        """Nothing is read before the first look."""
        self._projekt = projekt
        self._staende: _Staende | None = None
        self.bibliothek = Bibliothek(projekt, Lesungen(projekt))
        self.gemerkt = Gemerktes(Druckbefunde(projekt), _Nachbarn(projekt))

    def look(self) -> bool:
        """Begin with a new library if files in it have changed since the last look, and say so."""
        folders = (*(self._projekt.root / name for name in SHARED), SYSTEM)
        staende = tuple(each for folder in folders for each in read_dateistaende(folder))
        if staende == self._staende:
            return False
        self._staende = staende
        self.bibliothek = Bibliothek(self._projekt, Lesungen(self._projekt))
        return True


class _Nachbarn:
    """What each paper of the project is to the others, as it lies on disk."""

    def __init__(self, projekt: Projekt) -> None:
        self._projekt = projekt
        self._known: dict[str, tuple[_Staende, Eintrag | None]] = {}

    def find(self, ordner: Vorlagenordner) -> Eintrag | None:
        """The note on a paper; read again if a file in its folder has changed."""
        staende = read_dateistaende(ordner.path)
        known = self._known.get(ordner.label)
        if known is None or known[0] != staende:
            known = self._known[ordner.label] = staende, read_eintrag(self._projekt, ordner)
        return known[1]

    def add(self, ordner: Vorlagenordner, eintrag: Eintrag, gelesen: Iterable[Gelesen]) -> None:
        """Nothing: what ``find`` did not know cannot be read."""

    def keep(self) -> None:
        """Nothing: this is forgotten with the process."""
