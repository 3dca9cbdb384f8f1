"""A paper that is to be compared, whether the project has its sources or only its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vorlagen_gen.assemble.dateinamen import kennung, slug
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.document import Document
from vorlagen_gen.model.synopse import SynopseLabels
from vorlagen_gen.model.vorlage import Anlage, Vorlage
from vorlagen_gen.pruefung import Geprueft
from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.synopse.bausteine import said


@dataclass(frozen=True, slots=True)
class Papierteil:
    """A part of one paper: how it is known again, best first, and what it says.

    ``bindungen`` are the words that were put in, by what stood for them. ``is_fehlend`` says
    that the paper has or may have such a part, but its file is not there; of a part that
    ``is_anderswo`` there is none to be: it is handed in later, or lies somewhere to be looked at.
    ``datei`` is one that another program made. Of a document that is made here there is also the
    ``document``, and ``teil``, which names its files.
    """

    merkmale: tuple[str, ...]
    name: str
    gelesen: Gelesenes | None = None
    datei: Datei | None = None
    bindungen: Mapping[str, str] = field(default_factory=dict)
    is_fehlend: bool = False
    is_anderswo: bool = False
    document: Document | None = None
    teil: str = ""


@dataclass(frozen=True, slots=True)
class Fassung:
    """A paper as one reader gets it: its fields, its parts, and what its pages repeat."""

    vorlage: Vorlage
    teile: tuple[Papierteil, ...]
    rahmen: Document


@dataclass(frozen=True, slots=True)
class Papier:
    """All editions of a paper. ``name`` is what its folder or file is called.

    ``ungesagt`` are names of fields that its files do not tell; ``geprueft`` is None if only
    its files are known.
    """

    name: str
    fassungen: Mapping[Leser, Fassung]
    ungesagt: frozenset[str] = frozenset()
    geprueft: Geprueft | None = None

    @property
    def vorlage(self) -> Vorlage:
        """Its fields, as the edition has them that leaves least out."""
        return list(self.fassungen.values())[-1].vorlage

    @property
    def kennung(self) -> str:
        """What names of files call it."""
        return kennung(self.vorlage.nummer) if self.vorlage.nummer else slug(self.name)

    @property
    def kurz(self) -> str:
        """What to call it: its number, or where it lies as long as it has none."""
        return str(self.vorlage.nummer or self.name)

    def lang(self, labels: SynopseLabels) -> str:
        """Its kind, number, subject and day."""
        vorlage = self.vorlage
        text = said(labels, "vorlage", art=art_of(vorlage, labels), nummer=self.kurz)
        if vorlage.betreff:
            text = said(labels, "mit_betreff", vorlage=text, betreff=vorlage.betreff)
        if vorlage.datum:
            text = said(labels, "mit_datum", vorlage=text, datum=f"{vorlage.datum:%d.%m.%Y}")
        return text

    def fassung(self, leser: Leser) -> Fassung:
        """What ``leser`` gets to see: who may read all reads the public edition if need be."""
        found = self.fassungen.get(leser)
        return found or self.fassungen[Leser.OEFFENTLICHKEIT]


def art_of(vorlage: Vorlage, labels: SynopseLabels) -> str:
    """The kind of a paper; a draft may have none yet."""
    return vorlage.art.value if vorlage.art else labels.teil_vorlage


def anlagenname(anlage: Anlage, labels: SynopseLabels) -> str:
    """Number and title of an Anlage."""
    nummer = anlage.nummer or ""
    if anlage.titel:
        return said(labels, "teil_anlage_titel", nummer=nummer, titel=anlage.titel)
    return said(labels, "teil_anlage", nummer=nummer)


def is_anderswo(anlage: Anlage) -> bool:
    """Whether the paper says that there is no file with it: it comes later, or lies elsewhere."""
    return bool(anlage.nachgereicht or anlage.einsicht)
