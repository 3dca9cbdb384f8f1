"""What a rule may look at: one paper, what is printed of it, and what papers share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt
from vorlagen_gen.anlagen.bildanlage import Bild
from vorlagen_gen.findings import Place
from vorlagen_gen.load.anlagen import Anlagendateien
from vorlagen_gen.load.dateiart import named_art, read_art
from vorlagen_gen.model.bindung import is_own
from vorlagen_gen.model.vorlage import Anlage, Vorlage
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.bindungen import Hindernis, OffeneBindung
from vorlagen_gen.validate.fremdes_pdf import FremdesPdf, read_pdf
from vorlagen_gen.validate.geheimes import Texte
from vorlagen_gen.validate.preisgaben import Preisgabe, read_preisgaben
from vorlagen_gen.validate.projekt import Umfeld
from vorlagen_gen.validate.untersuchung import Untersuchung, untersuche
from vorlagen_gen.validate.woerter import Wort, read_woerter


@dataclass(frozen=True)
class Pruefling:
    """A paper under examination.

    ``absaetze`` is everything typed that its documents print, in reading order, non-public
    parts included; empty if it could not be assembled. ``umfeld`` is what is known of the other
    papers of the project. ``offene_bindungen`` are the bindings in its texts that could not be
    resolved. ``bilder`` are the Anlagen that are pictures, as pages show them, by their files.
    ``lesen`` is how rules have foreign files read.
    """

    vorlage: Vorlage
    wissen: Wissen
    umfeld: Umfeld = field(default_factory=Umfeld)
    anlagen: Anlagendateien = field(default_factory=Anlagendateien)
    absaetze: tuple[Absatz, ...] = ()
    offene_bindungen: tuple[OffeneBindung, ...] = ()
    bilder: Mapping[str, Bild] = field(default_factory=dict)
    lesen: Lesen = abgeschirmt

    @cached_property
    def gebunden(self) -> frozenset[Place]:
        """Where a binding was typed whose text comes from data: nobody wrote these words."""
        runs = (lauf.run for absatz in self.absaetze for lauf in absatz.laeufe)
        bound = (run for run in runs if run.bindung)
        return frozenset(run.place for run in bound if is_own(run.place, run.bindung))

    def bindungen_mit(self, hindernis: Hindernis) -> Iterator[OffeneBindung]:
        """The open bindings that stay open for this reason."""
        stand = self.wissen.indikatoren
        return (each for each in self.offene_bindungen if each.hindernis(stand) is hindernis)

    @property
    def prosa(self) -> Iterator[Absatz]:
        """The paragraphs of the texts and of the Anlagen, without fields of one line."""
        return (absatz for absatz in self.absaetze if absatz.is_prosa)

    @cached_property
    def woerter(self) -> tuple[tuple[Absatz, Wort], ...]:
        """The words a dictionary can be asked for, each with its paragraph, in reading order."""
        return tuple((absatz, wort) for absatz in self.absaetze for wort in read_woerter(absatz))

    @cached_property
    def fassungen(self) -> tuple[Anlage, ...]:
        """The Anlagen, each followed by its accessible version if that is a file."""
        return tuple(each for anlage in self.vorlage.anlagen for each in anlage.fassungen())

    @cached_property
    def fremde_pdfs(self) -> tuple[tuple[Anlage, FremdesPdf | None], ...]:
        """The Anlagen that are PDF files, each with what it is; ``None`` if it is unreadable."""
        return tuple(
            (anlage, read_pdf(data, self.lesen)) for anlage, data in self._dateien("PDF-Datei")
        )

    @cached_property
    def untersuchungen(self) -> tuple[Untersuchung, ...]:
        """The Anlagen that are files of other programs, each with what hides in it."""
        is_public = self.vorlage.oeffentlich is not False
        return tuple(
            untersuche(anlage, data, self.lesen, is_public=is_public and anlage.oeffentlich)
            for anlage, data in self._dateien()
            if not self._is_unshowable(anlage)
        )

    @cached_property
    def preisgaben(self) -> tuple[Preisgabe, ...]:
        """What public parts have in common with non-public Anlagen."""
        texte = Texte(self.vorlage, self.anlagen, self.absaetze, self.lesen)
        return tuple(read_preisgaben(texte, self.wissen))

    def _is_unshowable(self, anlage: Anlage) -> bool:
        """Whether it is a picture of which another rule tells that nobody can see it."""
        bild = self.bilder.get(anlage.datei or "")
        return bild is not None and bild.hindernis is not None

    @property
    def office_anlagen(self) -> Iterator[tuple[Anlage, bytes]]:
        """The Anlagen that are Word or Excel files of today's kind, with their content."""
        return self._dateien("Word-Datei", "Excel-Datei")

    def _dateien(self, *arten: str) -> Iterator[tuple[Anlage, bytes]]:
        """The files that are of one of ``arten`` by their names and by their first bytes, or all.

        Of empty files, and of those that are not what they are called, loading has told.
        """
        for anlage in self.fassungen:
            suffix = PurePosixPath(anlage.datei or "").suffix
            data = self.anlagen.dateien.get(anlage.datei or "", b"")
            promised = named_art(suffix)
            is_asked = promised in arten if arten else bool(data)
            if is_asked and promised in (None, read_art(data, suffix)):
                yield anlage, data
