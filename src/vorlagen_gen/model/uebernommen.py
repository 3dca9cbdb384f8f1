"""What a new edition took from the one before it and nobody has confirmed yet."""

from __future__ import annotations

from pydantic import Field

from vorlagen_gen.model.auftrag import Auftrag
from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.werte import Nummer, Zeichen


class Zeitraumwechsel(Formular):
    """The period of the edition before, and that of this one."""

    bisher: Pflicht[Zeichen] = Field(
        default=None, title="Bisheriger Zeitraum", examples=["2025-2030"]
    )
    jetzt: Pflicht[Zeichen] = Field(default=None, title="Neuer Zeitraum", examples=["2030-2035"])


class UebernommeneStelle(Formular):
    """A text that was carried over and that somebody is to read."""

    stelle: Pflicht[Zeichen] = Field(
        default=None,
        title="Stelle",
        description="Ein Feld oder eine Datei im Ordner der Vorlage.",
        examples=["texte/begruendung.md"],
    )
    stand: Pflicht[Zeichen] = Field(
        default=None,
        title="Stand",
        description="Die Prüfsumme des übernommenen Textes; sie zeigt, ob er geändert wurde.",
        examples=["9f86d081884c7d65"],
    )


class Uebernommen(Formular):
    """What is still to be confirmed; ``vorlagen-gen bestaetigen`` takes it out piece by piece."""

    aus: Pflicht[Nummer] = Field(
        default=None,
        title="Übernommen aus",
        description="Die Nummer der Vorlage, die fortgeschrieben wird.",
        examples=["V/0101/2025"],
    )
    zeitraum: Zeitraumwechsel | None = Field(
        default=None,
        title="Wechsel des Zeitraums",
        examples=["{bisher: 2025-2030, jetzt: 2030-2035}"],
    )
    stellen: tuple[UebernommeneStelle, ...] = Field(
        default=(),
        title="Unbestätigte Stellen",
        examples=["[{stelle: begruendung, stand: 9f86d081884c7d65}]"],
    )
    auftraege: tuple[Auftrag, ...] = Field(
        default=(),
        title="Aufträge aus dem früheren Beschluss",
        description="Zu jedem ist zu sagen, ob diese Vorlage ihn erfüllt.",
        examples=["[{ziffer: 2a, was: Verantwortliche Stellen benennen}]"],
    )
