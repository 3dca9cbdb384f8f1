"""The Synopse of two papers: how to read it, what differs in fields, then text beside text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vorlagen_gen.assemble.angaben import fill, label, paragraph
from vorlagen_gen.assemble.schlussgang import finish
from vorlagen_gen.document import Block, Document, Edit, Heading, ListBlock, Paragraph, Run
from vorlagen_gen.lesefassung.dokument import Wandel
from vorlagen_gen.lesefassung.marken import Schreiber
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.model.synopse import SynopseLabels
from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.synopse.auslassung import gekuerzt
from vorlagen_gen.synopse.bausteine import LEVEL, heading, listed, said, satz
from vorlagen_gen.synopse.einheiten import einheiten
from vorlagen_gen.synopse.felder import Feldwandel
from vorlagen_gen.synopse.gegenueber import Gegenueberstellung, gegenuebergestellt
from vorlagen_gen.synopse.indikatoren import compare_indikatoren, has_werte
from vorlagen_gen.synopse.tabellen import feldtabelle, texttabellen, werttabelle


@dataclass(frozen=True, slots=True)
class Teil:
    """A part of both papers; ``None`` where one has it not or another program made its file.

    ``wandel`` is what became of a part of which there is nothing to read; None if nobody knows.
    """

    name: str
    alt: Gelesenes | None = None
    neu: Gelesenes | None = None
    wandel: Wandel | None = Wandel.UNVERAENDERT


@dataclass(frozen=True, slots=True)
class Papiere:
    """Both papers: how they are called, shortly and at length, and what is in them.

    ``rahmen`` is the new paper's own document: its pages repeat what those of the Synopse do.
    ``bindungen`` are the words that differ, by what they stand for.
    """

    kurz: tuple[str, str]
    lang: tuple[str, str]
    teile: Sequence[Teil]
    felder: Sequence[Feldwandel]
    bindungen: Sequence[Feldwandel]
    rahmen: Document
    is_oeffentlich: bool


@dataclass(frozen=True, slots=True)
class Sprache:
    """The words of the city, and where words may be parted."""

    stadt: Stadt
    silbentrennung: tuple[str, ...]


def synopse(papiere: Papiere, sprache: Sprache, is_geheim: Callable[[str], bool]) -> Document:
    """The document; ``is_geheim`` says of an old text that it must not be told any more."""
    labels = sprache.stadt.synopse
    alt, neu = papiere.kurz
    kind = "vermerk" if papiere.is_oeffentlich else "vermerk_nichtoeffentlich"
    titel = said(labels, "titel", alt=alt, neu=neu)
    document = replace(
        papiere.rahmen,
        title=titel,
        kopf=None,
        blocks=tuple(_Synopse(papiere, sprache.stadt, is_geheim).blocks(titel)),
        mark=said(labels, kind, neu=neu),
    )
    return finish(document, sprache.silbentrennung, sprache.stadt.satzspiegel)


@dataclass(frozen=True, slots=True)
class _Synopse:
    """Writes section by section."""

    papiere: Papiere
    stadt: Stadt
    is_geheim: Callable[[str], bool]

    @property
    def labels(self) -> SynopseLabels:
        return self.stadt.synopse

    @property
    def schreiber(self) -> Schreiber:
        """Footnotes stand in the text, so there are none to look up."""
        labels = self.stadt.lesefassung
        return Schreiber(labels, labels.place, {}, {}, self.is_geheim)

    def blocks(self, titel: str) -> Iterator[Block]:
        """All of it."""
        labels = self.labels
        alt, neu = self.papiere.lang
        yield Heading(1, (Run(titel, labels.ort("titel")),), labels.ort("titel"))
        yield satz(labels, "bisher", vorlage=alt)
        yield satz(labels, "neu", vorlage=neu)
        yield satz(labels, "massgeblich")
        texte = [(teil, self._gegenueber(teil)) for teil in self.papiere.teile]
        yield heading(labels, "ueberblick")
        yield listed(labels, (self._entry(*each) for each in texte))
        yield heading(labels, "zeichen")
        yield self._legend()
        yield from self._felder()
        yield from self._werte()
        for teil, text in texte:
            if teil.alt and teil.neu and text and not text.is_unveraendert:
                name = Run(teil.name, labels.place)
                yield Heading(LEVEL, (name,), name.place, starts_page=True)
                yield from texttabellen(labels, teil.name, gekuerzt(text.zeilen))

    def _gegenueber(self, teil: Teil) -> Gegenueberstellung | None:
        if teil.wandel is None or (teil.alt is None and teil.neu is None):
            return None
        words = self.stadt.lesefassung
        alt, neu = (einheiten(each, words) if each else () for each in (teil.alt, teil.neu))
        return gegenuebergestellt(alt, neu, self.schreiber, self.labels)

    def _entry(self, teil: Teil, text: Gegenueberstellung | None) -> Paragraph:
        """What became of a part, in a line."""
        labels = self.labels
        if teil.wandel is None:
            wandel = labels.nicht_verglichen
        elif text is None:
            wandel = getattr(self.stadt.lesefassung, teil.wandel.value)
        elif text.is_unveraendert:
            wandel = labels.unveraendert
        else:
            wandel = ", ".join(self._counts(text.anzahl))
        return satz(labels, "eintrag", teil=teil.name, wandel=wandel)

    def _counts(self, anzahl: Mapping[str, int]) -> Iterator[str]:
        """How many of each kind, the unchanged ones last."""
        words = sorted(anzahl, key=lambda word: (word == self.labels.unveraendert, -anzahl[word]))
        for word in words:
            yield said(self.labels, "anzahl", anzahl=str(anzahl[word]), wandel=word)

    def _legend(self) -> ListBlock:
        words = self.stadt.lesefassung
        marks = {
            "neu": Run(f"[{words.neu}]", words.ort("neu"), edit=Edit.INSERTED),
            "gestrichen": Run(f"[{words.gestrichen}]", words.ort("gestrichen"), edit=Edit.DELETED),
        }
        names = ("zeichen_neu", "zeichen_gestrichen")
        items = [paragraph(*fill(label(words, name), marks)) for name in names]
        own = ("zeichen_zeilen", "zeichen_auslassung", "zeichen_teile")
        return listed(self.labels, [*items, *(satz(self.labels, name) for name in own)])

    def _felder(self) -> Iterator[Block]:
        labels, papiere = self.labels, self.papiere
        yield heading(labels, "angaben")
        if papiere.felder:
            yield feldtabelle(self.schreiber, labels, papiere.felder, "angabe")
        else:
            yield satz(labels, "angaben_gleich")
        if papiere.bindungen:
            yield heading(labels, "bindungen")
            yield feldtabelle(self.schreiber, labels, papiere.bindungen, "bindung")

    def _werte(self) -> Iterator[Block]:
        """The values of indicators, if both papers print a list of them."""
        teile, labels = self.papiere.teile, self.labels
        alt = [each.alt for each in teile if each.alt]
        neu = [each.neu for each in teile if each.neu]
        werte = compare_indikatoren(alt, neu, self.stadt)
        if werte:
            yield heading(labels, "werte")
            yield satz(labels, "werte_berechnet")
            yield werttabelle(self.schreiber, labels, werte)
        elif has_werte(alt, self.stadt) and has_werte(neu, self.stadt):
            yield heading(labels, "werte")
            yield satz(labels, "werte_gleich")
