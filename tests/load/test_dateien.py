"""A name leads to the same file on every system, and never out of the project."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from vorlagen_gen.load.dateien import Fehlgriff, find_file, is_ignored

NAME = "Anhörung Süd.md"


@pytest.fixture
def ordner(tmp_path: Path) -> Path:
    texte = tmp_path / "projekt" / "vorlagen" / "x" / "texte"
    texte.mkdir(parents=True)
    (texte / unicodedata.normalize("NFD", NAME)).touch()
    (tmp_path / "geheim.md").touch()
    return texte.parent


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("slash", ["/", "\\", "//", "/./"])
def test_spelling_and_slash_make_no_difference(ordner: Path, form: str, slash: str) -> None:
    typed = unicodedata.normalize(form, f"texte{slash}{NAME}")  # type: ignore[arg-type]
    found = find_file(typed, ordner, ordner.parents[1])
    assert isinstance(found, Path)
    assert found.is_file()


@pytest.mark.parametrize(
    "typed",
    ["../../../geheim.md", "texte/../../../../geheim.md", "/etc/passwd", "C:\\x.md", "\\\\amt\\x"],
)
def test_a_name_never_leads_outside(ordner: Path, typed: str) -> None:
    found = find_file(typed, ordner, ordner.parents[1])
    assert isinstance(found, Fehlgriff)
    assert not found.is_missing


def test_a_link_that_leads_outside_is_refused(ordner: Path, tmp_path: Path) -> None:
    (ordner / "texte" / "link.md").symlink_to(tmp_path / "geheim.md")
    found = find_file("texte/link.md", ordner, ordner.parents[1])
    assert isinstance(found, Fehlgriff)
    assert not found.is_missing


@pytest.mark.parametrize("typed", ["Texte/Anhörung Süd.md", "texte/anhörung süd.md"])
def test_upper_and_lower_case_count_everywhere(ordner: Path, typed: str) -> None:
    found = find_file(typed, ordner, ordner.parents[1])
    assert isinstance(found, Fehlgriff)
    assert "Meinten Sie »" in found.text


@pytest.mark.parametrize("typed", ["Texte/anhörung süd.md", "Anhörung Süd.md", "anhörung süd.md"])
def test_only_a_file_that_is_there_is_suggested(ordner: Path, typed: str) -> None:
    found = find_file(typed, ordner, ordner.parents[1])
    assert isinstance(found, Fehlgriff)
    assert f"Meinten Sie »texte/{NAME}«?" in found.text


def test_of_two_files_of_one_name_none_is_suggested(ordner: Path) -> None:
    (ordner / "anlagen").mkdir()
    (ordner / "anlagen" / NAME).touch()
    found = find_file(NAME, ordner, ordner.parents[1])
    assert isinstance(found, Fehlgriff)
    assert "Meinten" not in found.text


@pytest.mark.parametrize("typed", ["texte", ".", "fehlt/ganz/anders.md"])
def test_what_is_no_file_is_missing(ordner: Path, typed: str) -> None:
    found = find_file(typed, ordner, ordner.parents[1])
    assert isinstance(found, Fehlgriff)
    assert found.is_missing


@pytest.mark.parametrize("name", ["~$x.docx", "Thumbs.db", "THUMBS.DB", ".DS_Store", "Desktop.ini"])
def test_what_systems_leave_behind_is_ignored(name: str) -> None:
    assert is_ignored(name)
    assert not is_ignored("vorlage.yaml")


@pytest.mark.parametrize("typed", ["texte/\n\na.md", "../\n" * 100, "texte/" + "a" * 5000])
def test_a_message_about_a_name_stays_on_one_readable_line(ordner: Path, typed: str) -> None:
    found = find_file(typed, ordner, ordner.parents[1])
    assert isinstance(found, Fehlgriff)
    assert "\n" not in found.text
    assert len(found.text) < 300
