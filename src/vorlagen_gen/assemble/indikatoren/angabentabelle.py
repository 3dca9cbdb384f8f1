"""What belongs to an indicator beside its values, as a table of labels and texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vorlagen_gen.assemble.angaben import label, paragraph
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren.zellen import cell, filled
from vorlagen_gen.assemble.indikatoren.ziele import ziel_text
from vorlagen_gen.assemble.spaltenbreiten import SMALLEST
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
        role=Role.DATENBLATT,
        place=indikator.place,
        points=SMALLEST,
    )


def _row(labels: IndikatorblattLabels, name: str, absaetze: list[tuple[Run, ...]]) -> Row:
    first = cell(label(labels, name), is_row_header=True)
    text = TextCell(tuple(paragraph(*runs) for runs in absaetze), absaetze[0][0].place)
    return Row((first, text), first.place)


def _zeilen(
    indikator: Indikator, zusammenfassung: Zusammenfassung | None, labels: IndikatorblattLabels
) -> Iterator[_Zeile]:
    """All that may be said, in order; breaks are said where the values are."""
    yield "relevanz", _typed(indikator, "relevanz")
    yield "bruchteil", _bruchteil(indikator, labels)
    yield "gruppenbegriff", _gruppenbegriff(indikator, labels)
    yield "richtung", _richtung(indikator, labels)
    yield "abstand", _abstandsfall(zusammenfassung)
    yield "quelle", [_quelle(indikator, zusammenfassung, labels)]
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
    """What is wanted, then the targets."""
    wanted = [(label(labels, indikator.richtung.value),)] if indikator.richtung else []
    targets = (ziel_text(ziel, indikator, labels) for ziel in indikator.ziele)
    said = [*wanted, *filter(None, targets)]
    return [_joined(said, " ")] if said else []


def _joined(said: Sequence[tuple[Run, ...]], between: str) -> tuple[Run, ...]:
    """All that is said in one paragraph."""
    first, *others = said
    return (*first, *(run for runs in others for run in (Run(between, runs[0].place), *runs)))


def _abstandsfall(zusammenfassung: Zusammenfassung | None) -> list[tuple[Run, ...]]:
    """How level and gap of the groups moved together."""
    if zusammenfassung is None or zusammenfassung.abstandsfall is None:
        return []
    place = zusammenfassung.indikator.ort("daten")
    return [(Run(zusammenfassung.abstandsfall.value, place),)]


def _bruchteil(indikator: Indikator, labels: IndikatorblattLabels) -> list[tuple[Run, ...]]:
    """What is divided by what, on one line where there is room."""
    named = (_named(indikator, feld, labels) for feld in ("zaehler", "nenner"))
    said = [runs for runs in named if runs]
    return [_joined(said, "; ")] if said else []


def _named(indikator: Indikator, feld: str, labels: IndikatorblattLabels) -> tuple[Run, ...]:
    typed: str | None = getattr(indikator, feld)
    return filled(labels, feld, {feld: Run(typed, indikator.ort(feld))}) if typed else ()


def _quelle(
    indikator: Indikator, zusammenfassung: Zusammenfassung | None, labels: IndikatorblattLabels
) -> tuple[Run, ...]:
    """Where the values are from, and of when the latest is."""
    quelle = Run(indikator.quelle or "", indikator.ort("quelle"))
    if zusammenfassung is None or zusammenfassung.aktuell is None:
        return (quelle,)
    latest = Run(zusammenfassung.aktuell.zeitraum.label, indikator.ort("daten"))
    return filled(labels, "quelle_stand", {"quelle": quelle, "stand": latest})
