"""Beside its files a paper finds how they sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.read_back import pdf

if TYPE_CHECKING:
    from tests.cli.conftest import Werkstatt

STAMM = "V-9901-2025-1_Beschlussvorlage"


def names(werkstatt: Werkstatt) -> set[str]:
    return {path.name for path in werkstatt.ausgabe.iterdir()}


def test_each_document_of_a_paper_can_be_read_as_it_sounds(werkstatt: Werkstatt) -> None:
    lines = werkstatt.run("bauen").out.splitlines()
    said = (werkstatt.ausgabe / "VORGELESEN.txt").read_text(encoding="utf-8")
    assert said.startswith(f"==== {STAMM} ====\n\nDokument: V/9901/2025/1 Beschlussvorlage")
    assert "\n==== V-9901-2025-1_Anlage-1_" in said
    assert any(line.split()[0] == "Text" and line.endswith("VORGELESEN.txt") for line in lines)


def test_it_is_not_to_be_uploaded(werkstatt: Werkstatt) -> None:
    (upload,) = (line for line in werkstatt.run("bauen").out.splitlines() if "Hochladen: " in line)
    assert "VORGELESEN" not in upload


def test_what_is_not_public_is_read_only_where_the_name_says_so(werkstatt: Werkstatt) -> None:
    werkstatt.edit("email: ", "oeffentlich: nein, email: ")
    werkstatt.run("bauen")
    assert "VORGELESEN.txt" not in names(werkstatt)
    path = werkstatt.ausgabe / "VORGELESEN_nichtoeffentlich.txt"
    said = path.read_text(encoding="utf-8")
    assert f"==== {STAMM} ====" in said
    assert f"==== {STAMM}_nichtoeffentlich ====" in said


def test_a_file_that_cannot_be_read_back_leaves_no_half_of_it(
    werkstatt: Werkstatt, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_content: bytes, name: str) -> None:
        raise VorlagenError(f"{name} ist beschädigt.", "Erzeugen Sie sie neu.")

    monkeypatch.setattr(pdf, "read_pdf", refuse)
    werkstatt.run("bauen")
    assert f"{STAMM}.pdf" in names(werkstatt)
    assert "VORGELESEN.txt" not in names(werkstatt)
