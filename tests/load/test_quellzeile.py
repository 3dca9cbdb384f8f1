"""A finding shows the line it is about, with marks exactly below the text in question."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.findings import Place
from vorlagen_gen.load.quellzeile import WIDTH, Quellzeilen


def show(root: Path, content: bytes, place: Place) -> tuple[str, ...]:
    (root / "a.md").write_bytes(content)
    return Quellzeilen(root).show(place)


def test_the_marks_stand_below_the_text(tmp_path: Path) -> None:
    content = b"eins\nzwei drei vier\n"
    assert show(tmp_path, content, Place("a.md", 2, 6, 2, 10)) == (
        "2 | zwei drei vier",
        "  |      ~~~~",
    )


def test_a_point_is_one_mark_wide_and_a_long_stretch_ends_with_its_line(tmp_path: Path) -> None:
    content = b"abc\ndef\n"
    assert show(tmp_path, content, Place.at("a.md", 1, 2))[1] == "  |  ~"
    assert show(tmp_path, content, Place("a.md", 1, 2, 2, 2))[1] == "  |  ~~"


@pytest.mark.parametrize(
    "place",
    [
        Place.at("a.md"),
        Place.at("a.md", 7, 1),
        Place.at("a.md", 1, 9),
        Place.at("a.md", 2, 1),
        Place.at("fehlt.md", 1, 1),
    ],
)
def test_what_has_no_line_shows_none(tmp_path: Path, place: Place) -> None:
    assert show(tmp_path, b"abc\n\n", place) == ()


def test_a_file_in_another_encoding_can_be_shown_too(tmp_path: Path) -> None:
    line, marks = show(tmp_path, "Straße\r\n".encode("cp1252"), Place("a.md", 1, 5, 1, 6))
    assert (line, marks) == ("1 | Stra\ufffde", "  |     ~")


def test_tabs_and_control_characters_do_not_shift_the_marks(tmp_path: Path) -> None:
    line, marks = show(tmp_path, b"\ta\x07b\n", Place("a.md", 1, 4, 1, 5))
    assert (line, marks) == ("1 |  a b", "  |    ~")


@given(before=st.integers(0, 400), length=st.integers(1, 300), after=st.integers(0, 400))
def test_the_part_of_a_long_line_that_is_shown_holds_the_text(
    tmp_path_factory: pytest.TempPathFactory, before: int, length: int, after: int
) -> None:
    content = ("." * before + "x" * length + "." * after).encode()
    place = Place("a.md", 1, before + 1, 1, before + length + 1)
    line, marks = show(tmp_path_factory.mktemp("lang"), content, place)
    text, marks = line.removeprefix("1 | "), marks.removeprefix("  | ")
    assert len(text) <= WIDTH
    start = marks.index("~")
    marked = text[start : len(marks)]
    assert set(marked) <= {"x", "…"}
    assert marked.count("x") >= min(length, WIDTH - 4) - 1


def test_a_link_out_of_the_project_shows_nothing_of_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("geheim\n", encoding="utf-8")
    root = tmp_path / "projekt"
    root.mkdir()
    (root / "a.md").symlink_to(tmp_path / "geheim.txt")
    assert Quellzeilen(root).show(Place.at("a.md", 1, 1)) == ()


def test_many_places_in_one_long_line_are_shown_in_bounded_time(tmp_path: Path) -> None:
    (tmp_path / "lang.md").write_text("ein Wort\t" * 100_000, encoding="utf-8")
    quellzeilen = Quellzeilen(tmp_path)
    begin = process_time()
    for column in range(1, 10_000):
        assert quellzeilen.show(Place("lang.md", 1, column, 1, column + 3))
    assert process_time() - begin < 20
