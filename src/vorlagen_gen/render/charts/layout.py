"""The finished drawing of a chart as values, before a writer draws it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from vorlagen_gen.chart import Chart, ChartPoint
from vorlagen_gen.render.charts.shapes import LINE, Box, Point, Text, wrapped

WIDTH = 440.0
"""Less than the text of a page is wide: a chart in a quote or list is hardly drawn smaller."""
_WIDEST_TITLE = 0.75 * WIDTH
"""Word breaks wider titles by itself."""


@dataclass(frozen=True, slots=True)
class ValueText:
    """The printed value of a point: the ``point``-th of the ``series``-th of the chart.

    ``place`` is where the point is.
    """

    text: Text
    series: int
    point: int
    is_left: bool
    place: Point


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a point is drawn, and the line from the point before unless there is a gap."""

    place: Point
    before: Point | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands, in points from the upper left corner.

    ``ends`` are the numbers of the axis without values at the edges of the plot, left and right
    or top and bottom. ``marks`` holds one list for each series; ``leaders`` lead from the end of
    a line to its label, ``bars`` join the values of a category, ``keys`` are marks beside the
    names, each with the number of its series.
    """

    height: float
    plot: Box
    ends: tuple[float, float]
    is_upright: bool
    title: tuple[Text, ...]
    values: tuple[tuple[float, Text], ...]
    positions: tuple[Text, ...]
    names: tuple[Text, ...]
    marks: tuple[tuple[Mark, ...], ...]
    printed: tuple[ValueText, ...]
    breaks: tuple[tuple[float, Text], ...] = ()
    leaders: tuple[tuple[Point, Point], ...] = ()
    bars: tuple[tuple[Point, Point], ...] = ()
    keys: tuple[tuple[int, Point], ...] = ()

    def texts(self) -> list[Text]:
        """All text of the chart in reading order."""
        return [
            *self.title,
            *(text for _, text in self.values),
            *self.positions,
            *(text for _, text in self.breaks),
            *self.names,
            *(value.text for value in self.printed),
        ]


@dataclass(frozen=True, slots=True)
class Scale:
    """From numbers on an axis to places on the page."""

    first: Decimal
    last: Decimal
    start: float
    end: float

    def place(self, number: Decimal) -> float:
        """Where ``number`` stands; in the middle if the axis has only one."""
        if self.first == self.last:
            return (self.start + self.end) / 2
        share = (number - self.first) / (self.last - self.first)
        return self.start + float(share) * (self.end - self.start)

    def number(self, place: float) -> float:
        """What number stands at ``place``; an axis of one number is taken for one of length 1."""
        if self.first == self.last:
            share = (place - self.start) / (self.end - self.start) - 0.5
            return float(self.first) + share
        share = (place - self.start) / (self.end - self.start)
        return float(self.first) + share * float(self.last - self.first)


def value_scale(chart: Chart, start: float, end: float) -> Scale:
    """The axis of the values, from its first to its last label."""
    return Scale(chart.values[0].position, chart.values[-1].position, start, end)


def title_lines(chart: Chart) -> tuple[Text, ...]:
    """The title above the chart."""
    lines = wrapped(chart.title, _WIDEST_TITLE, is_bold=True) if chart.title else ()
    return stacked(lines, 0, LINE, is_bold=True)


def stacked(
    lines: tuple[str, ...], x: float, y: float, *, is_bold: bool = False
) -> tuple[Text, ...]:
    """``lines`` below each other; ``y`` is the baseline of the first."""
    return tuple(Text(line, x, y + LINE * number, is_bold) for number, line in enumerate(lines))


def drawn(points: tuple[ChartPoint, ...]) -> list[tuple[int, ChartPoint, Decimal]]:
    """The points that have a value, each with its number and its value."""
    numbered = enumerate(points)
    return [(number, each, each.value) for number, each in numbered if each.value is not None]
