"""Where the texts of charts stand: measured with the fonts they are printed in."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from tests.render_docx.bausteine import ORT
from tests.zufall.diagramme import random_chart
from tests.zufall.dokumente import WORDS

from vorlagen_gen.chart import Chart, ChartKind
from vorlagen_gen.render.charts import WIDTH, lay_out
from vorlagen_gen.render.charts.shapes import Box, run_width, spread, wrapped

CHARTS = 300
_ROUNDING = 0.01
_SHORT = 12


@pytest.fixture(scope="module")
def charts() -> list[Chart]:
    return [random_chart(Random(seed), WORDS, ORT) for seed in range(CHARTS)]  # noqa: S311 -- test data


def test_no_text_of_a_chart_touches_another(charts: list[Chart]) -> None:
    touching = [
        (number, one.text, two.text)
        for number, chart in enumerate(charts)
        for one, two in combinations(lay_out(chart).texts(), 2)
        if _smaller(one.box).meets(_smaller(two.box))
    ]
    assert touching == []


def test_no_text_of_a_chart_leaves_the_picture(charts: list[Chart]) -> None:
    outside = []
    for number, chart in enumerate(charts):
        layout = lay_out(chart)
        picture = Box(0, 0, WIDTH, layout.height)
        outside += [
            (number, text.text) for text in layout.texts() if not picture.holds(_smaller(text.box))
        ]
    assert outside == []


def test_every_value_has_its_mark_inside_the_plot_and_nothing_else_has(charts: list[Chart]) -> None:
    for chart in charts:
        layout = lay_out(chart)
        assert [len(marks) for marks in layout.marks] == [len(s.drawn) for s in chart.series]
        for mark in (mark for marks in layout.marks for mark in marks):
            assert layout.plot.left - _ROUNDING <= mark.place.x <= layout.plot.right + _ROUNDING
            assert layout.plot.top - _ROUNDING <= mark.place.y <= layout.plot.bottom + _ROUNDING


def test_the_line_is_broken_where_a_value_is_missing(charts: list[Chart]) -> None:
    over_time = [chart for chart in charts if chart.kind is not ChartKind.DUMBBELL]
    assert any(point.value is None for c in over_time for s in c.series for point in s.points)
    for chart in over_time:
        for series, marks in zip(chart.series, lay_out(chart).marks, strict=True):
            follows = [
                index > 0 and series.points[index - 1].value is not None
                for index, point in enumerate(series.points)
                if point.value is not None
            ]
            assert [mark.before is not None for mark in marks] == follows


def test_the_last_value_of_every_line_stands_at_its_end_and_the_first_at_its_beginning(
    charts: list[Chart],
) -> None:
    for chart in charts:
        if chart.kind is ChartKind.DUMBBELL:
            continue
        printed = {(value.series, value.point) for value in lay_out(chart).printed}
        first = min(point.position for series in chart.series for point in series.points)
        for number, series in enumerate(chart.series):
            known = [index for index, point in enumerate(series.points) if point.value is not None]
            assert not known or (number, known[-1]) in printed
            is_short = len(series.points[known[0]].label) < _SHORT if known else False
            if known[1:] and is_short and series.points[known[0]].position == first:
                assert (number, known[0]) in printed


def test_a_comparison_prints_the_values_of_both_groups(charts: list[Chart]) -> None:
    for chart in charts:
        if chart.kind is ChartKind.DUMBBELL:
            count = sum(len(series.drawn) for series in chart.series)
            assert len(lay_out(chart).printed) == count


def test_a_long_word_is_hyphenated_between_syllables() -> None:
    assert wrapped("Kraftfahrzeughaftpflichtversicherung", 80) == (
        "Kraftfahrzeughaft-",
        "pflichtversicherung",
    )


def test_no_line_is_wider_than_it_may_be() -> None:
    for word in WORDS:
        assert all(run_width(line) <= 60 for line in wrapped(f"{word} {word}", 60))


def test_what_overlaps_is_pushed_apart_to_both_sides() -> None:
    assert spread([10, 12], [10, 10], 0, 100) == [6, 16]
    assert spread([0, 0, 0], [10, 10, 10], 0, 100) == [0, 10, 20]
    assert spread([95, 0], [10, 10], 0, 100) == [90, 0]


def _smaller(box: Box) -> Box:
    """The box less what rounding may add."""
    edge = _ROUNDING
    return Box(box.left + edge, box.top + edge, box.right - edge, box.bottom - edge)
