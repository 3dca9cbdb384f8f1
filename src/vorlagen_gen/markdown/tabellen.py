"""Tables typed with vertical bars."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vorlagen_gen.document import (
    Align,
    Column,
    Inline,
    Paragraph,
    Role,
    Row,
    Table,
    TextCell,
    plain,
)
from vorlagen_gen.findings import Place
from vorlagen_gen.markdown.zeilen import Lesung, Zeile

_STRICH = re.compile(r"(?<!\\)\|")
_TRENNZEILE = re.compile(r"\|?+\s*+:?+-++:?+\s*+(?:\|\s*+:?+-++:?+\s*+)*+\|?+")
_TITEL = re.compile(r"Tabelle(?: \S+)?:\s+\S")
_MAX_SPALTEN = 12
_MAX_GEWICHT = 50
_TEILE = 1024

ParseInlines = Callable[[Sequence[Zeile]], tuple[Inline, ...]]


@dataclass(frozen=True, slots=True)
class Tabellenzeilen:
    """The lines of a table: the title if there is one, then from the head row to ``end``."""

    titel: Zeile | None
    kopf: int
    end: int


def find_table(zeilen: Sequence[Zeile], index: int) -> Tabellenzeilen | None:
    """The table that begins at line ``index``, with or without a title ``Tabelle …: …``."""
    titel = zeilen[index] if is_table_title(zeilen[index].text) else None
    kopf = index
    if titel:
        kopf += 1
        while kopf < len(zeilen) and not zeilen[kopf].text:
            kopf += 1
    if kopf + 1 >= len(zeilen) or not _is_head(zeilen[kopf], zeilen[kopf + 1]):
        return None
    end = kopf + 2
    while end < len(zeilen) and _STRICH.search(zeilen[end].text):
        end += 1
    return Tabellenzeilen(titel, kopf, end)


def is_table_title(text: str) -> bool:
    """Whether a line above a table is its title."""
    return _TITEL.match(text) is not None


def _is_head(kopf: Zeile, trennzeile: Zeile) -> bool:
    if "|" not in trennzeile.text or not _STRICH.search(kopf.text):
        return False
    return bool(_TRENNZEILE.fullmatch(trennzeile.text))


def parse_table(
    zeilen: Sequence[Zeile], found: Tabellenzeilen, lesung: Lesung, parse: ParseInlines
) -> Table | None:
    """The table in the lines ``found``; none, and a finding, if it is too wide for a page."""
    trennung = _cells(zeilen[found.kopf + 1])
    typed = [_cells(zeilen[found.kopf]), *map(_cells, zeilen[found.kopf + 2 : found.end])]
    breite = max(len(trennung), *map(_filled, typed))
    place = lesung.span(zeilen[found.kopf : found.end])
    if breite > _MAX_SPALTEN:
        _report_width(breite, place, lesung)
        return None
    lines = [zeilen[found.kopf], *zeilen[found.kopf + 2 : found.end]]
    rows = []
    for zeile, cells in zip(lines, typed, strict=True):
        if len(cells) != len(trennung):
            _report_count(len(cells), len(trennung), lesung.span([zeile]), lesung)
        rows.append(_row(zeile, cells, breite, lesung, parse))
    if len(rows) == 1:
        _report_bare_head(place, lesung)
    return _table(rows, trennung, parse([found.titel]) if found.titel else (), place)


def _cells(zeile: Zeile) -> list[Zeile]:
    bars = [match.start() for match in _STRICH.finditer(zeile.text)]
    starts = [0, *(bar + 1 for bar in bars)]
    cells = [
        zeile.rest(start, end) for start, end in zip(starts, [*bars, len(zeile.text)], strict=True)
    ]
    first = 1 if bars[:1] == [0] else 0
    last = len(cells) - 1 if bars[-1:] == [len(zeile.text) - 1] else len(cells)
    return cells[first:last]


def _filled(cells: Sequence[Zeile]) -> int:
    """How many cells there are up to the last that holds something."""
    return max((number for number, cell in enumerate(cells, 1) if cell.text), default=0)


def _row(
    zeile: Zeile, cells: Sequence[Zeile], breite: int, lesung: Lesung, parse: ParseInlines
) -> Row:
    leer = Zeile("", zeile.row, zeile.end, zeile.indent)
    padded = [*cells, *[leer] * (breite - len(cells))][:breite]
    return Row(tuple(_cell(cell, lesung, parse) for cell in padded), lesung.span([zeile]))


def _cell(cell: Zeile, lesung: Lesung, parse: ParseInlines) -> TextCell:
    place = lesung.span([cell])
    inlines = parse([cell])
    return TextCell((Paragraph(inlines, place),) if inlines else (), place)


def _table(
    rows: list[Row], trennung: Sequence[Zeile], titel: tuple[Inline, ...], place: Place
) -> Table:
    texts = [[_text(cell) for cell in row.cells if isinstance(cell, TextCell)] for row in rows]
    names = [text or f"Spalte {number}" for number, text in enumerate(texts[0], 1)]
    widths = _widths(texts)
    aligns = [*map(_align, trennung), *[Align.LEFT] * (len(names) - len(trennung))]
    columns = tuple(map(Column, names, widths, aligns))
    is_bare = len(rows) == 1  # no reader is told of a head that is the head of nothing
    head = rows[0] if any(texts[0]) and not is_bare else None
    description = plain(titel) or f"Tabelle mit den Spalten {', '.join(names)}"
    body = tuple(rows if is_bare else rows[1:])
    return Table(columns, head, body, titel, description, Role.TEXTTABELLE, place)


def _text(cell: TextCell) -> str:
    return "".join(plain(block.inlines) for block in cell.blocks if isinstance(block, Paragraph))


def _align(cell: Zeile) -> Align:
    if not cell.text.endswith(":"):
        return Align.LEFT
    return Align.CENTER if cell.text.startswith(":") else Align.RIGHT


def _widths(texts: Sequence[Sequence[str]]) -> list[float]:
    """A share of the width for each column by its longest cell, in whole 1024ths."""
    columns = list(zip(*texts, strict=True))
    weights = [max(1, *(min(len(text), _MAX_GEWICHT) for text in column)) for column in columns]
    shares = [weight * _TEILE // sum(weights) for weight in weights]
    shares[weights.index(max(weights))] += _TEILE - sum(shares)
    return [share / _TEILE for share in shares]


def _report_width(breite: int, place: Place, lesung: Lesung) -> None:
    lesung.error(
        "T232",
        place,
        f"Die Tabelle hat {breite} Spalten; auf eine Seite passen höchstens {_MAX_SPALTEN}.",
        "Teilen Sie die Tabelle auf.",
    )


def _report_count(found: int, expected: int, place: Place, lesung: Lesung) -> None:
    lesung.error(
        "T231",
        place,
        f"Anzahl der Zellen in dieser Zeile: {found}; nach der Trennzeile (|---|) "
        f"sind es in dieser Tabelle {expected}.",
        "Ergänzen oder löschen Sie senkrechte Striche; ein Strich als Zeichen ist \\|.",
    )


def _report_bare_head(place: Place, lesung: Lesung) -> None:
    lesung.error(
        "T233",
        place,
        "Die Tabelle hat nur einen Kopf und keine Zeile darunter.",
        "Ergänzen Sie die Zeilen unter der Trennzeile (|---|), oder löschen Sie die Tabelle.",
    )
