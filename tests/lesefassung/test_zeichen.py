"""Marks in both formats: words for ears, lines for eyes, and nothing that only a colour says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.document import Document, Edit, Paragraph, Run
from vorlagen_gen.findings import Place
from vorlagen_gen.lesefassung.dokument import (
    Neufassungsangaben,
    Seitenangaben,
    Teil,
    Wandel,
    lesefassung,
)
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.read_back import blocks as gelesen
from vorlagen_gen.read_back.pdf import read_pdf
from vorlagen_gen.read_back.vorgelesen import vorgelesen
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.pdf import render_pdf

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates" / "muenster"
HERE = Place.at("lesefassung")


def one_line(edit: Edit | None) -> Document:
    paragraph = Paragraph((Run("Der ", HERE), Run("Rat", HERE, edit=edit)), HERE)
    return Document("Titel", "de-DE", "", None, (paragraph,), "V/1/2025", "- {seite} -")


def word_xml(document: Document) -> str:
    content = render_docx(document, TEMPLATES, ROOT)
    return ZipFile(BytesIO(content)).read("word/document.xml").decode()


@pytest.mark.parametrize(
    ("edit", "line", "other"),
    [
        (Edit.INSERTED, '<w:u w:val="single"/>', "<w:strike/>"),
        (Edit.DELETED, "<w:strike/>", "<w:u "),
    ],
)
def test_word_draws_a_line_under_what_is_new_and_through_what_is_gone(
    edit: Edit, line: str, other: str
) -> None:
    assert re.search(f"<w:rPr>{line}</w:rPr><w:t[^>]*>Rat</w:t>", word_xml(one_line(edit)))
    assert other not in word_xml(one_line(edit))
    assert line not in word_xml(one_line(None))


def test_the_pdf_draws_the_lines_at_different_heights() -> None:
    pdfs = {edit: render_pdf(one_line(edit), TEMPLATES, ROOT) for edit in (None, *Edit)}
    assert len(set(pdfs.values())) == len(pdfs)
    texts = {vorgelesen(read_pdf(pdf, "pdf")) for pdf in pdfs.values()}
    assert len(texts) == 1


def page(text: str) -> gelesen.Gelesenes:
    blocks = (
        gelesen.Heading(1, (gelesen.Run("Betrifft"),)),
        gelesen.Paragraph((gelesen.Run(text),)),
    )
    return gelesen.Gelesenes("Vorlage", "de-DE", blocks, (), ())


ANGABEN = Neufassungsangaben(
    "V/0101/2025",
    "Leitbild",
    date(2025, 2, 10),
    date(2025, 2, 3),
    "Die Kosten sind neu berechnet.",
    is_oeffentlich=True,
    is_erste_nichtoeffentliche=False,
)
TEILE = (
    Teil("Vorlage", Wandel.AUSGETAUSCHT, page("Sie kostet 12 Euro."), page("Sie kostet 13 Euro.")),
    Teil("Anlage A", Wandel.UNVERAENDERT, page("Wie bisher."), page("Wie bisher.")),
    Teil("Anlage 1 (Plan)", Wandel.ENTFALLEN),
    Teil("Anlage 2 (Karte)", Wandel.NEU, None, page("Die Karte.")),
    Teil("Anlage 3 (Liste)", Wandel.UMBENANNT),
    Teil("Anlage 4 (Bild)", Wandel.AUSGETAUSCHT),
)


def text_of(angaben: Neufassungsangaben, teile: tuple[Teil, ...] = TEILE) -> tuple[Document, str]:
    stadt = Bibliothek(Projekt.open(ROOT)).labels("muenster")
    seiten = Seitenangaben("de-DE", "V/0101/2025", "- {seite} -", (), stadt.satzspiegel)
    document = lesefassung(teile, angaben, seiten, stadt.lesefassung, lambda _: False)
    return document, vorgelesen(read_pdf(render_pdf(document, TEMPLATES, ROOT), "pdf"))


def test_the_first_page_says_how_to_read_it_and_what_became_of_each_anlage() -> None:
    document, said = text_of(ANGABEN)
    assert document.title == "V/0101/2025 Lesefassung zur Neufassung vom 10.02.2025: Leitbild"
    assert document.mark == "Lesefassung zu V/0101/2025"
    assert said.index("Grund: Die Kosten sind neu berechnet.") < said.index("Vorlage\n")
    for line in (
        "[neu] und unterstrichen: Dieser Text ist neu.",
        "[gestrichen] und durchgestrichen: Dieser Text gilt nicht mehr.",
        "Anlage A: unverändert",
        "Anlage 1 (Plan): entfallen",
        "Anlage 2 (Karte): neu",
        "Anlage 3 (Liste): neuer Titel, sonst unverändert",
        "Anlage 4 (Bild): ausgetauscht",
        "Sie kostet [gestrichen: 12] [neu: 13] Euro.",
        "[neu: Die Karte.]",
    ):
        assert line in said
    assert "Wie bisher." not in said


def test_what_is_not_public_says_so() -> None:
    nichtoeffentlich = replace(ANGABEN, is_oeffentlich=False, is_erste_nichtoeffentliche=True)
    document, said = text_of(nichtoeffentlich, TEILE[:1])
    assert document.mark == "Nichtöffentliche Lesefassung zu V/0101/2025"
    assert (
        "mit der öffentlichen Fassung vom 03.02.2025; eine nichtöffentliche gab es nicht." in said
    )
    assert "Die Vorlage hat keine Anlagen." in said
