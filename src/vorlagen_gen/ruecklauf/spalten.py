"""Columns of tables that a copy aligns otherwise: no word tells, and nothing takes that over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vorlagen_gen.read_back.blocks import Block, Gelesenes, Row, Table
from vorlagen_gen.ruecklauf.kopie import Kopie
from vorlagen_gen.ruecklauf.texte import plain_row
from vorlagen_gen.ruecklauf.vorschlag import Befund

_GRUND = (
    "Diese Spalte ist in der Datei {}. Das lässt sich nicht übernehmen; soll es gelten, schreiben "
    "Sie unter dem Tabellenkopf {}."
)
_WEISEN = {
    "": ("linksbündig", ":---"),
    "right": ("rechtsbündig", "---:"),
    "center": ("zentriert", ":---:"),
}


def realigned(kopie: Kopie, jetzt: Gelesenes) -> Iterator[Befund]:
    """Each column of a table in the text of ``jetzt`` whose words stand elsewhere in the copy."""
    present = {plain_row(each.rows[0]): each for each in _plain_tables(jetzt.blocks)}
    for table in _plain_tables(kopie.lesung.alle.blocks):
        head = plain_row(table.rows[0])
        typed = present.pop(head, None)
        if typed is None:
            continue
        empty = ("",) * len(head)
        pairs = zip(head, typed.ausrichtung or empty, table.ausrichtung or empty, strict=False)
        for name, now, copied in pairs:
            if now != copied:
                grund = _GRUND.format(*_WEISEN[copied])
                yield Befund(kopie.name, grund, name, (), typed.stelle.place)


def _plain_tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """Tables as people type them: with a head, and as many cells in each row."""
    for each in blocks:
        if isinstance(each, Table) and each.rows and _is_head(each.rows[0]):
            widths = {len(row.cells) for row in each.rows}
            cells = [cell for row in each.rows for cell in row.cells]
            if len(widths) == 1 and all(cell.span == 1 and not cell.tick for cell in cells):
                yield each


def _is_head(row: Row) -> bool:
    return all(cell.is_head for cell in row.cells)
