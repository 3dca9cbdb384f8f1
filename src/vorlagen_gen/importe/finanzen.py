"""Section II: its sentences, and the tables of what is spent and taken in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.importe.beschriftungen import Bereich, Beschriftungen
from vorlagen_gen.importe.kopf import LUECKE
from vorlagen_gen.importe.markdowntext import block_text, cell_text
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.read_back.blocks import Block, Table

_COLUMNS = 6
_Felder: TypeAlias = dict[str, Inhalt]


@dataclass(slots=True)
class Auswirkungen:
    """The blocks before and below the tables, and the tables as fields."""

    text: list[Block] = field(default_factory=list)
    schluss: list[Block] = field(default_factory=list)
    felder: _Felder = field(default_factory=dict)


def read_auswirkungen(
    blocks: Sequence[Block], labels: Beschriftungen, haushalt: Haushalt
) -> Auswirkungen:
    """The parts of the section; a table that is not wholly understood stays in the text."""
    found = Auswirkungen()
    index = 0
    while index < len(blocks):
        table, plan, end = _table_at(blocks, index, labels)
        felder = _Plan(labels, haushalt).read(table, plan) if table and plan else None
        if felder and not set(felder) & set(found.felder):
            found.felder |= felder
            index = end
        else:
            (found.schluss if found.felder else found.text).append(blocks[index])
            index += 1
    return found


def _table_at(
    blocks: Sequence[Block], index: int, labels: Beschriftungen
) -> tuple[Table | None, str | None, int]:
    """The table whose caption or rows stand at ``index``, and which of the two it is."""
    block = blocks[index]
    if isinstance(block, Table):
        return block, _plan_of(block, labels), index + 1
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    name = labels.meaning(Bereich.KOPF, block_text(block))
    if isinstance(following, Table) and name in ("teilfinanzplan", "teilergebnisplan"):
        return following, name, index + 2
    return None, None, index + 1


def _plan_of(table: Table, labels: Beschriftungen) -> str | None:
    """A table without a caption: which of the two it is, its rows tell."""
    kinds = {_kind(row, labels) for row in _rows(table)}
    if "produktgruppe" not in kinds:
        return None
    return "teilergebnisplan" if "zeile" in kinds else "teilfinanzplan"


def _rows(table: Table) -> Iterator[list[str]]:
    for row in table.rows:
        if not row.cells or not row.cells[0].is_head:
            cells: list[str] = []
            for cell in row.cells:
                cells += [cell_text(cell), *[""] * (cell.span - 1)]
            yield cells


def _kind(row: Sequence[str], labels: Beschriftungen) -> str | None:
    return labels.meaning(Bereich.FINANZZEILE, row[0]) if row else None


class _Plan:
    """Reads the rows of one table; None as soon as one of them is not understood."""

    def __init__(self, labels: Beschriftungen, haushalt: Haushalt) -> None:
        self._labels, self._haushalt = labels, haushalt
        self._plaene: list[_Felder] = []
        self._saldo: str | None = None
        self._list = ""

    def read(self, table: Table, name: str) -> _Felder | None:
        for row in _rows(table):
            kind = _kind(row, self._labels)
            if len(row) != _COLUMNS or not self._read_row(kind, row, name):
                return None
        felder: _Felder = {name: [*self._plaene]}
        return felder | ({f"saldo_{name}": self._saldo} if self._saldo else {})

    def _read_row(self, kind: str | None, row: Sequence[str], name: str) -> bool:
        if kind == "produktgruppe":
            self._open(row)
            return not any(row[3:])
        if kind == "saldo":
            self._saldo = _said(row[4])
            return not any((*row[1:4], row[5]))
        if not self._plaene:
            return False
        plan = self._plaene[-1]
        if kind == "investitionsmassnahme":
            plan[kind] = {"nummer": _said(row[1]), "bezeichnung": _said(row[2])}
            return not any(row[3:])
        if kind in ("bisher_bereitgestellt", "summe_auszahlungen"):
            plan[kind] = _said(row[4])
            return not any((*row[1:4], row[5]))
        return self._read_amount(kind, row, plan, name)

    def _open(self, row: Sequence[str]) -> None:
        code, named = _said(row[1]), _said(row[2])
        known = self._haushalt.produktgruppe(code or "")
        self._plaene.append({"produktgruppe": _with_name(code, named, known)})
        self._list = ""

    def _read_amount(self, kind: str | None, row: Sequence[str], plan: _Felder, name: str) -> bool:
        if kind in ("auszahlungen", "einzahlungen", "zeile"):
            self._list = "zeilen" if kind == "zeile" else kind
        if kind not in (None, "auszahlungen", "einzahlungen", "zeile") or not self._list:
            return False
        if row[0] and kind is None:
            return False
        entry: _Felder = {"jahr": _said(row[3]), "betrag": _said(row[4])}
        if self._list == "zeilen":
            zeile = self._haushalt.zeile(row[1])
            code = _with_name(_said(row[1]), _said(row[2]), zeile.name if zeile else None)
            entry = {"zeile": code, **entry}
        elif any(row[1:3]):
            return False
        if bemerkung := _said(row[5]):
            entry["bemerkung"] = bemerkung
        entries = plan.setdefault(self._list, [])
        if isinstance(entries, list):
            entries.append(entry)
        return (self._list == "zeilen") == (name == "teilergebnisplan")


def _said(text: str) -> str | None:
    return None if not text or LUECKE.fullmatch(text) else text


def _with_name(code: str | None, named: str | None, known: str | None) -> str | None:
    """The code, with the printed name where the budget has another one."""
    if code is None or named is None or named == known:
        return code or named
    return f"{code} {named}"
