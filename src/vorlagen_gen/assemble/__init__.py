"""A paper, its city and who reads it -> documents: everything that is said, nothing about looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from vorlagen_gen.anlagen.bildanlage import Bild
from vorlagen_gen.assemble.angaben import luecke, paragraph
from vorlagen_gen.assemble.anlage_a import anlage_a
from vorlagen_gen.assemble.bildseite import bildseite
from vorlagen_gen.assemble.dateinamen import (
    TEIL_ANLAGE_A,
    dateistamm,
    named_anlagen,
    teil_hauptdokument,
)
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.hauptdokument import hauptdokument
from vorlagen_gen.assemble.kopf import anlagenvermerk, betrifft, kopf, printed_nummer
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.assemble.schlussgang import finish
from vorlagen_gen.assemble.texte import blocks_below
from vorlagen_gen.document import Block, Document, Heading, Kopf, Role, Run
from vorlagen_gen.lesefolge import block_runs
from vorlagen_gen.model.anlage import Anlage, Erzeugnis
from vorlagen_gen.model.vorlage import AnlageA, Vorlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.quelltext import Quelltext

__all__ = ["Ausgabe", "Grundlagen", "Leser", "assemble"]


@dataclass(frozen=True, eq=False)
class Ausgabe:
    """A document and the name of its files without the ending.

    ``make`` makes the document, when it is first asked for. ``rahmen`` is, of one that is made
    from nothing but the indicators, all that comes from the paper itself.
    """

    dateistamm: str
    make: Callable[[], Document]
    rahmen: Document | None = None

    @classmethod
    def of(cls, dateistamm: str, document: Document) -> Ausgabe:
        """A document that is there already."""
        return cls(dateistamm, lambda: document)

    @cached_property
    def document(self) -> Document:
        """All that is said."""
        return self.make()

    def __eq__(self, other: object) -> bool:
        """Whether both say the same under the same name."""
        if not isinstance(other, Ausgabe):
            return NotImplemented
        return (self.dateistamm, self.document) == (other.dateistamm, other.document)

    def __hash__(self) -> int:
        """As the name alone: that of a document is its own in a paper."""
        return hash(self.dateistamm)

    @property
    def getippt(self) -> Document:
        """What of the document was typed in the paper, and perhaps more."""
        return self.rahmen or self.document


def assemble(
    vorlage: Vorlage,
    ordner: str,
    anlageninhalte: Mapping[str, Quelltext | Bild],
    grundlagen: Grundlagen,
    leser: Leser,
) -> Iterator[Ausgabe]:
    """The main paper, Anlage A and each Anlage that is a text or picture, as ``leser`` may see.

    ``anlageninhalte`` maps ``Anlage.datei`` to what it holds; Anlagen that are not there and that
    the program does not make are passed through as files and are no document.
    """
    paper = _Paper(vorlage, ordner, grundlagen, leser)
    yield paper.hauptdokument()
    if vorlage.anlage_a:
        yield paper.anlage_a(vorlage.anlage_a)
    for teil, anlage in named_anlagen(vorlage):
        if anlage.oeffentlich or leser is Leser.GREMIEN:
            yield from paper.anlage(teil, anlage, anlageninhalte.get(anlage.datei or ""))


@dataclass(frozen=True, slots=True)
class _Paper:
    """One paper on its way to one reader."""

    vorlage: Vorlage
    ordner: str
    grundlagen: Grundlagen
    leser: Leser

    @property
    def _nummer(self) -> str:
        return printed_nummer(self.vorlage, self.ordner, self.grundlagen.stadt.seiten)

    def hauptdokument(self) -> Ausgabe:
        head = kopf(self.vorlage, self._nummer, self.grundlagen.stadt, self.leser)
        blocks = hauptdokument(self.vorlage, self.grundlagen, self.leser)
        teil = teil_hauptdokument(self.vorlage)
        return self._ausgabe(teil, self._title(teil), blocks, kopf=head)

    def anlage_a(self, formular: AnlageA) -> Ausgabe:
        stadt = self.grundlagen.stadt
        opening = Run(stadt.anlage_a.titel, stadt.anlage_a.ort("titel"))
        heading = betrifft(self.vorlage, stadt, opening, Role.TEXT)
        titel = self._title(stadt.anlage_a.titel)
        blocks = (heading, *anlage_a(formular, self.vorlage, self.grundlagen))
        return self._ausgabe(TEIL_ANLAGE_A, titel, blocks, mark=self._mark(None))

    def anlage(
        self, teil: str, anlage: Anlage, inhalt: Quelltext | Bild | None
    ) -> Iterator[Ausgabe]:
        """None of an Anlage that is a file or yet to come."""
        if inhalt is None and anlage.erzeugt is Erzeugnis.INDIKATORENUEBERSICHT:
            yield self._uebersicht(teil, anlage)
        elif inhalt and (blocks := self._blocks(anlage, inhalt)):
            yield self._betitelt(teil, anlage, blocks)

    def _blocks(self, anlage: Anlage, inhalt: Quelltext | Bild) -> tuple[Block, ...]:
        """What an Anlage says below its title."""
        if isinstance(inhalt, Bild):
            return bildseite(anlage, inhalt, self.grundlagen.stadt.seiten)
        return blocks_below(inhalt, 1)

    def _uebersicht(self, teil: str, anlage: Anlage) -> Ausgabe:
        """A gap where there is no catalogue; it takes a while, so it is made when it is needed."""
        grundlagen = self.grundlagen
        stand = grundlagen.indikatoren
        if stand is None:
            gap = paragraph(luecke(anlage, "erzeugt", grundlagen.stadt.seiten))
            return self._betitelt(teil, anlage, (gap,))

        def make() -> Document:
            from vorlagen_gen.assemble.indikatoren.uebersicht import uebersicht

            return self._betitelt(teil, anlage, uebersicht(stand, grundlagen)).document

        rahmen = self._betitelt(teil, anlage, ())
        return Ausgabe(rahmen.dateistamm, make, rahmen.document)

    def _betitelt(self, teil: str, anlage: Anlage, text: tuple[Block, ...]) -> Ausgabe:
        """An Anlage with its title over ``text``."""
        nummer, titel = anlage.nummer or "", anlage.titel or ""
        place = anlage.ort("titel")
        heading = Heading(1, (Run(titel, place),), place)
        blocks = (heading, *text)
        name = self._title(f"Anlage {nummer}: {titel}")
        return self._ausgabe(teil, name, blocks, mark=self._mark(anlage))

    def _ausgabe(
        self,
        teil: str,
        title: str,
        blocks: tuple[Block, ...],
        kopf: Kopf | None = None,
        mark: str = "",
    ) -> Ausgabe:
        vorlage, stadt = self.vorlage, self.grundlagen.stadt
        document = Document(
            title=title,
            language=stadt.sprache,
            subject=vorlage.betreff or "",
            kopf=kopf,
            blocks=self._resolved(blocks),
            footer=self._footer(),
            page_label=stadt.seiten.seite,
            mark=mark,
            notice=stadt.seiten.muster if vorlage.muster else "",
            watermark=stadt.seiten.entwurf if vorlage.status is Status.ENTWURF else "",
            dated=vorlage.datum,
            is_entwurf=vorlage.status is Status.ENTWURF,
        )
        stamm = dateistamm(vorlage, self.ordner, teil, self.leser)
        fertig = finish(document, self.grundlagen.silbentrennung, stadt.satzspiegel)
        return Ausgabe.of(stamm, fertig)

    def _resolved(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """What bindings stand for; a paper that has none loads nothing to resolve them."""
        if not any(run.bindung for run in block_runs(blocks)):
            return blocks
        from vorlagen_gen.assemble.indikatoren.bindung import resolve

        return resolve(blocks, self.grundlagen)

    def _title(self, what: str) -> str:
        """The title in the window bar: what the footer says, kind, subject."""
        title = f"{self._footer()} {what}"
        return f"{title}: {self.vorlage.betreff}" if self.vorlage.betreff else title

    def _mark(self, anlage: Anlage | None) -> str:
        seiten = self.grundlagen.stadt.seiten
        return anlagenvermerk(self.vorlage, self.ordner, seiten, anlage)

    def _footer(self) -> str:
        """The number; before it, that this edition is not public."""
        seiten = self.grundlagen.stadt.seiten
        nummer = self._nummer
        is_nichtoeffentlich = self.leser is Leser.GREMIEN
        return f"{seiten.nichtoeffentlich} {nummer}" if is_nichtoeffentlich else nummer
