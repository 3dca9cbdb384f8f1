"""The file itself: what it says about itself, what it holds, and that it is always the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from tests.render_pdf.conftest import TEMPLATE, Setzen
from tests.render_pdf.lesen import opened, pages
from tests.render_pdf.papiere import SATZ, absatz, document, kopf, volles_papier


def test_it_names_title_language_and_the_papers_date(setzen: Setzen) -> None:
    pdf = opened(setzen(document(absatz("Text"))))
    assert str(pdf.docinfo["/Title"]) == "Musterweg: Umbau"
    assert str(pdf.docinfo["/CreationDate"]) == str(pdf.docinfo["/ModDate"]) == "D:20260831000000Z"
    assert str(pdf.Root.Lang) == "de-DE"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_it_claims_both_standards(setzen: Setzen) -> None:
    with opened(setzen(document(absatz("Text")))).open_metadata() as metadata:
        claims = {name: metadata[name] for name in ("pdfuaid:part", "pdfaid:part")}
        assert claims == {"pdfuaid:part": "1", "pdfaid:part": "2"}
        assert metadata["pdfaid:conformance"] == "A"


def test_it_tells_nothing_about_who_made_it_and_where(setzen: Setzen) -> None:
    pdf = opened(setzen(document(absatz("Text"), kopf=kopf())))
    assert set(pdf.docinfo.keys()) == {
        *("/Title", "/Subject", "/Producer", "/CreationDate", "/ModDate")
    }
    assert str(pdf.docinfo["/Producer"]).startswith("vorlagen-gen ")
    traces = (os.fsencode(Path.home()), os.fsencode(TEMPLATE), b"weasyprint", b"WeasyPrint")
    contents = b"".join(
        entry.read_bytes() if isinstance(entry, pikepdf.Stream) else repr(entry).encode()
        for entry in pdf.objects
    )
    assert not [trace for trace in traces if len(trace) > 1 and trace in contents]


def test_an_undated_paper_has_a_fixed_date(setzen: Setzen) -> None:
    pdf = opened(setzen(document(absatz("Text"), dated=None)))
    assert str(pdf.docinfo["/CreationDate"]) == "D:20000101000000Z"


def test_all_fonts_are_embedded_subsets_of_our_own(volles_pdf: bytes) -> None:
    fonts = [
        entry
        for entry in opened(volles_pdf).objects
        if hasattr(entry, "get") and entry.get("/Type") == "/FontDescriptor"
    ]
    names = {str(font.FontName).partition("+")[2] for font in fonts}
    assert all("/FontFile2" in font for font in fonts)
    assert {name.split("-")[0] for name in names} <= {"Liberation", "DejaVu", "Arial", "Segoe"}


def test_the_pages_are_a4(volles_pdf: bytes) -> None:
    sizes = {tuple(round(side) for side in page.get_size()) for page in pages(volles_pdf)}
    assert sizes == {(595, 842)}


def test_the_watermark_lies_on_every_page_and_is_no_text(setzen: Setzen) -> None:
    paper = document(absatz(SATZ * 100), watermark="ENTWURF")
    drawn, plain = opened(setzen(paper)), opened(setzen(document(absatz(SATZ * 100))))
    for page in drawn.pages:
        operations = page.Contents.read_bytes().split()
        assert operations.index(b"/Artifact") < operations.index(b"BT")
    assert "/Pattern" in drawn.pages[0].Resources
    assert not plain.pages[0].Resources.get("/Pattern")
    for page in pages(setzen(paper)):
        assert "ENTWURF" not in page.get_textpage().get_text_range()


def test_twice_gives_the_same_bytes(setzen: Setzen, volles_pdf: bytes) -> None:
    assert setzen(volles_papier()) == volles_pdf


@pytest.mark.parametrize("seed", ["0", "1"])
def test_another_process_folder_and_hash_seed_give_the_same_bytes(
    seed: str, tmp_path: Path, volles_pdf: bytes
) -> None:
    root = Path(__file__).parents[2]
    template = tmp_path / "anderswo"
    template.mkdir()
    (template / "vorlage.css").write_bytes((TEMPLATE / "vorlage.css").read_bytes())
    script = (
        "import sys; from pathlib import Path; from vorlagen_gen.render.pdf import render_pdf;"
        "from tests.render_pdf.papiere import volles_papier;"
        "sys.stdout.buffer.write(render_pdf(volles_papier(), Path(sys.argv[1]), Path('.')))"
    )
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(root),
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
    }
    done = subprocess.run(
        [sys.executable, "-c", script, str(template)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=True,
    )
    assert done.stdout == volles_pdf
