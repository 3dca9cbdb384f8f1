"""A chart as SVG with real text in the fonts of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from xml.etree.ElementTree import Element as SvgElement
from xml.etree.ElementTree import tostring

from vorlagen_gen.chart import Chart
from vorlagen_gen.render.charts import WIDTH, Layout, lay_out
from vorlagen_gen.render.charts.looks import (
    BAR_WIDTH,
    GRID,
    GRID_WIDTH,
    LINE_WIDTH,
    MARK,
    RULE,
    RULE_DASH,
    RULE_WIDTH,
    Look,
    Marker,
    look,
)
from vorlagen_gen.render.charts.shapes import SIZE, Point, Text
from vorlagen_gen.render.pdf.elements import element

_FONTS = "Arial, Ersatzschrift"


def chart_url(chart: Chart) -> str:
    """The address under which a page loads ``chart``: what it looks like decides it."""
    return f"vorlage:diagramm/{sha256(draw_chart(chart)).hexdigest()}.svg"


@lru_cache(maxsize=64)
def draw_chart(chart: Chart) -> bytes:
    """The chart as SVG; equal charts give equal bytes."""
    layout = lay_out(chart)
    size = {"width": f"{_number(WIDTH)}pt", "height": f"{_number(layout.height)}pt"}
    svg = element("svg", *_drawn(layout), xmlns="http://www.w3.org/2000/svg", **size)
    svg.set("viewBox", f"0 0 {_number(WIDTH)} {_number(layout.height)}")
    drawn: bytes = tostring(svg, encoding="utf-8")
    return drawn


def _drawn(layout: Layout) -> Iterator[SvgElement]:
    """From back to front."""
    yield from _grid(layout)
    yield from _rules(layout)
    for start, end in layout.bars:
        yield _line([start, end], RULE, BAR_WIDTH)
    for start, end in layout.leaders:
        yield _line([start, end], RULE, GRID_WIDTH)
    yield from _series(layout)
    for value in layout.printed:
        box = value.text.box
        size = {"width": _number(box.width), "height": _number(box.height)}
        yield element("rect", x=_number(box.left), y=_number(box.top), fill="#ffffff", **size)
    for text in layout.texts():
        yield _text(text)


def _grid(layout: Layout) -> Iterator[SvgElement]:
    plot = layout.plot
    for place, _ in layout.values:
        ends = [(plot.left, place), (plot.right, place)]
        if not layout.is_upright:
            ends = [(place, plot.top), (place, plot.bottom)]
        yield _line([Point(x, y) for x, y in ends], GRID, GRID_WIDTH)


def _rules(layout: Layout) -> Iterator[SvgElement]:
    for x, _ in layout.breaks:
        ends = [Point(x, layout.plot.top), Point(x, layout.plot.bottom)]
        yield _line(ends, RULE, RULE_WIDTH, RULE_DASH)


def _series(layout: Layout) -> Iterator[SvgElement]:
    """All lines, then all marks."""
    for number, marks in enumerate(layout.marks):
        for stretch in _stretches((mark.before, mark.place) for mark in marks):
            yield _line(stretch, look(number).colour, LINE_WIDTH, look(number).dash)
    for number, marks in enumerate(layout.marks):
        for mark in marks:
            yield _mark(look(number), mark.place)
    for number, place in layout.keys:
        yield _mark(look(number), place)


def _stretches(steps: Iterable[tuple[Point | None, Point]]) -> list[list[Point]]:
    """The points of each line without gaps."""
    found: list[list[Point]] = []
    for before, place in steps:
        if before is None:
            found.append([])
        found[-1].append(place)
    return [stretch for stretch in found if len(stretch) > 1]


def _line(
    points: list[Point], colour: str, width: float, dash: tuple[float, ...] = ()
) -> SvgElement:
    path = "M" + "L".join(f"{_number(point.x)} {_number(point.y)}" for point in points)
    dashes = {"stroke_dasharray": " ".join(map(_number, dash))} if dash else {}
    look = {"stroke": f"#{colour}", "stroke_width": _number(width), **dashes}
    return element("path", d=path, fill="none", **look)


def _mark(seen: Look, place: Point) -> SvgElement:
    """A filled shape around ``place`` with a thin white edge, so that lines do not swallow it."""
    x, y, half = place.x, place.y, MARK
    match seen.marker:
        case Marker.CIRCLE:
            node = element("circle", cx=_number(x), cy=_number(y), r=_number(half))
        case Marker.SQUARE:
            node = _polygon(
                (x - half, y - half),
                (x + half, y - half),
                (x + half, y + half),
                (x - half, y + half),
            )
        case Marker.TRIANGLE:
            half *= 1.2
            node = _polygon((x, y - half), (x + half, y + half * 0.8), (x - half, y + half * 0.8))
        case Marker.DIAMOND:
            half *= 1.3
            node = _polygon((x, y - half), (x + half, y), (x, y + half), (x - half, y))
        case Marker.CROSS:
            node = element("path", d=_cross(x, y, half), fill="none", stroke=f"#{seen.colour}")
            node.set("stroke-width", _number(LINE_WIDTH))
            return node
    node.set("fill", f"#{seen.colour}")
    node.set("stroke", "#ffffff")
    node.set("stroke-width", "0.6")
    return node


def _polygon(*corners: tuple[float, float]) -> SvgElement:
    return element("polygon", points=" ".join(f"{_number(x)},{_number(y)}" for x, y in corners))


def _cross(x: float, y: float, half: float) -> str:
    left, right, top, bottom = map(_number, (x - half, x + half, y - half, y + half))
    return f"M{left} {top}L{right} {bottom}M{left} {bottom}L{right} {top}"


def _text(text: Text) -> SvgElement:
    """A line of text by its left end: all else is drawn in a group, where marks are lost."""
    look = {"font_family": _FONTS, "font_size": _number(SIZE), "fill": "#000000"}
    look["font_weight"] = "bold" if text.is_bold else "normal"
    return element("text", text.text, x=_number(text.x), y=_number(text.y), **look)


def _number(number: float) -> str:
    """At most three digits behind the point, none without need."""
    return f"{number:.3f}".rstrip("0").rstrip(".")
