"""A chart stands with the table of its values, in Word and PDF."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from tests.render_charts.muster import linien
from tests.render_docx.bausteine import TEMPLATES
from tests.render_pdf.papiere import document, tabelle, ueberschrift

from vorlagen_gen.document import Column, Document
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.pdf.html import build_html

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paper(*, keeps_next: bool) -> Document:
    values = tabelle((Column("Jahr", 0.5), Column("Wert", 0.5)), [("2024", "1")])
    return document(ueberschrift(1, "Titel"), replace(linien(), keeps_next=keeps_next), values)


@pytest.mark.parametrize("keeps_next", [True, False])
def test_word_keeps_a_chart_on_the_page_of_its_values(*, keeps_next: bool) -> None:
    word = render_docx(paper(keeps_next=keeps_next), TEMPLATES, TEMPLATES)
    with ZipFile(BytesIO(word)) as opened:
        root = etree.fromstring(opened.read("word/document.xml"))
    (drawing,) = root.iter(f"{W}drawing")
    (paragraph,) = (each for each in drawing.iterancestors() if each.tag == f"{W}p")
    assert (paragraph.find(f"{W}pPr/{W}keepNext") is not None) is keeps_next


@pytest.mark.parametrize("keeps_next", [True, False])
def test_the_pdf_keeps_a_chart_on_the_page_of_its_values(*, keeps_next: bool) -> None:
    (figure,) = build_html(paper(keeps_next=keeps_next)).iter("figure")
    assert (figure.get("class") == "zusammen") is keeps_next
