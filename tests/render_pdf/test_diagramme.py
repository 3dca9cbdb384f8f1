"""Charts in the PDF: one figure each, real text in it, nothing that is not said."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree as ET

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from tests.barrierefreiheit.druckbild import WEISS, Farbe, druckseiten, kontrast
from tests.render_charts.muster import alle, linien, vergleich
from tests.render_docx.bausteine import punkte
from tests.render_pdf.conftest import Setzen
from tests.render_pdf.lesen import elements, structure
from tests.render_pdf.papiere import absatz, document, ueberschrift

from vorlagen_gen.check.blatt import read_blaetter
from vorlagen_gen.render.charts.looks import LOOKS, RULE
from vorlagen_gen.render.pdf.charts import draw_chart

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def pdf(setzen: Setzen) -> bytes:
    return setzen(document(ueberschrift(1, "Diagramme"), *alle()))


def test_each_chart_is_one_figure_with_its_text(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as opened:
        figures = elements(structure(opened), "Figure")
        assert [str(figure.Alt) for figure in figures] == [each.alternativtext for each in alle()]
        assert not list(elements(structure(opened), "Span"))


def test_every_text_of_a_chart_belongs_to_its_figure(pdf: bytes) -> None:
    (blatt,) = read_blaetter(pdf)
    by_mark = {stueck.mark for stueck in blatt.inhalt()}
    assert len(by_mark) == 1 + len(alle())
    with pikepdf.open(BytesIO(pdf)) as opened:
        (page,) = opened.pages
        assert not page.obj.Resources.XObject.keys()


def test_the_words_of_a_chart_can_be_searched(pdf: bytes) -> None:
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    said = " ".join(text.split())
    for words in ("mit Migrationsvorgeschichte", "Bruch 2011", "22,6", "Erwerbstätigenquote"):
        assert words in said


def test_the_same_chart_gives_the_same_bytes() -> None:
    first = [draw_chart(chart) for chart in alle()]
    draw_chart.cache_clear()
    assert [draw_chart(chart) for chart in alle()] == first


def test_a_value_that_is_not_said_is_not_drawn() -> None:
    chart = linien()
    series = replace(chart.series[2], points=chart.series[2].points[:1])
    without = ET.fromstring(draw_chart(replace(chart, series=(*chart.series[:2], series))))  # noqa: S314 -- our own
    whole = ET.fromstring(draw_chart(chart))  # noqa: S314 -- as above
    diamonds = [len(list(_drawn(root, "polygon", LOOKS[2].colour))) for root in (without, whole)]
    assert diamonds == [1 + 1, 6 + 1]
    assert len(list(_drawn(whole, "path", LOOKS[2].colour, "stroke"))) == 1
    assert len(list(_drawn(whole, "path", LOOKS[0].colour, "stroke"))) == 2


def test_a_comparison_has_no_mark_and_no_bar_for_a_value_that_is_not_said() -> None:
    root = ET.fromstring(draw_chart(vergleich()))  # noqa: S314 -- our own
    assert len(list(_drawn(root, "circle", LOOKS[0].colour))) == 2 + 1
    assert len(list(_drawn(root, "path", RULE, "stroke"))) == 2


def test_series_differ_also_without_colour() -> None:
    assert len({(look.dash, look.marker) for look in LOOKS}) == len(LOOKS)
    assert len({look.dash for look in LOOKS}) == len({look.marker for look in LOOKS}) == len(LOOKS)


@pytest.mark.parametrize("colour", [*(look.colour for look in LOOKS), RULE])
def test_what_is_drawn_stands_out_from_white(colour: str) -> None:
    parts = [int(colour[start : start + 2], 16) for start in (0, 2, 4)]
    assert kontrast(Farbe(*parts), WEISS) >= 3


def test_no_text_of_a_chart_in_a_list_is_smaller_than_9_points(setzen: Setzen) -> None:
    paper = document(ueberschrift(1, "Liste"), punkte(("1.", (absatz("Punkt"), linien()))))
    texts = [text for seite in druckseiten(setzen(paper)) for text in seite.texte]
    assert len(texts) > 10
    assert min(text.size for text in texts) >= 9


def test_marks_follow_each_other_from_left_to_right() -> None:
    root = ET.fromstring(draw_chart(linien()))  # noqa: S314 -- our own
    places = [float(each.get("cx", "0")) for each in _drawn(root, "circle", LOOKS[0].colour)]
    assert all(one < two for one, two in pairwise(places))


def _drawn(root: ET.Element, shape: str, colour: str, paint: str = "fill") -> list[ET.Element]:
    return [each for each in root.iter(f"{SVG}{shape}") if each.get(paint) == f"#{colour}"]
