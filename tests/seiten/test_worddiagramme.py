"""Charts in Word as LibreOffice draws them: every word and number stands where the PDF has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.render_charts.muster import alle
from tests.render_pdf.conftest import TEMPLATE
from tests.render_pdf.lesen import Word, words
from tests.render_pdf.lesen import pages as pdf_pages
from tests.render_pdf.papiere import document, ueberschrift
from tests.seiten.libreoffice import printed

from vorlagen_gen.render.charts import lay_out
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.pdf import render_pdf

pytestmark = pytest.mark.gross

PAPER = document(ueberschrift(1, "Diagramme"), *alle())
TOLERANCE = 9.0
"""Points; numbers beside marks are placed by the program that draws them."""


@pytest.fixture(scope="module")
def in_word(tmp_path_factory: pytest.TempPathFactory) -> list[Word]:
    folder = tmp_path_factory.mktemp("word")
    word = render_docx(PAPER, TEMPLATE, folder)
    return _words(printed({"diagramme": word}, folder)["diagramme"])


@pytest.fixture(scope="module")
def in_pdf() -> list[Word]:
    return _words(pdf_pages(render_pdf(PAPER, TEMPLATE, Path())))


def test_word_prints_the_words_and_german_numbers_of_the_pdf(
    in_word: list[Word], in_pdf: list[Word]
) -> None:
    said = sum(len(text.text.split()) for chart in alle() for text in lay_out(chart).texts())
    assert sorted(each.text for each in in_word) == sorted(each.text for each in in_pdf)
    assert len(in_word) == said + 1


def test_they_stand_where_they_stand_in_the_pdf(in_word: list[Word], in_pdf: list[Word]) -> None:
    tops = [min(each.top for each in found) for found in (in_word, in_pdf)]
    far = [
        one.text
        for one in in_word
        if not any(
            one.text == two.text
            and abs(one.left - two.left) < TOLERANCE
            and abs((one.top - tops[0]) - (two.top - tops[1])) < TOLERANCE
            for two in in_pdf
        )
    ]
    assert far == []


def _words(pages: list[Any]) -> list[Word]:
    """The words of the first page between its margins."""
    return [each for each in words(pages[0]) if 60 < each.top < 780]
