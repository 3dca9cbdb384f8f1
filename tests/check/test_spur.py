"""Traces of people and machines, each put into a real file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pikepdf
import pytest
from tests.check.aendern import change_pdf
from tests.check.muster import anlage_a, hauptdokument

from vorlagen_gen.check.spur import verify_spur
from vorlagen_gen.check.verdicts import Verdict
from vorlagen_gen.check.wortdatei import Wortlesung
from vorlagen_gen.read_back.pdf.datei import PdfDatei

BODY, CORE = "word/document.xml", "docProps/core.xml"


def in_word(
    change: Callable[[str, bytes], bytes] = lambda _, content: content,
    extra: str = "",
    touch: Callable[[ZipInfo], None] = lambda _: None,
) -> tuple[str, ...]:
    """What is found in the Word file after a change to its parts or to what the zip says."""
    out = BytesIO()
    with ZipFile(BytesIO(anlage_a().word)) as source, ZipFile(out, "w") as target:
        for entry in source.infolist():
            content = change(entry.filename, source.read(entry))
            touch(entry)
            target.writestr(entry, content)
        if extra:
            target.writestr(ZipInfo(extra), b"<a/>")
    return verify_spur(
        anlage_a().document, Wortlesung(out.getvalue()), PdfDatei(anlage_a().pdf)
    ).einzelheiten


def replaced(part: str, old: bytes, new: bytes) -> tuple[str, ...]:
    def change(name: str, content: bytes) -> bytes:
        assert name != part or old in content
        return content.replace(old, new, 1) if name == part else content

    return in_word(change)


def in_pdf(change: Callable[[pikepdf.Pdf], None]) -> tuple[str, ...]:
    papier = anlage_a()
    return verify_spur(
        papier.document, Wortlesung(papier.word), PdfDatei(change_pdf(papier.pdf, change))
    ).einzelheiten


def test_files_of_ours_leave_no_trace() -> None:
    for papier in (hauptdokument(), anlage_a()):
        found = verify_spur(papier.document, Wortlesung(papier.word), PdfDatei(papier.pdf))
        assert (found.verdict, found.einzelheiten) == (Verdict.PASSED, ())


@pytest.mark.parametrize(
    ("part", "old", "new", "text"),
    [
        (
            CORE,
            b"</cp:coreProperties>",
            b"<dc:creator>Max Mustermann</dc:creator></cp:coreProperties>",
            "Word: Die Eigenschaft »creator« ist »Max Mustermann«.",
        ),
        (BODY, b"<w:p>", b'<w:p w:rsidR="00AB12CD">', f"Word: In {BODY} steht »rsidR«."),
        (BODY, b"<w:body>", b"<w:body><!-- Max -->", f"Word: In {BODY} steht eine Bemerkung."),
        (
            "word/_rels/document.xml.rels",
            b"</Relationships>",
            (
                b'<Relationship Id="r99" Type="x/attachedTemplate" TargetMode="External" '
                b'Target="file:///C:/Users/Max/Normal.dotm"/></Relationships>'
            ),
            "Word: word/_rels/document.xml.rels verweist auf etwas außerhalb der Datei.",
        ),
        (
            CORE,
            b"2025-01-20T00:00:00Z",
            b"2026-11-22T08:15:00Z",
            "Word: Die Eigenschaft »created« ist »2026-11-22T08:15:00Z«.",
        ),
    ],
    ids=["author", "session", "comment", "template", "moment"],
)
def test_a_trace_in_word_is_named(part: str, old: bytes, new: bytes, text: str) -> None:
    assert replaced(part, old, new) == (text,)


@pytest.mark.parametrize(
    "part", ["docProps/app.xml", "docProps/custom.xml", "word/people.xml", "customXml/item2.xml"]
)
def test_a_part_that_tells_of_others_is_named(part: str) -> None:
    assert in_word(extra=part) == (f"Word: Die Datei enthält den Teil {part}.",)


def test_the_moment_of_saving_is_named() -> None:
    def touch(entry: ZipInfo) -> None:
        if entry.filename == BODY:
            entry.date_time = (2026, 11, 22, 8, 15, 0)

    (text,) = in_word(touch=touch)
    assert text == f"Word: Der Teil {BODY} nennt, wann er gespeichert wurde."


def test_an_author_in_a_pdf_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Author"] = "Max Mustermann"

    assert in_pdf(change) == ("PDF: Die Eigenschaft Author ist »Max Mustermann«.",)


@pytest.mark.parametrize("key", ["/CreationDate", "/ModDate"])
def test_another_moment_than_the_papers_day_is_named(key: str) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo[key] = "D:20261122081500+01'00'"

    assert in_pdf(change) == (f"PDF: {key[1:]} ist »D:20261122081500+01'00'«.",)


def test_another_program_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Producer"] = "Drucker auf RECHNER-7"

    assert in_pdf(change) == ("PDF: Producer ist »Drucker auf RECHNER-7«.",)


def test_more_in_the_metadata_than_the_paper_says_is_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
            xmp["xmp:CreatorTool"] = "Word von Max"

    assert "PDF: Die Metadaten nennen xmp:CreatorTool." in in_pdf(change)


def test_files_in_the_file_are_named() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["notiz.txt"] = b"von Max"

    assert "PDF: In der Datei steckt die Datei notiz.txt." in in_pdf(change)


@pytest.mark.parametrize("key", ["/PieceInfo", "/OpenAction"])
def test_what_other_programs_leave_in_a_pdf_is_named(key: str) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root[key] = pikepdf.Dictionary()

    assert in_pdf(change) == (f"PDF: Die Datei enthält {key[1:]}.",)


def test_an_undated_paper_has_a_fixed_day() -> None:
    papier = anlage_a()
    undated = replace(papier.document, dated=None)
    assert (
        verify_spur(undated, Wortlesung(papier.word), PdfDatei(papier.pdf)).verdict
        is Verdict.FAILED
    )
