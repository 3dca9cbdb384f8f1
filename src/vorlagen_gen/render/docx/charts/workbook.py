"""The numbers of a chart as an Excel file: what Word opens under „Daten bearbeiten“.

It holds what is printed and nothing else: no author, no date, no cell for a value that is not
said. The same chart gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from io import BytesIO
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from vorlagen_gen.chart import Chart, ChartKind
from vorlagen_gen.render.docx.ooxml import require_printable

SHEET = "Daten"

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>"
    ),
}


@dataclass(frozen=True, slots=True)
class Formula:
    """The number of another cell, so that a change there is seen here too."""

    cell: str
    value: Decimal


Cell: TypeAlias = str | Decimal | Formula | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet: its head and the cells below it."""

    head: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """The columns of a series, from 0: of its positions and of its values."""

    positions: int
    values: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The numbers of a chart in columns; series at the same positions share the column of these.

    ``bars`` are the ends of the bars of a dumbbell, an empty row behind each.
    """

    columns: tuple[Column, ...]
    places: tuple[Place, ...]
    bars: Place | None = None

    def reference(self, column: int) -> str:
        """The cells below the head of a column, as formulas name them."""
        name, last = column_name(column), len(self.columns[column].cells) + 1
        return f"{SHEET}!${name}$2:${name}${last}"

    def head(self, column: int) -> str:
        """The head of a column, as formulas name it."""
        return f"{SHEET}!${column_name(column)}$1"


def sheet_of(chart: Chart) -> Sheet:
    """What the sheet of ``chart`` holds; a dumbbell names its categories in the first column."""
    columns: list[Column] = []
    head = "Jahr"
    if chart.kind is ChartKind.DUMBBELL:
        columns.append(Column("", tuple(tick.label for tick in chart.positions)))
        head = "Zeile"
    places = []
    for series in chart.series:
        positions = Column(head, tuple(_position(chart, each.position) for each in series.points))
        if positions not in columns:
            columns.append(positions)
        columns.append(Column(series.name, tuple(point.value for point in series.points)))
        places.append(Place(columns.index(positions), len(columns) - 1))
    if chart.kind is not ChartKind.DUMBBELL:
        return Sheet(tuple(columns), tuple(places))
    bars = Place(len(columns), len(columns) + 1)
    return Sheet((*columns, *_bar_columns(chart, places)), tuple(places), bars)


def _bar_columns(chart: Chart, places: list[Place]) -> Iterator[Column]:
    """Rows and values of the ends of the bars."""
    rows: list[Cell] = []
    values: list[Cell] = []
    for number, tick in enumerate(chart.positions, start=1):
        found = [
            Formula(f"{column_name(place.values)}{row}", point.value)
            for place, series in zip(places, chart.series, strict=True)
            for row, point in enumerate(series.points, start=2)
            if point.position == tick.position and point.value is not None
        ]
        ends = sorted(found, key=lambda each: each.value)
        if len(ends) > 1:
            rows += [Decimal(number), Decimal(number), None]
            values += [ends[0], ends[-1], None]
    yield Column("Zeile der Verbindung", tuple(rows))
    yield Column("Verbindung", tuple(values))


def write_workbook(sheet: Sheet) -> bytes:
    """The Excel file with ``sheet`` as its only sheet."""
    out = BytesIO()
    parts = {**_PARTS, "xl/worksheets/sheet1.xml": _worksheet(sheet)}
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as package:
        for name, content in parts.items():
            info = ZipInfo(name, _ZIP_DATE)
            info.compress_type, info.create_system = ZIP_DEFLATED, 0
            package.writestr(info, _HEAD + content)
    return out.getvalue()


def column_name(column: int) -> str:
    """``A`` for 0, ``Z`` for 25, ``AA`` for 26."""
    more, last = divmod(column, 26)
    return (column_name(more - 1) if more else "") + chr(ord("A") + last)


def plain(number: Decimal) -> str:
    """A number as XML has it: with a point, without exponent."""
    return f"{number:f}"


def number_in(cell: Cell) -> Decimal | None:
    """The number that a cell shows."""
    return cell.value if isinstance(cell, Formula) else cell if isinstance(cell, Decimal) else None


def _position(chart: Chart, position: Decimal) -> Decimal:
    """A year as it is; a category by its row, from 1."""
    if chart.kind is not ChartKind.DUMBBELL:
        return position
    rows = [tick.position for tick in chart.positions]
    return Decimal(rows.index(position) + 1)


def _worksheet(sheet: Sheet) -> str:
    height = max(len(column.cells) for column in sheet.columns) + 1
    rows = "".join(
        f'<row r="{row}">{"".join(_row(sheet, row))}</row>' for row in range(1, height + 1)
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def _row(sheet: Sheet, row: int) -> Iterator[str]:
    for number, column in enumerate(sheet.columns):
        cells: tuple[Cell, ...] = (column.head, *column.cells)
        content = cells[row - 1] if row <= len(cells) else None
        if content is not None and content != "":
            yield _cell(f"{column_name(number)}{row}", content)


def _cell(name: str, content: str | Decimal | Formula) -> str:
    if isinstance(content, str):
        require_printable(content)
        shown = f'<is><t xml:space="preserve">{escape(content, quote=False)}</t></is>'
        return f'<c r="{name}" t="inlineStr">{shown}</c>'
    if isinstance(content, Formula):
        return f'<c r="{name}"><f>{content.cell}</f><v>{plain(content.value)}</v></c>'
    return f'<c r="{name}"><v>{plain(content)}</v></c>'
