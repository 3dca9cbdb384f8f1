"""What belongs to an indicator beside its values, as a table of labels and texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vorlagen_gen.assemble.angaben import label, paragraph
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren.werttabelle import bruch_text
from vorlagen_gen.assemble.indikatoren.zellen import cell
from vorlagen_gen.assemble.indikatoren.ziele import ziel_text
from vorlagen_gen.document import Column, Role, Row, Run, Table, TextCell
from vorlagen_gen.model.indikator import Indikator
from vorlagen_gen.model.stadt import IndikatorblattLabels
from vorlagen_gen.model.zusammenfassung import Zusammenfassung

_ANGABE = 0.24

_Zeile = tuple[str, list[tuple[Run, ...]]]
"""The name of a label, and the paragraphs beside it."""


def angabentabelle(
    indikator: Indikator, zusammenfassung: Zusammenfassung | None, grundlagen: Grundlagen
) -> Table:
    """Relevance, what is counted, groups, direction, source, Stand, breaks, hints, footnotes."""
    labels = grundlagen.stadt.indikatoren.blatt
    zeilen = _zeilen(indikator, zusammenfassung, labels)
    return Table(
        columns=(
            Column(labels.spalte_angabe, _ANGABE),
            Column(labels.spalte_text, 1 - _ANGABE),
        ),
        head=None,
        rows=tuple(_row(labels, *zeile) for zeile in zeilen if zeile[1]),
        caption=(),
        description=labels.beschreibung,
        role=Role.TEXTTABELLE,
        place=indikator.place,
    )


def _row(labels: IndikatorblattLabels, name: str, absaetze: list[tuple[Run, ...]]) -> Row:
    first = cell(label(labels, name), is_row_header=True)
    text = TextCell(tuple(paragraph(*runs) for runs in absaetze), absaetze[0][0].place)
    return Row((first, text), first.place)


def _zeilen(
    indikator: Indikator, zusammenfassung: Zusammenfassung | None, labels: IndikatorblattLabels
) -> Iterator[_Zeile]:
    for feld in ("relevanz", "zaehler", "nenner"):
        yield feld, _typed(indikator, feld)
    yield "gruppenbegriff", _gruppenbegriff(indikator, labels)
    yield "richtung", _richtung(indikator, labels)
    yield "abstand", _abstandsfall(zusammenfassung)
    yield "quelle", _typed(indikator, "quelle")
    yield "stand", _stand(zusammenfassung)
    yield "brueche", [bruch_text(bruch, labels) for bruch in indikator.brueche]
    yield "hinweise", list(_entries(indikator, "hinweise"))
    yield "fussnoten", list(_entries(indikator, "fussnoten"))


def _typed(indikator: Indikator, feld: str) -> list[tuple[Run, ...]]:
    typed: str | None = getattr(indikator, feld)
    return [(Run(typed, indikator.ort(feld)),)] if typed else []


def _entries(indikator: Indikator, feld: str) -> Iterator[tuple[Run, ...]]:
    entries: Iterable[str] = getattr(indikator, feld)
    for index, entry in enumerate(entries):
        yield (Run(entry, indikator.ort(feld, index)),)


def _gruppenbegriff(indikator: Indikator, labels: IndikatorblattLabels) -> list[tuple[Run, ...]]:
    begriff = indikator.gruppenbegriff
    return [(label(labels, f"begriff_{begriff.value}"),)] if begriff else []


def _richtung(indikator: Indikator, labels: IndikatorblattLabels) -> list[tuple[Run, ...]]:
    """What is wanted, then each target."""
    wanted = [(label(labels, indikator.richtung.value),)] if indikator.richtung else []
    targets = (ziel_text(ziel, indikator, labels) for ziel in indikator.ziele)
    return [*wanted, *filter(None, targets)]


def _abstandsfall(zusammenfassung: Zusammenfassung | None) -> list[tuple[Run, ...]]:
    """How level and gap of the groups moved together."""
    if zusammenfassung is None or zusammenfassung.abstandsfall is None:
        return []
    place = zusammenfassung.indikator.ort("daten")
    return [(Run(zusammenfassung.abstandsfall.value, place),)]


def _stand(zusammenfassung: Zusammenfassung | None) -> list[tuple[Run, ...]]:
    if zusammenfassung is None or zusammenfassung.aktuell is None:
        return []
    place = zusammenfassung.indikator.ort("daten")
    return [(Run(zusammenfassung.aktuell.zeitraum.label, place),)]
