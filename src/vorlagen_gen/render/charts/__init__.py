"""Where everything of a chart stands: the same in Word and PDF."""

from __future__ import annotations

from typing import assert_never

from vorlagen_gen.chart import Chart, ChartKind
from vorlagen_gen.render.charts.dumbbell import lay_out_dumbbell
from vorlagen_gen.render.charts.layout import WIDTH, Layout
from vorlagen_gen.render.charts.lines import lay_out_lines

__all__ = ["WIDTH", "Layout", "lay_out"]


def lay_out(chart: Chart) -> Layout:
    """Where everything of ``chart`` stands."""
    match chart.kind:
        case ChartKind.LINE | ChartKind.SLOPE:
            return lay_out_lines(chart)
        case ChartKind.DUMBBELL:
            return lay_out_dumbbell(chart)
        case _:
            assert_never(chart.kind)
