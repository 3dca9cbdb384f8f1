"""What a generated paper holds: one content, from which the input of every program is derived."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Absatz:
    """A paragraph; ``note`` is the text of the footnote at its end."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Ueberschrift:
    """A heading of the first or the second level."""

    stufe: int
    text: str


@dataclass(frozen=True, slots=True)
class Punkt:
    """An item of a list with its label and the items below it."""

    marke: str
    text: str
    punkte: tuple[Punkt, ...] = ()


@dataclass(frozen=True, slots=True)
class Liste:
    """A list."""

    punkte: tuple[Punkt, ...]


@dataclass(frozen=True, slots=True)
class Tabelle:
    """A table with a title and a head; its columns but the first and the last hold numbers."""

    titel: str
    kopf: tuple[str, ...]
    zeilen: tuple[tuple[str, ...], ...]


Block = Absatz | Ueberschrift | Liste | Tabelle


@dataclass(frozen=True, slots=True)
class Sitzung:
    """A row of the Beratungsfolge."""

    datum: date
    gremium: str
    rolle: str


@dataclass(frozen=True, slots=True)
class Position:
    """An amount in a year, in the Teilfinanzplan or for a row of the Ergebnisplan."""

    jahr: str
    betrag: int
    bemerkung: str
    zeile: str = ""


@dataclass(frozen=True, slots=True)
class Finanzen:
    """What a paper costs: an investment and what follows from it."""

    massnahme: str
    auszahlungen: tuple[Position, ...]
    einzahlungen: tuple[Position, ...]
    folgen: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class AnlageA:
    """The form that goes with every paper; ``antworten`` tick its rows in order."""

    ueberblick: tuple[str, ...]
    ziele: tuple[Block, ...]
    antworten: tuple[str, ...]
    grad: str
    begruendung: str
    themen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Papier:
    """A paper; without a ``beschluss`` it is a Berichtsvorlage."""

    ordner: str
    nummer: str
    is_final: bool
    datum: date
    amt: str
    personen: int
    betreff: str
    zusatz: str
    beratungsfolge: tuple[Sitzung, ...]
    beschluss: Liste | None
    folgen: str
    finanzen: Finanzen | None
    text: tuple[Block, ...]
    anlage_a: AnlageA

    @property
    def art(self) -> str:
        """How the paper is called."""
        return "Beschlussvorlage" if self.beschluss else "Berichtsvorlage"


GRADE = (
    "vollständig pflichtig",
    "überwiegend pflichtig",
    "überwiegend freiwillig",
    "vollständig freiwillig",
)
PRODUKTGRUPPE = ("1201", "Bereitstellung von Verkehrsflächen und -anlagen")
ERGEBNISZEILEN = {
    "02": "Zuwendungen und allgemeine Umlagen",
    "13": "Aufwendungen für Sach- und Dienstleistungen",
    "14": "Bilanzielle Abschreibungen",
    "20": "Zinsen und sonstige Finanzaufwendungen",
}
