"""Charts of a Word file that say otherwise than the document, each put into a real file."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from tests.check.aendern import change_word
from tests.check.conftest import Papier
from tests.check.muster import write
from tests.render_charts.muster import alle
from tests.render_pdf.papiere import document, ueberschrift

from vorlagen_gen.check.paritaet import find_differences
from vorlagen_gen.check.spur import verify_spur
from vorlagen_gen.check.unterschied import Art
from vorlagen_gen.check.wortdatei import Wortlesung
from vorlagen_gen.read_back.blocks import Figure
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.pdf.datei import PdfDatei

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART, SHAPES = "word/charts/diagramm1.xml", "word/drawings/diagramm1.xml"
WORKBOOK, SHEET = "word/embeddings/diagramm1.xlsx", "xl/worksheets/sheet1.xml"


@cache
def papier() -> Papier:
    return write(document(ueberschrift(1, "Diagramme"), *alle()))


def differences(word: bytes) -> list[tuple[Art, str]]:
    found = find_differences(papier().document, word, papier().pdf)
    return [(each.art, each.text) for each in found]


def test_charts_say_the_same_in_both_formats() -> None:
    assert differences(papier().word) == []


def test_the_values_are_read_back_from_the_drawing_and_from_the_workbook() -> None:
    (first, *_), names = _charts(), [series.name for series in alle()[0].series]
    assert [reihe.name for reihe in first.reihen] == names
    assert first.reihen == first.mappe
    for reihe, series in zip(first.reihen, alle()[0].series, strict=True):
        assert reihe.punkte == tuple((each.position, each.value) for each in series.drawn)


def _first(root: Any, tag: str) -> Any:
    return next(root.iter(tag))


def _change_value(root: Any) -> None:
    _first(_first(root, f"{C}yVal"), f"{C}v").text = "99.9"


def _add_value(root: Any) -> None:
    points = _first(_first(root, f"{C}yVal"), f"{C}numCache")
    added = points[-1].__copy__()
    added.set("idx", "6")
    points.append(added)


def _drop_value(root: Any) -> None:
    point = _first(_first(root, f"{C}yVal"), f"{C}pt")
    point.getparent().remove(point)


def _rename(root: Any) -> None:
    _first(_first(root, f"{C}ser").find(f"{C}tx"), f"{C}v").text = "alle"


def _drop_series(root: Any) -> None:
    series = _first(root, f"{C}ser")
    series.getparent().remove(series)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (_change_value, "gezeichnet: 1 Wert ist falsch."),
        (_add_value, "gezeichnet: 1 Wert ist falsch."),
        (_drop_value, "gezeichnet: Es fehlen Werte."),
        (_rename, "Reihen gezeichnet: soll"),
        (_drop_series, "Reihen gezeichnet: soll"),
    ],
)
def test_a_wrong_drawing_is_found(change: Callable[[Any], None], text: str) -> None:
    ((art, said),) = differences(change_word(papier().word, CHART, change))
    assert art is Art.DIAGRAMM
    assert text in said


def test_a_wrong_number_in_the_workbook_is_found() -> None:
    changed = _in_workbook(lambda sheet: sheet.replace(b"<v>20.8</v>", b"<v>80.2</v>", 1))
    ((art, said),) = differences(changed)
    assert art is Art.DIAGRAMM
    assert said.endswith("in der Arbeitsmappe: 1 Wert ist falsch.")


def test_a_missing_name_is_found() -> None:
    def change(root: Any) -> None:
        for node in root.iter(f"{A}t"):
            node.text = (node.text or "").replace("Bruch", "")

    assert differences(change_word(papier().word, SHAPES, change)) == [
        (Art.DIAGRAMM, "»Bruch 2011« fehlt.")
    ]


def test_a_picture_in_the_place_of_a_chart_is_found() -> None:
    def change(root: Any) -> None:
        shown = _first(root, f"{C}chart")
        shown.getparent().remove(shown)

    found = differences(change_word(papier().word, "word/document.xml", change))
    assert [art for art, _ in found] == [Art.DIAGRAMM]


def test_a_workbook_that_names_its_author_is_found() -> None:
    found = verify_spur(
        papier().document,
        Wortlesung(_in_workbook(extra="docProps/core.xml")),
        PdfDatei(papier().pdf),
    )
    assert f"Word: {WORKBOOK} enthält den Teil docProps/core.xml." in found.einzelheiten


def test_a_workbook_that_is_none_leaves_the_chart_readable() -> None:
    broken = _with(papier().word, WORKBOOK, lambda _: b"kein Archiv")
    assert [each.art for each in find_differences(papier().document, broken, papier().pdf)] == [
        Art.DIAGRAMM
    ]


def _charts() -> list[Any]:
    blocks = read_docx(papier().word).blocks
    return [block.daten for block in blocks if isinstance(block, Figure)]


def _in_workbook(change: Callable[[bytes], bytes] = bytes, extra: str = "") -> bytes:
    def changed(book: bytes) -> bytes:
        return _with(book, SHEET, change, extra)

    return _with(papier().word, WORKBOOK, changed)


def _with(package: bytes, part: str, change: Callable[[bytes], bytes], extra: str = "") -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(out, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            target.writestr(entry, change(content) if entry.filename == part else content)
        if extra:
            target.writestr(extra, b"<a/>")
    return out.getvalue()
