"""A paper before it is printed: everything that can be known without pages.

load → validate → assemble
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.bildanlage import Bild
from vorlagen_gen.assemble import Ausgabe, assemble
from vorlagen_gen.assemble.bildseite import read_bilder
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.bestand.druckbefunde import Druckbefunde
from vorlagen_gen.bestand.lesungen import Lesungen
from vorlagen_gen.bestand.nachbarnotizen import Nachbarnotizen
from vorlagen_gen.bibliothek import Bibliothek, Indikatoren
from vorlagen_gen.check.rechtschreibung import verify_rechtschreibung
from vorlagen_gen.check.verdicts import Pruefung
from vorlagen_gen.findings import Finding, has_errors
from vorlagen_gen.load.anlagen import Anlagendateien, load_anlagen
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import Gelesen
from vorlagen_gen.load.vorlage import load_vorlage
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.ausnahmen import (
    REGELN,
    Ausgenommen,
    except_findings,
    find_faulty,
)
from vorlagen_gen.validate.barrieren import count_barrieren
from vorlagen_gen.validate.bindungen import open_bindings, uses_indikatoren
from vorlagen_gen.validate.druckbar import Druckbefund, druckbefund
from vorlagen_gen.validate.luecken import find_luecken
from vorlagen_gen.validate.projekt import Eintrag, Nachbarschaft, Umfeld
from vorlagen_gen.validate.prosa import read_prosa
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.rules import find_faults
from vorlagen_gen.validate.seitenregeln import SEITENREGELN
from vorlagen_gen.validate.texte import find_in_texts, find_unfit
from vorlagen_gen.validate.vorlage import read_vorlage

if TYPE_CHECKING:
    from vorlagen_gen.model.zusammenfassung import Indikatorenstand


@dataclass(frozen=True, slots=True)
class Eingelesen:
    """A paper as far as its own folder decides; ``None`` if its YAML cannot be read."""

    ordner: Vorlagenordner
    vorlage: Vorlage | None
    findings: tuple[Finding, ...]
    gelesen: tuple[Gelesen, ...] = ()


@dataclass(frozen=True, slots=True)
class Geprueft:
    """A paper after the checks, with the documents to be written; none if it cannot be.

    ``pruefungen`` are the verdicts on its text.
    ``barrieren`` counts the foreign PDF files that not everybody can read.
    """

    ordner: Vorlagenordner
    vorlage: Vorlage | None
    findings: tuple[Finding, ...]
    ausgaben: tuple[Ausgabe, ...] = ()
    anlagen: Anlagendateien | None = None
    gelesen: tuple[Gelesen, ...] = ()
    ausgenommen: tuple[Ausgenommen, ...] = ()
    pruefungen: tuple[Pruefung, ...] = ()
    barrieren: str = ""

    @property
    def is_abgelehnt(self) -> bool:
        """Whether the paper cannot be built, or is final and has an error."""
        is_final = self.vorlage is not None and self.vorlage.status is Status.FINAL
        return not self.ausgaben or (is_final and has_errors(self.findings))

    @property
    def luecken(self) -> tuple[str, ...]:
        """What a draft does not say yet, with the line: just what a final paper must say."""
        return tuple(map(str, find_luecken(self.vorlage))) if self.vorlage else ()


@dataclass(frozen=True, slots=True)
class Gemerktes:
    """What earlier checks of a project found out, for who only checks and builds nothing."""

    druckbefunde: Druckbefunde
    nachbarn: Nachbarnotizen


def pruefen(projekt: Projekt, namen: Sequence[str]) -> Iterator[Geprueft]:
    """Check the papers ``namen``, or all; one after the other, in the order of their folders."""
    bibliothek = Bibliothek(projekt, Lesungen(projekt))
    gemerkt = Gemerktes(Druckbefunde(projekt), Nachbarnotizen(projekt))
    yield from pruefe(projekt, namen, bibliothek, gemerkt=gemerkt)


def pruefe(
    projekt: Projekt,
    namen: Sequence[str],
    bibliothek: Bibliothek,
    nachbarschaft: Nachbarschaft | None = None,
    gemerkt: Gemerktes | None = None,
) -> Iterator[Geprueft]:
    """The papers ``namen``, or all, in the order of their folders.

    All papers of the project are read, because no two may have the same number, except if
    ``nachbarschaft`` is known. What is ``gemerkt`` is neither read nor made again.
    """
    eingelesen = [_lies(projekt, each) for each in projekt.select(namen)]
    if nachbarschaft is None:
        nachbarschaft = _nachbarschaft(projekt, eingelesen, gemerkt)
    pruefung = _Pruefung(projekt, bibliothek, nachbarschaft, gemerkt)
    try:
        for each in eingelesen:
            yield pruefung.pruefe(each)
    finally:
        bibliothek.keep()


def _nachbarschaft(
    projekt: Projekt, eingelesen: Iterable[Eingelesen], gemerkt: Gemerktes | None
) -> Nachbarschaft:
    """All papers of the project among each other; the others are read if nothing is known."""
    ordner = projekt.ordner()
    own = {each.ordner: _eintrag(each) for each in eingelesen}
    eintraege = [
        own[each] if each in own else _other_eintrag(projekt, each, gemerkt) for each in ordner
    ]
    if gemerkt:
        gemerkt.nachbarn.keep()
    return Nachbarschaft(ordner, filter(None, eintraege))


def _other_eintrag(
    projekt: Projekt, ordner: Vorlagenordner, gemerkt: Gemerktes | None
) -> Eintrag | None:
    if gemerkt and (known := gemerkt.nachbarn.find(ordner)):
        return known
    eingelesen = _lies(projekt, ordner)
    eintrag = _eintrag(eingelesen)
    if gemerkt and eintrag and not eingelesen.findings:
        gemerkt.nachbarn.add(ordner, eintrag, eingelesen.gelesen)
    return eintrag


def read_vorlagen(projekt: Projekt) -> Iterator[tuple[Vorlagenordner, Vorlage | None]]:
    """All papers as far as their own folders decide; None for one whose YAML cannot be read."""
    return ((ordner, _lies(projekt, ordner).vorlage) for ordner in projekt.ordner())


def read_eintrag(projekt: Projekt, ordner: Vorlagenordner) -> Eintrag | None:
    """What is noted of a paper for the others; None if its YAML cannot be read."""
    return _eintrag(_lies(projekt, ordner))


def _eintrag(eingelesen: Eingelesen) -> Eintrag | None:
    return Eintrag.of(eingelesen.vorlage) if eingelesen.vorlage else None


def _lies(projekt: Projekt, ordner: Vorlagenordner) -> Eingelesen:
    geladen, findings = load_vorlage(projekt, ordner)
    if geladen.werte is None:
        return Eingelesen(ordner, None, tuple(findings))
    vorlage, faults = read_vorlage(geladen.werte)
    return Eingelesen(ordner, vorlage, (*findings, *faults), geladen.gelesen)


@dataclass(frozen=True, slots=True)
class _Pruefung:
    """How papers of one project are checked."""

    projekt: Projekt
    bibliothek: Bibliothek
    nachbarschaft: Nachbarschaft
    gemerkt: Gemerktes | None = None

    def pruefe(self, eingelesen: Eingelesen) -> Geprueft:
        ordner, vorlage = eingelesen.ordner, eingelesen.vorlage
        umfeld = self.nachbarschaft.umfeld(ordner)
        findings = [*eingelesen.findings, *umfeld.namensgleich]
        if vorlage is None:
            return Geprueft(ordner, None, sorted_findings(findings))
        anlagen, faults = load_anlagen(vorlage.anlagen, ordner, self.projekt)
        findings += [*faults, *find_in_texts(vorlage, anlagen.texte.values())]
        indikatoren = self._indikatoren(vorlage, anlagen)
        bilder = read_bilder(vorlage, anlagen.dateien, self.bibliothek.lesen)
        inhalte: dict[str, Quelltext | Bild] = {**anlagen.texte, **bilder}
        ausgaben, faults = self._ausgaben(vorlage, ordner, inhalte, indikatoren)
        printable, unprintable = self._printable(ausgaben, vorlage, indikatoren)
        pruefling = self._pruefling(vorlage, anlagen, ausgaben, indikatoren.stand, umfeld)
        pruefling = replace(pruefling, bilder=bilder, lesen=self.bibliothek.lesen)
        findings += [*faults, *unprintable, *find_faults(pruefling), *find_faulty(vorlage)]
        decided = REGELN.keys() - SEITENREGELN.keys()
        befunde = except_findings(vorlage, sorted_findings(findings), decided)
        return Geprueft(
            ordner,
            vorlage,
            sorted_findings(befunde.findings),
            printable,
            anlagen,
            gelesen=(*eingelesen.gelesen, *anlagen.gelesen, *indikatoren.gelesen),
            ausgenommen=befunde.ausgenommen,
            pruefungen=(verify_rechtschreibung(pruefling),) if printable else (),
            barrieren=count_barrieren(pruefling),
        )

    def _indikatoren(self, vorlage: Vorlage, anlagen: Anlagendateien) -> Indikatoren:
        """The indicators, if the paper uses them: no other is to wait for them."""
        is_used = uses_indikatoren(vorlage, anlagen.texte.values())
        return self.bibliothek.indikatoren if is_used else Indikatoren()

    def _ausgaben(
        self,
        vorlage: Vorlage,
        ordner: Vorlagenordner,
        inhalte: Mapping[str, Quelltext | Bild],
        indikatoren: Indikatoren,
    ) -> tuple[Mapping[Leser, tuple[Ausgabe, ...]], list[Finding]]:
        """The documents for each reader; none if the paper cannot be assembled."""
        grundlagen, faults = self.bibliothek.grundlagen(vorlage, indikatoren.stand)
        unfit = list(find_unfit(vorlage))
        findings = [*faults, *unfit, *self.bibliothek.findings, *indikatoren.findings]
        if grundlagen is None or unfit:
            return {}, findings
        readers = leserkreis(vorlage)
        ausgaben = {
            leser: tuple(assemble(vorlage, ordner.name, inhalte, grundlagen, leser))
            for leser in readers
        }
        return ausgaben, findings

    def _printable(
        self,
        ausgaben: Mapping[Leser, tuple[Ausgabe, ...]],
        vorlage: Vorlage,
        indikatoren: Indikatoren,
    ) -> tuple[tuple[Ausgabe, ...], list[Finding]]:
        """The documents if all of them can be printed, and what stands against it."""
        documents = tuple(ausgabe for edition in ausgaben.values() for ausgabe in edition)
        befunde = [self._druckbefund(each, vorlage, indikatoren) for each in documents]
        unprintable = [fault for each in befunde for fault in each.undruckbar]
        too_wide = [fault for each in befunde for fault in each.zu_breit]
        return () if unprintable else documents, [*unprintable, *too_wide]

    def _druckbefund(
        self, ausgabe: Ausgabe, vorlage: Vorlage, indikatoren: Indikatoren
    ) -> Druckbefund:
        """What stands against printing a document, noted if that spares making it."""
        if self.gemerkt is None or ausgabe.rahmen is None:
            return druckbefund(ausgabe.document)
        gelesen = (*self.bibliothek.wortlaut(vorlage.stadt), *indikatoren.gelesen)
        return self.gemerkt.druckbefunde.of(ausgabe, ausgabe.rahmen, gelesen)

    def _pruefling(
        self,
        vorlage: Vorlage,
        anlagen: Anlagendateien,
        ausgaben: Mapping[Leser, tuple[Ausgabe, ...]],
        stand: Indikatorenstand | None,
        umfeld: Umfeld,
    ) -> Pruefling:
        """The paper as the rules see it: the edition that leaves nothing out."""
        fullest = list(ausgaben.values())[-1] if ausgaben else ()
        documents = tuple(ausgabe.getippt for ausgabe in fullest)
        absaetze = read_prosa(documents, vorlage, anlagen.texte)
        return Pruefling(
            vorlage,
            self.bibliothek.wissen_for(stand),
            umfeld,
            anlagen=anlagen,
            absaetze=absaetze,
            offene_bindungen=tuple(open_bindings(documents)),
        )


def sorted_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by place."""
    return tuple(sorted(set(findings)))
