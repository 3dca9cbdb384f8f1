"""No number and no short word of a table ever breaks, or a message says that it would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.satzspiegel import SATZSPIEGEL

from vorlagen_gen.assemble.spaltenbreiten import SMALLEST, settle, settle_tables
from vorlagen_gen.assemble.typografie import SHY
from vorlagen_gen.document import (
    Block,
    Document,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
    TextCell,
    plain,
)
from vorlagen_gen.findings import Place
from vorlagen_gen.markdown import parse
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.schrift import Schnitt, text_width
from vorlagen_gen.validate.tabellenbreite import find_too_wide

ORT = Place.at("t.md", 1, 1)
PADDING = 9.5
SIEBEN = ["Jahr", "Auszahlungen", "Einzahlungen", "Saldo", "Land", "Eigenanteil", "Bemerkung"]
BETRAEGE = ["2027", "95.500", "12.000", "83.500", "40,5\u00a0%", "55.300\u00a0€", "beantragt"]


def typed(*rows: Sequence[str]) -> Table:
    lines = ["|".join(["", *row, ""]) for row in rows]
    text = "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])
    (table,) = parse(Quelltext.of_file(text, "t.md"))[0]
    assert isinstance(table, Table)
    return table


def settled(*rows: Sequence[str]) -> Table:
    return settle(typed(*rows), SATZSPIEGEL)


def fits(
    table: Table, rows: Sequence[Sequence[str]], width: float = SATZSPIEGEL.textbreite
) -> bool:
    """Whether each cell of ``rows``, the head first, fits on one line of its column."""
    cuts = [Schnitt.FETT, *[Schnitt.NORMAL] * (len(rows) - 1)]
    return all(
        text_width(text, table.points or 10, cut) + PADDING <= column.width * width
        for row, cut in zip(rows, cuts, strict=True)
        for text, column in zip(row, table.columns, strict=True)
    )


def test_seven_columns_of_amounts_fit_without_a_broken_word() -> None:
    table = settled(SIEBEN, BETRAEGE)
    assert fits(table, [SIEBEN, BETRAEGE])
    assert (table.points, table.is_too_wide) == (None, False)


def test_a_crowded_table_is_set_smaller_before_anything_breaks() -> None:
    rows = [["Stadtteil", *map(str, range(2023, 2030))], ["Hiltrup", *["10.000.000"] * 7]]
    table = settled(*rows)
    assert fits(table, rows)
    assert table.points == 9


def test_only_long_words_are_hyphenated_where_there_is_no_room() -> None:
    rows = [
        ["Aufgabe", *["Auszahlungen"] * 4],
        ["Donaudampfschifffahrtsgesellschaftsversammlung", *["1"] * 4],
    ]
    table = settled(*rows)
    assert table.points is None
    assert not table.is_too_wide
    heads = [column.width * SATZSPIEGEL.textbreite for column in table.columns[1:]]
    assert min(heads) >= text_width("Auszahlungen", 10, Schnitt.FETT) + PADDING


def test_what_cannot_fit_is_a_finding_with_its_place() -> None:
    table = settled(["Monat"] * 12, ["1.234.567,89\u00a0€"] * 12)
    document = Document("", "de-DE", "", None, (Quote((table,), ORT),), "", "")
    (found,) = find_too_wide(document)
    assert str(found).startswith("t.md:1:1: Fehler D105: Die Tabelle ist zu breit: Ihre 12 Spalten")


def test_widths_stay_as_they_are_where_all_words_fit() -> None:
    table = typed(["Nr.", "Bezeichnung der Maßnahme"], ["1", "Umbau"])
    assert settle(table, SATZSPIEGEL).columns == table.columns


@pytest.mark.parametrize("is_list", [True, False])
def test_a_table_further_in_has_less_room(is_list: bool) -> None:  # noqa: FBT001 -- a parameter
    table = typed(SIEBEN, BETRAEGE)
    outer: Block = (
        ListBlock((ListItem("1.", (table,), ORT),), ORT) if is_list else Quote((table,), ORT)
    )
    (block,) = settle_tables((outer,), SATZSPIEGEL)
    inner = block.items[0].blocks[0] if isinstance(block, ListBlock) else block.blocks[0]  # type: ignore[union-attr]
    assert isinstance(inner, Table)
    assert inner == settle(table, SATZSPIEGEL.narrower(30))


numbers = st.integers(0, 99_999_999).map(lambda number: f"{number:,}".replace(",", "."))


@given(
    st.integers(1, 12).flatmap(
        lambda n: st.lists(st.lists(numbers, min_size=n, max_size=n), min_size=1)
    )
)
def test_every_number_fits_into_its_column_or_the_table_is_too_wide(rows: list[list[str]]) -> None:
    head = ["x"] * len(rows[0])
    table = settled(head, *rows)
    assert sum(column.width for column in table.columns) == pytest.approx(1)
    assert table.is_too_wide or fits(table, [head, *rows])


def test_a_city_with_larger_text_has_it_set_smaller_sooner() -> None:
    table = typed(SIEBEN, BETRAEGE)
    larger = SATZSPIEGEL.model_copy(update={"tabellengroesse": 14.0})
    assert (settle(table, SATZSPIEGEL).points, settle(table, larger).points) == (None, 9)


def test_a_table_of_many_lines_is_not_short() -> None:
    rows = [["1", "Ein Satz, der die schmale Zelle mit mehreren Zeilen füllt. " * 4]] * 6
    assert settled(["Nr.", "Bemerkung"], *[["1", "Kurz"]] * 6).is_short
    assert not settled(["Nr.", "Bemerkung"], *rows).is_short


def test_a_word_too_wide_for_its_column_gets_soft_hyphens() -> None:
    rows = [
        ["Aufgabe", *["Auszahlungen"] * 4],
        ["Immobilienmanagementverwaltungsgesellschaft Amt", *["1"] * 4],
    ]
    cell = settled(*rows).rows[0].cells[0]
    assert isinstance(cell, TextCell)
    (paragraph,) = cell.blocks
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.inlines).replace(SHY, "-") == (
        "Immo-bi-li-en-ma-na-ge-ment-ver-wal-tungs-ge-sell-schaft Amt"
    )


@given(st.lists(st.text(alphabet="abenst:@/ 1", max_size=60), min_size=4, max_size=4))
def test_soft_hyphens_are_all_that_changes_in_a_cell(cells: list[str]) -> None:
    before = typed(["A", "B", "C", "D"], [cell.replace("|", "") or "x" for cell in cells])
    after = settle(before, SATZSPIEGEL.model_copy(update={"textbreite": 200.0}))
    for old, new in zip(before.rows[0].cells, after.rows[0].cells, strict=True):
        assert isinstance(old, TextCell)
        assert isinstance(new, TextCell)
        assert said(new).replace(SHY, "") == said(old)


def said(cell: TextCell) -> str:
    return "".join(plain(each.inlines) for each in cell.blocks if isinstance(each, Paragraph))


def test_a_table_that_asks_for_a_smaller_size_keeps_it() -> None:
    table = settle(
        replace(typed(["Jahr", "Wert"], ["2027", "95.500"]), points=SMALLEST), SATZSPIEGEL
    )
    assert table.points == SMALLEST
    assert settled(["Jahr", "Wert"], ["2027", "95.500"]).points is None
