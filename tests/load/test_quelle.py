"""Whatever an editor on any system saves is read, or named."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.quelle import MAX_BYTES, Quelle, read_quelle

TEXT = "Büro\nStraße\n"


def quelle(tmp_path: Path, data: bytes) -> Quelle:
    path = tmp_path / "text.md"
    path.write_bytes(data)
    return read_quelle(path, "texte/text.md")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["plain", "bom", "crlf", "cr"],
)
def test_bom_and_line_ends_make_no_difference(tmp_path: Path, data: bytes) -> None:
    found = quelle(tmp_path, data)
    assert found.text == TEXT
    assert found.gelesen.label == "texte/text.md"
    assert found.gelesen.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "line", "column", "named"),
    [
        (b"eins\r\nB\xfcro", 2, 2, "Windows-1252"),
        (codecs.BOM_UTF8 + b"\xe4", 1, 1, "Windows-1252"),
        ("Stra\u00dfe \u2013 Ma\u00df".encode("cp1252"), 1, 5, "Windows-1252"),
        (b"eins\rzwei\xc3\x81\x81", 2, 6, "nicht zu erkennen"),
        ("Büro".encode("utf-16"), 1, 1, "UTF-16"),
        ("Büro".encode("utf-16-le"), 1, 1, "UTF-16"),
    ],
)
def test_another_encoding_is_named_with_its_first_place(
    tmp_path: Path, data: bytes, line: int, column: int, named: str
) -> None:
    found = quelle(tmp_path, data)
    assert found.text is None
    (finding,) = found.findings
    assert (finding.code, finding.place.line, finding.place.column) == ("Y103", line, column)
    assert named in finding.text
    assert "UTF-8" in finding.remedy


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\ufeff"])
def test_a_character_nobody_sees_is_named(tmp_path: Path, char: str) -> None:
    found = quelle(tmp_path, f"eine lange Zeile davor\nab{char}c".encode())
    assert [(f.code, f.place.line, f.place.column) for f in found.findings] == [("Y104", 2, 3)]
    assert f"U+{ord(char):04X}" in found.findings[0].text


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    assert quelle(tmp_path, b"x" * MAX_BYTES).findings == ()
    found = quelle(tmp_path, b"x" * (MAX_BYTES + 1))
    assert found.text is None
    assert [finding.code for finding in found.findings] == ["Y102"]


def test_a_file_that_cannot_be_opened_is_an_error_of_the_world(tmp_path: Path) -> None:
    with pytest.raises(VorlagenError, match=r"texte/x\.md lässt sich nicht lesen"):
        read_quelle(tmp_path / "x.md", "texte/x.md")
