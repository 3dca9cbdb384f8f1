"""The catalogue of indicators, ``content/indikatoren/katalog.yaml``. Field names are YAML keys."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.indikator import Indikator
from vorlagen_gen.model.werte import LISTE_ODER_EINZELWERT, Ganzzahl, Zeichen
from vorlagen_gen.model.zahl import Zahl


class Teilziel(Formular):
    """A part of a Leitziel; ``kennung`` is what indicators name it by."""

    kennung: Pflicht[Zeichen] = Field(default=None, title="Kennung des Teilziels", examples=["3-1"])
    text: Pflicht[Zeichen] = Field(
        default=None, title="Teilziel", examples=["Mehr Kinder besuchen eine Kita."]
    )


class Handlungsfeld(Formular):
    """A field of the monitoring with its goals and indicators."""

    kennung: Pflicht[Zeichen] = Field(default=None, title="Nummer", examples=["3"])
    name: Pflicht[Zeichen] = Field(
        default=None, title="Name des Handlungsfelds", examples=["Bildung"]
    )
    leitziel: Pflicht[Zeichen] = Field(
        default=None, title="Leitziel", examples=["Bildung steht allen offen."]
    )
    teilziele: tuple[Teilziel, ...] = Field(
        default=(), title="Teilziele", examples=["[{kennung: 3-1, text: …}]"]
    )
    indikatoren: tuple[Indikator, ...] = Field(
        default=(), title="Indikatoren", examples=["[{kennung: 3.1, name: …}]"]
    )


class Kategorie(Formular):
    """A category of the Leitbild with the names of its Handlungsfelder."""

    name: Pflicht[Zeichen] = Field(default=None, title="Kategorie", examples=["Teilhabe"])
    handlungsfelder: tuple[Zeichen, ...] = Field(
        default=(), title="Handlungsfelder des Leitbilds", examples=["[Wohnen, Sport]"]
    )


class Zuordnung(Formular):
    """That a field of the monitoring watches a field of the Leitbild; never guessed."""

    handlungsfeld: Pflicht[Zeichen] = Field(
        default=None, title="Handlungsfeld des Monitorings", examples=["Bildung"]
    )
    leitbild: Annotated[tuple[Zeichen, ...], LISTE_ODER_EINZELWERT] = Field(
        default=(), title="Handlungsfelder des Leitbilds", examples=["[Bildung und Sprache]"]
    )


class Leitbild(Formular):
    """The categories and fields of the Leitbild, beside those of the monitoring."""

    name: Pflicht[Zeichen] = Field(
        default=None, title="Name des Leitbilds", examples=["Migrationsleitbild 2025-2030"]
    )
    kategorien: tuple[Kategorie, ...] = Field(
        default=(), title="Kategorien", examples=["[{name: Teilhabe, handlungsfelder: [Sport]}]"]
    )
    zuordnung: tuple[Zuordnung, ...] = Field(
        default=(),
        title="Zuordnung",
        description="Freiwillig.",
        examples=["[{handlungsfeld: Bildung, leitbild: Bildung und Sprache}]"],
    )


class Verfahren(Formular):
    """The limits of the ratings; the defaults are those of the German sustainability indicators."""

    sonne_unter: Zahl = Field(
        default=Decimal(5),
        title="Sonne: Abweichung vom Ziel unter … Prozent",
        examples=["5"],
    )
    leicht_bewoelkt_bis: Zahl = Field(
        default=Decimal(20),
        title="Leicht bewölkt: Abweichung vom Ziel bis … Prozent",
        examples=["20"],
    )
    punkte_mindestens: Ganzzahl = Field(
        default=4, title="So viele Werte braucht eine Bewertung", examples=["4"]
    )
    jahre_im_mittel: Ganzzahl = Field(
        default=5, title="Jährliche Veränderungen, die gemittelt werden", examples=["5"]
    )


class Berichtsausgabe(Formular):
    """The edition of the monitoring, and up to which year the previous one had values."""

    name: Pflicht[Zeichen] = Field(default=None, title="Name der Ausgabe", examples=["2024/2025"])
    vorige: Zeichen | None = Field(
        default=None, title="Name der vorigen Ausgabe", examples=["2020/2021"]
    )
    vorige_bis: Ganzzahl | None = Field(
        default=None,
        title="Letztes Jahr der vorigen Ausgabe",
        description="Der jüngste Wert bis zu diesem Jahr ist der Wert der vorigen Ausgabe.",
        examples=["2019"],
    )


class Katalog(Formular):
    """All indicators of the monitoring."""

    titel: Pflicht[Zeichen] = Field(
        default=None, title="Titel", examples=["Integrationsmonitoring"]
    )
    hinweis: Zeichen | None = Field(
        default=None,
        title="Hinweis",
        description="Steht in der Übersicht, zum Beispiel dass es ein Musterkatalog ist.",
        examples=["Dies ist ein Musterkatalog."],
    )
    ausgabe: Pflicht[Berichtsausgabe] = Field(
        default=None, title="Ausgabe", examples=["{name: 2024/2025, vorige_bis: 2019}"]
    )
    verfahren: Verfahren = Field(
        default=Verfahren(), title="Bewertungsverfahren", examples=["{sonne_unter: 5}"]
    )
    handlungsfelder: Pflicht[tuple[Handlungsfeld, ...]] = Field(
        default=None, title="Handlungsfelder", examples=["[{kennung: 1, name: Bildung}]"]
    )
    leitbild: Leitbild | None = Field(
        default=None, title="Leitbild", examples=["{name: Migrationsleitbild 2025-2030}"]
    )

    @property
    def indikatoren(self) -> tuple[Indikator, ...]:
        """All indicators, in the order of the catalogue."""
        return tuple(each for feld in self.handlungsfelder or () for each in feld.indikatoren)
