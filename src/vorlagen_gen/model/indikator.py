"""One indicator of the catalogue. Field names are YAML keys."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.indikatordaten import Daten, Rechnung
from vorlagen_gen.model.werte import LISTE_ODER_EINZELWERT, Ganzzahl, JaNein, Zeichen, one_of
from vorlagen_gen.model.zahl import Zahl


class Indikatorart(StrEnum):
    """What an indicator measures; it decides how changes are said."""

    ANTEIL = "anteil"
    QUOTE = "quote"
    ANZAHL = "anzahl"
    MITTELWERT = "mittelwert"
    INDEX = "index"

    @property
    def is_anteil(self) -> bool:
        """Whether its values are percentages of a whole, so that changes are Prozentpunkte."""
        return self in {Indikatorart.ANTEIL, Indikatorart.QUOTE}


class Richtung(StrEnum):
    """What is wanted of an indicator; ``ANGLEICHUNG`` means that the gap of the groups closes."""

    STEIGEN = "steigen"
    SINKEN = "sinken"
    ANGLEICHUNG = "angleichung"
    KEINE = "keine"


class Gruppenbegriff(StrEnum):
    """The statistics' concept of who belongs to the group; concepts never mix in one gap."""

    REGISTER = "register"
    STAATSANGEHOERIGKEIT = "staatsangehoerigkeit"
    ZUWANDERUNGSGESCHICHTE = "zuwanderungsgeschichte"
    EINWANDERUNGSGESCHICHTE = "einwanderungsgeschichte"


class Gruppe(StrEnum):
    """Whom a series is about; how a group is called depends on the Gruppenbegriff."""

    INSGESAMT = "insgesamt"
    MIT = "mit"
    OHNE = "ohne"
    VERGLEICH = "vergleich"


class Bruch(Formular):
    """A break in the series: values from ``ab`` on cannot be compared with earlier ones."""

    ab: Pflicht[Ganzzahl] = Field(default=None, title="Ab dem Jahr", examples=["2011"])
    grund: Pflicht[Zeichen] = Field(
        default=None, title="Grund des Bruchs", examples=["neue Zählbasis"]
    )


class Ziel(Formular):
    """What an indicator is to reach; without a value only its direction counts.

    With ``abstand`` it is the gap of the groups that is to reach it, not the main series.
    ``bis_wert`` makes it an interval, of which the weaker demand counts.
    """

    wert: Zahl | None = Field(default=None, title="Zielwert", examples=["80"])
    bis_wert: Zahl | None = Field(
        default=None,
        title="Oberer Zielwert",
        description="Nur bei einer Spanne; es zählt die schwächere Forderung.",
        examples=["85"],
    )
    jahr: Ganzzahl | None = Field(
        default=None,
        title="Zieljahr",
        description="Ohne Jahr ist der Wert in jedem Jahr einzuhalten.",
        examples=["2030"],
    )
    abstand: JaNein = Field(
        default=False,
        title="Ziel für den Abstand",
        description="ja: Das Ziel gilt dem Abstand der Gruppen.",
        examples=["ja"],
    )


