"""A raw extraction of page 1 has what is read in the order in which it is read."""

from __future__ import annotations

import subprocess
from itertools import pairwise
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from tests.mustervorlagen import NAMEN, musterdateien

TEILE = (
    "Öffentliche",
    "V/99",
    "Betrifft",
    "Amt für",
    "Telefon:",
    "@stadt-muenster.de",
    "Beratungsfolge",
)


def assert_in_order(text: str) -> None:
    """Title line, number, subject, office block and Beratungsfolge follow one another."""
    places = [text.index(teil) for teil in TEILE]
    assert all(before < after for before, after in pairwise(places)), text[:500]


@pytest.mark.parametrize("name", NAMEN)
def test_pdfium_extracts_page_1_in_reading_order(name: str) -> None:
    page = pypdfium2.PdfDocument(musterdateien(name)[0].pdf)[0]
    assert_in_order(page.get_textpage().get_text_range())


@pytest.mark.gross
@pytest.mark.parametrize("name", NAMEN)
def test_poppler_extracts_page_1_in_reading_order(name: str, tmp_path: Path) -> None:
    (tmp_path / "v.pdf").write_bytes(musterdateien(name)[0].pdf)
    extract = ["pdftotext", "-raw", "-l", "1", "v.pdf", "-"]
    done = subprocess.run(extract, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert_in_order(done.stdout)
