"""Where the values of an indicator stand in a table of official statistics."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.werte import (
    LISTE_ODER_EINZELWERT,
    Ganzzahl,
    JaNein,
    Zeichen,
    one_of,
)


class Rechnung(StrEnum):
    """What is computed from numerators and denominators."""

    ANTEIL = "anteil"
    DISSIMILARITAET = "dissimilaritaet"


class Kodierung(StrEnum):
    """How a CSV file that is not UTF-8 writes its letters."""

    UTF_8 = "utf-8"
    CP1252 = "cp1252"
    LATIN_1 = "latin-1"
    CP850 = "cp850"
    UTF_16 = "utf-16"


class Trenner(StrEnum):
    """The sign between the columns of a CSV file."""

    SEMIKOLON = "Semikolon"
    KOMMA = "Komma"
    TABULATOR = "Tabulator"


class Tausender(StrEnum):
    """The sign that groups digits by thousands."""

    KEINS = "keins"
    PUNKT = "Punkt"
    LEERZEICHEN = "Leerzeichen"
    KOMMA = "Komma"


class Dezimal(StrEnum):
    """The sign before decimals."""

    KOMMA = "Komma"
    PUNKT = "Punkt"


class Filter(Formular):
    """Rows in which ``spalte`` holds one of ``werte``, or nothing if ``leer``.

    YAML has no word for an empty cell, so that is a field of its own.
    """

    spalte: Pflicht[Zeichen] = Field(default=None, title="Spalte", examples=["MERKMAL"])
    werte: Annotated[tuple[Zeichen, ...], LISTE_ODER_EINZELWERT] = Field(
        default=(),
        title="Werte",
        description="Ein Wert oder eine Liste; die Zahlen aller Werte werden summiert.",
        examples=["[Ausländer]"],
    )
    leer: JaNein = Field(
        default=False,
        title="Leere Zellen",
        description="ja: Es zählen die Zeilen, in denen die Spalte leer ist.",
        examples=["ja"],
    )


class Auswahl(Formular):
    """Cells whose sum is a value: a column, in the rows that all filters let through."""

    spalte: Zeichen | None = Field(
        default=None,
        title="Spalte mit den Werten",
        description="Ohne Angabe die Spalte, die unter »daten« bei »wert« steht.",
        examples=["Anzahl"],
    )
    filter: Annotated[tuple[Filter, ...], LISTE_ODER_EINZELWERT] = Field(
        default=(), title="Filter", examples=["[{spalte: MERKMAL, werte: [Ausländer]}]"]
    )


class Teilung(Formular):
    """That values are summed over the parts of the whole, such as the city's districts."""

    teile: Zeichen | None = Field(
        default=None,
        title="Spalte mit den Teilen",
        description="Über deren Einträge summiert wird, zum Beispiel die Stadtteile.",
        examples=["RAUM"],
    )
    gesamt: Zeichen | None = Field(
        default=None,
        title="Eintrag für die Summe der Teile",
        description="Er wird nicht mitgezählt, aber mit der Summe der Teile verglichen.",
        examples=["Gesamtstadt"],
    )
    anzahl_teile: Ganzzahl | None = Field(
        default=None,
        title="Anzahl der Teile",
        description="Fehlt in einem Jahr ein Teil, gibt es für das Jahr keine Summe.",
        examples=["45"],
    )


class Reihendaten(Auswahl, Teilung):
    """One series: its cells, or the numerator and denominator that it is computed from.

    The filters and parts hold for both. A ``spalte`` beside them is what the file prints as
    result; it is compared with what is computed.
    """

    zaehler: Auswahl | None = Field(
        default=None, title="Zähler", examples=["{filter: {spalte: MERKMAL, werte: Ausländer}}"]
    )
    nenner: Auswahl | None = Field(default=None, title="Nenner", examples=["{spalte: Einwohner}"])


class Daten(Teilung):
    """A file with its make, and which cells form which series.

    Columns are named by their heads, never by position. In Excel ``bereich`` begins with the
    row of heads unless ``spalten`` names the columns. The parts hold for each series that names
    none of its own. The dissimilarity is computed from the series ``mit`` and ``ohne``.
    """

    datei: Pflicht[Zeichen] = Field(
        default=None,
        title="Datei",
        description="CSV oder Excel (.xlsx), vom Ordner content/indikatoren aus.",
        examples=["daten/einbuergerungen.csv"],
    )
    blatt: Zeichen | None = Field(default=None, title="Tabellenblatt", examples=["Tab 3"])
    bereich: Zeichen | None = Field(default=None, title="Zellbereich", examples=["A7:D20"])
    spalten: tuple[Zeichen, ...] = Field(
        default=(),
        title="Namen der Spalten",
        description="Wenn der Bereich ohne Kopfzeile beginnt.",
        examples=["[Jahr, mit, ohne]"],
    )
    kopfzeile: Ganzzahl = Field(
        default=1,
        title="Kopfzeile",
        description="Nur bei CSV: in welcher Zeile die Namen der Spalten stehen.",
        examples=["6"],
    )
    letzte_zeile: Ganzzahl | None = Field(
        default=None,
        title="Letzte Zeile",
        description="Nur bei CSV, wenn unter der Tabelle noch etwas steht, etwa Fußnoten.",
        examples=["40"],
    )
    kodierung: Annotated[Kodierung, one_of(Kodierung)] = Field(
        default=Kodierung.CP1252,
        title="Kodierung",
        description="Nur bei CSV, das nicht in UTF-8 gespeichert ist; UTF-8 wird erkannt.",
        examples=["cp1252"],
    )
    trenner: Annotated[Trenner, one_of(Trenner)] = Field(
        default=Trenner.SEMIKOLON, title="Trennzeichen", examples=["Semikolon"]
    )
    tausender: Annotated[Tausender, one_of(Tausender)] = Field(
        default=Tausender.KEINS, title="Tausendertrennzeichen", examples=["Punkt"]
    )
    dezimal: Annotated[Dezimal, one_of(Dezimal)] = Field(
        default=Dezimal.KOMMA, title="Dezimalzeichen", examples=["Komma"]
    )
    zeit: Pflicht[Zeichen] = Field(default=None, title="Spalte mit dem Zeitraum", examples=["Jahr"])
    wert: Zeichen | None = Field(default=None, title="Spalte mit den Werten", examples=["WERT"])
    hinweis: Zeichen | None = Field(
        default=None,
        title="Spalte mit Hinweisen",
        description="Steht dort »gesperrt« oder »unsicher«, gilt der Wert daneben nicht.",
        examples=["Bemerkung"],
    )
    filter: Annotated[tuple[Filter, ...], LISTE_ODER_EINZELWERT] = Field(
        default=(), title="Filter für alle Reihen", examples=["[{spalte: sex, leer: ja}]"]
    )
    rechnung: Annotated[Rechnung, one_of(Rechnung)] = Field(
        default=Rechnung.ANTEIL, title="Rechnung", examples=["dissimilaritaet"]
    )
    insgesamt: Reihendaten | None = Field(
        default=None, title="Reihe insgesamt", examples=["{spalte: insgesamt}"]
    )
    mit: Reihendaten | None = Field(default=None, title="Reihe mit", examples=["{spalte: mit}"])
    ohne: Reihendaten | None = Field(default=None, title="Reihe ohne", examples=["{spalte: ohne}"])
    vergleich: Reihendaten | None = Field(
        default=None, title="Reihe zum Vergleich", examples=["{spalte: Land}"]
    )
