"""Charts that compare two groups: a row for each category, a bar between its values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from vorlagen_gen.chart import Chart, ChartPoint
from vorlagen_gen.render.charts.layout import (
    WIDTH,
    Layout,
    Mark,
    Scale,
    ValueText,
    drawn,
    stacked,
    title_lines,
    value_scale,
)
from vorlagen_gen.render.charts.shapes import (
    LINE,
    SIZE,
    Box,
    Point,
    Text,
    baseline,
    run_width,
    wrapped,
)

_WIDEST_CATEGORY = 0.36 * WIDTH
_GAP = 8.0
_KEY = 14.0
_AIR = 9.0


def lay_out_dumbbell(chart: Chart) -> Layout:
    """Where everything of a comparison stands."""
    return _Dumbbell(chart).layout()


@dataclass(frozen=True)
class _Dumbbell:
    chart: Chart

    def layout(self) -> Layout:
        plot, names = self._plot, self._names
        return Layout(
            height=plot.bottom + LINE + _AIR,
            plot=plot,
            ends=(0.5, len(self.chart.positions) + 0.5),
            is_upright=False,
            title=title_lines(self.chart),
            values=tuple(self._value_labels()),
            positions=tuple(self._categories()),
            names=tuple(text for lines in names for text in lines),
            marks=tuple(self._marks()),
            printed=tuple(self._printed()),
            bars=tuple(self._bars()),
            keys=tuple(
                (number, Point(_KEY / 2, _middle(lines[0]))) for number, lines in enumerate(names)
            ),
        )

    @cached_property
    def _names(self) -> list[tuple[Text, ...]]:
        """What the marks stand for, below the title."""
        y = LINE * (len(title_lines(self.chart)) + 1) + 3
        found = []
        for series in self.chart.series:
            found.append(stacked(wrapped(series.name, WIDTH - _KEY), _KEY, y))
            y += LINE * len(found[-1])
        return found

    @cached_property
    def _wrapped(self) -> list[tuple[str, ...]]:
        return [wrapped(tick.label, _WIDEST_CATEGORY) for tick in self.chart.positions]

    def _row_height(self) -> float:
        return max(map(len, self._wrapped)) * LINE + _AIR

    @cached_property
    def _plot(self) -> Box:
        """The area of the marks; beside it there is room for values at its edges."""
        names = max((run_width(line) for lines in self._wrapped for line in lines), default=0)
        labels = [point.label for series in self.chart.series for point in series.drawn]
        room = max(map(run_width, labels)) + 2 * _GAP
        half = run_width(self.chart.values[-1].label) / 2
        top = self._names[-1][-1].y + _AIR
        right = WIDTH - max(room, half)
        bottom = top + len(self.chart.positions) * self._row_height()
        return Box(min(names + room, right - SIZE), top, right, bottom)

    @cached_property
    def _rows(self) -> dict[Decimal, float]:
        """The height of the middle of each category."""
        top, height = self._plot.top, self._row_height()
        return {
            tick.position: top + (number + 0.5) * height
            for number, tick in enumerate(self.chart.positions)
        }

    @cached_property
    def _scale(self) -> Scale:
        return value_scale(self.chart, self._plot.left, self._plot.right)

    def _value_labels(self) -> Iterator[tuple[float, Text]]:
        """The numbers below the plot; some of those that would touch are left out."""
        y, free = self._plot.bottom + LINE, 0.0
        for tick in self.chart.values:
            x, width = self._scale.place(tick.position), run_width(tick.label)
            start = min(x - width / 2, WIDTH - width)
            if start >= free:
                yield x, Text(tick.label, start, y)
                free = start + width + _GAP

    def _categories(self) -> Iterator[Text]:
        rows = self._rows
        for tick, lines in zip(self.chart.positions, self._wrapped, strict=True):
            first = rows[tick.position] - (len(lines) - 1) * LINE / 2
            yield from stacked(lines, 0, baseline(first))

    def _place(self, point: ChartPoint, value: Decimal) -> Point:
        return Point(self._scale.place(value), self._rows[point.position])

    def _marks(self) -> Iterator[tuple[Mark, ...]]:
        for series in self.chart.series:
            points = drawn(series.points)
            yield tuple(Mark(self._place(point, value)) for _, point, value in points)

    def _by_category(self) -> Iterator[list[tuple[int, int, ChartPoint, Decimal]]]:
        """The points of each category from left to right."""
        for tick in self.chart.positions:
            found = [
                (number, *each)
                for number, series in enumerate(self.chart.series)
                for each in drawn(series.points)
                if each[1].position == tick.position
            ]
            yield sorted(found, key=lambda each: (each[3], each[0]))

    def _bars(self) -> Iterator[tuple[Point, Point]]:
        for points in self._by_category():
            if len(points) > 1:
                (*_, first, low), (*_, last, high) = points[0], points[-1]
                yield self._place(first, low), self._place(last, high)

    def _printed(self) -> Iterator[ValueText]:
        """The lowest value left of its mark, the highest right of its own."""
        for points in self._by_category():
            for number, point, each, value in dict.fromkeys((*points[:1], *points[-1:])):
                is_left = len(points) > 1 and (number, point) == points[0][:2]
                place = self._place(each, value)
                width = run_width(each.label)
                x = place.x - _GAP - width if is_left else place.x + _GAP
                text = Text(each.label, x, baseline(place.y))
                yield ValueText(text, number, point, is_left=is_left, place=place)


def _middle(text: Text) -> float:
    return text.y - baseline(0)
