"""New rows of tables -> lines with vertical bars."""

from __future__ import annotations

from collections.abc import Sequence

from vorlagen_gen.edit.quelldatei import Ersetzung
from vorlagen_gen.read_back.blocks import Table
from vorlagen_gen.ruecklauf.einheiten import Einheit
from vorlagen_gen.ruecklauf.felder import Art
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.schreibung import NichtZuzuordnenError, Schreibung
from vorlagen_gen.ruecklauf.stuecke import Stueck


def is_whole_table(rows: Sequence[Einheit], before: Stueck | None) -> bool:
    """Whether ``rows`` are all of a table that stands behind ``before``."""
    table = rows[0].block
    if not isinstance(table, Table) or (before is not None and before.einheit.zelle):
        return False
    return len({each.zelle[1] for each in rows if each.zelle}) == len(table.rows)


def inserted_rows(
    units: Sequence[Einheit], before: Stueck | None, after: Stueck | None, gegenwart: Gegenwart
) -> Schreibung:
    """New rows of a table in a text, behind the row before them.

    Raises:
        NichtZuzuordnenError: There is none, or it is made of fields.
    """
    beside = next((e for e in (before, after) if e is not None and e.einheit.zelle), None)
    if beside is None or gegenwart.fundstellen.ziel(beside.ursprung.aussen).art is not Art.TEXT:
        raise NichtZuzuordnenError(
            "Neue Zeilen dieser Tabelle lassen sich nicht übernehmen; tragen Sie sie in "
            "vorlage.yaml ein."
        )
    if beside is not before:
        raise NichtZuzuordnenError(
            "Vor der Kopfzeile einer Tabelle lässt sich keine ergänzen; ändern Sie die Tabelle in "
            "der Datei."
        )
    datei = beside.place.file
    zeilen = gegenwart.fundstellen.zeilen(datei)
    end = zeilen.end(gegenwart.span(beside.ursprung.aussen)[1])
    if is_rule(zeilen.text[end + 1 : zeilen.end(end + 1)]):
        end = zeilen.end(end + 1)
    margin = gegenwart.margin(beside)
    rows: dict[int, list[str]] = {}
    notes = Schreibung()
    for unit in units:
        _, row, cell, part = unit.zelle or (0, 0, 0, 0)
        typed, more = gegenwart.lines(unit.worte, datei, is_start=False)
        words = " ".join(filter(None, typed))
        if part:
            rows[row][cell] += f" {words}"
        else:
            rows.setdefault(row, []).append(words)
        notes += more
    text = "".join(f"\n{margin}| {' | '.join(cells)} |" for cells in rows.values())
    return Schreibung(((datei, Ersetzung(end, end, text)),)) + notes


def is_rule(row: str) -> bool:
    """Whether a line is that between the head of a table and its rows."""
    return "-" in row and not row.strip(" |:-")
