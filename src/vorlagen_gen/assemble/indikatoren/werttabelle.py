"""The values of an indicator: a row for each Zeitraum, a column for each group."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.assemble.angaben import label
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren.zahlen import gruppenname, punktwert
from vorlagen_gen.assemble.indikatoren.zellen import cell, filled
from vorlagen_gen.assemble.spaltenbreiten import SMALLEST
from vorlagen_gen.document import Align, Column, Role, Row, Run, Table
from vorlagen_gen.findings import Place
from vorlagen_gen.model.indikator import Bruch, Indikator
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.stadt import IndikatorblattLabels, IndikatorenLabels
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstatus, Zeitraum
from vorlagen_gen.model.zusammenfassung import Zusammenfassung

_ZEITRAUM = 0.18
_SHORTEST = 12
_HOLES = ("kennung", "name", "einheit")


def zeitraeume(zusammenfassung: Zusammenfassung) -> tuple[Zeitraum, ...]:
    """Every Zeitraum of which some group has a point, in the order of time."""
    return tuple(sorted({p.zeitraum for reihe in zusammenfassung.reihen for p in reihe.punkte}))


def punkt(reihe: Reihe, zeitraum: Zeitraum) -> Punkt:
    """The point of ``reihe`` at a time; an unknown one where it has none."""
    missing = Punkt(zeitraum, None, Wertstatus.UNBEKANNT)
    return next((each for each in reihe.punkte if each.zeitraum == zeitraum), missing)


def werttabelle(
    zusammenfassung: Zusammenfassung,
    katalog: Katalog,  # noqa: ARG001 -- as all that makes blocks of a summary
    grundlagen: Grundlagen,
    place: Place,
) -> Table:
    """All values that may be published, with the signs for those that may not, and the breaks."""
    labels = grundlagen.stadt.indikatoren
    return Table(
        columns=tuple(_columns(zusammenfassung, labels)),
        head=_head(zusammenfassung, labels),
        rows=tuple(_rows(zusammenfassung, labels)),
        caption=_caption(zusammenfassung.indikator, labels),
        description=labels.blatt.werttabelle_beschreibung,
        role=Role.DATENBLATT,
        place=place,
        points=SMALLEST,
    )


def _columns(zusammenfassung: Zusammenfassung, labels: IndikatorenLabels) -> Iterator[Column]:
    """The time, then each group with as much of the width as its name needs."""
    indikator = zusammenfassung.indikator
    names = [gruppenname(reihe.gruppe, indikator) for reihe in zusammenfassung.reihen]
    letters = [max(len(name), _SHORTEST) for name in names]
    yield Column(labels.blatt.spalte_zeitraum, _ZEITRAUM)
    for name, count in zip(names, letters, strict=True):
        yield Column(name, (1 - _ZEITRAUM) * count / sum(letters), Align.RIGHT)


def _head(zusammenfassung: Zusammenfassung, labels: IndikatorenLabels) -> Row:
    indikator = zusammenfassung.indikator
    first = label(labels.blatt, "spalte_zeitraum")
    place = indikator.ort("gruppenbegriff")
    groups = (gruppenname(reihe.gruppe, indikator) for reihe in zusammenfassung.reihen)
    return Row((cell(first), *(cell(Run(name, place)) for name in groups)), first.place)


def _caption(indikator: Indikator, labels: IndikatorenLabels) -> tuple[Run, ...]:
    werte = {each: Run(getattr(indikator, each) or "", indikator.ort(each)) for each in _HOLES}
    name = "werttabelle_beispieldaten" if indikator.beispieldaten else "werttabelle"
    return filled(labels.blatt, name, werte)


def _rows(zusammenfassung: Zusammenfassung, labels: IndikatorenLabels) -> Iterator[Row]:
    """The values; before the first that cannot be compared with earlier ones a row that says so."""
    brueche = sorted(zusammenfassung.indikator.brueche, key=lambda bruch: bruch.ab or 0)
    is_first = True
    for zeitraum in zeitraeume(zusammenfassung):
        while brueche and (brueche[0].ab or 0) <= zeitraum.jahr:
            bruch = brueche.pop(0)
            if not is_first:
                yield _bruch_row(bruch, 1 + len(zusammenfassung.reihen), labels)
        yield _row(zusammenfassung, zeitraum)
        is_first = False


def _bruch_row(bruch: Bruch, span: int, labels: IndikatorenLabels) -> Row:
    return Row((cell(*bruch_text(bruch, labels.blatt), span=span),), bruch.place)


def bruch_text(bruch: Bruch, labels: IndikatorblattLabels) -> tuple[Run, ...]:
    """From when on values cannot be compared with earlier ones, and why."""
    werte = {
        "jahr": Run(str(bruch.ab), bruch.ort("ab")),
        "grund": Run(bruch.grund or "", bruch.ort("grund")),
    }
    return filled(labels, "bruch", werte)


def _row(zusammenfassung: Zusammenfassung, zeitraum: Zeitraum) -> Row:
    indikator = zusammenfassung.indikator
    place = indikator.ort("daten")
    values = (
        Run(punktwert(punkt(reihe, zeitraum), indikator), place) for reihe in zusammenfassung.reihen
    )
    first = cell(Run(zeitraum.label, place), is_row_header=True)
    return Row((first, *map(cell, values)), place)
