"""The Synopse of two papers: how to read it, what differs in fields, then text beside text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vorlagen_gen.assemble.angaben import fill, label, paragraph
from vorlagen_gen.assemble.schlussgang import finish
from vorlagen_gen.document import (
    Block,
    Column,
    Document,
    Edit,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Role,
    Row,
    Run,
    Table,
    TextCell,
)
from vorlagen_gen.findings import Place
from vorlagen_gen.lesefassung.dokument import Wandel
from vorlagen_gen.lesefassung.marken import Schreiber
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.lesefassung import LesefassungLabels
from vorlagen_gen.model.synopse import SynopseLabels
from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.blocks import Run as Gelesen
from vorlagen_gen.synopse.einheiten import einheiten
from vorlagen_gen.synopse.felder import Feldwandel
from vorlagen_gen.synopse.gegenueber import Gegenueberstellung, Zeile, gegenuebergestellt

_LEVEL = 2
_TEXT_WIDTHS = (0.07, 0.38, 0.38, 0.17)
_FIELD_WIDTHS = (0.34, 0.33, 0.33)


@dataclass(frozen=True, slots=True)
class Teil:
    """A part of both papers; ``None`` where one has it not or another program made its file.

    ``wandel`` is what became of a part of which there is nothing to read.
    """

    name: str
    alt: Gelesenes | None = None
    neu: Gelesenes | None = None
    wandel: Wandel = Wandel.UNVERAENDERT


@dataclass(frozen=True, slots=True)
class Papiere:
    """Both papers: how they are called, shortly and at length, and what is in them.

    ``rahmen`` is the new paper's own document: its pages repeat what those of the Synopse do.
    ``indikatoren`` are the values that differ, by what was typed for them.
    """

    kurz: tuple[str, str]
    lang: tuple[str, str]
    teile: Sequence[Teil]
    felder: Sequence[Feldwandel]
    indikatoren: Sequence[Feldwandel]
    rahmen: Document
    is_oeffentlich: bool


@dataclass(frozen=True, slots=True)
class Sprache:
    """The words of the city, and where words may be parted."""

    synopse: SynopseLabels
    lesefassung: LesefassungLabels
    silbentrennung: tuple[str, ...]


def synopse(papiere: Papiere, sprache: Sprache, is_geheim: Callable[[str], bool]) -> Document:
    """The document; ``is_geheim`` says of an old text that it must not be told any more."""
    labels = sprache.synopse
    alt, neu = papiere.kurz
    kind = "vermerk" if papiere.is_oeffentlich else "vermerk_nichtoeffentlich"
    titel = _said(labels, "titel", alt=alt, neu=neu)
    document = replace(
        papiere.rahmen,
        title=titel,
        kopf=None,
        blocks=tuple(_Synopse(papiere, sprache, is_geheim).blocks(titel)),
        mark=_said(labels, kind, neu=neu),
    )
    return finish(document, sprache.silbentrennung)


@dataclass(frozen=True, slots=True)
class _Synopse:
    """Writes section by section."""

    papiere: Papiere
    sprache: Sprache
    is_geheim: Callable[[str], bool]

    @property
    def labels(self) -> SynopseLabels:
        return self.sprache.synopse

    @property
    def schreiber(self) -> Schreiber:
        """Footnotes stand in the text, so there are none to look up."""
        labels = self.sprache.lesefassung
        return Schreiber(labels, labels.place, {}, {}, self.is_geheim)

    def blocks(self, titel: str) -> Iterator[Block]:
        """All of it."""
        labels = self.labels
        alt, neu = self.papiere.lang
        yield Heading(1, (Run(titel, labels.ort("titel")),), labels.ort("titel"))
        yield _paragraph(labels, "bisher", vorlage=alt)
        yield _paragraph(labels, "neu", vorlage=neu)
        yield _paragraph(labels, "massgeblich")
        texte = [(teil, self._gegenueber(teil)) for teil in self.papiere.teile]
        yield _heading(labels, "ueberblick")
        yield _list(labels, (self._entry(*each) for each in texte))
        yield _heading(labels, "zeichen")
        yield self._legend()
        yield from self._felder()
        for teil, text in texte:
            if teil.alt and teil.neu and text and not text.is_unveraendert:
                name = Run(teil.name, labels.place)
                yield Heading(_LEVEL, (name,), name.place, starts_page=True)
                yield self._table(teil, text.zeilen)

    def _gegenueber(self, teil: Teil) -> Gegenueberstellung | None:
        if teil.alt is None and teil.neu is None:
            return None
        words = self.sprache.lesefassung
        alt, neu = (einheiten(each, words) if each else () for each in (teil.alt, teil.neu))
        return gegenuebergestellt(alt, neu, self.schreiber, self.labels)

    def _entry(self, teil: Teil, text: Gegenueberstellung | None) -> Paragraph:
        """What became of a part, in a line."""
        labels = self.labels
        if text is None:
            wandel = getattr(self.sprache.lesefassung, teil.wandel.value)
        elif text.is_unveraendert:
            wandel = labels.unveraendert
        else:
            wandel = ", ".join(self._counts(text.anzahl))
        return _paragraph(labels, "eintrag", teil=teil.name, wandel=wandel)

    def _counts(self, anzahl: Mapping[str, int]) -> Iterator[str]:
        """How many of each kind, the unchanged ones last."""
        words = sorted(anzahl, key=lambda word: (word == self.labels.unveraendert, -anzahl[word]))
        for word in words:
            yield _said(self.labels, "anzahl", anzahl=str(anzahl[word]), wandel=word)

    def _legend(self) -> ListBlock:
        words = self.sprache.lesefassung
        marks = {
            "neu": Run(f"[{words.neu}]", words.ort("neu"), edit=Edit.INSERTED),
            "gestrichen": Run(f"[{words.gestrichen}]", words.ort("gestrichen"), edit=Edit.DELETED),
        }
        names = ("zeichen_neu", "zeichen_gestrichen")
        items = [paragraph(*fill(label(words, name), marks)) for name in names]
        return _list(
            self.labels,
            [
                *items,
                _paragraph(self.labels, "zeichen_zeilen"),
                _paragraph(self.labels, "zeichen_teile"),
            ],
        )

    def _felder(self) -> Iterator[Block]:
        labels = self.labels
        yield _heading(labels, "angaben")
        if self.papiere.felder:
            yield self._werte(self.papiere.felder, "angabe", labels.angaben_beschreibung)
        else:
            yield _paragraph(labels, "angaben_gleich")
        if self.papiere.indikatoren:
            yield _heading(labels, "indikatoren")
            told = labels.indikatoren_beschreibung
            yield self._werte(self.papiere.indikatoren, "indikator", told)

    def _werte(self, werte: Sequence[Feldwandel], first: str, beschreibung: str) -> Table:
        head = (first, "spalte_alt", "spalte_neu")
        rows = [(self._name(each), self._alt(each.alt), self._wert(each.neu)) for each in werte]
        return self._grid(head, _FIELD_WIDTHS, rows, beschreibung)

    def _name(self, feld: Feldwandel) -> tuple[Inline, ...]:
        name = " – ".join(feld.pfad)
        if feld.is_reihenfolge:
            name = _said(self.labels, "reihenfolge", feld=name)
        return (Run(name, self.labels.place),)

    def _alt(self, wert: str | None) -> tuple[Inline, ...]:
        if wert is None:
            return self._wert(None)
        return self.schreiber.unmarked_old((Gelesen(wert),))

    def _wert(self, wert: str | None) -> tuple[Inline, ...]:
        return (Run(self.labels.keine_angabe if wert is None else wert, self.labels.place),)

    def _table(self, teil: Teil, zeilen: Sequence[Zeile]) -> Table:
        labels = self.labels
        head = ("spalte_nummer", "spalte_alt", "spalte_neu", "spalte_wandel")
        rows = [
            (_runs(labels, str(number)), each.alt, each.neu, _runs(labels, each.wandel))
            for number, each in enumerate(zeilen, start=1)
        ]
        told = _said(labels, "text_beschreibung", teil=teil.name)
        return self._grid(head, _TEXT_WIDTHS, rows, told)

    def _grid(
        self,
        head: Sequence[str],
        widths: Sequence[float],
        rows: Iterable[Sequence[tuple[Inline, ...]]],
        beschreibung: str,
    ) -> Table:
        """A table whose first column names its rows."""
        labels = self.labels
        names = [getattr(labels, name) for name in head]
        place = labels.place
        return Table(
            columns=tuple(map(Column, names, widths)),
            head=_row(place, [_runs(labels, name) for name in names]),
            rows=tuple(_row(place, row) for row in rows),
            caption=(),
            description=beschreibung,
            role=Role.TEXTTABELLE,
            place=place,
        )


def _row(place: Place, cells: Iterable[tuple[Inline, ...]]) -> Row:
    return Row(
        tuple(
            TextCell((Paragraph(each, place),) if each else (), place, is_row_header=not index)
            for index, each in enumerate(cells)
        ),
        place,
    )


def _runs(labels: Formular, text: str) -> tuple[Run, ...]:
    return (Run(text, labels.place),)


def _said(labels: Formular, name: str, **werte: str) -> str:
    """A label with its holes filled."""
    runs = fill(label(labels, name), {key: Run(wert, labels.place) for key, wert in werte.items()})
    return "".join(run.text for run in runs)


def _paragraph(labels: Formular, name: str, **werte: str) -> Paragraph:
    return paragraph(Run(_said(labels, name, **werte), labels.ort(name)))


def _heading(labels: Formular, name: str) -> Heading:
    run = label(labels, name)
    return Heading(_LEVEL, (run,), run.place)


def _list(labels: Formular, paragraphs: Iterable[Paragraph]) -> ListBlock:
    return ListBlock(tuple(ListItem("-", (each,), each.place) for each in paragraphs), labels.place)
