"""The Zielerreichung of Anlage A: goals with their indicators, where these stand, what changed."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.assemble.angaben import label
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren import kurzangaben
from vorlagen_gen.assemble.indikatoren.zellen import cell, columns, filled, head
from vorlagen_gen.document import Align, LineBreak, Role, Row, Run, Table
from vorlagen_gen.model.indikator import Indikator
from vorlagen_gen.model.katalog import Handlungsfeld, Teilziel
from vorlagen_gen.model.stadt import IndikatorenLabels
from vorlagen_gen.model.zusammenfassung import Indikatorenstand

_SPALTEN = (
    ("spalte_leitziel", 0.085, Align.LEFT),
    ("spalte_teilziel", 0.23, Align.LEFT),
    ("spalte_indikatoren", 0.28, Align.LEFT),
    ("spalte_stand", 0.215, Align.LEFT),
    ("spalte_veraenderung", 0.19, Align.LEFT),
)


def zielerreichung(stand: Indikatorenstand, grundlagen: Grundlagen) -> Table:
    """A row for each indicator of each Teilziel, below a row that says its Leitziel.

    An indicator of several Teilziele stands below each of them; one of none comes last. So
    that each row can be read alone, Leitziel and Teilziel are repeated by their numbers.
    """
    labels, katalog = grundlagen.stadt.indikatoren, stand.katalog
    felder = katalog.handlungsfelder or ()
    return Table(
        columns=columns(labels, _SPALTEN),
        head=head(labels, _SPALTEN),
        rows=tuple(row for feld in felder for row in _feld_rows(feld, stand, labels)),
        caption=(label(labels, "zielerreichung"),),
        description=labels.zielerreichung_beschreibung,
        role=Role.TEXTTABELLE,
        place=katalog.ort("handlungsfelder"),
    )


def _feld_rows(
    feld: Handlungsfeld, stand: Indikatorenstand, labels: IndikatorenLabels
) -> Iterator[Row]:
    yield _leitziel_row(feld, labels)
    for teilziel in feld.teilziele:
        found = [each for each in feld.indikatoren if teilziel.kennung in each.teilziele]
        for number, indikator in enumerate(found):
            said = _teilziel(teilziel, is_first=number == 0)
            yield _row(feld, said, indikator, stand, labels)
    known = {teilziel.kennung for teilziel in feld.teilziele}
    for indikator in feld.indikatoren:
        if not known & set(indikator.teilziele):
            yield _row(feld, (label(labels, "ohne_teilziel"),), indikator, stand, labels)


def _leitziel_row(feld: Handlungsfeld, labels: IndikatorenLabels) -> Row:
    werte = {
        "nummer": Run(feld.kennung or "", feld.ort("kennung"), is_bold=True),
        "name": Run(feld.name or "", feld.ort("name"), is_bold=True),
        "leitziel": Run(feld.leitziel or "", feld.ort("leitziel")),
    }
    said = filled(labels, "leitziel_zeile", werte)
    return Row((cell(*said, span=len(_SPALTEN)),), feld.place)


def _teilziel(teilziel: Teilziel, *, is_first: bool) -> tuple[Run, ...]:
    """The number, and with its first indicator what is wanted."""
    number = Run(teilziel.kennung or "", teilziel.ort("kennung"))
    wanted = Run(f" {teilziel.text}", teilziel.ort("text"))
    return (number, wanted) if is_first else (number,)


def _row(
    feld: Handlungsfeld,
    teilziel: tuple[Run, ...],
    indikator: Indikator,
    stand: Indikatorenstand,
    labels: IndikatorenLabels,
) -> Row:
    status = kurzangaben.status(indikator, stand)
    value = kurzangaben.letzter_wert(indikator, stand, labels)
    cells = (
        cell(Run(feld.kennung or "", feld.ort("kennung"))),
        cell(*teilziel),
        cell(*kurzangaben.name(indikator, labels), is_row_header=True),
        cell(*value, LineBreak(status.place), status),
        cell(kurzangaben.veraenderung(indikator, stand, labels)),
    )
    return Row(cells, indikator.place)
