"""What is wrong with the description of an indicator's file and series."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.indikatoren.exceltabellen import BEREICH_FEHLT, MAX_CELLS, read_grenzen
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.indikator import Gruppe, Indikator, Indikatorart
from vorlagen_gen.model.indikatordaten import (
    Auswahl,
    Daten,
    Dezimal,
    Filter,
    Rechnung,
    Reihendaten,
    Tausender,
    Teilung,
)

_ONLY_CSV = ("kopfzeile", "letzte_zeile", "kodierung", "trenner")
_ONLY_EXCEL = ("blatt", "bereich", "spalten")
_SAME = {(Tausender.PUNKT, Dezimal.PUNKT), (Tausender.KOMMA, Dezimal.KOMMA)}


def find_datenfehler(indikator: Indikator, daten: Daten) -> Iterator[Finding]:
    """The faults of ``daten`` that show without opening the file."""
    yield from _datei(daten)
    yield from _zahlen(daten)
    yield from _filters(daten.filter)
    yield from _teilung(daten)
    reihen = [each for gruppe in Gruppe if (each := getattr(daten, gruppe.value)) is not None]
    if not reihen:
        text = "Es ist keine Reihe beschrieben."
        remedy = "Ergänzen Sie »insgesamt«, oder »mit« und »ohne«."
        yield fault_at(daten.place, "I113", text, remedy)
    for reihe in reihen:
        yield from _reihe(reihe, daten, indikator)
    if daten.rechnung is Rechnung.DISSIMILARITAET:
        yield from _dissimilaritaet(indikator, daten)


def _datei(daten: Daten) -> Iterator[Finding]:
    is_excel = (daten.datei or "").lower().endswith(".xlsx")
    for name in _ONLY_CSV if is_excel else _ONLY_EXCEL:
        if place := daten.schluessel_ort(name):
            kinds = ("CSV-Dateien", "Excel") if is_excel else ("Excel-Dateien", "CSV")
            text = f"»{name}« gibt es nur bei {kinds[0]}; {daten.datei} ist {kinds[1]}."
            yield fault_at(place, "I112", text, "Löschen Sie die Zeile.")
    if is_excel and not (daten.blatt and daten.bereich):
        yield fault_at(daten.place, "I112", *BEREICH_FEHLT)
    elif is_excel and read_grenzen(daten.bereich or "") is None:
        text = f"»{daten.bereich}« ist kein Zellbereich mit höchstens {MAX_CELLS} Zellen."
        remedy = "Nennen Sie die Zelle oben links und die Zelle unten rechts, zum Beispiel A7:D20."
        yield fault_at(daten.ort("bereich"), "I112", text, remedy)


def _zahlen(daten: Daten) -> Iterator[Finding]:
    if (daten.tausender, daten.dezimal) in _SAME:
        yield fault_at(
            daten.ort("tausender"),
            "I114",
            f"Tausender- und Dezimalzeichen sind beide »{daten.dezimal}«; so ist keine Zahl "
            "eindeutig.",
            "Nennen Sie unter »dezimal« das Zeichen vor den Nachkommastellen der Datei.",
        )


def _filters(filters: tuple[Filter, ...]) -> Iterator[Finding]:
    for each in filters:
        if bool(each.werte) == each.leer:
            text = "Ein Filter braucht entweder »werte« oder »leer: ja«."
            remedy = "Nennen Sie, was in der Spalte stehen muss, damit eine Zeile zählt."
            yield fault_at(each.place, "I113", text, remedy)


def _teilung(teilung: Teilung) -> Iterator[Finding]:
    if teilung.teile and teilung.anzahl_teile is None:
        text = "Zu »teile« gehört »anzahl_teile«."
        remedy = "Nennen Sie, aus wie vielen Teilen das Ganze besteht; fehlt einer, fällt es auf."
        yield fault_at(teilung.ort("teile"), "I113", text, remedy)
    for name in ("anzahl_teile", "gesamt"):
        place = teilung.schluessel_ort(name)
        if place and not teilung.teile:
            text = f"»{name}« steht hier ohne »teile«."
            yield fault_at(place, "I113", text, "Nennen Sie die Spalte mit den Teilen.")


def _reihe(reihe: Reihendaten, daten: Daten, indikator: Indikator) -> Iterator[Finding]:
    yield from _teilung(reihe)
    if (reihe.zaehler is None) != (reihe.nenner is None):
        text = "»zaehler« und »nenner« gehören zusammen."
        remedy = "Ergänzen Sie den anderen, oder nennen Sie die Spalte mit dem fertigen Wert."
        yield fault_at(reihe.place, "I113", text, remedy)
    if reihe.nenner and indikator.art is Indikatorart.ANZAHL:
        text = "Eine Anzahl hat keinen Nenner."
        remedy = "Nennen Sie nur die Spalte und die Filter der Anzahl, oder ändern Sie »art«."
        yield fault_at(reihe.nenner.place, "I113", text, remedy)
    yield from _filters(reihe.filter)
    for auswahl in (reihe.zaehler, reihe.nenner):
        if auswahl:
            yield from _filters(auswahl.filter)
            yield from _spalte(auswahl, daten)
    if not (reihe.zaehler or reihe.nenner):
        yield from _spalte(reihe, daten)


def _spalte(auswahl: Auswahl, daten: Daten) -> Iterator[Finding]:
    if not (auswahl.spalte or daten.wert):
        text = "Es fehlt, in welcher Spalte die Werte stehen."
        remedy = "Ergänzen Sie hier »spalte«, oder unter »daten« für alle Reihen »wert«."
        yield fault_at(auswahl.place, "I113", text, remedy)


def _dissimilaritaet(indikator: Indikator, daten: Daten) -> Iterator[Finding]:
    reihen = (daten.mit, daten.ohne)
    place = daten.ort("rechnung")
    if not (daten.mit and daten.ohne) or not all(
        reihe.teile or daten.teile for reihe in reihen if reihe
    ):
        text = "Die Dissimilarität wird aus zwei Gruppen und ihren Teilen berechnet."
        remedy = "Ergänzen Sie die Reihen »mit« und »ohne«, »teile« und »anzahl_teile«."
        yield fault_at(place, "I113", text, remedy)
    if any(reihe and reihe.zaehler for reihe in reihen) or daten.insgesamt or daten.vergleich:
        text = "Bei der Dissimilarität zählen nur die Reihen »mit« und »ohne«, ohne Nenner."
        yield fault_at(place, "I113", text, "Löschen Sie die übrigen Angaben.")
    if indikator.art not in (None, Indikatorart.INDEX):
        text = f"Die Dissimilarität ist ein Index, die Art des Indikators ist »{indikator.art}«."
        yield fault_at(place, "I113", text, "Schreiben Sie art: index.")
