"""The chart itself: axes, series and their labels, with the numbers of the workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_OID, uuid5

from vorlagen_gen.chart import Chart, ChartSeries
from vorlagen_gen.render.charts import WIDTH, Layout
from vorlagen_gen.render.charts.layout import ValueText
from vorlagen_gen.render.charts.looks import (
    BAR_WIDTH,
    GRID,
    GRID_WIDTH,
    LINE_WIDTH,
    MARK,
    RULE,
    look,
)
from vorlagen_gen.render.charts.shapes import baseline
from vorlagen_gen.render.docx.charts.drawingml import (
    filled,
    letters,
    line,
    no_line,
    node,
    paragraph,
    text,
    text_look,
)
from vorlagen_gen.render.docx.charts.workbook import Place, Sheet, number_in, plain
from vorlagen_gen.render.docx.ooxml import Element

_GAP = 6.0
_PRINTED = re.compile(r"([^\d−]*)(−?[\d.]+)(?:,(\d+))?(.*)")
_GERMAN = "[$-407]"
_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_POSITIONS, _VALUES = 111111111, 222222222


def chart_part(chart: Chart, layout: Layout, sheet: Sheet, workbook: str, shapes: str) -> Element:
    """The root of the part; ``workbook`` and ``shapes`` are ids of its relationships."""
    return _Part(chart, layout, sheet).root(workbook, shapes)


def number_format(label: str) -> str:
    """The format in which a number is printed as ``label``: its decimals, dots and signs."""
    found = _PRINTED.fullmatch(label)
    if found is None:
        return "General"
    before, whole, decimals, after = found.groups()
    number = "#,##0" if "." in whole else "0"
    number += f".{'0' * len(decimals)}" if decimals else ""
    shown = f"{_quoted(before)}{number}{_quoted(after)}"
    return f"{_GERMAN}{shown};{_GERMAN}{_quoted(before)}−{number}{_quoted(after)}"


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', "”")) if text else ""


@dataclass(frozen=True, slots=True)
class _Part:
    chart: Chart
    layout: Layout
    sheet: Sheet

    def root(self, workbook: str, shapes: str) -> Element:
        drawing = node(
            "c:chart",
            *self._title(),
            node("c:autoTitleDeleted", val=int(not self.layout.title)),
            self._plot_area(),
            node("c:plotVisOnly", val=1),
            node("c:dispBlanksAs", val="gap"),
        )
        return node(
            "c:chartSpace",
            node("c:date1904", val=0),
            node("c:lang", val="de-DE"),
            node("c:roundedCorners", val=0),
            drawing,
            node("c:spPr", node("a:noFill"), no_line()),
            text_look(),
            node("c:externalData", node("c:autoUpdate", val=0), r__id=workbook),
            node("c:userShapes", r__id=shapes),
        )

    def _title(self) -> Iterator[Element]:
        if self.layout.title:
            lines = (paragraph(line.text, is_bold=True) for line in self.layout.title)
            rich = node("c:rich", node("a:bodyPr"), node("a:lstStyle"), *lines)
            for line_ in rich.iterchildren("{*}p"):
                line_.insert(0, node("a:pPr", algn="l"))
            place = (node("c:xMode", val="edge"), node("c:yMode", val="edge"))
            corner = node("c:manualLayout", *place, node("c:x", val=0), node("c:y", val=0))
            yield node(
                "c:title", node("c:tx", rich), node("c:layout", corner), node("c:overlay", val=0)
            )

    def _plot_area(self) -> Element:
        horizontal, vertical = self._position_axis(), self._value_axis()
        if not self.layout.is_upright:
            horizontal, vertical = vertical, horizontal
        ids = (_POSITIONS, _VALUES) if self.layout.is_upright else (_VALUES, _POSITIONS)
        drawn = node(
            "c:scatterChart",
            node("c:scatterStyle", val="lineMarker"),
            node("c:varyColors", val=0),
            *(map(self._bars, (self.sheet.bars,) if self.sheet.bars else ())),
            *(self._series(number, series) for number, series in enumerate(self.chart.series)),
            *(node("c:axId", val=each) for each in ids),
        )
        return node(
            "c:plotArea",
            self._inner(),
            drawn,
            horizontal,
            vertical,
            node("c:spPr", node("a:noFill"), no_line()),
        )

    def _inner(self) -> Element:
        plot = self.layout.plot
        shares = {
            "x": plot.left / WIDTH,
            "y": plot.top / self.layout.height,
            "w": plot.width / WIDTH,
            "h": plot.height / self.layout.height,
        }
        modes = (node("c:xMode", val="edge"), node("c:yMode", val="edge"))
        places = (node(f"c:{name}", val=f"{share:.5f}") for name, share in shares.items())
        target = node("c:layoutTarget", val="inner")
        return node("c:layout", node("c:manualLayout", target, *modes, *places))

    def _position_axis(self) -> Element:
        """An axis without labels of its own: years may be school years, categories are words."""
        low, high = self.layout.ends
        return node(
            "c:valAx",
            node("c:axId", val=_POSITIONS),
            _scaling(f"{low:.4f}", f"{high:.4f}", "minMax" if self.layout.is_upright else "maxMin"),
            node("c:delete", val=0),
            node("c:axPos", val="b" if self.layout.is_upright else "l"),
            node("c:numFmt", formatCode="0", sourceLinked=0),
            node("c:majorTickMark", val="none"),
            node("c:minorTickMark", val="none"),
            node("c:tickLblPos", val="none"),
            node("c:spPr", no_line()),
            node("c:crossAx", val=_VALUES),
            node("c:crosses", val="min"),
            node("c:crossBetween", val="midCat"),
        )

    def _value_axis(self) -> Element:
        first, second, *_ = ticks = [tick.position for tick in self.chart.values]
        return node(
            "c:valAx",
            node("c:axId", val=_VALUES),
            _scaling(plain(ticks[0]), plain(ticks[-1]), "minMax"),
            node("c:delete", val=0),
            node("c:axPos", val="l" if self.layout.is_upright else "b"),
            node("c:majorGridlines", node("c:spPr", line(GRID, GRID_WIDTH))),
            node("c:numFmt", formatCode=number_format(self._longest_label()), sourceLinked=0),
            node("c:majorTickMark", val="none"),
            node("c:minorTickMark", val="none"),
            node("c:tickLblPos", val="low" if self.layout.is_upright else "high"),
            node("c:spPr", no_line()),
            text_look(),
            node("c:crossAx", val=_POSITIONS),
            node("c:crosses", val="min" if self.layout.is_upright else "max"),
            node("c:crossBetween", val="midCat"),
            node("c:majorUnit", val=plain(second - first)),
        )

    def _longest_label(self) -> str:
        return max((tick.label for tick in self.chart.values), key=len)

    def _series(self, number: int, series: ChartSeries) -> Element:
        place = self.sheet.places[number]
        across, up = place.positions, place.values
        if not self.layout.is_upright:
            across, up = up, across
        return node(
            "c:ser",
            node("c:idx", val=number),
            node("c:order", val=number + bool(self.sheet.bars)),
            node("c:tx", self._named(place, series)),
            node("c:spPr", self._line(number)),
            _marker(number),
            self._labels(number, series),
            node("c:xVal", self._numbers(across)),
            node("c:yVal", self._numbers(up)),
            node("c:smooth", val=0),
        )

    def _named(self, place: Place, series: ChartSeries) -> Element:
        cached = node("c:pt", text("c:v", series.name), idx=0)
        cache = node("c:strCache", node("c:ptCount", val=1), cached)
        return node("c:strRef", text("c:f", self.sheet.head(place.values)), cache)

    def _line(self, number: int) -> Element:
        if not self.layout.is_upright:
            return no_line()
        return line(look(number).colour, LINE_WIDTH, look(number).dash_name)

    def _numbers(self, column: int) -> Element:
        """The numbers of a column; a cell without value leaves no trace."""
        cells = self.sheet.columns[column].cells
        points = (
            node("c:pt", text("c:v", plain(each)), idx=index)
            for index, each in enumerate(map(number_in, cells))
            if each is not None
        )
        count = node("c:ptCount", val=len(cells))
        cache = node("c:numCache", text("c:formatCode", "General"), count, *points)
        return node("c:numRef", text("c:f", self.sheet.reference(column)), cache)

    def _labels(self, number: int, series: ChartSeries) -> Element:
        printed = sorted(
            (each for each in self.layout.printed if each.series == number),
            key=lambda each: each.point,
        )
        labels = (self._label(each, series) for each in printed)
        shown = (
            node(f"c:show{kind}", val=0)
            for kind in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
        )
        leaders = node("c15:showLeaderLines", val=0)
        more = node("c:extLst", node("c:ext", leaders, uri=_EXTENSION))
        return node("c:dLbls", *labels, *shown, more)

    def _label(self, value: ValueText, series: ChartSeries) -> Element:
        """The printed value of a point, moved to where the layout has it."""
        is_category = not self.layout.is_upright
        shown = {"LegendKey": 0, "Val": int(not is_category), "CatName": int(is_category)}
        shown |= dict.fromkeys(("SerName", "Percent", "BubbleSize"), 0)
        return node(
            "c:dLbl",
            node("c:idx", val=value.point),
            self._moved(value),
            *self._printed(value, series),
            node(
                "c:numFmt",
                formatCode=number_format(series.points[value.point].label),
                sourceLinked=0,
            ),
            node("c:spPr", node("a:noFill"), no_line()),
            text_look(is_bold=value.text.is_bold),
            node("c:dLblPos", val="l" if value.is_left else "r"),
            *(node(f"c:show{kind}", val=each) for kind, each in shown.items()),
        )

    def _printed(self, value: ValueText, series: ChartSeries) -> Iterator[Element]:
        """In a dumbbell, the number across as a field with its text."""
        if not self.layout.is_upright:
            label = series.points[value.point].label
            key = f"{{{str(uuid5(NAMESPACE_OID, f'{value.series} {value.point}')).upper()}}}"
            look_ = letters("a:rPr", is_bold=value.text.is_bold)
            field = node("a:fld", look_, node("a:pPr"), text("a:t", label), id=key, type="XVALUE")
            rich = node("c:rich", node("a:bodyPr"), node("a:lstStyle"), node("a:p", field))
            yield node("c:tx", rich)

    def _moved(self, value: ValueText) -> Element:
        """How far from its own place beside the point a label stands, in shares of the chart."""
        usual = value.place.x - _GAP - value.text.width if value.is_left else value.place.x + _GAP
        x = (value.text.x - usual) / WIDTH
        y = (value.text.y - baseline(value.place.y)) / self.layout.height
        moved = node("c:manualLayout", node("c:x", val=f"{x:.5f}"), node("c:y", val=f"{y:.5f}"))
        return node("c:layout", moved) if abs(x) + abs(y) > 1 / WIDTH / 10 else node("c:layout")

    def _bars(self, place: Place) -> Element:
        """The bars of a dumbbell, behind the marks: a series without name, mark and labels."""
        return node(
            "c:ser",
            node("c:idx", val=len(self.chart.series)),
            node("c:order", val=0),
            node("c:spPr", line(RULE, BAR_WIDTH)),
            node("c:marker", node("c:symbol", val="none")),
            node("c:xVal", self._numbers(place.values)),
            node("c:yVal", self._numbers(place.positions)),
            node("c:smooth", val=0),
        )


def _scaling(low: str, high: str, orientation: str) -> Element:
    ends = node("c:max", val=high), node("c:min", val=low)
    return node("c:scaling", node("c:orientation", val=orientation), *ends)


def _marker(number: int) -> Element:
    seen = look(number)
    symbol = node("c:symbol", val=seen.marker.value)
    size = node("c:size", val=round(2 * MARK))
    return node(
        "c:marker", symbol, size, node("c:spPr", filled(seen.colour), line(seen.colour, 0.5))
    )
