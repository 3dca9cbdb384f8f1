"""How many indicators of each Handlungsfeld have which status, in words and symbols."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from vorlagen_gen.assemble.angaben import label
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren.kurzangaben import statuswort, wetter
from vorlagen_gen.assemble.indikatoren.zellen import cell
from vorlagen_gen.document import Align, Column, Role, Row, Run, Table
from vorlagen_gen.findings import Place
from vorlagen_gen.model.indikator import Indikator
from vorlagen_gen.model.katalog import Handlungsfeld
from vorlagen_gen.model.stadt import IndikatorenLabels
from vorlagen_gen.model.zusammenfassung import Indikatorenstand, Wetter

_FELD, _STATUS, _SUMME = 0.3, 0.12, 0.1


def matrix(stand: Indikatorenstand, grundlagen: Grundlagen) -> Table:
    """One row for each Handlungsfeld, one column for each status, with their sums."""
    labels, katalog = grundlagen.stadt.indikatoren, stand.katalog
    place = katalog.ort("handlungsfelder")
    rows = [_feld_row(feld, stand) for feld in katalog.handlungsfelder or ()]
    total = _row((label(labels, "zeile_summe"),), _counts(katalog.indikatoren, stand), place)
    return Table(
        columns=_columns(labels),
        head=_head(labels),
        rows=(*rows, total),
        caption=(label(labels, "matrix"),),
        description=labels.matrix_beschreibung,
        role=Role.TEXTTABELLE,
        place=place,
    )


def _columns(labels: IndikatorenLabels) -> tuple[Column, ...]:
    return (
        Column(labels.spalte_handlungsfeld, _FELD),
        *(Column(statuswort(status), _STATUS, Align.CENTER) for status in Wetter),
        Column(labels.spalte_summe, _SUMME, Align.CENTER),
    )


def _head(labels: IndikatorenLabels) -> Row:
    place = labels.ort("spalte_handlungsfeld")
    words = (cell(Run(statuswort(status), place)) for status in Wetter)
    first, last = label(labels, "spalte_handlungsfeld"), label(labels, "spalte_summe")
    return Row((cell(first), *words, cell(last)), place)


def _feld_row(feld: Handlungsfeld, stand: Indikatorenstand) -> Row:
    opening = (
        Run(f"{feld.kennung} ", feld.ort("kennung")),
        Run(feld.name or "", feld.ort("name")),
    )
    return _row(opening, _counts(feld.indikatoren, stand), feld.place)


def _counts(indikatoren: Iterable[Indikator], stand: Indikatorenstand) -> Counter[Wetter]:
    return Counter(wetter(indikator, stand) for indikator in indikatoren)


def _row(opening: tuple[Run, ...], counts: Counter[Wetter], place: Place) -> Row:
    numbers = (*(counts[status] for status in Wetter), counts.total())
    cells = (cell(Run(str(number), place)) for number in numbers)
    return Row((cell(*opening, is_row_header=True), *cells), place)
