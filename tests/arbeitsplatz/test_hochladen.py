"""A file that cannot be used is refused at once, with what it is to become."""

from __future__ import annotations

from pathlib import Path

import pytest

from vorlagen_gen.arbeitsplatz.hochladen import lege_ab
from vorlagen_gen.errors import VorlagenError


def _refused(ordner: Path, typed: str, unter: str) -> str:
    with pytest.raises(VorlagenError) as refused:
        lege_ab(ordner, typed, b"Text", unter)
    assert not list((ordner / unter).glob("*"))
    return f"{refused.value.text} {refused.value.remedy}"


@pytest.mark.parametrize(
    ("typed", "becomes"), [("a.txt", ".md"), ("a.DOC", ".docx"), ("a.xls", ".xlsx")]
)
def test_what_can_be_no_anlage_is_refused_with_what_it_is_to_become(
    tmp_path: Path, typed: str, becomes: str
) -> None:
    said = _refused(tmp_path, typed, "anlagen")
    assert "kann keine Anlage sein" in said
    assert becomes in said


def test_a_copy_that_cannot_be_read_is_not_called_an_anlage(tmp_path: Path) -> None:
    said = _refused(tmp_path, "kopie.docx", "rueckgaben")
    assert "lässt sich nicht lesen" in said
    assert "Anlage" not in said


def test_markdown_is_an_anlage_and_plain_text_can_be_read(tmp_path: Path) -> None:
    assert lege_ab(tmp_path, "a.md", b"Text") == "anlagen/a.md"
    assert lege_ab(tmp_path, "a.txt", b"Text", "rueckgaben") == "rueckgaben/a.txt"
