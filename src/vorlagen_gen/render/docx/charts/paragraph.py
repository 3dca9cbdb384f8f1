"""A paragraph that holds a chart, and the parts of the file that the chart is made of."""

from __future__ import annotations

from collections.abc import Iterable

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from vorlagen_gen.chart import Chart
from vorlagen_gen.render.charts import WIDTH, Layout, lay_out
from vorlagen_gen.render.docx.charts.chart_part import chart_part
from vorlagen_gen.render.docx.charts.drawingml import EMU, NAMESPACES, node, serialised
from vorlagen_gen.render.docx.charts.user_shapes import user_shapes
from vorlagen_gen.render.docx.charts.workbook import sheet_of, write_workbook
from vorlagen_gen.render.docx.ooxml import (
    TWIPS_PER_POINT,
    Element,
    element,
    require_printable,
    value,
)
from vorlagen_gen.render.docx.styles import FIGURE
from vorlagen_gen.render.docx.wordfile import WordFile

_TYPE = "application/vnd.openxmlformats-officedocument"
_CHART = f"{_TYPE}.drawingml.chart+xml"
_SHAPES = f"{_TYPE}.drawingml.chartshapes+xml"
_WORKBOOK = f"{_TYPE}.spreadsheetml.sheet"


def chart_paragraph(
    chart: Chart, file: WordFile, width: int, properties: Iterable[Element]
) -> Element:
    """A paragraph with the chart, no wider than ``width`` twips."""
    require_printable(chart.alternativtext, chart.place)
    layout = lay_out(chart)
    number = file.picture_id()
    relation = file.part.relate_to(_add_chart(chart, layout, file, number), RELATIONSHIP_TYPE.CHART)
    look = element("w:pPr", value("w:pStyle", file.styles.id(FIGURE)), *properties)
    share = min(1.0, width / TWIPS_PER_POINT / WIDTH)
    drawing = element("w:drawing", _inline(chart, layout, share, number, relation))
    return element("w:p", look, element("w:r", drawing))


def _inline(chart: Chart, layout: Layout, share: float, number: int, relation: str) -> Element:
    sides = dict.fromkeys(("distT", "distB", "distL", "distR"), 0)
    width, height = round(WIDTH * share * EMU), round(layout.height * share * EMU)
    shown = node("c:chart", r__id=relation)
    return node(
        "wp:inline",
        node("wp:extent", cx=width, cy=height),
        node("wp:effectExtent", l=0, t=0, r=0, b=0),
        node("wp:docPr", id=number, name=f"Diagramm {number}", descr=chart.alternativtext),
        node("wp:cNvGraphicFramePr"),
        node("a:graphic", node("a:graphicData", shown, uri=NAMESPACES["c"])),
        **sides,
    )


def _add_chart(chart: Chart, layout: Layout, file: WordFile, number: int) -> Part:
    """The chart with its workbook and the shapes over it as parts of ``file``."""
    package, sheet = file.word.part.package, sheet_of(chart)
    folder, name = "/word/embeddings", f"diagramm{number}"
    workbook = Part(PackURI(f"{folder}/{name}.xlsx"), _WORKBOOK, write_workbook(sheet), package)
    drawn = serialised(user_shapes(layout))
    shapes = Part(PackURI(f"/word/drawings/{name}.xml"), _SHAPES, drawn, package)
    made = Part(PackURI(f"/word/charts/{name}.xml"), _CHART, b"", package)
    ids = (
        made.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE),
        made.relate_to(shapes, RELATIONSHIP_TYPE.CHART_USER_SHAPES),
    )
    made._blob = serialised(chart_part(chart, layout, sheet, *ids))  # noqa: SLF001 -- needs the ids
    return made
