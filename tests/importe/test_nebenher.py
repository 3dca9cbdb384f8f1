"""What colleagues left in a Word file beside its text stands in the report of the import."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from docx.text.paragraph import Paragraph
from tests.importe.beispieltexte import ALT, NEU
from tests.importe.conftest import Eingang

from vorlagen_gen.importe.lesen import read
from vorlagen_gen.importe.markdowntext import block_text
from vorlagen_gen.pruefung import pruefen

_WER = 'w:id="7" w:author="Jürgen Groß" w:date="2026-03-03T10:00:00Z"'


@pytest.fixture
def papier() -> Document:
    document = docx.Document()
    for line in NEU.split("\n"):
        document.add_paragraph(line)
    return document


def bericht(eingang: Eingang, document: Document) -> str:
    written = BytesIO()
    document.save(written)
    eingang.importiere(eingang.lege("alt.docx", written.getvalue()))
    return eingang.text("importbericht.md")


def absatz(document: Document, text: str) -> Paragraph:
    """The paragraph of the reasons that is to say ``text``."""
    begin = next(each for each in document.paragraphs if each.text.startswith("Begründung"))
    following = begin.insert_paragraph_before(text)
    begin._p.addnext(following._p)  # noqa: SLF001 -- python-docx has no other way
    return following


def test_a_comment_becomes_a_note_with_its_author_and_passage(
    eingang: Eingang, papier: Document
) -> None:
    paragraph = absatz(papier, "Der Bau dauert drei Monate.")
    papier.add_comment(paragraph.runs, text="Stimmt das?", author="Zoë Ångström")
    papier.add_comment(papier.paragraphs[0].runs, text="Neu:\nZeile zwei", author="")
    told = bericht(eingang, papier)
    (geprueft,) = pruefen(eingang.projekt, ["neu"])
    assert geprueft.vorlage is not None
    assert geprueft.vorlage.intern is not None
    notes = geprueft.vorlage.intern.rueckmeldungen
    assert all(each.datum and not each.erledigt for each in notes)
    assert [(each.von, each.stelle, each.text) for each in notes] == [
        ("unbekannt", "alt.docx: „Öffentliche **Beschlussvorlage**“", "Neu: Zeile zwei"),
        ("Zoë Ångström", "texte/begruendung.md: „Der Bau dauert drei Monate.“", "Stimmt das?"),
    ]
    assert "- 2 Kommentare als Rückmeldungen\n" in told
    assert "Stimmt das?" not in told


def test_what_is_deleted_is_kept_and_what_is_inserted_is_named(
    eingang: Eingang, papier: Document
) -> None:
    paragraph = absatz(papier, "Es kostet ")
    for kind, tag, text in (("del", "delText", "500.000"), ("ins", "t", "505.000")):
        run = f"<w:r><w:{tag}>{text}</w:{tag}></w:r>"
        change = parse_xml(f"<w:{kind} {nsdecls('w')} {_WER}>{run}</w:{kind}>")
        paragraph._p.append(change)  # noqa: SLF001 -- python-docx has no other way
    told = bericht(eingang, papier)
    assert (
        "## alt.docx, gelöscht in der Änderungsverfolgung von Jürgen Groß, "
        "zu „Es kostet 505.000“\n\n500.000\n"
    ) in told
    assert "Was Jürgen Groß verfolgt eingefügt hat, gilt als angenommen (Stellen: 1)." in told


def test_looks_that_no_text_has_are_named(eingang: Eingang, papier: Document) -> None:
    paragraph = absatz(papier, "Die Halle hat 400 m")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(" und ")
    paragraph.add_run("eine Küche").font.strike = True
    told = bericht(eingang, papier)
    assert "In »m2« ist etwas hoch- oder tiefgestellt" in told
    assert "»eine Küche« ist durchgestrichen" in told


def test_a_paragraph_indented_below_a_point_is_named(eingang: Eingang, papier: Document) -> None:
    below = absatz(papier, "Diese Variante wird empfohlen.")
    below.paragraph_format.left_indent = Cm(1)
    absatz(papier, "Erste Variante").style = "List Bullet"
    assert "»Diese Variante wird empfohlen.« ist unter einem Listenpunkt" in bericht(
        eingang, papier
    )


def test_columns_of_a_table_stand_as_they_stood(eingang: Eingang, papier: Document) -> None:
    paragraph = absatz(papier, "Die Zahlen:")
    table = papier.add_table(rows=0, cols=3)
    for row in (("Jahr", "Räder", "Tag"), ("2022", "700", "Mo"), ("2024", "1.800", "Di")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for column, where in ((1, WD_ALIGN_PARAGRAPH.RIGHT), (2, WD_ALIGN_PARAGRAPH.CENTER)):
        for cell in table.columns[column].cells:
            cell.paragraphs[0].alignment = where
    paragraph._p.addnext(table._tbl)  # noqa: SLF001 -- python-docx has no other way
    bericht(eingang, papier)
    assert "| --- | ---: | :---: |" in eingang.text("texte/begruendung.md")


def test_a_page_number_is_told_by_no_placeholder(eingang: Eingang, papier: Document) -> None:
    footer = papier.sections[0].footer.paragraphs[0]
    footer.add_run("Blatt - ")
    footer._p.append(  # noqa: SLF001 -- python-docx has no other way
        parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        )
    )
    footer.add_run(" - der Quelle")
    told = bericht(eingang, papier)
    assert "Blatt - - der Quelle" in " ".join(told.split())
    assert "{seite}" not in told


def _pdf(html: str) -> bytes:
    from weasyprint import HTML

    written: bytes = HTML(string=html).write_pdf(pdf_tags="<table" in html)
    return written


def test_that_no_pdf_says_how_columns_are_aligned_is_told(eingang: Eingang) -> None:
    before, _, behind = NEU.partition("Begründung:\n")
    table = "<table><tr><th>Jahr<th>Räder</tr><tr><td>2022<td>700</tr></table>"
    lines = [f"<p>{line or '&nbsp;'}</p>" for line in (*before.split("\n"), "Begründung:")]
    rest = [f"<p>{line}</p>" for line in behind.split("\n") if line]
    html = f"<html lang=de><title>x</title>{''.join((*lines, table, *rest))}</html>"
    eingang.importiere(eingang.lege("alt.pdf", _pdf(html)))
    told = eingang.text("importbericht.md")
    assert "Wie Spalten von Tabellen ausgerichtet sind, sagt das PDF nicht (»Jahr | Räder«)" in told


def test_a_hyphen_before_a_capital_or_a_digit_is_no_parting_of_a_word() -> None:
    rows = ("Der Bezirk Münster-", "Mitte berät für 2025-", "2030 über die Verwal-", "tung.")
    html = "".join(f"<div>{row}</div>" for row in (*ALT.split("\n"), "", *rows))
    read_ = read(_pdf(html), "alt.pdf")
    told = " ".join(block_text(read_.blocks[-1]).split())
    assert told.endswith("Der Bezirk Münster-Mitte berät für 2025-2030 über die Verwaltung.")
