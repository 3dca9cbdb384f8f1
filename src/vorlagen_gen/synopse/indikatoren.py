"""The values of indicators as two papers print them, wherever one has a table of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from vorlagen_gen.assemble.indikatoren.zahlen import NBSP, PROZENTPUNKTE, mit_wort, zahl
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.read_back.blocks import Cell, Gelesenes, Row, Table, TextBlock, plain
from vorlagen_gen.synopse.bausteine import said

_WERT = re.compile(r"(?P<zahl>−?\d[\d.]*(?:,(?P<stellen>\d+))?)(?: (?P<einheit>[^(]*))?(?: ?\(.*)?")
_PROZENT = "%"


@dataclass(frozen=True, slots=True)
class Indikatorwandel:
    """An indicator with its old and new value as printed, and what became of it, in words."""

    name: str
    alt: str | None
    neu: str | None
    wandel: str


@dataclass(frozen=True, slots=True)
class _Angabe:
    """A row about an indicator."""

    name: str
    stand: str
    veraenderung: str
    status: str

    @property
    def gedruckt(self) -> str:
        """Value and status, one below the other; a status is not parted from its sign."""
        return "\n".join(filter(None, (self.stand, self.status.replace(" ", NBSP, 1))))


def has_werte(gelesene: Iterable[Gelesenes], stadt: Stadt) -> bool:
    """Whether a table in ``gelesene`` tells values of indicators."""
    return bool(_angaben(gelesene, stadt))


def compare_indikatoren(
    alt: Iterable[Gelesenes], neu: Iterable[Gelesenes], stadt: Stadt
) -> tuple[Indikatorwandel, ...]:
    """The indicators whose printed values differ, in the order of the new paper.

    They are the same if they have the same name; another number may stand before it. By how much
    they differ is computed from what is printed, except across a break that the new paper tells.
    Nothing is compared if a paper has no such table.
    """
    olds, news = _angaben(alt, stadt), _angaben(neu, stadt)
    if not (olds and news):
        return ()
    found = (_wandel(olds.get(key), news.get(key), stadt) for key in dict.fromkeys((*news, *olds)))
    return tuple(filter(None, found))


def _angaben(gelesene: Iterable[Gelesenes], stadt: Stadt) -> Mapping[str, _Angabe]:
    """All indicators by their names without number; the first table that names one counts."""
    found: dict[str, _Angabe] = {}
    tables = (
        block
        for each in gelesene
        for block in each.blocks
        if isinstance(block, Table) and block.rows
    )
    for table in tables:
        for angabe in _rows(table, stadt):
            name = angabe.name.partition(" ")[2].removesuffix(stadt.indikatoren.beispieldaten)
            found.setdefault(name.strip(), angabe)
    return found


def _rows(table: Table, stadt: Stadt) -> Iterator[_Angabe]:
    """The rows of a list of indicators, known by the names of its columns."""
    labels = stadt.indikatoren
    head = [_text(cell) for cell in table.rows[0].cells]
    names = (
        labels.spalte_indikator,
        labels.spalte_stand,
        labels.spalte_veraenderung,
        labels.spalte_status,
    )
    if head != [*names]:
        return
    for row in table.rows[1:]:
        if len(row.cells) == len(names):
            yield _Angabe(*_texts(row))


def _texts(row: Row) -> tuple[str, str, str, str]:
    name, stand, veraenderung, status = map(_text, row.cells)
    return name, stand, veraenderung, status


def _text(cell: Cell) -> str:
    lines = (plain(block.inlines) for block in cell.blocks if isinstance(block, TextBlock))
    return " ".join(" ".join(lines).split())


def _wandel(alt: _Angabe | None, neu: _Angabe | None, stadt: Stadt) -> Indikatorwandel | None:
    """What became of an indicator; None if nothing did."""
    labels = stadt.synopse
    if neu is None:
        return Indikatorwandel(alt.name, alt.gedruckt, None, labels.entfallen) if alt else None
    if alt is None:
        return Indikatorwandel(neu.name, None, neu.gedruckt, labels.hinzugekommen)
    if alt.gedruckt == neu.gedruckt:
        return None
    is_named = alt.name == neu.name
    name = neu.name if is_named else said(labels, "teil_umbenannt", neu=neu.name, alt=alt.name)
    return Indikatorwandel(name, alt.gedruckt, neu.gedruckt, _differenz(alt, neu, stadt))


def _differenz(alt: _Angabe, neu: _Angabe, stadt: Stadt) -> str:
    """By how much the printed value changed."""
    if neu.veraenderung == stadt.indikatoren.ueber_bruch:
        return neu.veraenderung
    old, new = _WERT.fullmatch(alt.stand), _WERT.fullmatch(neu.stand)
    if not (old and new) or (einheit := _einheit(new)) != _einheit(old):
        return stadt.synopse.geaendert
    differenz = _zahl(new["zahl"]) - _zahl(old["zahl"])
    if not differenz:
        return stadt.synopse.wert_unveraendert
    wort = PROZENTPUNKTE if einheit == _PROZENT else einheit
    stellen = max(len(each["stellen"] or "") for each in (old, new))
    return ("+" if differenz > 0 else "−") + mit_wort(zahl(abs(differenz), stellen), wort)


def _einheit(wert: re.Match[str]) -> str:
    """The unit of a value, whether its year stands behind it or not."""
    return (wert["einheit"] or "").strip()


def _zahl(printed: str) -> Decimal:
    return Decimal(printed.replace(".", "").replace(",", ".").replace("−", "-"))
