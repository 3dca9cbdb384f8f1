"""The bindings of a paper, and why one of them has nothing to stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from vorlagen_gen.document import Document, Heading, Paragraph, Run
from vorlagen_gen.findings import Place
from vorlagen_gen.lesefolge import block_runs, runs
from vorlagen_gen.markdown import parse
from vorlagen_gen.model.bindung import (
    Bindung,
    Bindungsform,
    Bindungswort,
    Unverstanden,
    find_handlungsfeld,
    find_indikator,
    read_bindung,
)
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.texte import texts

if TYPE_CHECKING:
    from vorlagen_gen.model.zusammenfassung import Indikatorenstand


class Hindernis(Enum):
    """Why a binding stays open."""

    FORM = auto()
    ANGABE = auto()
    UEBERSCHRIFT = auto()
    OHNE_KATALOG = auto()
    INDIKATOR = auto()
    HANDLUNGSFELD = auto()
    BLOCK_IM_SATZ = auto()
    OHNE_DATEN = auto()
    STUMM = auto()


@dataclass(frozen=True, slots=True)
class OffeneBindung:
    """A binding that a document prints as a gap.

    ``is_allein``: it is a paragraph of its own, where tables and charts may stand.
    """

    run: Run
    is_ueberschrift: bool = False
    is_allein: bool = False

    @property
    def gelesen(self) -> Bindung | Unverstanden:
        """What the grammar makes of it."""
        return read_bindung(self.run.bindung)

    @property
    def wort(self) -> Bindungswort:
        """The word that is not understood, or that names what is meant."""
        gelesen = self.gelesen
        return gelesen.wort if isinstance(gelesen, Unverstanden) else gelesen.wovon

    @property
    def erlaubt(self) -> tuple[str, ...]:
        """The words that may stand in the place of one that is not understood."""
        gelesen = self.gelesen
        return gelesen.erlaubt if isinstance(gelesen, Unverstanden) else ()

    @property
    def is_unfinished(self) -> bool:
        """Whether it breaks off before it says what is wanted."""
        gelesen = self.gelesen
        return isinstance(gelesen, Unverstanden) and gelesen.is_unfinished

    @property
    def place(self) -> Place:
        """Where that word was typed."""
        return self.wort.place(self.run.place, self.run.bindung)

    def hindernis(self, stand: Indikatorenstand | None) -> Hindernis:
        """The first thing that is wrong with it."""
        gelesen = self.gelesen
        if isinstance(gelesen, Unverstanden):
            return Hindernis.ANGABE if gelesen.form else Hindernis.FORM
        if self.is_ueberschrift:
            return Hindernis.UEBERSCHRIFT
        if stand is None:
            return Hindernis.OHNE_KATALOG
        if found := _unknown(gelesen, stand):
            return found
        if gelesen.is_block and not self.is_allein:
            return Hindernis.BLOCK_IM_SATZ
        return Hindernis.OHNE_DATEN if _lacks_data(gelesen, stand) else Hindernis.STUMM


def _unknown(bindung: Bindung, stand: Indikatorenstand) -> Hindernis | None:
    name, katalog = bindung.wovon.text, stand.katalog
    if bindung.form is Bindungsform.INDIKATOR and not find_indikator(katalog, name):
        return Hindernis.INDIKATOR
    if bindung.form is Bindungsform.HANDLUNGSFELD and not find_handlungsfeld(katalog, name):
        return Hindernis.HANDLUNGSFELD
    return None


def _lacks_data(bindung: Bindung, stand: Indikatorenstand) -> bool:
    is_one = bindung.form is Bindungsform.INDIKATOR
    return is_one and bindung.wovon.text not in stand.zusammenfassungen


def open_bindings(documents: Iterable[Document]) -> Iterator[OffeneBindung]:
    """The bindings that ``documents`` print as gaps, each once, in reading order."""
    seen: set[Run] = set()
    for document in documents:
        titles, alone = set(_title_runs(document)), set(_alone(document))
        for run in runs(document):
            if run.bindung and run.is_luecke and run not in seen:
                seen.add(run)
                yield OffeneBindung(run, run in titles, run in alone)


def _title_runs(document: Document) -> Iterator[Run]:
    return block_runs(block for block in document.blocks if isinstance(block, Heading))


def _alone(document: Document) -> Iterator[Run]:
    for block in document.blocks:
        if isinstance(block, Paragraph) and len(block.inlines) == 1:
            yield from block_runs([block])


def uses_indikatoren(vorlage: Vorlage, anlagentexte: Iterable[Quelltext]) -> bool:
    """Whether anything in the paper is made from the indicators, or is meant to be."""
    is_made = any(anlage.erzeugt for anlage in vorlage.anlagen)
    has_table = vorlage.anlage_a is not None and vorlage.anlage_a.zielerreichung is not None
    return is_made or has_table or any(map(_is_bound, (*texts(vorlage), *anlagentexte)))


def _is_bound(text: Quelltext) -> bool:
    return "[[" in text.text and any(run.bindung for run in block_runs(parse(text)[0]))
