"""Charts over time: a line for each series, its name and last value at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from vorlagen_gen.chart import Chart, ChartKind, ChartSeries
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
    spread,
    wrapped,
)

_HEIGHT = 140.0
_WIDEST_NAME = 0.33 * WIDTH
_GAP = 8.0
"""Between a point and its text: half a mark and some air."""
_TICK = 5.0
_BREAK = 1.6 * LINE
"""The room for the labels of breaks, clear of the highest number."""
_SHORTEST = 80.0
"""How wide the lines are at least; for this the first values are left out."""
_MOVED = 3.0


def lay_out_lines(chart: Chart) -> Layout:
    """Where everything of a chart over time stands."""
    return _Lines(chart).layout()


@dataclass(frozen=True)
class _Lines:
    chart: Chart

    def layout(self) -> Layout:
        title, plot = title_lines(self.chart), self._plot
        marks = tuple(tuple(self._marks(series)) for series in self.chart.series)
        ends = self._ends()
        names = tuple(self._names(ends))
        printed = [*self._first_values(), *self._last_values(ends)]
        breaks = tuple(self._breaks())
        taken = [*(text.box for text in names), *(each.text.box for each in printed)]
        taken += [text.box for _, text in breaks]
        printed += self._other_values(taken)
        return Layout(
            height=plot.bottom + _TICK + LINE + 2,
            plot=plot,
            ends=(self._years.number(plot.left), self._years.number(plot.right)),
            is_upright=True,
            title=title,
            values=tuple(self._value_labels()),
            positions=tuple(self._position_labels()),
            names=names,
            marks=marks,
            printed=tuple(printed),
            breaks=breaks,
            leaders=tuple(self._leaders(ends)),
            keys=tuple((number, Point(self._label_x(), middle)) for number, _, middle in ends),
        )

    @cached_property
    def _plot(self) -> Box:
        """The area of the lines, high enough for all names beside it."""
        labels = max(run_width(tick.label) for tick in self.chart.values)
        top = LINE * len(title_lines(self.chart)) + LINE + (_BREAK if self.chart.breaks else 0)
        height = max(_HEIGHT, sum(self._name_heights) + LINE)
        right = WIDTH - self._value_width - self._name_width() - 3 * _GAP
        return Box(labels + _TICK, top, max(right, labels + 3 * SIZE), top + height)

    @cached_property
    def _wrapped_names(self) -> list[tuple[str, ...]]:
        return [
            wrapped(each.name, _WIDEST_NAME) if each.drawn else () for each in self.chart.series
        ]

    @cached_property
    def _name_heights(self) -> list[float]:
        return [max(len(lines), 1) * LINE for lines in self._wrapped_names]

    def _name_width(self) -> float:
        return max((run_width(line) for lines in self._wrapped_names for line in lines), default=0)

    @cached_property
    def _value_width(self) -> float:
        """The room for the last values."""
        last = (series.drawn[-1].label for series in self.chart.series if series.drawn)
        return max((run_width(label, is_bold=True) for label in last), default=0) + _GAP

    @cached_property
    def _years(self) -> Scale:
        """The axis of time; before it there is room for the first values."""
        positions = [point.position for series in self.chart.series for point in series.points]
        plot = self._plot
        start = plot.left + self._first_room
        return Scale(min(positions), max(positions), start, plot.right - _GAP)

    @cached_property
    def _first_room(self) -> float:
        """The room left of the lines for their first values; little if these are too wide."""
        first = [series.drawn[0].label for series in self.chart.series if series.drawn]
        room = max((run_width(label) for label in first), default=0) + 2 * _GAP
        return room if room <= self._plot.width - _SHORTEST else _GAP

    @cached_property
    def _heights(self) -> Scale:
        plot = self._plot
        return value_scale(self.chart, plot.bottom, plot.top)

    def _place(self, position: Decimal, value: Decimal) -> Point:
        return Point(self._years.place(position), self._heights.place(value))

    def _marks(self, series: ChartSeries) -> Iterator[Mark]:
        before: Point | None = None
        for point in series.points:
            if point.value is None:
                before = None
                continue
            place = self._place(point.position, point.value)
            yield Mark(place, before)
            before = place

    def _value_labels(self) -> Iterator[tuple[float, Text]]:
        """The numbers left of the plot, each with the height of its line."""
        right = self._plot.left - _TICK
        for tick in self.chart.values:
            y = self._heights.place(tick.position)
            yield y, Text(tick.label, right - run_width(tick.label), baseline(y))

    def _position_labels(self) -> Iterator[Text]:
        """The years below the plot; where they would touch, every later one goes first."""
        y, free = self._plot.bottom + _TICK + SIZE, WIDTH
        for tick in sorted(self.chart.positions, key=lambda each: each.position, reverse=True):
            text = _centred(tick.label, self._years.place(tick.position), y)
            if text.x + text.width <= free and text.x >= 0:
                yield text
                free = text.x - _TICK

    def _breaks(self) -> Iterator[tuple[float, Text]]:
        """The rule at each break, with its label above the plot."""
        places = [self._years.place(each.position) for each in self.chart.breaks]
        widths = [run_width(each.label) + _TICK for each in self.chart.breaks]
        starts = [place - width / 2 for place, width in zip(places, widths, strict=True)]
        y = self._plot.top - LINE + 2
        for place, start, tick in zip(
            places, spread(starts, widths, 0, WIDTH), self.chart.breaks, strict=True
        ):
            yield place, Text(tick.label, start, y)

    def _ends(self) -> list[tuple[int, Point, float]]:
        """For each series that is drawn: its number, its last point, the middle of its label."""
        plot = self._plot
        ends = [
            (number, self._place(last.position, last.value or Decimal(0)))
            for number, series in enumerate(self.chart.series)
            for last in series.drawn[-1:]
        ]
        heights = [self._name_heights[number] for number, _ in ends]
        tops = [place.y - LINE / 2 for _, place in ends]
        moved = spread(tops, heights, plot.top - LINE / 2, plot.bottom + LINE / 2)
        return [
            (number, place, top + LINE / 2)
            for (number, place), top in zip(ends, moved, strict=True)
        ]

    def _label_x(self) -> float:
        return self._plot.right + 1.5 * _GAP

    def _names(self, ends: list[tuple[int, Point, float]]) -> Iterator[Text]:
        x = self._label_x() + _GAP + self._value_width
        for number, _, middle in ends:
            yield from stacked(self._wrapped_names[number], x, baseline(middle))

    def _last_values(self, ends: list[tuple[int, Point, float]]) -> Iterator[ValueText]:
        for number, place, middle in ends:
            point, last, _ = drawn(self.chart.series[number].points)[-1]
            text = Text(last.label, self._label_x() + _GAP, baseline(middle), is_bold=True)
            yield ValueText(text, number, point, is_left=False, place=place)

    def _leaders(self, ends: list[tuple[int, Point, float]]) -> Iterator[tuple[Point, Point]]:
        """From the end of a line to its label where the two are apart."""
        to = self._label_x() - _GAP
        for _, place, middle in ends:
            if abs(middle - place.y) > _MOVED or place.x + 2 * _GAP < to:
                yield Point(place.x + _GAP / 2, place.y), Point(to, middle)

    def _first_values(self) -> Iterator[ValueText]:
        """Left of the lines, for all series that begin together at the left end."""
        years, plot = self._years, self._plot
        firsts = [
            (number, *drawn(series.points)[0])
            for number, series in enumerate(self.chart.series)
            if len(series.drawn) > 1
        ]
        has_room = self._first_room > _GAP
        firsts = [each for each in firsts if has_room and each[2].position == years.first]
        places = [self._heights.place(value) for *_, value in firsts]
        tops = [place - LINE / 2 for place in places]
        sizes = [LINE] * len(tops)
        moved = spread(tops, sizes, plot.top - LINE / 2, plot.bottom + LINE / 2)
        for (number, point, first, value), top in zip(firsts, moved, strict=True):
            x = years.start - _GAP - run_width(first.label)
            text = Text(first.label, x, baseline(top + LINE / 2))
            place = self._place(first.position, value)
            yield ValueText(text, number, point, is_left=True, place=place)

    def _other_values(self, taken: list[Box]) -> list[ValueText]:
        """First values inside the plot, and all of a slope: above or below where nothing is."""
        found: list[ValueText] = []
        marks = [
            self._place(p.position, v) for s in self.chart.series for _, p, v in drawn(s.points)
        ]
        lines = list(self._segments())
        for number, series in enumerate(self.chart.series):
            for point, label, place in self._inner(series):
                for offset in (-LINE, LINE):
                    text = _centred(label, place.x, baseline(place.y + offset))
                    is_free = not any(text.box.meets(box) for box in taken)
                    is_free &= not any(_crosses(text.box, *line) for line in lines)
                    is_free &= not any(_is_in(mark, text.box) for mark in marks)
                    if is_free and self._plot.holds(text.box):
                        taken.append(text.box)
                        found.append(ValueText(text, number, point, is_left=False, place=place))
                        break
        return found

    def _inner(self, series: ChartSeries) -> Iterator[tuple[int, str, Point]]:
        points = drawn(series.points)[:-1]
        wanted = points if self.chart.kind is ChartKind.SLOPE else points[:1]
        for number, point, value in wanted:
            if point.position != self._years.first:
                yield number, point.label, self._place(point.position, value)

    def _segments(self) -> Iterator[tuple[Point, Point]]:
        for series in self.chart.series:
            for mark in self._marks(series):
                if mark.before:
                    yield mark.before, mark.place


def _centred(label: str, middle: float, y: float) -> Text:
    """``label`` around ``middle``, moved so far that it stays in the picture."""
    width = run_width(label)
    return Text(label, min(middle - width / 2, WIDTH - width), y)


def _is_in(point: Point, box: Box) -> bool:
    return box.left - 4 < point.x < box.right + 4 and box.top - 4 < point.y < box.bottom + 4


def _crosses(box: Box, start: Point, end: Point) -> bool:
    """Whether a line passes through ``box``; looked at in steps of about a point."""
    count = int(max(abs(end.x - start.x), abs(end.y - start.y))) + 1
    for step in range(count + 1):
        share = step / count
        x, y = start.x + share * (end.x - start.x), start.y + share * (end.y - start.y)
        if box.left - 2 < x < box.right + 2 and box.top - 2 < y < box.bottom + 2:
            return True
    return False
