"""An entry of the list of Anlagen. Field names are the YAML keys."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import Field, PrivateAttr

from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.werte import Datum, JaNein, Zeichen, one_of

BILDENDUNGEN = (".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff")
"""What the names of pictures end in; the program sets them as pages of their own."""
BARRIEREFREI = "(barrierefreie Fassung)"
"""Stands behind the title of an Anlage that is handed over a second time."""


class Erzeugnis(StrEnum):
    """An Anlage that the program makes from what the project knows."""

    INDIKATORENUEBERSICHT = "indikatorenuebersicht"


class BarrierefreieAlternative(Formular):
    """Where those find help who cannot read the file of an Anlage: a file, or whom to ask."""

    datei: Zeichen | None = Field(
        default=None,
        title="Datei der barrierefreien Fassung",
        examples=["anlagen/lageplan-beschreibung.pdf"],
    )
    kontakt: Zeichen | None = Field(
        default=None,
        title="Wer sie auf Anfrage gibt oder vorliest",
        examples=["Stadtplanungsamt, Telefon 02 51/4 92-61 00"],
    )


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
    alternativtext: Zeichen | None = Field(
        default=None,
        title="Alternativtext",
        description="Zu einem Bild (PNG, JPEG, GIF, TIFF): was darauf zu sehen ist, für Menschen, "
        "die es nicht sehen. Pflicht, wenn »datei« ein Bild ist.",
        examples=["Der neue Radweg führt vom Bahnhof über die Brücke zur Schule"],
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
    barrierefreie_alternative: BarrierefreieAlternative | None = Field(
        default=None,
        title="Barrierefreie Alternative",
        description="Zu einer PDF-Datei, die nicht barrierefrei ist: datei oder kontakt.",
        examples=["{kontakt: 'Stadtplanungsamt, Telefon 02 51/4 92-61 00'}"],
    )
    bereinigen: JaNein = Field(
        default=False,
        title="Bereinigen",
        description="ja: Die ausgelieferte Kopie enthält keine Namen, Kommentare, Anhänge, "
        "Programme und Aufnahmeorte mehr; die Datei in vorlagen/ bleibt, wie sie ist.",
        examples=["ja"],
    )

    _is_alternative: bool = PrivateAttr(default=False)

    @property
    def is_bild(self) -> bool:
        """Whether its file is a picture, by its name."""
        return PurePosixPath(self.datei or "").suffix.lower() in BILDENDUNGEN

    @property
    def is_alternative(self) -> bool:
        """Whether it is the accessible version of another."""
        return self._is_alternative

    def fassungen(self) -> tuple[Anlage, ...]:
        """Itself, and its accessible version as an Anlage of the same number, if it is a file."""
        angabe = self.barrierefreie_alternative
        if angabe is None or not angabe.datei:
            return (self,)
        titel = f"{self.titel} {BARRIEREFREI}" if self.titel else BARRIEREFREI
        says = {
            "datei": angabe.datei,
            "titel": titel,
            "barrierefreie_alternative": None,
            "alternativtext": None,
        }
        other = self.model_copy(update=says)
        other._is_alternative = True  # noqa: SLF001 -- our own instance, being made
        other._orte = {**self._orte, "datei": angabe.ort("datei")}  # noqa: SLF001 -- the same
        return (self, other)
