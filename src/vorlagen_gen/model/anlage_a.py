"""The form Anlage A. Field names are the YAML keys."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.werte import (
    LISTE_ODER_EINZELWERT,
    Antwort,
    Grad,
    Haushaltsjahr,
    JaNein,
    JaNeinEntfaellt,
    Text,
    Zeichen,
    one_of,
)


class Zielerreichung(StrEnum):
    """What shows how far the goals are reached."""

    INDIKATOREN = "indikatoren"


class Haushaltsplan(Formular):
    """Whether a measure stands in one budget; a ``nachtrag`` is a supplementary one."""

    jahr: Pflicht[Haushaltsjahr] = Field(
        default=None,
        title="Haushaltsjahr",
        description="Ein Jahr oder ein Doppelhaushalt.",
        examples=["2026/2027"],
    )
    nachtrag: JaNein = Field(default=False, title="Nachtragshaushalt", examples=["nein"])
    enthalten: Pflicht[Annotated[Antwort, one_of(Antwort)]] = Field(
        default=None, title="Im Haushaltsplan enthalten", examples=["teilweise"]
    )


class Finanzierung(Formular):
    """The table Finanzierung of Anlage A."""

    produktgruppe: Pflicht[Annotated[tuple[Zeichen, ...], LISTE_ODER_EINZELWERT]] = Field(
        default=None,
        title="Produktgruppe",
        description="Vier Ziffern, oder eine Liste: [1201, 1601]; der Name darf dahinter stehen.",
        examples=["0116"],
    )
    ergebnisplan: Pflicht[JaNeinEntfaellt] = Field(
        default=None, title="Auswirkungen auf den Ergebnisplan", examples=["nein"]
    )
    finanzplan: Pflicht[JaNeinEntfaellt] = Field(
        default=None, title="Auswirkungen auf den Finanzplan", examples=["nein"]
    )
    haushaltsplan_beschlossen: Pflicht[Haushaltsplan] = Field(
        default=None,
        title="Im beschlossenen Haushaltsplan",
        examples=["{jahr: 2025, enthalten: nein}"],
    )
    haushaltsplan_entwurf: Pflicht[Haushaltsplan] = Field(
        default=None,
        title="Im Entwurf des Haushaltsplans",
        examples=["{jahr: 2026, enthalten: nein}"],
    )
    belastungen_zukuenftig: Pflicht[JaNeinEntfaellt] = Field(
        default=None, title="Belastungen in zukünftigen Haushaltsjahren", examples=["nein"]
    )
    bereits_veranschlagt: Pflicht[JaNeinEntfaellt] = Field(
        default=None, title="Bereits veranschlagt", examples=["nein"]
    )


class Pflichtigkeitsgrad(Formular):
    """How far the law obliges the city to do it, with the reason."""

    grad: Pflicht[Annotated[Grad, one_of(Grad)]] = Field(
        default=None, title="Pflichtigkeitsgrad", examples=["überwiegend pflichtig"]
    )
    begruendung: Pflicht[Text] = Field(
        default=None,
        title="Begründung des Pflichtigkeitsgrads",
        examples=["Die Aufgabe ist im Gesetz genannt, ihr Umfang nicht."],
    )


class AnlageA(Formular):
    """The optional form Anlage A."""

    kurzueberblick: Pflicht[tuple[Text, ...]] = Field(
        default=None,
        title="Kurzüberblick",
        description="Eine Liste von Aussagen, je ein Satz.",
        examples=["[Das Leitbild gilt für fünf Jahre.]"],
    )
    ziele: Pflicht[Text] = Field(
        default=None, title="Ziele/Teilziele/Zielerreichung", examples=["{datei: texte/ziele.md}"]
    )
    zielerreichung: Annotated[Zielerreichung, one_of(Zielerreichung)] | None = Field(
        default=None,
        title="Zielerreichung",
        description="indikatoren: Unter dem Text zu den Zielen steht eine Tabelle aus dem "
        "Indikatorenkatalog.",
        examples=["indikatoren"],
    )
    finanzierung: Pflicht[Finanzierung] = Field(
        default=None, title="Finanzierung", examples=["{produktgruppe: 0116, ergebnisplan: nein}"]
    )
    pflichtigkeitsgrad: Pflicht[Pflichtigkeitsgrad] = Field(
        default=None,
        title="Pflichtigkeitsgrad",
        examples=["{grad: überwiegend pflichtig, begruendung: …}"],
    )
    querschnittsthemen: Pflicht[Text] = Field(
        default=None,
        title="Querschnittsthemen",
        description="Demographie, Gleichstellung, Inklusion, Klimaschutz, Migration.",
        examples=["{datei: texte/querschnittsthemen.md}"],
    )
