"""Charts in Word: native, with a workbook, without a trace of where and when they were made."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator
from tests.render_charts.muster import LAND, MIT, OHNE, alle, linien, vergleich
from tests.render_docx.bausteine import ORT, TEMPLATES
from tests.render_pdf.papiere import document, ueberschrift
from tests.zufall.diagramme import random_chart
from tests.zufall.dokumente import WORDS

from vorlagen_gen.check.spur import verify_spur
from vorlagen_gen.check.wortdatei import Wortlesung
from vorlagen_gen.read_back.pdf.datei import PdfDatei
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.docx.charts.chart_part import number_format

PAPER = document(ueberschrift(1, "Diagramme"), *alle())
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_ALL = range(1, len(alle()) + 1)


@pytest.fixture(scope="module")
def word() -> bytes:
    return render_docx(PAPER, TEMPLATES, TEMPLATES)


def parts(word: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(word)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def sheet(word: bytes, number: int) -> list[tuple[Any, ...]]:
    book = load_workbook(BytesIO(parts(word)[f"word/embeddings/diagramm{number}.xlsx"]))
    assert book.sheetnames == ["Daten"]
    return list(book["Daten"].iter_rows(values_only=True))


def test_the_validator_finds_nothing_wrong_with_charts(word: bytes, tmp_path: Path) -> None:
    path = tmp_path / "diagramme.docx"
    path.write_bytes(word)
    result = OpenXmlValidator().validate(str(path))
    assert [str(error) for error in result.errors] == []


def test_the_validator_finds_nothing_wrong_with_random_charts(tmp_path: Path) -> None:
    charts = [random_chart(Random(seed), WORDS, ORT) for seed in range(40)]  # noqa: S311 -- test data
    path = tmp_path / "zufall.docx"
    path.write_bytes(render_docx(document(ueberschrift(1, "x"), *charts), TEMPLATES, TEMPLATES))
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_the_same_charts_give_the_same_bytes(word: bytes) -> None:
    assert render_docx(PAPER, TEMPLATES, TEMPLATES) == word


def test_charts_have_no_author_no_date_and_nothing_outside_the_file(word: bytes) -> None:
    verdict = verify_spur(PAPER, Wortlesung(word), PdfDatei(b"")).einzelheiten
    assert not [each for each in verdict if each.startswith("Word")]
    for number in _ALL:
        with ZipFile(BytesIO(parts(word)[f"word/embeddings/diagramm{number}.xlsx"])) as book:
            assert {datetime(*entry.date_time).year for entry in book.infolist()} == {1980}  # noqa: DTZ001 -- zips know no zone
            assert not [name for name in book.namelist() if "docProps" in name]
    assert not [
        name for name, each in parts(word).items() if b"External" in each and "chart" in name
    ]


def test_the_workbook_holds_the_values_and_an_empty_cell_where_none_is_said(word: bytes) -> None:
    rows = sheet(word, 1)
    assert rows[0] == ("Jahr", MIT, OHNE, "Jahr", LAND)
    assert rows[1] == (2006, 20.8, 19.8, 2008, 30.1)
    assert rows[2] == (2007, 20.9, 18.9, 2009, None)
    assert rows[7] == (2012, None, 19.0, 2014, 30.0)


def test_the_bars_of_a_comparison_follow_the_values_they_join(word: bytes) -> None:
    rows = sheet(word, 3)
    assert rows[0] == (None, "Zeile", MIT, OHNE, "Zeile der Verbindung", "Verbindung")
    assert [row[-1] for row in rows[1:]] == ["=C2", "=D2", None, "=C3", "=D3"]
    assert rows[3][1:4] == (3, None, 11.0)


def test_the_line_has_a_gap_where_a_value_is_missing(word: bytes) -> None:
    root = etree.fromstring(parts(word)["word/charts/diagramm1.xml"])
    assert [each.get("val") for each in root.iter(f"{C}dispBlanksAs")] == ["gap"]
    first = next(root.iter(f"{C}ser"))
    cached = [point.get("idx") for point in first.iterfind(f"{C}yVal//{C}pt")]
    assert cached == ["0", "1", "2", "3", "4", "5", "7", "8", "9", "10"]


def test_words_of_the_chart_are_set_in_arial_and_in_no_other_font(word: bytes) -> None:
    for name, content in parts(word).items():
        if name.startswith(("word/charts/diagramm", "word/drawings/")):
            fonts = {each.get("typeface") for each in etree.fromstring(content).iter("{*}latin")}
            assert fonts == {"Arial"}, name


def test_each_chart_has_its_text(word: bytes) -> None:
    root = etree.fromstring(parts(word)["word/document.xml"])
    assert [each.get("descr") for each in root.iter("{*}docPr")] == [
        c.alternativtext for c in alle()
    ]


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("23,2", "[$-407]0.0;[$-407]−0.0"),
        ("1.234", "[$-407]#,##0;[$-407]−#,##0"),
        ("(3,10)p", '[$-407]"("0.00")p";[$-407]"("−0.00")p"'),
        ("−5", "[$-407]0;[$-407]−0"),
        ("keine Zahl", "General"),
    ],
)
def test_a_number_is_printed_in_word_as_its_label_says(label: str, expected: str) -> None:
    assert number_format(label) == expected


def test_kinds_of_charts_differ_in_what_word_draws(word: bytes) -> None:
    lines, compared = (
        etree.fromstring(parts(word)[f"word/charts/diagramm{number}.xml"]) for number in (1, 3)
    )
    assert len(list(lines.iter(f"{C}ser"))) == len(linien().series)
    assert len(list(compared.iter(f"{C}ser"))) == len(vergleich().series) + 1
