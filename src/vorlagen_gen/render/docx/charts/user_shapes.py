"""What a chart says besides its numbers, drawn over it: names, years, breaks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from vorlagen_gen.render.charts import WIDTH, Layout
from vorlagen_gen.render.charts.looks import GRID_WIDTH, MARK, RULE, RULE_WIDTH, Marker, look
from vorlagen_gen.render.charts.shapes import Box, Point, Text
from vorlagen_gen.render.docx.charts.drawingml import (
    EMU,
    filled,
    line,
    no_line,
    node,
    paragraph,
    text,
)
from vorlagen_gen.render.docx.ooxml import Element

_SLACK = 4.0
"""Room behind a text, should the machine's font run wider."""
_SHAPES = {
    Marker.CIRCLE: "ellipse",
    Marker.SQUARE: "rect",
    Marker.TRIANGLE: "triangle",
    Marker.DIAMOND: "diamond",
    Marker.CROSS: "mathMultiply",
}


def user_shapes(layout: Layout) -> Element:
    """The root of the part with all that is drawn over the chart."""
    return node("c:userShapes", *_shapes(layout, count(1)))


def _shapes(layout: Layout, numbers: Iterator[int]) -> Iterator[Element]:
    for x, _ in layout.breaks:
        ends = Point(x, layout.plot.top), Point(x, layout.plot.bottom)
        yield _stroke(layout, *ends, line(RULE, RULE_WIDTH, "dash"), next(numbers))
    for ends in layout.leaders:
        yield _stroke(layout, *ends, line(RULE, GRID_WIDTH), next(numbers))
    for series, place in layout.keys:
        yield _key(layout, series, place, next(numbers))
    for said in (*layout.positions, *(label for _, label in layout.breaks), *layout.names):
        yield _words(layout, said, next(numbers))


def _words(layout: Layout, said: Text, number: int) -> Element:
    box = said.box
    room = Box(box.left, box.top, box.right + _SLACK, box.bottom)
    insets = dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), 0)
    body = node(
        "cdr:txBody",
        node("a:bodyPr", vertOverflow="overflow", wrap="none", **insets, rtlCol=0, anchor="t"),
        node("a:lstStyle"),
        paragraph(said.text, is_bold=said.is_bold),
    )
    named = node("cdr:cNvPr", id=number, name=f"Text {number}")
    kind = node("cdr:nvSpPr", named, node("cdr:cNvSpPr", txBox=1))
    look_of = (node("a:noFill"), no_line())
    shape = node("cdr:sp", kind, _geometry(room, "rect", *look_of), body, macro="", textlink="")
    return _anchored(layout, room, shape)


def _key(layout: Layout, series: int, place: Point, number: int) -> Element:
    half = MARK * 1.1
    box = Box(place.x - half, place.y - half, place.x + half, place.y + half)
    seen = look(series)
    named = node("cdr:cNvPr", id=number, name=f"Zeichen {number}")
    kind = node("cdr:nvSpPr", named, node("cdr:cNvSpPr"))
    shown = _geometry(box, _SHAPES[seen.marker], filled(seen.colour), no_line())
    return _anchored(layout, box, node("cdr:sp", kind, shown, macro="", textlink=""))


def _stroke(layout: Layout, start: Point, end: Point, drawn: Element, number: int) -> Element:
    """A line from left to right; one that rises is turned over."""
    box = Box(start.x, min(start.y, end.y), end.x, max(start.y, end.y))
    named = node("cdr:cNvPr", id=number, name=f"Linie {number}")
    kind = node("cdr:nvCxnSpPr", named, node("cdr:cNvCxnSpPr"))
    shown = _geometry(box, "line", drawn, is_rising=end.y < start.y)
    return _anchored(layout, box, node("cdr:cxnSp", kind, shown, macro=""))


def _geometry(box: Box, shape: str, *drawn: Element, is_rising: bool = False) -> Element:
    frame = node(
        "a:xfrm",
        node("a:off", x=round(box.left * EMU), y=round(box.top * EMU)),
        node("a:ext", cx=round(box.width * EMU), cy=round(box.height * EMU)),
        **({"flipV": 1} if is_rising else {}),
    )
    return node("cdr:spPr", frame, node("a:prstGeom", node("a:avLst"), prst=shape), *drawn)


def _anchored(layout: Layout, box: Box, shape: Element) -> Element:
    start = _corner("cdr:from", box.left, box.top, layout)
    end = _corner("cdr:to", box.right, box.bottom, layout)
    return node("cdr:relSizeAnchor", start, end, shape)


def _corner(name: str, x: float, y: float, layout: Layout) -> Element:
    """A place as shares of the chart's width and height."""
    shares = (min(max(x / WIDTH, 0), 1), min(max(y / layout.height, 0), 1))
    return node(
        name,
        *(text(f"cdr:{axis}", f"{share:.5f}") for axis, share in zip("xy", shares, strict=True)),
    )
