"""A paper as somebody sees it who has not saved it: its pages, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import Lock

from vorlagen_gen.check.ergebnis import Ergebnis
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.pruefung import Geprueft, Zusammengestellt
from vorlagen_gen.satz import with_pages
from vorlagen_gen.vorschau.arbeit import Gedruckt
from vorlagen_gen.vorschau.bogen import Bogen
from vorlagen_gen.vorschau.ergebnis import Befundstand, Blaetter, Seite
from vorlagen_gen.werkstatt import ZurueckgezogenError

Malen = Callable[[bytes, Seite, int], bytes]
"""The picture of a page of a PDF, so many pixels wide."""


class UeberholtError(Exception):
    """There is a newer preview of the paper: ask that one."""


@dataclass(frozen=True, slots=True)
class Gedrucktes:
    """Pages that could be made, and where is now what stood elsewhere when they were."""

    gedruckt: Gedruckt
    orte: Mapping[Place, Place]

    def blaetter(self, hindernis: str) -> Blaetter:
        """The pages and their boxes."""
        placed, orte = self.gedruckt.placed, self.orte
        both = zip(placed.seiten, self.gedruckt.abdruecke, strict=True)
        seiten = tuple(
            Seite(number, mass.width, mass.height, abdruck)
            for number, (mass, abdruck) in enumerate(both, start=1)
        )
        kaesten = (replace(each, place=orte.get(each.place, each.place)) for each in placed.kaesten)
        return Blaetter(seiten, tuple(kaesten), hindernis)


@dataclass(frozen=True)
class Dokumentvorschau:
    """A document of a paper: the name of its file without the ending, and its title.

    ``letztes`` remembers by that name the pages that were made last.
    """

    stamm: str
    titel: str
    bogen: Bogen
    orte: Mapping[Place, Place]
    letztes: dict[str, Gedrucktes]
    malen: Malen

    def blaetter(self) -> Blaetter:
        """Its pages; waits for them. If there are none, those made last, and why.

        Raises:
            UeberholtError: Nobody made them, because there is a newer preview.
        """
        return self._gesetzt[1]

    @property
    def is_fertig(self) -> bool:
        """Whether nobody need wait for its pages."""
        return self.bogen.is_gedruckt

    def seite_png(self, nummer: int, breite: int) -> bytes:
        """Page ``nummer``, from 1, as a PNG that is ``breite`` pixels wide.

        Raises:
            IndexError: There is no such page.
            UeberholtError: As above.
        """
        gedrucktes, blaetter = self._gesetzt
        if gedrucktes is None or not 0 < nummer <= len(blaetter.seiten):
            raise IndexError(nummer)
        return self.malen(gedrucktes.gedruckt.placed.pdf, blaetter.seiten[nummer - 1], breite)

    def ergebnis(self) -> Ergebnis:
        """What the checks say of it.

        Raises:
            UeberholtError: As above.
            VorlagenError: It could not be made or checked.
        """
        try:
            ergebnis = self.bogen.ergebnis()
        except ZurueckgezogenError as error:
            raise UeberholtError from error
        orte, findings = self.orte, ergebnis.findings
        here = (replace(each, place=orte.get(each.place, each.place)) for each in findings)
        return replace(ergebnis, findings=tuple(here))

    @cached_property
    def _gesetzt(self) -> tuple[Gedrucktes | None, Blaetter]:
        try:
            new = Gedrucktes(self.bogen.gedruckt(), self.orte)
        except ZurueckgezogenError as error:
            raise UeberholtError from error
        except VorlagenError as error:
            if old := self.letztes.get(self.stamm):
                return old, old.blaetter(str(error))
            return None, Blaetter((), (), str(error))
        self.letztes[self.stamm] = new
        return new, new.blaetter("")


@dataclass(frozen=True)
class Vorschau:
    """One state of a paper.

    ``is_letzte`` says that the paper cannot be assembled as it is: the documents are those of the
    last state that could. Any thread may ask.
    """

    name: str
    dokumente: tuple[Dokumentvorschau, ...]
    is_letzte: bool
    paper: Zusammengestellt
    pruefe: Callable[[], Geprueft]
    require_newest: Callable[[], None]
    lock: Lock = field(default_factory=Lock)

    def dokument(self, stamm: str) -> Dokumentvorschau:
        """The document of that name; a ``KeyError`` if there is none."""
        return {each.stamm: each for each in self.dokumente}[stamm]

    def regelbefunde(self) -> Befundstand:
        """What ``pruefen`` says of the paper; waits for no page.

        Raises:
            UeberholtError: There is a newer preview.
        """
        with self.lock:
            return _of_rules(self.name, self._geprueft)

    def befunde(self) -> Befundstand:
        """All that is said of the paper; waits until everything is checked.

        Raises:
            UeberholtError: There is a newer preview.
        """
        with self.lock:
            return self._befunde

    @cached_property
    def _befunde(self) -> Befundstand:
        stand = _of_rules(self.name, self._geprueft)
        if self.paper.vorlage is None or not self.paper.ausgaben:
            return stand
        ergebnisse, hindernisse = self._ergebnisse()
        on_files = {stamm: each.pruefungen for stamm, each in ergebnisse.items()}
        stand = replace(stand, pruefungen={**stand.pruefungen, **on_files}, hindernisse=hindernisse)
        if hindernisse:
            return stand
        befunde = with_pages(self._geprueft, self.paper.vorlage, ergebnisse)
        return replace(stand, findings=befunde.findings, ausgenommen=befunde.ausgenommen)

    @cached_property
    def _geprueft(self) -> Geprueft:
        return self.pruefe()

    def _ergebnisse(self) -> tuple[Mapping[str, Ergebnis], tuple[str, ...]]:
        """What the checks say of each document, and why they say nothing of others."""
        ergebnisse: dict[str, Ergebnis] = {}
        hindernisse: list[str] = []
        for each in self.dokumente:
            self.require_newest()
            try:
                ergebnisse[each.stamm] = each.ergebnis()
            except VorlagenError as error:
                hindernisse.append(f"{each.stamm}: {error}")
        return ergebnisse, tuple(hindernisse)


def _of_rules(name: str, geprueft: Geprueft) -> Befundstand:
    pruefungen = {name: geprueft.pruefungen}
    return Befundstand(geprueft.findings, geprueft.ausgenommen, pruefungen, geprueft.luecken)
