"""One chart of each kind, with a gap, a break, a late beginning and long names."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.render_docx.bausteine import ORT

from vorlagen_gen.assemble.indikatoren.achsen import year_steps
from vorlagen_gen.assemble.indikatoren.zahlen import zahl
from vorlagen_gen.chart import Chart, ChartKind, ChartPoint, ChartSeries, ChartTick

MIT, OHNE = "mit Migrationsvorgeschichte", "ohne Migrationsvorgeschichte"
LAND = "im Land Nordrhein-Westfalen"
PROZENT = tuple(ChartTick(Decimal(each), str(each)) for each in (0, 10, 20, 30, 40))
KATEGORIEN = (
    "Betreuungsquote der unter Dreijährigen",
    "Erwerbstätigenquote",
    "Armutsgefährdungsquote der Haushalte mit drei und mehr Kindern",
)


def reihe(name: str, first: int, *values: str | None) -> ChartSeries:
    """A series with a value for each year from ``first``; None is a value that is not said."""
    points = (_point(Decimal(first + index), value) for index, value in enumerate(values))
    return ChartSeries(name, tuple(points))


def linien() -> Chart:
    """Three groups over eleven years."""
    mit = ("20.8", "20.9", "21.1", "20.9", "20.9", "20.8", None, "21.3", "21.7", "22.0", "22.6")
    ohne = ("19.8", "18.9", "18.1", "17.9", "18.9", "18.8", "19.0", "20.3", "20.7", "21.0", "22.5")
    land = ("30.1", None, "29.6", "28.9", "29.9", "29.8", "30.0", None, None)
    series = (reihe(MIT, 2006, *mit), reihe(OHNE, 2006, *ohne), reihe(LAND, 2008, *land))
    breaks = (ChartTick(Decimal("2010.5"), "Bruch 2011"),)
    title = "Betreuungsquote (Prozent) – Beispieldaten"
    text = "Liniendiagramm: Betreuungsquote (Prozent), 2006 bis 2016. Beispieldaten."
    return Chart(ChartKind.LINE, title, series, _years(2006, 2016), PROZENT, text, ORT, breaks)


def steigung() -> Chart:
    """Two groups at two points of time."""
    series = reihe("Ausländer*innen", 2019, "12.3", "31.4"), reihe("Deutsche", 2019, "12.2", "9.9")
    text = "Steigungsdiagramm: Einbürgerungsquote (Prozent), 2019 bis 2020."
    title = "Einbürgerungsquote (Prozent)"
    return Chart(ChartKind.SLOPE, title, series, _years(2019, 2020), PROZENT, text, ORT)


def vergleich() -> Chart:
    """Two groups in three shares, of which one is not said for one group."""
    series = reihe(MIT, 0, "21.3", "25.1", None), reihe(OHNE, 0, "35.0", "38.2", "11.0")
    rows = tuple(ChartTick(Decimal(row), name) for row, name in enumerate(KATEGORIEN))
    text = "Vergleichsdiagramm: Anteile der Gruppen im Handlungsfeld Bildung in Prozent."
    title = "Bildung: Anteile der Gruppen (Prozent), 2023"
    return Chart(ChartKind.DUMBBELL, title, series, rows, PROZENT, text, ORT)


def alle() -> Sequence[Chart]:
    """One of each kind."""
    return linien(), steigung(), vergleich()


def _years(first: int, last: int) -> tuple[ChartTick, ...]:
    return tuple(ChartTick(year, str(year)) for year in year_steps(first, last))


def _point(position: Decimal, value: str | None) -> ChartPoint:
    if value is None:
        return ChartPoint(position, None)
    return ChartPoint(position, Decimal(value), zahl(Decimal(value), 1))
