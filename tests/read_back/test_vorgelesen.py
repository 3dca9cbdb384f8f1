"""What is heard of each kind of block."""

from __future__ import annotations

import pytest

from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Footnote,
    Gelesenes,
    Heading,
    Inline,
    ListItem,
    Mark,
    Paragraph,
    Row,
    Run,
    Table,
    Tick,
)
from vorlagen_gen.read_back.vorgelesen import vorgelesen, vorgelesenes_papier


def heard(*blocks: Block, notes: tuple[Footnote, ...] = ()) -> list[str]:
    """The lines after the title."""
    return vorgelesen(Gelesenes("Titel", "de-DE", blocks, notes, ())).splitlines()[1:]


def paragraph(*inlines: Inline | str) -> Paragraph:
    return Paragraph(tuple(Run(each) if isinstance(each, str) else each for each in inlines))


def point(label: str, text: str, depth: int = 0) -> ListItem:
    return ListItem(label, depth, (Run(text),))


def cell(text: str = "", span: int = 1, *, is_head: bool = False, names_row: bool = False) -> Cell:
    blocks = (paragraph(text),) if text else ()
    return Cell(blocks, span, is_head, names_row)


def row(*texts: str, is_head: bool = False) -> Row:
    return Row(tuple(cell(text, is_head=is_head) for text in texts))


def test_title_and_language_come_first() -> None:
    assert vorgelesen(Gelesenes("V/1", "de-DE", (), (), ())) == "Dokument: V/1 (Sprache: Deutsch)\n"


def test_each_file_of_a_paper_stands_under_its_name() -> None:
    said = "Dokument: A (Sprache: Deutsch)\nText\n"
    assert vorgelesen(Gelesenes("A", "de", (paragraph("Text"),), (), ())) == said
    assert vorgelesenes_papier([("a", said), ("b", said)]) == (
        f"==== a ====\n\n{said}\n==== b ====\n\n{said}"
    )


def test_a_heading_is_announced_with_its_level_and_label() -> None:
    assert heard(Heading(2, (Run("Anlass"),)), Heading(4, (Run("Ziel"),), "1.")) == [
        "Überschrift Ebene 2: Anlass",
        "Überschrift Ebene 4: 1. Ziel",
    ]


def test_ends_of_lines_sound_like_blanks() -> None:
    assert heard(paragraph("Frau Mustermann\nTelefon")) == ["Frau Mustermann Telefon"]


def test_a_list_says_how_many_points_it_has_and_where_it_ends() -> None:
    assert heard(point("1.", "eins"), point("2.", "zwei"), paragraph("danach")) == [
        "Liste mit 2 Einträgen",
        "  1. eins",
        "  2. zwei",
        "Ende der Liste",
        "danach",
    ]


def test_a_list_in_a_list_is_counted_by_itself() -> None:
    assert heard(point("1.", "eins"), point("a)", "innen", 1), point("2.", "zwei")) == [
        "Liste mit 2 Einträgen",
        "  1. eins",
        "    Liste mit 1 Eintrag",
        "      a) innen",
        "    Ende der Liste",
        "  2. zwei",
        "Ende der Liste",
    ]


def test_a_list_that_begins_deeper_than_it_goes_on_loses_nothing() -> None:
    said = heard(point("a)", "tief", 2), point("1.", "flach"))
    assert [line.strip() for line in said] == [
        "Liste mit 2 Einträgen",
        "a) tief",
        "1. flach",
        "Ende der Liste",
    ]


def test_a_footnote_is_read_after_the_block_its_mark_is_in() -> None:
    note = Footnote("1", (paragraph("Die Quelle."), paragraph("Mehr.")))
    assert heard(paragraph("Satz", Mark("1"), " weiter"), paragraph("danach"), notes=(note,)) == [
        "Satz [Fußnote 1] weiter",
        "  Fußnote 1: Die Quelle.",
        "    Mehr.",
        "danach",
    ]


def test_links_and_languages_are_announced_and_end() -> None:
    link, english = Run("hier", link="https://a.example"), Run("Welcome", language="en-GB")
    assert heard(paragraph("Siehe ", link, " und ", english, ".")) == [
        "Siehe [Link: hier] und [Englisch: Welcome]."
    ]


