"""A file is what its first bytes say, and letters that were misread are recognised."""

from __future__ import annotations

import pytest

from vorlagen_gen.load.dateiart import named_art, read_art
from vorlagen_gen.load.zeichensalat import garbled


@pytest.mark.parametrize(
    ("data", "suffix", "art"),
    [
        (b"PK\x03\x04..word/document.xml", ".docx", "Word-Datei"),
        (b"PK\x03\x04..xl/workbook.xml", ".xlsx", "Excel-Datei"),
        (b"PK\x03\x04..x", ".docx", "ZIP-Datei"),
        (b"\xd0\xcf\x11\xe0", ".doc", "Word-Datei der alten Art"),
        (b"\xd0\xcf\x11\xe0", ".xls", "Excel-Datei der alten Art"),
        (b"%PDF-1.7", ".md", "PDF-Datei"),
        (b"\n\n%PDF-1.7", ".pdf", "PDF-Datei"),
        (b"\xff\xd8\xff\xe0", ".jpg", "JPEG-Bild"),
        (b"{\\rtf1", ".md", "RTF-Datei"),
        ("Größe".encode(), ".md", None),
        (b"", ".pdf", None),
    ],
)
def test_the_first_bytes_tell_the_kind(data: bytes, suffix: str, art: str | None) -> None:
    assert read_art(data, suffix) == art


def test_a_name_promises_a_kind_in_upper_and_lower_case() -> None:
    assert named_art(".JPG") == named_art(".jpeg") == "JPEG-Bild"
    assert named_art(".md") is None


@pytest.mark.parametrize("sign", ["ü", "Ö", "ß", "é", "„", "“", "–", "…", "€", "§"])
def test_a_sign_that_was_misread_is_named_where_it_stands(sign: str) -> None:
    typed = sign.encode().decode("cp1252")
    (finding,) = garbled(f"eins\nzwei {typed} {typed}", "x")
    assert (finding.place.line, finding.place.column, finding.code) == (2, 6, "Y130")
    assert f"»{typed}« durch »{sign}«" in finding.remedy


@pytest.mark.parametrize("text", ["Grüße an „Ä“ – 10 €", "SÃO PAULO", "Café…“", "Spaß“", "Âge"])
def test_signs_that_only_look_like_it_are_text(text: str) -> None:
    assert garbled(text, "x") == ()
