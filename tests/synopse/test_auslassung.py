"""What of a long text is printed: changes, what stands around them, and what stands above them."""

from __future__ import annotations

from pathlib import Path

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.document import Heading, Table, TextCell, plain
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.synopse.auslassung import Auslassung, Gedruckt, gekuerzt
from vorlagen_gen.synopse.einheiten import Rolle
from vorlagen_gen.synopse.gegenueber import Zeile
from vorlagen_gen.synopse.tabellen import texttabellen
from vorlagen_gen.vergleich.absaetze import Gruppe

LABELS = Bibliothek(Projekt.open(Path(__file__).parents[2])).labels("muenster").synopse


def zeilen(text: str) -> list[Zeile]:
    """A row for each sign: ``.`` unchanged, ``x`` changed, ``H`` heading, ``S``, ``-``, ``+`` rows
    of a table: names of columns, unchanged, changed.
    """
    rollen = {"H": Rolle.UEBERSCHRIFT, "S": Rolle.SPALTEN}
    return [
        Zeile(
            (),
            (),
            "",
            each not in "x+",
            rollen.get(each, Rolle.TEXT),
            Gruppe.ZEILE if each in "S-+" else Gruppe.TEXT,
        )
        for each in text
    ]


def shown(text: str) -> str:
    """What is printed of ``text``; what is left out is a number in brackets."""
    return "".join(
        text[each.nummer - 1] if isinstance(each, Gedruckt) else f"({each.anzahl})"
        for each in gekuerzt(zeilen(text))
    )


def test_two_rows_stand_before_and_behind_a_change() -> None:
    assert shown(".........x.........") == "(7)..x..(7)"


def test_the_heading_above_a_change_is_printed() -> None:
    assert shown("H....H.......x.......") == "(5)H(5)..x..(5)"


def test_the_names_of_columns_stand_above_a_changed_row_but_above_no_other_text() -> None:
    assert shown("H....S.......+.......") == "H(4)S(5)..+..(5)"
    assert shown("H.....S------......x") == "H(16)..x"


def test_few_rows_are_printed_whatever_they_say() -> None:
    assert shown("x.......x") == "x.......x"
    assert shown("x........x") == "x..(4)..x"


def test_what_is_left_out_names_its_first_and_last_row() -> None:
    assert gekuerzt(zeilen("x......."))[3] == Auslassung(4, 8)


def test_a_line_says_what_is_left_out() -> None:
    (table,) = texttabellen(LABELS, "Anlage A", gekuerzt(zeilen("x.......")))
    assert isinstance(table, Table)
    (cell,) = table.rows[-1].cells[1:]
    assert isinstance(cell, TextCell)
    said = "".join(plain(each.inlines) for each in cell.blocks if not hasattr(each, "items"))
    assert (said, cell.span) == ("Nr. 4 bis 8: 5 Zeilen unverändert, hier ausgelassen", 3)


def test_a_very_long_table_goes_on_in_another_one_below_a_heading() -> None:
    found = tuple(texttabellen(LABELS, "Anlage 1", gekuerzt(zeilen("x" * 1030))))
    sizes = [len(each.rows) for each in found if isinstance(each, Table)]
    titles = [plain(each.inlines) for each in found if isinstance(each, Heading)]
    assert sizes == [500, 500, 30]
    assert titles == ["Anlage 1, ab Nr. 501", "Anlage 1, ab Nr. 1001"]