def test_a_link_over_several_runs_and_lines_is_one() -> None:
    runs = (Run("zwei ", link="u"), Run("fette", is_bold=True, link="u"), Run("\n"))
    assert heard(paragraph(*runs, Run("Zeilen", link="u"))) == ["[Link: zwei fette Zeilen]"]


def test_blanks_at_the_edges_of_a_link_are_outside() -> None:
    assert heard(paragraph("a", Run(" b ", link="u"), "c")) == ["a [Link: b] c"]


def test_a_rare_language_is_called_by_its_tag() -> None:
    assert heard(paragraph(Run("Moin", language="stq"))) == ["[stq: Moin]"]


def test_a_figure_says_what_stands_for_it() -> None:
    assert heard(Figure("Ein Plan"), Figure("")) == [
        "Grafik: Ein Plan",
        "Grafik: ohne Beschreibung",
    ]


def test_a_cell_is_announced_with_the_name_its_head_row_prints() -> None:
    table = Table((row("Jahr", "Betrag €", is_head=True), row("2027", "")), (), "Kosten")
    assert heard(table) == [
        "Tabelle mit 2 Spalten und 2 Zeilen: Kosten",
        "  Zeile 1, Spaltenköpfe",
        "    Spalte 1: Jahr",
        "    Spalte 2: Betrag €",
        "  Zeile 2",
        "    Jahr: 2027",
        "    Betrag €: leer",
        "Ende der Tabelle",
    ]


@pytest.mark.parametrize(
    ("columns", "description"),
    [(("Tag", "Rolle"), "Wer berät"), ((), "Wer berät (Tag, Rolle)")],
    ids=["PDF", "Word"],
)
def test_names_that_are_not_printed_are_said_all_the_same(
    columns: tuple[str, ...], description: str
) -> None:
    assert heard(Table((row("1.2.", "Anhörung"),), columns, description)) == [
        "Tabelle mit 2 Spalten und 1 Zeile: Wer berät (Tag, Rolle)",
        "  Zeile 1",
        "    Tag: 1.2.",
        "    Rolle: Anhörung",
        "Ende der Tabelle",
    ]


def test_a_cell_names_its_row_where_there_is_more_in_it() -> None:
    rows = (
        Row((cell("Saldo", names_row=True), cell("862.000"))),
        Row((cell(names_row=True), cell("1"))),
        Row((cell("2."), cell("Rat", names_row=True))),
        Row((cell("Begründung", 2, names_row=True),)),
    )
    assert heard(Table(rows, ("Art", "Betrag"), "Plan"))[1:-1] == [
        "  Zeile 1",
        "    Art, Zeilenkopf: Saldo",
        "    Betrag: 862.000",
        "  Zeile 2",
        "    Art: leer",
        "    Betrag: 1",
        "  Zeile 3",
        "    Art: 2.",
        "    Betrag, Zeilenkopf: Rat",
        "  Zeile 4",
        "    Spalte 1 bis 2: Begründung",
    ]


def test_a_box_says_what_it_is_for_and_whether_it_is_ticked() -> None:
    ticks = (Tick(is_ticked=True, name="Kosten: Ja"), Tick(is_ticked=False, name="Kosten: Nein"))
    cells = tuple(Cell((paragraph("X"),) if each.is_ticked else (), tick=each) for each in ticks)
    assert heard(Table((Row(cells),), ("Antwort", "Antwort"), "Fragen")) == [
        "Tabelle mit 2 Spalten und 1 Zeile: Fragen (Antwort)",
        "  Zeile 1",
        "    Antwort: Kosten: Ja angekreuzt",
        "    Antwort: Kosten: Nein nicht angekreuzt",
        "Ende der Tabelle",
    ]


def test_a_list_in_a_cell_is_read_inside_the_cell() -> None:
    blocks = (paragraph("Ziele:"), point("-", "eins"))
    assert heard(Table((Row((Cell(blocks),)),), ("Was",), "Ziele"))[2:-1] == [
        "    Was: Ziele:",
        "      Liste mit 1 Eintrag",
        "        - eins",
        "      Ende der Liste",
    ]