class Indikator(Formular):
    """One indicator: what it says, how it is to be read, and where its values stand.

    ``subjekt`` begins its sentences: „Der Anteil der Einwohner*innen mit …“; it is singular
    unless ``subjekt_mehrzahl`` says otherwise.
    """

    kennung: Pflicht[Zeichen] = Field(
        default=None,
        title="Kennung",
        description="Die Nummer des Handlungsfelds, ein Punkt, die laufende Nummer.",
        examples=["3.2"],
    )
    name: Pflicht[Zeichen] = Field(default=None, title="Name", examples=["Einbürgerungsquote"])
    subjekt: Pflicht[Zeichen] = Field(
        default=None,
        title="Satzanfang",
        description="Womit die Sätze über den Indikator beginnen, im ersten Fall mit Artikel.",
        examples=["Die Einbürgerungsquote"],
    )
    subjekt_mehrzahl: JaNein = Field(
        default=False,
        title="Satzanfang in der Mehrzahl",
        description="ja: Der Satz lautet „… sind gestiegen“ statt „… ist gestiegen“.",
        examples=["nein"],
    )
    definition: Pflicht[Zeichen] = Field(
        default=None, title="Definition", examples=["Einbürgerungen je 100 Ausländer*innen"]
    )
    relevanz: Zeichen | None = Field(
        default=None, title="Relevanz", examples=["Sie zeigt, wie viele volle Rechte erhalten."]
    )
    art: Pflicht[Annotated[Indikatorart, one_of(Indikatorart)]] = Field(
        default=None, title="Art", examples=["quote"]
    )
    einheit: Pflicht[Zeichen] = Field(
        default=None,
        title="Einheit",
        description="Bei Anteilen und Quoten: Prozent. Sonst das Wort, das hinter der Zahl steht.",
        examples=["Prozent"],
    )
    nachkommastellen: Ganzzahl = Field(default=1, title="Nachkommastellen", examples=["1"])
    zaehler: Zeichen | None = Field(
        default=None, title="Zähler", examples=["Einbürgerungen im Jahr"]
    )
    nenner: Zeichen | None = Field(
        default=None, title="Nenner", examples=["Ausländer*innen am Jahresende"]
    )
    richtung: Pflicht[Annotated[Richtung, one_of(Richtung)]] = Field(
        default=None,
        title="Richtung",
        description="keine: Der Indikator beschreibt die Lage und wird nicht bewertet.",
        examples=["steigen"],
    )
    ziele: Annotated[tuple[Ziel, ...], LISTE_ODER_EINZELWERT] = Field(
        default=(),
        title="Ziele",
        description="Ohne Ziel zählt nur die Richtung; bei mehreren das schlechteste Ergebnis.",
        examples=["[{wert: 3, jahr: 2030}]"],
    )
    teilziele: Annotated[tuple[Zeichen, ...], LISTE_ODER_EINZELWERT] = Field(
        default=(),
        title="Teilziele",
        description="Die Kennungen der Teilziele, zu denen der Indikator etwas sagt.",
        examples=["[3-1]"],
    )
    gruppenbegriff: Annotated[Gruppenbegriff, one_of(Gruppenbegriff)] | None = Field(
        default=None,
        title="Gruppenbegriff",
        description="Pflicht, sobald es eine Reihe »mit« oder »ohne« gibt.",
        examples=["staatsangehoerigkeit"],
    )
    hauptreihe: Annotated[Gruppe, one_of(Gruppe)] | None = Field(
        default=None,
        title="Hauptreihe",
        description="Die Reihe, die bewertet wird: mit, wenn es sie gibt, sonst insgesamt.",
        examples=["mit"],
    )
    vergleich: Zeichen | None = Field(
        default=None,
        title="Vergleich",
        description="Wie die Reihe »vergleich« heißt, mit Präposition und Artikel.",
        examples=["im Land Nordrhein-Westfalen"],
    )
    quelle: Pflicht[Zeichen] = Field(
        default=None, title="Quelle", examples=["Stadt Münster, dl-de/by-2.0 (verändert)"]
    )
    brueche: tuple[Bruch, ...] = Field(
        default=(), title="Brüche in der Reihe", examples=["[{ab: 2011, grund: neue Zählbasis}]"]
    )
    hinweise: Annotated[tuple[Zeichen, ...], LISTE_ODER_EINZELWERT] = Field(
        default=(), title="Methodische Hinweise", examples=["[Ohne Zweitwohnsitze.]"]
    )
    fussnoten: Annotated[tuple[Zeichen, ...], LISTE_ODER_EINZELWERT] = Field(
        default=(), title="Fußnoten", examples=["[Stichtag 31.12.]"]
    )
    beispieldaten: JaNein = Field(
        default=False,
        title="Beispieldaten",
        description="ja: Die Werte sind erfunden, und alles, was aus ihnen entsteht, sagt es.",
        examples=["nein"],
    )
    geheimhaltung: JaNein = Field(
        default=False,
        title="Geheimhaltung",
        description="ja: Die Anzahlen 1 und 2 werden gesperrt, und so viele andere, dass sie "
        "sich nicht aus Summen errechnen lassen.",
        examples=["ja"],
    )
    mindestzahl_zaehler: Ganzzahl = Field(
        default=20,
        title="Kleinster Zähler",
        description="Ein Anteil mit kleinerem Zähler wird nicht ausgewiesen.",
        examples=["20"],
    )
    daten: Pflicht[Daten] = Field(
        default=None, title="Daten", examples=["{datei: daten/einbuergerungen.csv, zeit: Jahr}"]
    )

    @property
    def gruppen(self) -> tuple[Gruppe, ...]:
        """The groups that its data give a series of."""
        if self.daten is None:
            return ()
        if self.daten.rechnung is Rechnung.DISSIMILARITAET:
            return (Gruppe.INSGESAMT,)
        return tuple(each for each in Gruppe if getattr(self.daten, each.value) is not None)

    def is_abstandsziel(self, ziel: Ziel | None) -> bool:
        """Whether ``ziel``, or what is wanted at all, is for the gap of the groups."""
        return self.richtung is Richtung.ANGLEICHUNG or (ziel is not None and ziel.abstand)
