"""What the papers of a city share and rules compare them with; it lies in ``content/``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.paketregeln import Paketregeln
from vorlagen_gen.model.werte import Ganzzahl, Geschlechterform, one_of
from vorlagen_gen.model.woerterbuch import Woerterbuch

if TYPE_CHECKING:
    from vorlagen_gen.model.zusammenfassung import Indikatorenstand


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body of the council or an office (OParl ``Organization``), and on which days it existed.

    Both days count; ``None`` means without limit. ``nachfolger`` is the name of the one that
    took its place.
    """

    name: str
    gueltig_ab: date | None = None
    gueltig_bis: date | None = None
    nachfolger: str = ""

    @property
    def zeitraum(self) -> str:
        """When it existed, for people: ``bis 31.10.2025``; nothing without a limit."""
        limits = (("ab", self.gueltig_ab), ("bis", self.gueltig_bis))
        return " ".join(f"{word} {tag:%d.%m.%Y}" for word, tag in limits if tag)

    def is_gueltig(self, tag: date) -> bool:
        """Whether it existed on ``tag``."""
        return (self.gueltig_ab or tag) <= tag <= (self.gueltig_bis or tag)


@dataclass(frozen=True, slots=True, order=True)
class Sitzung:
    """A meeting (OParl ``Meeting``); ``abgabe_bis`` is the last day to hand in papers for it."""

    gremium: str
    datum: date
    abgabe_bis: date | None = None


class Hausregeln(Formular):
    """How the city wants its papers written; ``content/hausregeln.yaml``."""

    geschlechterform: Annotated[Geschlechterform, one_of(Geschlechterform)] | None = Field(
        default=None, title="Form der geschlechtergerechten Schreibung", examples=["Stern"]
    )
    woerter_je_satz: Ganzzahl = Field(
        default=45, title="Wörter, die ein Satz höchstens haben soll", examples=["45"]
    )
    tage_bis_zur_ersten_sitzung: Ganzzahl = Field(
        default=7,
        title="Tage zwischen dem Datum der Vorlage und der ersten Sitzung",
        examples=["7"],
    )


@dataclass(frozen=True, slots=True)
class Wissen:
    """Empty parts mean that the project does not keep them; nothing is then compared.

    ``indikatoren`` are only those of a paper that uses them.
    """

    haushalt: Haushalt = field(default_factory=Haushalt)
    gremien: tuple[Organisation, ...] = ()
    sitzungen: tuple[Sitzung, ...] = ()
    aemter: tuple[Organisation, ...] = ()
    woerter: frozenset[str] = frozenset()
    woerterbuch: Woerterbuch | None = None
    hausregeln: Hausregeln = field(default_factory=Hausregeln)
    paketregeln: Paketregeln = field(default_factory=Paketregeln)
    indikatoren: Indikatorenstand | None = None

    @property
    def organisationen(self) -> tuple[Organisation, ...]:
        """All bodies, then all offices."""
        return (*self.gremien, *self.aemter)
