"""The mark on files as other programs write them."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
import weasyprint
from docx import Document
from PIL import Image

from vorlagen_gen.anlagen.stempel import gestempelt
from vorlagen_gen.check.konformitaet import AUFBAU, verify_konformitaet
from vorlagen_gen.check.verdicts import Verdict

VERMERK = "Anlage 1a zu V/0419/2026"
ABSATZ = "Der Lageplan zeigt die Standorte der neuen Leuchten am Beispielweg."


def texts(data: bytes) -> list[str]:
    return [each.get_textpage().get_text_range().strip() for each in pypdfium2.PdfDocument(data)]


def demand_marked(data: bytes) -> None:
    """Page 1 says the mark beside what it said; the others are the same; qpdf finds no fault."""
    new, hinweis = gestempelt(data, VERMERK, "Lageplan")
    assert hinweis == ""
    first, *rest = texts(new)
    old_first, *old_rest = texts(data)
    assert VERMERK in first
    assert first.replace(VERMERK, "").strip() == old_first
    assert rest == old_rest
    (aufbau,) = (each for each in verify_konformitaet(new) if each.name == AUFBAU)
    assert aufbau.verdict is Verdict.PASSED


@pytest.mark.parametrize("style", ["", "@page {size: A3 landscape}", "html {background: #eee}"])
def test_a_web_page_printed_without_tags(style: str) -> None:
    page = f"<style>{style}</style><h1>Lageplan</h1>" + f"<p>{ABSATZ}</p>" * 60
    demand_marked(weasyprint.HTML(string=page).write_pdf())


def test_a_picture_saved_as_pdf() -> None:
    stream = BytesIO()
    Image.new("RGB", (600, 850), "white").save(stream, "PDF")
    demand_marked(stream.getvalue())


@pytest.mark.gross
def test_a_text_exported_by_libreoffice(tmp_path: Path) -> None:
    document = Document()
    for _ in range(60):
        document.add_paragraph(ABSATZ)
    document.save(str(tmp_path / "plan.docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    convert = ["soffice", "--headless", profile, "--convert-to", "pdf", "plan.docx"]
    subprocess.run(convert, cwd=tmp_path, check=True, capture_output=True, timeout=180)
    demand_marked((tmp_path / "plan.pdf").read_bytes())
