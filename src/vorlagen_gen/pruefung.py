"""A paper before it is printed: everything that can be known without pages.

load → validate → assemble
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.bildanlage import Bild
from vorlagen_gen.assemble import Ausgabe, assemble
from vorlagen_gen.assemble.bildseite import read_bilder
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.bestand.druckbefunde import Druckbefunde
from vorlagen_gen.bestand.lesungen import Lesungen
from vorlagen_gen.bestand.nachbarnotizen import Nachbarnotizen
from vorlagen_gen.bibliothek import Bibliothek, Indikatoren
from vorlagen_gen.check.verdicts import Pruefung
from vorlagen_gen.einlesen import Eingelesen, Nachbargedaechtnis, lies, read_nachbarschaft
from vorlagen_gen.findings import Finding, has_errors
from vorlagen_gen.load.anlagen import Anlagendateien, load_anlagen
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import Gelesen
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.bindungen import open_bindings, uses_indikatoren
from vorlagen_gen.validate.druckbar import Druckbefund, druckbefund
from vorlagen_gen.validate.projekt import Nachbarschaft
from vorlagen_gen.validate.texte import find_in_texts, find_unfit, without_unfit

if TYPE_CHECKING:  # the rules take 0.1 s to load; meanwhile documents can be made
    from vorlagen_gen.validate.ausnahmen import Ausgenommen
    from vorlagen_gen.validate.pruefling import Pruefling


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
        from vorlagen_gen.validate.luecken import find_luecken

        return tuple(map(str, find_luecken(self.vorlage))) if self.vorlage else ()


@dataclass(frozen=True, slots=True)
class Zusammengestellt:
    """A paper before the rules have seen it, with the documents to be written if it is accepted.

    There are none if it cannot be read, assembled or printed. ``geprueft`` applies the rules.
    ``entwurf`` makes the documents as a draft as far as they can be assembled, whatever is wrong:
    what cannot stand where it was typed is a gap, and what no font can print is still in them.
    """

    ordner: Vorlagenordner
    vorlage: Vorlage | None
    ausgaben: tuple[Ausgabe, ...]
    geprueft: Callable[[], Geprueft]
    entwurf: Callable[[], tuple[Ausgabe, ...]]


@dataclass(frozen=True, slots=True)
class Gemerktes:
    """What earlier checks of a project found out, for who only checks and builds nothing."""

    druckbefunde: Druckbefunde
    nachbarn: Nachbargedaechtnis


def pruefen(projekt: Projekt, namen: Sequence[str]) -> Iterator[Geprueft]:
    """Check the papers ``namen``, or all; one after the other, in the order of their folders."""
    bibliothek = Bibliothek(projekt, Lesungen(projekt))
    gemerkt = Gemerktes(Druckbefunde(projekt), Nachbarnotizen(projekt))
    papers = zusammenstellen(projekt, namen, bibliothek, gemerkt=gemerkt)
    return (paper.geprueft() for paper in papers)


def pruefe(projekt: Projekt, namen: Sequence[str], bibliothek: Bibliothek) -> Iterator[Geprueft]:
    """The same with what ``bibliothek`` has read already, and with nothing that was noted."""
    return (paper.geprueft() for paper in zusammenstellen(projekt, namen, bibliothek))


def zusammenstellen(
    projekt: Projekt,
    namen: Sequence[str],
    bibliothek: Bibliothek,
    nachbarschaft: Nachbarschaft | None = None,
    gemerkt: Gemerktes | None = None,
) -> Iterator[Zusammengestellt]:
    """The papers ``namen``, or all, in the order of their folders; check each before the next.

    All papers of the project are read, because no two may have the same number, except if
    ``nachbarschaft`` is known. What is ``gemerkt`` is neither read nor made again.
    """
    eingelesen = [lies(projekt, each) for each in projekt.select(namen)]
    if nachbarschaft is None:
        notizen = gemerkt.nachbarn if gemerkt else None
        nachbarschaft = read_nachbarschaft(projekt, eingelesen, notizen)
    pruefung = _Pruefung(projekt, bibliothek, nachbarschaft, gemerkt)
    try:
        for each in eingelesen:
            yield pruefung.zusammengestellt(each)
    finally:
        bibliothek.keep()


@dataclass(frozen=True, slots=True)
class _Stand:
    """What is known of a paper that could be read, when the rules are to see it."""

    ordner: Vorlagenordner
    vorlage: Vorlage
    anlagen: Anlagendateien
    bilder: Mapping[str, Bild]
    indikatoren: Indikatoren
    ausgaben: Mapping[Leser, tuple[Ausgabe, ...]]
    printable: tuple[Ausgabe, ...]
    findings: tuple[Finding, ...]
    gelesen: tuple[Gelesen, ...]


@dataclass(frozen=True, slots=True)
class _Pruefung:
    """How papers of one project are checked."""

    projekt: Projekt
    bibliothek: Bibliothek
    nachbarschaft: Nachbarschaft
    gemerkt: Gemerktes | None = None

    def zusammengestellt(self, eingelesen: Eingelesen) -> Zusammengestellt:
        ordner = eingelesen.ordner
        findings = (*eingelesen.findings, *self.nachbarschaft.umfeld(ordner).namensgleich)
        if eingelesen.vorlage is None:
            rejected = Geprueft(ordner, None, sorted_findings(findings))
            return Zusammengestellt(ordner, None, (), lambda: rejected, entwurf=tuple)
        vorlage, in_felder = self.bibliothek.with_felder(eingelesen.vorlage)
        anlagen, faults = load_anlagen(vorlage.anlagen, ordner, self.projekt)
        in_texts = find_in_texts(vorlage, anlagen.texte.values())
        indikatoren = self._indikatoren(vorlage, anlagen)
        bilder = read_bilder(vorlage, anlagen.dateien, self.bibliothek.lesen)
        inhalte: dict[str, Quelltext | Bild] = {**anlagen.texte, **bilder}
        ausgaben, unfit = self._ausgaben(vorlage, ordner, inhalte, indikatoren)
        printable, unprintable = self._printable(ausgaben, vorlage, indikatoren)
        stand = _Stand(
            ordner,
            vorlage,
            anlagen,
            bilder,
            indikatoren,
            ausgaben,
            printable,
            (*findings, *in_felder, *faults, *in_texts, *unfit, *unprintable),
            (*eingelesen.gelesen, *anlagen.gelesen, *indikatoren.gelesen),
        )
        geprueft = partial(self._geprueft, stand)
        entwurf = partial(self._entwurf, stand, inhalte)
        return Zusammengestellt(ordner, vorlage, printable, geprueft, entwurf)

    def _geprueft(self, stand: _Stand) -> Geprueft:
        """What the rules say of a paper."""
        from vorlagen_gen.check.rechtschreibung import verify_rechtschreibung
        from vorlagen_gen.validate.ausnahmen import REGELN, except_findings, find_faulty
        from vorlagen_gen.validate.barrieren import count_barrieren
        from vorlagen_gen.validate.rules import find_faults
        from vorlagen_gen.validate.seitenregeln import SEITENREGELN

        vorlage, pruefling = stand.vorlage, self._pruefling(stand)
        findings = (*stand.findings, *find_faults(pruefling), *find_faulty(vorlage))
        decided = REGELN.keys() - SEITENREGELN.keys()
        befunde = except_findings(vorlage, sorted_findings(findings), decided)
        return Geprueft(
            stand.ordner,
            vorlage,
            sorted_findings(befunde.findings),
            stand.printable,
            stand.anlagen,
            gelesen=stand.gelesen,
            ausgenommen=befunde.ausgenommen,
            pruefungen=(verify_rechtschreibung(pruefling),) if stand.printable else (),
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

    def _entwurf(
        self, stand: _Stand, inhalte: Mapping[str, Quelltext | Bild]
    ) -> tuple[Ausgabe, ...]:
        """The documents for all readers as a draft; none if their city is not to be had."""
        assembled = tuple(each for edition in stand.ausgaben.values() for each in edition)
        if assembled and stand.vorlage.status is Status.ENTWURF:
            return assembled
        grundlagen, _ = self.bibliothek.grundlagen(stand.vorlage, stand.indikatoren.stand)
        if grundlagen is None:
            return ()
        fit = without_unfit(stand.vorlage).model_copy(update={"status": Status.ENTWURF})
        return tuple(
            ausgabe
            for leser in leserkreis(fit)
            for ausgabe in assemble(fit, stand.ordner.name, inhalte, grundlagen, leser)
        )

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

    def _pruefling(self, stand: _Stand) -> Pruefling:
        """The paper as the rules see it: the edition that leaves nothing out."""
        from vorlagen_gen.validate.prosa import read_prosa
        from vorlagen_gen.validate.pruefling import Pruefling

        fullest = list(stand.ausgaben.values())[-1] if stand.ausgaben else ()
        documents = tuple(ausgabe.getippt for ausgabe in fullest)
        return Pruefling(
            stand.vorlage,
            self.bibliothek.wissen_for(stand.indikatoren.stand),
            self.nachbarschaft.umfeld(stand.ordner),
            anlagen=stand.anlagen,
            absaetze=read_prosa(documents, stand.vorlage, stand.anlagen.texte),
            offene_bindungen=tuple(open_bindings(documents)),
            bilder=stand.bilder,
            lesen=self.bibliothek.lesen,
        )


def sorted_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by place."""
    return tuple(sorted(set(findings)))
