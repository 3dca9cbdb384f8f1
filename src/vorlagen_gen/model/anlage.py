"""An entry of the list of Anlagen. Field names are the YAML keys."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.werte import Datum, JaNein, Zeichen, one_of


class Erzeugnis(StrEnum):
    """An Anlage that the program makes from what the project knows."""

    INDIKATORENUEBERSICHT = "indikatorenuebersicht"


class Anlage(Formular):
    """What belongs to the paper (OParl ``File``); ``nummer`` is text: 1, 1a, 4.1.

    It is a file, or will be handed in later (``nachgereicht``), or lies somewhere to be
    looked at (``einsicht``), or the program makes it from the indicators (``erzeugt``).
    """

    nummer: Pflicht[Zeichen] = Field(
        default=None, title="Nummer der Anlage", description="Text: 1, 1a, 4.1.", examples=["1a"]
    )
    titel: Pflicht[Zeichen] = Field(default=None, title="Titel der Anlage", examples=["Lageplan"])
    datei: Pflicht[Zeichen] = Field(
        default=None,
        title="Datei",
        description="Im Ordner der Vorlage: PDF, Word, Excel, Bild oder Markdown. Fehlt sie noch, "
        "steht stattdessen »nachgereicht« oder »einsicht«; »erzeugt« macht sie selbst.",
        examples=["anlagen/lageplan.pdf"],
    )
    nachgereicht: Datum | None = Field(
        default=None,
        title="Nachgereicht bis",
        description="Anstelle der Datei: der Tag, bis zu dem sie nachgereicht wird.",
        examples=["12.02.2025"],
    )
    einsicht: Zeichen | None = Field(
        default=None,
        title="Ort der Einsicht",
        description="Anstelle der Datei: wo die Anlage ausliegt.",
        examples=["Ratsbüro"],
    )
    erzeugt: Annotated[Erzeugnis, one_of(Erzeugnis)] | None = Field(
        default=None,
        title="Erzeugt",
        description="Anstelle der Datei: was das Programm aus dem Indikatorenkatalog macht.",
        examples=["indikatorenuebersicht"],
    )
    oeffentlich: JaNein = Field(
        default=True,
        title="Öffentlich",
        description="nein: Die öffentliche Fassung nennt nur die Nummer.",
        examples=["ja"],
    )
    bereinigen: JaNein = Field(
        default=False,
        title="Bereinigen",
        description="ja: Die ausgelieferte Kopie enthält keine Namen, Kommentare, Anhänge, "
        "Programme und Aufnahmeorte mehr; die Datei in vorlagen/ bleibt, wie sie ist.",
        examples=["ja"],
    )
