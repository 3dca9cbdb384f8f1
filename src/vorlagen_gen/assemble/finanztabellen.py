"""Teilfinanzplan and Teilergebnisplan as the city prints them (reference §2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from vorlagen_gen.assemble.angaben import angabe, kurze_angabe, label, luecke, paragraph
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.document import Align, Cell, Column, Paragraph, Role, Row, Run, Table, TextCell
from vorlagen_gen.findings import Place
from vorlagen_gen.model.finanzen import (
    euro,
    saldo_teilergebnisplan,
    saldo_teilfinanzplan,
    summe_aller_auszahlungen,
)
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.stadt import FinanztabellenLabels
from vorlagen_gen.model.vorlage import (
    Ergebniszeile,
    FinanzielleAuswirkungen,
    Finanzposition,
    Teilergebnisplan,
    Teilfinanzplan,
)

_COLUMNS = (
    ("spalte_art", 0.24, Align.LEFT),
    ("spalte_nummer", 0.08, Align.LEFT),
    ("spalte_bezeichnung", 0.26, Align.LEFT),
    ("spalte_haushaltsjahr", 0.11, Align.LEFT),
    ("spalte_betrag", 0.13, Align.RIGHT),
    ("spalte_bemerkungen", 0.18, Align.LEFT),
)
_BETRAG = 4


def teilfinanzplan(auswirkungen: FinanzielleAuswirkungen, grundlagen: Grundlagen) -> Table:
    """The investments: spending and income by year, and what remains."""
    plaene = auswirkungen.teilfinanzplan
    rows = [row for plan in plaene for row in _plan_rows(plan, grundlagen)]
    place = auswirkungen.ort("teilfinanzplan")
    rows.append(_saldo_row(saldo_teilfinanzplan(plaene), place, grundlagen))
    return _table("teilfinanzplan", rows, place, grundlagen)


def teilergebnisplan(auswirkungen: FinanzielleAuswirkungen, grundlagen: Grundlagen) -> Table:
    """The running costs and income by row of the Ergebnisplan, and what remains."""
    plaene = auswirkungen.teilergebnisplan
    rows = [row for plan in plaene for row in _ergebnis_rows(plan, grundlagen)]
    place = auswirkungen.ort("teilergebnisplan")
    saldo = saldo_teilergebnisplan(plaene, grundlagen.haushalt)
    rows.append(_saldo_row(saldo, place, grundlagen))
    return _table("teilergebnisplan", rows, place, grundlagen)


def _table(name: str, rows: Sequence[Row], place: Place, grundlagen: Grundlagen) -> Table:
    labels = grundlagen.stadt.finanztabellen
    return Table(
        columns=tuple(Column(getattr(labels, key), width, align) for key, width, align in _COLUMNS),
        head=_head(labels),
        rows=_with_cents(rows),
        caption=(label(labels, name),),
        description=labels.beschreibung,
        role=Role.FINANZTABELLE,
        place=place,
    )


def _with_cents(rows: Sequence[Row]) -> tuple[Row, ...]:
    """All amounts with two decimals if one has cents: the digits of a column line up."""
    amounts = [_runs(row.cells[_BETRAG]) for row in rows]
    if not any("," in run.text for runs in amounts for run in runs):
        return tuple(rows)
    return tuple(_with_decimals(row) for row in rows)


def _with_decimals(row: Row) -> Row:
    """``row`` with ``,00`` behind an amount without cents."""
    (run,) = _runs(row.cells[_BETRAG]) or (None,)
    if run is None or run.is_luecke or "," in run.text:
        return row
    amount = _cell(replace(run, text=f"{run.text},00"))
    return replace(row, cells=(*row.cells[:_BETRAG], amount, *row.cells[_BETRAG + 1 :]))


def _runs(cell: Cell) -> tuple[Run, ...]:
    blocks = cell.blocks if isinstance(cell, TextCell) else ()
    inlines = (each for block in blocks if isinstance(block, Paragraph) for each in block.inlines)
    return tuple(inline for inline in inlines if isinstance(inline, Run))


def _head(labels: FinanztabellenLabels) -> Row:
    first, *others = (key for key, _, _ in _COLUMNS)
    cells = (_blank(labels.ort(first)), *(_cell(label(labels, key)) for key in others))
    return Row(cells, labels.ort(first))


def _plan_rows(plan: Teilfinanzplan, grundlagen: Grundlagen) -> list[Row]:
    rows = [_produktgruppe_row(plan, grundlagen), _massnahme_row(plan, grundlagen)]
    if plan.bisher_bereitgestellt:
        rows.append(
            _amount_row(plan, "bisher_bereitgestellt", plan.bisher_bereitgestellt, grundlagen)
        )
    rows += _position_rows(plan.auszahlungen, "auszahlungen", grundlagen)
    if plan.bisher_bereitgestellt:
        total = summe_aller_auszahlungen(plan)
        rows.append(_amount_row(plan, "summe_auszahlungen", total, grundlagen))
    return rows + _position_rows(plan.einzahlungen, "einzahlungen", grundlagen)


def _ergebnis_rows(plan: Teilergebnisplan, grundlagen: Grundlagen) -> list[Row]:
    zeilen = (
        _row(grundlagen, "zeile", *_zeile_cells(zeile, grundlagen), zeile=zeile)
        for zeile in plan.zeilen
    )
    return [_produktgruppe_row(plan, grundlagen), *zeilen]


def _zeile_cells(zeile: Ergebniszeile, grundlagen: Grundlagen) -> tuple[Run, Run | None]:
    seiten, haushalt = grundlagen.stadt.seiten, grundlagen.haushalt
    code = kurze_angabe(zeile, "zeile", seiten)
    known = haushalt.zeile(zeile.zeile or "")
    if zeile.zeile:
        code = replace(code, text=haushalt.zeilencode(zeile.zeile))
    if known:
        return code, Run(known.name, code.place)
    is_unknown = bool(zeile.zeile and haushalt.zeilen)
    return code, luecke(zeile, "zeile", seiten) if is_unknown else None


def _produktgruppe_row(plan: Teilfinanzplan | Teilergebnisplan, grundlagen: Grundlagen) -> Row:
    haushalt = grundlagen.haushalt
    code = kurze_angabe(plan, "produktgruppe", grundlagen.stadt.seiten)
    if plan.produktgruppe:
        code = replace(code, text=haushalt.produktgruppencode(plan.produktgruppe))
    name = haushalt.produktgruppe(plan.produktgruppe or "")
    return _row(grundlagen, "produktgruppe", code, Run(name, code.place) if name else None)


def _massnahme_row(plan: Teilfinanzplan, grundlagen: Grundlagen) -> Row:
    massnahme, seiten = plan.investitionsmassnahme, grundlagen.stadt.seiten
    if massnahme is None:
        gap = angabe(plan, "investitionsmassnahme", seiten)
        return _row(grundlagen, "investitionsmassnahme", None, gap)
    nummer = kurze_angabe(massnahme, "nummer", seiten)
    name = angabe(massnahme, "bezeichnung", seiten)
    return _row(grundlagen, "investitionsmassnahme", nummer, name)


def _position_rows(
    positionen: tuple[Finanzposition, ...], kind: str, grundlagen: Grundlagen
) -> list[Row]:
    return [
        _row(grundlagen, kind if index == 0 else None, zeile=position)
        for index, position in enumerate(positionen)
    ]


def _amount_row(formular: Formular, kind: str, betrag: Decimal, grundlagen: Grundlagen) -> Row:
    place = formular.ort(kind) if kind in type(formular).model_fields else formular.place
    return _line(grundlagen, kind, (None, None, None, Run(euro(betrag), place), None), place)


def _saldo_row(saldo: Decimal, place: Place, grundlagen: Grundlagen) -> Row:
    amount = Run(euro(saldo), place)
    return _line(grundlagen, "saldo", (None, None, None, amount, None), place)


def _row(
    grundlagen: Grundlagen,
    kind: str | None,
    nummer: Run | None = None,
    bezeichnung: Run | None = None,
    zeile: Finanzposition | None = None,
) -> Row:
    """A row of the table; ``zeile`` gives year, amount and remark."""
    seiten = grundlagen.stadt.seiten
    if zeile is None:
        place = (nummer or bezeichnung or label(grundlagen.stadt.finanztabellen, "saldo")).place
        return _line(grundlagen, kind, (nummer, bezeichnung, None, None, None), place)
    jahr, betrag = (kurze_angabe(zeile, feld, seiten) for feld in ("jahr", "betrag"))
    bemerkung = angabe(zeile, "bemerkung", seiten) if zeile.bemerkung else None
    return _line(grundlagen, kind, (nummer, bezeichnung, jahr, betrag, bemerkung), zeile.place)


def _line(
    grundlagen: Grundlagen, kind: str | None, runs: tuple[Run | None, ...], place: Place
) -> Row:
    labels = grundlagen.stadt.finanztabellen
    first = _cell(label(labels, kind), is_row_header=True) if kind else _blank(place)
    return Row((first, *(_cell(run) if run else _blank(place) for run in runs)), place)


def _cell(run: Run, *, is_row_header: bool = False) -> TextCell:
    return TextCell((paragraph(run),), run.place, is_row_header=is_row_header)


def _blank(place: Place) -> TextCell:
    return TextCell((), place)
