"""Section II of a Beschlussvorlage, ``Finanzielle Auswirkungen``. Field names are the YAML keys."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from vorlagen_gen.model.formular import Formular, Pflicht, Pflichtfeld
from vorlagen_gen.model.werte import (
    LISTE_ODER_EINZELWERT,
    Euro,
    Text,
    Zeichen,
)


class Investitionsmassnahme(Formular):
    """A measure of the investment budget."""

    nummer: Pflicht[Zeichen] = Field(
        default=None, title="Nummer der Investitionsmaßnahme", examples=["4292"]
    )
    bezeichnung: Pflicht[Zeichen] = Field(
        default=None, title="Bezeichnung der Investitionsmaßnahme", examples=["Radweg Musterstraße"]
    )


class Finanzposition(Formular):
    """An amount in a budget year, spending or income by the list it stands in."""

    jahr: Pflicht[Zeichen] = Field(
        default=None,
        title="Haushaltsjahr",
        description="Ein Jahr oder eine Angabe wie 2029 ff. oder 2027-2029 p.a.",
        examples=["2027"],
    )
    betrag: Pflicht[Euro] = Field(
        default=None,
        title="Betrag in Euro",
        description="Mit Punkt und Komma, zum Beispiel 10.200,50.",
        examples=["500.000"],
    )
    bemerkung: Zeichen | None = Field(
        default=None, title="Bemerkung", examples=["Zuwendung des Landes (60 %)"]
    )


class Teilfinanzplan(Formular):
    """Investments of one Produktgruppe and measure."""

    produktgruppe: Pflicht[Zeichen] = Field(
        default=None,
        title="Produktgruppe",
        description="Vier Ziffern; den Namen kennt das Programm, er darf dahinter stehen.",
        examples=["1201"],
    )
    investitionsmassnahme: Pflicht[Investitionsmassnahme] = Field(
        default=None,
        title="Investitionsmaßnahme",
        examples=["{nummer: 4292, bezeichnung: Radweg Musterstraße}"],
    )
    bisher_bereitgestellt: Euro | None = Field(
        default=None, title="Bisher bereitgestellt", examples=["120.000"]
    )
    auszahlungen: tuple[Finanzposition, ...] = Field(
        default=(),
        title="Auszahlungen",
        description="Ein Eintrag je Jahr.",
        examples=["[{jahr: 2027, betrag: 500.000}]"],
    )
    einzahlungen: tuple[Finanzposition, ...] = Field(
        default=(),
        title="Einzahlungen",
        description="Ein Eintrag je Jahr.",
        examples=["[{jahr: 2029, betrag: 468.000}]"],
    )
    summe_auszahlungen: Euro | None = Field(
        default=None,
        title="Summe aller Auszahlungen",
        description="Nur zum Vergleich, mit dem, was bisher bereitgestellt ist; das Programm "
        "rechnet selbst.",
        examples=["1.330.000"],
    )
    summe_einzahlungen: Euro | None = Field(
        default=None,
        title="Summe aller Einzahlungen",
        description="Nur zum Vergleich; das Programm rechnet selbst.",
        examples=["468.000"],
    )
    saldo: Euro | None = Field(
        default=None,
        title="Saldo dieses Eintrags",
        description="Nur zum Vergleich: Auszahlungen minus Einzahlungen dieses Eintrags.",
        examples=["862.000"],
    )


class Ergebniszeile(Finanzposition):
    """A row of the Teilergebnisplan; ``zeile`` is the row of the Ergebnisplan, ``01`` to ``26``."""

    zeile: Pflicht[Zeichen] = Field(
        default=None,
        title="Zeile des Ergebnisplans",
        description="Zwei Ziffern, 01 bis 26; den Namen kennt das Programm, er darf dahinter "
        "stehen.",
        examples=["13"],
    )


class Teilergebnisplan(Formular):
    """Running costs and income of one Produktgruppe."""

    produktgruppe: Pflicht[Zeichen] = Field(
        default=None,
        title="Produktgruppe",
        description="Vier Ziffern; den Namen kennt das Programm, er darf dahinter stehen.",
        examples=["1201"],
    )
    zeilen: Annotated[tuple[Ergebniszeile, ...], Pflichtfeld()] = Field(
        default=(),
        title="Zeilen",
        description="Aufwand und Ertrag, wie gedruckt, ohne Vorzeichen.",
        examples=["[{zeile: 13, jahr: 2029 ff., betrag: 13.300}]"],
    )
    saldo: Euro | None = Field(
        default=None,
        title="Saldo dieses Eintrags",
        description="Nur zum Vergleich: Aufwand minus Ertrag dieses Eintrags.",
        examples=["47.780"],
    )


class FinanzielleAuswirkungen(Formular):
    """Section II: a sentence, and where there are costs one or two tables."""

    text: Pflicht[Text] = Field(
        default=None,
        title="Text zu den finanziellen Auswirkungen",
        examples=["Es entstehen unmittelbar keine Kosten."],
    )
    teilfinanzplan: Annotated[tuple[Teilfinanzplan, ...], LISTE_ODER_EINZELWERT] = Field(
        default=(),
        title="Teilfinanzplan",
        description="Investitionen; das Programm rechnet den Saldo.",
        examples=["[{produktgruppe: 1201}]"],
    )
    teilergebnisplan: Annotated[tuple[Teilergebnisplan, ...], LISTE_ODER_EINZELWERT] = Field(
        default=(),
        title="Teilergebnisplan",
        description="Laufende Kosten; das Programm rechnet den Saldo.",
        examples=["[{produktgruppe: 1201}]"],
    )
    saldo_teilfinanzplan: Euro | None = Field(
        default=None,
        title="Saldo des Teilfinanzplans",
        description="Nur zum Vergleich mit dem Saldo, den das Programm unter die Tabelle druckt.",
        examples=["862.000"],
    )
    saldo_teilergebnisplan: Euro | None = Field(
        default=None,
        title="Saldo des Teilergebnisplans",
        description="Nur zum Vergleich mit dem Saldo, den das Programm unter die Tabelle druckt.",
        examples=["47.780"],
    )
    schluss: Text | None = Field(
        default=None,
        title="Schlusssatz",
        description="Steht unter den Tabellen.",
        examples=["Die Mittel stehen im Haushaltsplan bereit."],
    )
