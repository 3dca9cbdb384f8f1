"""What a returned copy proposes, and what nobody can take up from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from vorlagen_gen.edit.aenderung import Aenderung
from vorlagen_gen.findings import Place
from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart

OHNE_VERFOLGUNG = "ohne Änderungsverfolgung"


class Zustand(Enum):
    """How far a proposal is."""

    OFFEN = "offen"
    UEBERNOMMEN = "schon übernommen"
    WIDERSPRUCH = "widerspricht einem anderen Vorschlag"
    UEBERHOLT = "die Vorlage sagt dort inzwischen etwas anderes"
    WEG = "die Stelle gibt es in der Vorlage nicht mehr"


@dataclass(frozen=True, slots=True, order=True)
class Quelle:
    """Who proposed: the file, the author as Word has it, the day as 2026-11-22 or nothing."""

    datei: str
    autor: str
    tag: str = ""

    @property
    def datum(self) -> str:
        """The day as people write it."""
        return ".".join(reversed(self.tag.split("-"))) if self.tag else ""

    def __str__(self) -> str:
        """The author and the day."""
        return ", ".join(filter(None, (self.autor, self.datum)))


@dataclass(frozen=True, slots=True)
class Aenderungsvorschlag:
    """One proposal, in terms of the present paper.

    ``alt`` and ``neu`` are the words that differ, ``davor`` and ``danach`` those around them;
    ``jetzt`` is what the paper says at an overtaken place. ``gegen`` are the numbers of the
    proposals that change the same passage in another way. A comment changes no unit, but
    ``felder``: it becomes a note of the administration. ``hinter`` is said of whole paragraphs
    that come: the last words of what they come behind; of what was moved ``nach`` is where these
    stand. ``form`` says how the same words look from now on; ``neu`` then says nothing that
    ``alt`` does not.
    """

    nummer: int
    teil: str
    wandel: tuple[Wandel, ...]
    quellen: tuple[Quelle, ...]
    place: Place
    feld: str
    alt: str
    neu: str
    davor: str = ""
    danach: str = ""
    zustand: Zustand = Zustand.OFFEN
    gegen: tuple[int, ...] = ()
    jetzt: str = ""
    felder: tuple[Aenderung, ...] = ()
    hinter: str = ""
    form: str = ""
    nach: Place | None = None

    @property
    def art(self) -> str:
        """What it does, in one word."""
        if not self.wandel:
            return "Kommentar"
        if self.form:
            return "Formatierung geändert"
        arts = {each.art for each in self.wandel}
        is_seam = len(arts) > 1 and any(each.mit is not None for each in self.wandel)
        if is_seam and Wandelart.WORTE in arts:
            return "geteilt" if Wandelart.NEU in arts else "verbunden"
        if len(arts) > 1 and Wandelart.ENTFALLEN in arts:
            return "verbunden"
        return self.wandel[0].art.value

    @property
    def ort(self) -> str:
        """Where it is to be made, or in which document if it has no place."""
        return str(self.place) if self.place.file else self.teil

    @property
    def ziel(self) -> str:
        """Where what was moved stands from now on, as people call the place."""
        if self.nach is None:
            return ""
        return f"hinter {self.nach}" if self.hinter else f"an den Anfang, vor {self.nach}"

    @property
    def ist_nur_verschoben(self) -> bool:
        """Whether it stands elsewhere in the same words, which need not be told twice."""
        return self.nach is not None and self.alt == self.neu

    @property
    def ist_kommentar(self) -> bool:
        """Whether ``neu`` is said about ``alt`` and does not take its place."""
        return bool(self.felder)

    @property
    def ist_waehlbar(self) -> bool:
        """Whether it can be accepted: alone, against another one, or against the paper."""
        return self.zustand in (Zustand.OFFEN, Zustand.WIDERSPRUCH, Zustand.UEBERHOLT)


@dataclass(frozen=True, slots=True)
class Befund:
    """What cannot be taken up: from which file, why, and the words themselves.

    ``ist_hinweis`` is said of what nobody needs to do anything about: nothing is lost.
    """

    datei: str
    grund: str
    zitat: str
    quellen: tuple[Quelle, ...] = ()
    place: Place | None = None
    ist_hinweis: bool = False
