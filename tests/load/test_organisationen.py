"""Tables of bodies, offices and meetings as people keep them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.wissen import Organisation, Sitzung

NAMES = "name;gueltig_ab;gueltig_bis;nachfolger\nRat;;;\nSportausschuss;;;\n"


def read(root: Path, sitzungen: str, gremien: str = NAMES) -> Bibliothek:
    (root / "vorlagen").mkdir()
    (root / "content").mkdir()
    (root / "content" / "gremien.csv").write_text(gremien, encoding="utf-8")
    head = "gremium;datum;abgabe_bis\n"
    (root / "content" / "sitzungen.csv").write_text(head + sitzungen, encoding="utf-8")
    return Bibliothek(Projekt.open(root))


def test_meetings_come_in_the_order_of_their_days_twice_the_same_included(tmp_path: Path) -> None:
    rows = "Rat;30.09.2026;\nRat;2026-09-30;07.09.2026\nRat;01.07.2026;\n"
    day = date(2026, 9, 30)
    assert read(tmp_path, rows).wissen.sitzungen == (
        Sitzung("Rat", date(2026, 7, 1)),
        Sitzung("Rat", day, date(2026, 9, 7)),
        Sitzung("Rat", day),
    )


def test_a_meeting_of_a_body_that_is_misspelt_is_told_at_its_row(tmp_path: Path) -> None:
    bibliothek = read(tmp_path, "Rat;30.09.2026;\nSportauschuss;22.09.2026;\n")
    (finding,) = bibliothek.findings
    assert (finding.code, str(finding.place)) == ("Y138", "content/sitzungen.csv:3:1")
    assert finding.text.endswith("Meinten Sie »Sportausschuss«?")


@pytest.mark.parametrize("gremien", [NAMES, "name;gueltig_ab;gueltig_bis;nachfolger\n"])
def test_known_bodies_and_a_city_without_a_table_are_right(tmp_path: Path, gremien: str) -> None:
    assert read(tmp_path, "Sportausschuss;22.09.2026;\n", gremien).findings == ()


def test_a_row_without_a_day_is_left_out(tmp_path: Path) -> None:
    assert read(tmp_path, "Rat;;\n;30.09.2026;\n").wissen.sitzungen == ()


@pytest.mark.parametrize(
    ("gremien", "line"),
    [
        (f"{'x' * 200_000};gueltig_ab\n", 1),
        (f'# Stand 2026\n{NAMES}\n"Kulturausschuss;;;\nJugendrat;;;\n', 6),
        (f'{NAMES}"Kultur"ausschuss;;;\n', 4),
        ('name;gueltig_ab;gueltig_bis;nachfolger\n\n"Rat;;;\n', 3),
    ],
)
def test_a_line_that_cannot_be_parted_is_told(tmp_path: Path, gremien: str, line: int) -> None:
    (finding,) = read(tmp_path, "", gremien=gremien).findings
    assert (finding.code, finding.place.line) == ("Y126", line)


def test_offices_are_read_as_bodies_are_and_lines_with_a_remark_are_passed_over(
    tmp_path: Path,
) -> None:
    bibliothek = read(tmp_path, "")
    rows = (
        "# Woher: Organisationsplan; Stand 2026\n"
        "name;gueltig_ab;gueltig_bis;nachfolger\n"
        '"# bis 2024; danach anders";;;\n'
        "Tiefbauamt;;31.12.2024;Wegeamt\n\n"
        "Wegeamt;01.01.2025;;\n"
        "Sportamt;;31.02.2025;\n"
    )
    (tmp_path / "content" / "aemter.csv").write_text(rows, encoding="utf-8")
    assert bibliothek.wissen.aemter == (
        Organisation("Tiefbauamt", gueltig_bis=date(2024, 12, 31), nachfolger="Wegeamt"),
        Organisation("Wegeamt", gueltig_ab=date(2025, 1, 1)),
        Organisation("Sportamt"),
    )
    assert bibliothek.wissen.organisationen[:1] == (Organisation("Rat"),)
    (finding,) = bibliothek.findings
    assert (finding.code, str(finding.place)) == ("Y137", "content/aemter.csv:7:1")


def test_a_list_of_offices_as_it_was_is_told_and_not_read(tmp_path: Path) -> None:
    bibliothek = read(tmp_path, "")
    (tmp_path / "content" / "aemter.txt").write_text("Sportamt\n", encoding="utf-8")
    assert bibliothek.wissen.aemter == ()
    (finding,) = bibliothek.findings
    assert (finding.code, str(finding.place)) == ("Y139", "content/aemter.txt:1:1")
    assert "»vorlagen-gen umstellen«" in finding.remedy
