"""What the papers of a project share, read once for a run."""

from __future__ import annotations

from functools import cached_property

from vorlagen_gen.assemble import Grundlagen
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.load.haushalt import load_haushalt
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Gelesen, fault_at, read_gelesen
from vorlagen_gen.load.silbentrennung import DATEI as SILBENTRENNUNG
from vorlagen_gen.load.silbentrennung import read_silbentrennung
from vorlagen_gen.load.stadt import load_stadt
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.formular import read_formular


class Bibliothek:
    """Cities, budget codes and the list of words to hyphenate."""

    def __init__(self, projekt: Projekt) -> None:
        """Nothing is read before it is asked for."""
        self._projekt = projekt
        self._staedte: dict[str, tuple[Stadt | None, list[Finding]]] = {}
        self._haushalt_gelesen: tuple[Gelesen, ...] = ()

    @property
    def haushalt(self) -> Haushalt:
        """The budget codes."""
        return self._haushalt[0]

    @cached_property
    def _haushalt(self) -> tuple[Haushalt, list[Finding]]:
        haushalt, self._haushalt_gelesen, findings = load_haushalt(self._projekt)
        return haushalt, findings

    @cached_property
    def silbentrennung(self) -> tuple[str, ...]:
        """The words with their places to hyphenate."""
        return read_silbentrennung(self._projekt)

    def gelesen(self, stadt: str) -> tuple[Gelesen, ...]:
        """The files that the papers of a city are made with: templates, budget, hyphenation.

        All files of the templates' folder count, because style sheets may name any of them.
        """
        _ = self._haushalt
        trennung = self._projekt.root / SILBENTRENNUNG
        words = ((trennung, SILBENTRENNUNG),) if trennung.is_file() else ()
        files = (*words, *self._projekt.template_files(stadt))
        return (*self._haushalt_gelesen, *(read_gelesen(path, label) for path, label in files))

    def grundlagen(self, vorlage: Vorlage) -> tuple[Grundlagen | None, list[Finding]]:
        """What ``vorlage`` is assembled with, or why its city is not to be had."""
        if vorlage.stadt not in self._projekt.staedte():
            return None, [self._unknown_city(vorlage)]
        stadt, findings = self.stadt(vorlage.stadt)
        if stadt is None:
            return None, findings
        haushalt, faults = self._haushalt
        return Grundlagen(stadt, haushalt, self.silbentrennung), [*findings, *faults]

    def labels(self, name: str) -> Stadt:
        """The labels of a city that was found to be in order."""
        stadt, _ = self.stadt(name)
        assert stadt is not None  # noqa: S101 -- a paper of another city has no documents
        return stadt

    def stadt(self, name: str) -> tuple[Stadt | None, list[Finding]]:
        """The labels of a city, or what is wrong with them."""
        if name not in self._staedte:
            self._staedte[name] = self._read_stadt(name)
        return self._staedte[name]

    def _read_stadt(self, name: str) -> tuple[Stadt | None, list[Finding]]:
        werte, findings = load_stadt(self._projekt, name)
        if werte is None:
            return None, findings
        stadt, faults = read_formular(Stadt, werte)
        return stadt, [*findings, *faults]

    def _unknown_city(self, vorlage: Vorlage) -> Finding:
        near = meinten_sie(vorlage.stadt, self._projekt.staedte())
        return fault_at(
            vorlage.ort("stadt"),
            "V101",
            f"Für die Stadt »{vorlage.stadt}« gibt es keinen Ordner unter templates.{near}",
            "Nennen Sie unter »stadt« einen Ordner aus templates/.",
        )
