from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.document import Align, Role, Table
from vorlagen_gen.findings import Finding
from vorlagen_gen.markdown import parse
from vorlagen_gen.quelltext import Quelltext

Umriss = Callable[[str], list[str]]
Bemaengelt = Callable[[str], tuple[list[str], list[Finding]]]


def _table(text: str) -> Table:
    blocks, _ = parse(Quelltext.of_file(text, "t.md"))
    table = blocks[0]
    assert isinstance(table, Table)
    return table


def test_head_rows_alignment_and_role() -> None:
    table = _table("| Jahr | *Betrag* € | Quote | x |\n|---|--:|:-:|:--|\n| 2027 | 1 | 2 | 3 |")
    assert [(column.name, column.align) for column in table.columns] == [
        ("Jahr", Align.LEFT),
        ("Betrag €", Align.RIGHT),
        ("Quote", Align.CENTER),
        ("x", Align.LEFT),
    ]
    assert table.role is Role.TEXTTABELLE
    assert table.description == "Tabelle mit den Spalten Jahr, Betrag €, Quote, x"
    assert (table.place.line, table.place.end_line) == (1, 3)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_line_above_is_the_title_and_prints_as_typed(umriss: Umriss, between: str) -> None:
    text = f"Text\nTabelle 1: *Mittel*{between}a | b\n--|--\n1 | **2**\nText"
    assert umriss(text) == [
        "Text",
        "Tabelle <Tabelle 1: <i>Mittel</i>>",
        "| a | b",
        "| 1 | <b>2</b>",
        "Text",
    ]
    assert _table("Tabelle: Mittel\n|a|\n|-|").description == "Tabelle: Mittel"


def test_a_title_without_table_is_a_paragraph(umriss: Umriss) -> None:
    assert umriss("Tabelle 1: Mittel\n\nText") == ["Tabelle 1: Mittel", "Text"]


def test_an_escaped_bar_is_a_bar(umriss: Umriss) -> None:
    text = "| a \\| b | c |\n|---|---|\n| d | e |"
    assert umriss(text) == ["Tabelle <>", "| a | b | c", "| d | e"]


def test_an_empty_head_cell_still_names_its_column() -> None:
    table = _table("| | b |\n|---|---|\n| x | y |")
    assert [column.name for column in table.columns] == ["Spalte 1", "b"]
    assert table.head is not None


def test_an_empty_head_row_is_not_printed() -> None:
    table = _table("| | |\n|---|---|\n| x | y |")
    assert table.head is None
    assert len(table.rows) == 1


def test_too_few_and_too_many_cells_are_findings_and_all_is_printed(bemaengelt: Bemaengelt) -> None:
    blocks, findings = bemaengelt("| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 |")
    assert blocks == ["Tabelle <>", "| a | b | ", "| 1 |  | ", "| 2 | 3 | 4"]
    assert [(found.code, found.place.line) for found in findings] == [("T231", 3), ("T231", 4)]


def test_a_table_too_wide_for_a_page_is_a_finding_and_prints_as_typed(
    bemaengelt: Bemaengelt,
) -> None:
    text = "|" + " x |" * 13 + "\n|" + "---|" * 13
    blocks, findings = bemaengelt(text)
    assert blocks == [text.replace("\n", "⏎")]
    assert [found.code for found in findings] == ["T232"]


def test_a_table_with_nothing_but_a_head_is_a_finding_and_its_head_is_printed_as_a_row(
    bemaengelt: Bemaengelt,
) -> None:
    blocks, findings = bemaengelt("| Jahr | Räder |\n|---|---|\n\nDanach.")
    assert blocks == ["Tabelle <>", "| Jahr | Räder", "Danach."]
    assert [(found.code, found.place.line) for found in findings] == [("T233", 1)]
    assert _table("| Jahr | Räder |\n|---|---|").head is None


@given(st.lists(st.lists(st.text("ab ", max_size=300), min_size=1, max_size=12), min_size=1))
def test_widths_add_up_to_one(rows: list[list[str]]) -> None:
    breite = max(map(len, rows))
    lines = ["|" + "|".join(row) + "|" for row in rows]
    table = _table("\n".join([f"|{'x|' * breite}", f"|{'---|' * breite}", *lines]))
    widths = [column.width for column in table.columns]
    assert sum(widths) == 1


def test_a_wordy_column_gets_more_width_than_a_terse_one() -> None:
    table = _table("| Nr. | Bezeichnung der Maßnahme |\n|---|---|\n| 1 | Umbau |")
    assert table.columns[1].width > 3 * table.columns[0].width
