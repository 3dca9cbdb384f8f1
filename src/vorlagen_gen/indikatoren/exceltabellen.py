"""Excel workbooks -> tables: the named range of the named sheet, and nothing else."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeAlias
from zipfile import ZipFile

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.indikatoren.datendateien import Datendatei
from vorlagen_gen.indikatoren.tabellen import Fundstelle, Tabelle
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.indikatordaten import Daten, Dezimal

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from openpyxl import Workbook

MAX_UNPACKED = 50_000_000
"""Workbooks are packed; a small file may hold a thousand times its size."""
MAX_CELLS = 100_000
MAX_ROW, MAX_COLUMN = 1_048_576, 16_384

BEREICH = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})")
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\\.')

Grenzen: TypeAlias = tuple[int, int, int, int]
"""First row and column, last row and column, from 1."""


def read_grenzen(bereich: str) -> Grenzen | None:
    """The limits of ``A7:D20``; ``None`` if that is no range, or one that is far too large."""
    match = BEREICH.fullmatch(bereich.replace("$", "").upper())
    if not match:
        return None
    left, right = _column(match[1]), _column(match[3])
    top, bottom = int(match[2]), int(match[4])
    is_range = left <= right <= MAX_COLUMN and top <= bottom <= MAX_ROW
    size = (right - left + 1) * (bottom - top + 1)
    return (top, left, bottom, right) if is_range and size <= MAX_CELLS else None


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _letters(column: int) -> str:
    rest, letters = column, ""
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def read_excel(datei: Datendatei, daten: Daten) -> Tabelle | Finding:
    """The table in the range of a workbook that the catalogue names."""
    grenzen = read_grenzen(daten.bereich or "")
    if grenzen is None or not daten.blatt:  # told by the rules on the catalogue
        return fault_at(daten.place, "I112", *BEREICH_FEHLT)
    try:
        if _is_harmless(datei.inhalt):
            return _open(datei, daten, grenzen)
    except Exception:  # noqa: BLE001 -- libraries fail in many ways at a broken workbook
        return _unreadable(datei.label)
    return _unreadable(datei.label)


def _open(datei: Datendatei, daten: Daten, grenzen: Grenzen) -> Tabelle | Finding:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # English notes on what a workbook holds besides
        with closing(load_workbook(BytesIO(datei.inhalt), read_only=True, data_only=True)) as book:
            return _tabelle(book, datei.label, daten, grenzen)


BEREICH_FEHLT = (
    "Bei einer Excel-Datei gehören das Tabellenblatt und der Zellbereich dazu.",
    "Ergänzen Sie unter »daten« zum Beispiel blatt: Tab 3 und bereich: A7:D20.",
)


def _is_harmless(inhalt: bytes) -> bool:
    """Whether it is a package of bounded size without entities of its own."""
    with ZipFile(BytesIO(inhalt)) as package:
        parts = package.infolist()
        if sum(part.file_size for part in parts) > MAX_UNPACKED:
            return False
        return not any(_DOCTYPE.search(package.open(part).read(4096)) for part in parts)


def _unreadable(label: str) -> Finding:
    return fault_at(
        Place.at(label),
        "I123",
        "Die Datei lässt sich nicht als Excel-Arbeitsmappe lesen.",
        "Öffnen Sie sie in Excel, und speichern Sie sie ohne Kennwort als .xlsx.",
    )


def _tabelle(book: Workbook, label: str, daten: Daten, grenzen: Grenzen) -> Tabelle | Finding:
    names = [sheet.title for sheet in book.worksheets]
    if daten.blatt not in names:
        near = meinten_sie(daten.blatt or "", names)
        text = f"Das Blatt »{daten.blatt}« gibt es in {label} nicht.{near}"
        remedy = f"Nennen Sie eines dieser Blätter: {', '.join(names)}."
        return fault_at(daten.ort("blatt"), "I125", text, remedy)
    rows = _rows(book[daten.blatt], grenzen, daten.dezimal)
    koepfe = list(daten.spalten) or rows[0]
    below = rows if daten.spalten else rows[1:]
    width = grenzen[3] - grenzen[1] + 1
    if len(koepfe) != width:
        text = f"Der Bereich {daten.bereich} hat {width} Spalten, unter »spalten« stehen "
        remedy = "Nennen Sie für jede Spalte des Bereichs genau einen Namen."
        return fault_at(daten.ort("spalten"), "I125", f"{text}{len(koepfe)}.", remedy)
    top, left = grenzen[0] + (0 if daten.spalten else 1), grenzen[1]

    def fundstelle(row: int, spalte: int) -> Fundstelle:
        cell = f"{_letters(left + spalte)}{top + row}"
        return Fundstelle(Place.at(label), f"Blatt »{daten.blatt}«, Zelle {cell}")

    return Tabelle(label, tuple(koepfe), _columns(below, width), fundstelle)


def _columns(rows: Sequence[Sequence[str]], width: int) -> list[NDArray[Any]]:
    import numpy as np

    return [np.array([row[spalte] for row in rows], np.object_) for spalte in range(width)]


def _rows(sheet: Any, grenzen: Grenzen, dezimal: Dezimal) -> list[list[str]]:  # noqa: ANN401 -- its stubs know no sheet that is only read
    top, left, bottom, right = grenzen
    found: Iterable[Iterable[Any]] = sheet.iter_rows(top, bottom, left, right)
    rows = [[_text(cell, dezimal) for cell in row] for row in found]
    return rows + [[""] * (right - left + 1)] * (bottom - top + 1 - len(rows))


def _text(cell: Any, dezimal: Dezimal) -> str:  # noqa: ANN401 -- the library has a type for empty cells
    """What a person sees in the cell, but with all decimals; a percentage as its number."""
    wert = cell.value
    if wert is None:
        return ""
    if isinstance(wert, (int, float)) and not isinstance(wert, bool):
        number = Decimal(format(wert, ".15g"))  # Excel's own precision
        if "%" in _QUOTED.sub("", cell.number_format or ""):
            number *= 100
        text = format(number.normalize(), "f")
        return text.replace(".", "," if dezimal is Dezimal.KOMMA else ".")
    if isinstance(wert, (date, datetime)):
        return f"{wert:%d.%m.%Y}"
    return " ".join(str(wert).split())
