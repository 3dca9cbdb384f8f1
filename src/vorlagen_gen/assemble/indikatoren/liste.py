"""The indicators of a Handlungsfeld, one to a line."""

from __future__ import annotations

from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren import kurzangaben
from vorlagen_gen.assemble.indikatoren.zellen import cell, columns, head
from vorlagen_gen.document import Align, Role, Row, Run, Table
from vorlagen_gen.model.indikator import Indikator
from vorlagen_gen.model.katalog import Handlungsfeld
from vorlagen_gen.model.stadt import IndikatorenLabels
from vorlagen_gen.model.zusammenfassung import Indikatorenstand

_SPALTEN = (
    ("spalte_indikator", 0.32, Align.LEFT),
    ("spalte_stand", 0.225, Align.LEFT),
    ("spalte_veraenderung", 0.23, Align.LEFT),
    ("spalte_status", 0.225, Align.LEFT),
)


def liste(feld: Handlungsfeld, stand: Indikatorenstand, grundlagen: Grundlagen) -> Table:
    """Name, latest value, change since the previous edition and status of each indicator."""
    labels = grundlagen.stadt.indikatoren
    return Table(
        columns=columns(labels, _SPALTEN),
        head=head(labels, _SPALTEN),
        rows=tuple(_row(indikator, stand, labels) for indikator in feld.indikatoren),
        caption=(
            Run(f"{feld.kennung} ", feld.ort("kennung")),
            Run(feld.name or "", feld.ort("name")),
        ),
        description=labels.liste_beschreibung,
        role=Role.TEXTTABELLE,
        place=feld.place,
    )


def _row(indikator: Indikator, stand: Indikatorenstand, labels: IndikatorenLabels) -> Row:
    cells = (
        cell(*kurzangaben.name(indikator, labels), is_row_header=True),
        cell(*kurzangaben.letzter_wert(indikator, stand, labels)),
        cell(kurzangaben.veraenderung(indikator, stand, labels)),
        cell(kurzangaben.status(indikator, stand)),
    )
    return Row(cells, indikator.place)
