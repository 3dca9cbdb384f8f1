"""What is wrong with what is wanted of an indicator, and with the breaks of its series."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.indikator import Gruppe, Indikator, Indikatorart, Richtung

_YEARS = range(1900, 2101)


def find_zielfehler(indikator: Indikator) -> Iterator[Finding]:
    """The faults of its direction and targets."""
    has_groups = _has_groups(indikator)
    if indikator.richtung is Richtung.KEINE and indikator.ziele:
        text = "Ein Indikator ohne gewünschte Richtung hat kein Ziel."
        remedy = "Nennen Sie unter »richtung« steigen, sinken oder angleichung, oder kein Ziel."
        yield fault_at(indikator.ort("ziele"), "I107", text, remedy)
    if indikator.richtung is Richtung.ANGLEICHUNG and not has_groups:
        text = "Angleichen können sich nur zwei Gruppen."
        remedy = "Ergänzen Sie unter »daten« die Reihen »mit« und »ohne«."
        yield fault_at(indikator.ort("richtung"), "I108", text, remedy)
    if indikator.art is Indikatorart.ANZAHL and has_groups and _wants_gap(indikator):
        text = "Anzahlen haben keinen Abstand, denn die Gruppen sind verschieden groß."
        remedy = "Nehmen Sie einen Anteil oder eine Quote, oder ein Ziel für die Anzahl selbst."
        yield fault_at(indikator.ort("art"), "I108", text, remedy)
    for ziel in indikator.ziele:
        if ziel.abstand and not has_groups:
            text = "Ein Ziel für den Abstand braucht zwei Gruppen."
            remedy = "Ergänzen Sie unter »daten« die Reihen »mit« und »ohne«."
            yield fault_at(ziel.place, "I108", text, remedy)
        if ziel.wert is None and (ziel.bis_wert is not None or ziel.jahr is not None):
            text = "Zu einem Zieljahr oder oberen Zielwert gehört ein Zielwert."
            yield fault_at(ziel.place, "I107", text, "Ergänzen Sie »wert«.")
        if not _is_span(ziel.wert, ziel.bis_wert):
            text = "Der obere Zielwert ist nicht größer als der Zielwert."
            yield fault_at(
                ziel.ort("bis_wert"), "I107", text, "Nennen Sie die Werte in Reihenfolge."
            )
        if ziel.jahr is not None and ziel.jahr not in _YEARS:
            yield _no_year(ziel.ort("jahr"), ziel.jahr)


def _wants_gap(indikator: Indikator) -> bool:
    return any(indikator.is_abstandsziel(ziel) for ziel in (*indikator.ziele, None))


def _is_span(wert: Decimal | None, bis_wert: Decimal | None) -> bool:
    return wert is None or bis_wert is None or bis_wert > wert


def find_bruchfehler(indikator: Indikator) -> Iterator[Finding]:
    """The faults of its breaks."""
    seen: set[int] = set()
    for bruch in indikator.brueche:
        if bruch.ab is None:
            continue
        if bruch.ab not in _YEARS:
            yield _no_year(bruch.ort("ab"), bruch.ab)
        if bruch.ab in seen:
            text = f"Der Bruch ab {bruch.ab} steht zweimal."
            yield fault_at(
                bruch.ort("ab"), "I109", text, "Nennen Sie ihn einmal mit allen Gründen."
            )
        seen.add(bruch.ab)


def _no_year(place: Place, jahr: int) -> Finding:
    return fault_at(
        place,
        "I109",
        f"{jahr} ist kein Jahr zwischen {_YEARS[0]} und {_YEARS[-1]}.",
        "Schreiben Sie die Jahreszahl mit vier Ziffern.",
    )


def _has_groups(indikator: Indikator) -> bool:
    return {Gruppe.MIT, Gruppe.OHNE} <= set(indikator.gruppen)
