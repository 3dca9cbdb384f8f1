"""The sample pair and its picture are what the program makes of the shipped paper today."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
BEISPIELE = ROOT / "docs" / "beispiele"
WORD, PDF, BILD = (
    "V-9901-2025_Beschlussvorlage.docx",
    "V-9901-2025_Beschlussvorlage.pdf",
    "seite-1.png",
)
REMEDY = "run: .venv/bin/python werkzeuge/beispiele.py"


@cache
def built() -> dict[str, bytes]:
    sys.path.insert(0, str(ROOT / "werkzeuge"))
    try:
        files: dict[str, bytes] = import_module("beispiele").build_files()
    finally:
        sys.path.pop(0)
    return files


def parts(word: bytes) -> dict[str, bytes]:
    """What is in a Word file, however it was compressed."""
    with ZipFile(BytesIO(word)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_the_word_file_is_current() -> None:
    assert parts((BEISPIELE / WORD).read_bytes()) == parts(built()[WORD]), REMEDY


def test_the_pdf_says_on_each_page_what_it_would_say_today() -> None:
    assert pages((BEISPIELE / PDF).read_bytes()) == pages(built()[PDF]), REMEDY


def test_the_picture_shows_the_first_page_as_it_looks_today() -> None:
    shown, today = (
        Image.open(BytesIO(content)).convert("L")
        for content in ((BEISPIELE / BILD).read_bytes(), built()[BILD])
    )
    assert shown.size == today.size
    ours, theirs = shown.tobytes(), today.tobytes()
    different = sum(abs(a - b) > 128 for a, b in zip(ours, theirs, strict=True))
    assert different < len(ours) / 1000, REMEDY


@pytest.mark.parametrize("name", [WORD, PDF, BILD])
def test_the_guide_names_every_file(name: str) -> None:
    assert f"]({name})" in (BEISPIELE / "README.md").read_text("utf-8")
