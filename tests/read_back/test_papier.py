"""Every kind of block of a paper, read back from both formats."""

from __future__ import annotations

import pytest

from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Gelesenes,
    Geltung,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Run,
    Table,
    Tick,
    plain,
)

pytestmark = pytest.mark.parametrize("format_", ["Word", "PDF"])


def lines(text: str) -> str:
    """``text`` on one line: a PDF breaks lines anywhere."""
    return " ".join(text.split())


def find(read: Gelesenes, start: str) -> Block:
    return next(
        block
        for block in read.blocks
        if isinstance(block, Heading | Paragraph | ListItem)
        and lines(plain(block.inlines)).startswith(start)
    )


def runs(block: Block) -> list[Run]:
    assert isinstance(block, Heading | Paragraph | ListItem)
    return [inline for inline in block.inlines if isinstance(inline, Run)]


def tables(read: Gelesenes) -> list[Table]:
    return [block for block in read.blocks if isinstance(block, Table)]


def cell_text(cell: Cell) -> str:
    texts = (plain(b.inlines) for b in cell.blocks if isinstance(b, Paragraph | ListItem))
    return lines(" ".join(texts))


def test_the_head_comes_in_reading_order(gelesen: dict[str, Gelesenes], format_: str) -> None:
    head = gelesen[format_].blocks[:6]
    assert [lines(plain(b.inlines)) for b in head if isinstance(b, Heading | Paragraph)] == [
        "Öffentliche Beschlussvorlage",
        "V/9901/2025",
        "Betrifft Beispielstraße: Anpassung der Verkehrsanlagen - Baubeschluss -",
        "Amt für Migration und Integration",
        "03.02.2025",
        "Ihr/e Ansprechpartner/in:",
    ]


def test_headings_have_their_levels(gelesen: dict[str, Gelesenes], format_: str) -> None:
    headings = [block for block in gelesen[format_].blocks if isinstance(block, Heading)]
    assert [(each.level, lines(plain(each.inlines))) for each in headings[1:5]] == [
        (2, "Beratungsfolge"),
        (2, "Beschlussvorschlag:"),
        (3, "I. Sachentscheidung:"),
        (3, "II. Finanzielle Auswirkungen:"),
    ]


def test_list_items_have_labels_and_depths(gelesen: dict[str, Gelesenes], format_: str) -> None:
    items = [block for block in gelesen[format_].blocks if isinstance(block, ListItem)]
    assert [(item.label, item.depth) for item in items[2:10]] == [
        ("1.", 0), ("1.1", 1), ("a)", 2), ("•", 3), ("b)", 2), ("1.2", 1), ("2.", 0), ("4.", 0),
    ]  # fmt: skip


def test_what_continues_a_list_item_is_a_paragraph(
    gelesen: dict[str, Gelesenes], format_: str
) -> None:
    assert isinstance(find(gelesen[format_], "Fortsetzung von Punkt eins."), Paragraph)


def test_bold_and_italic(gelesen: dict[str, Gelesenes], format_: str) -> None:
    looks = {
        run.text.strip(): (run.is_bold, run.is_italic)
        for run in runs(find(gelesen[format_], "→ Ergebnis"))
    }
    assert looks["fett"] == (True, False)
    assert looks["kursiv"] == (False, True)
    assert looks["beidem"] == (True, True)


def test_other_languages_and_text_from_right_to_left(
    gelesen: dict[str, Gelesenes], format_: str
) -> None:
    found = {run.language: run.text for run in runs(find(gelesen[format_], "Wort Community"))}
    assert found["en"] == "Community"
    assert lines(found["ar"]) == "السلام عليكم"


def test_links(gelesen: dict[str, Gelesenes], format_: str) -> None:
    (linked,) = [run for run in runs(find(gelesen[format_], "Frau Mustermann")) if run.link]
    assert linked.link == "mailto:mustermann@stadt-muenster.de"
    assert linked.text.strip() == "mustermann@stadt-muenster.de"


def test_what_looks_like_markup_is_text(gelesen: dict[str, Gelesenes], format_: str) -> None:
    text = lines(plain(runs(find(gelesen[format_], "Wort Community"))))
    assert text.endswith("[Datum fehlt], <b>, &amp;, ]]>, {{ 7*7 }}, {% if %}, {_{ a }_}")


def test_footnotes_and_where_their_marks_stand(gelesen: dict[str, Gelesenes], format_: str) -> None:
    read = gelesen[format_]
    heading = find(read, "Lage")
    assert isinstance(heading, Heading)
    assert heading.inlines[-1] == Mark("1")
    assert [note.label for note in read.footnotes] == ["1", "2", "3", "4", "5"]
    (first,) = read.footnotes[0].blocks
    assert lines(plain(runs(first))) == "In einer Überschrift."


def test_a_table_has_head_cells_and_spans(gelesen: dict[str, Gelesenes], format_: str) -> None:
    table = next(t for t in tables(gelesen[format_]) if cell_text(t.rows[0].cells[0]) == "Jahr")
    assert all(cell.is_head for cell in table.rows[0].cells)
    assert not any(cell.is_head for row in table.rows[1:] for cell in row.cells)
    assert [(cell.span, cell_text(cell)) for cell in table.rows[2].cells] == [
        (2, "über zwei Spalten"),
        (1, "Ende"),
    ]


def test_a_caption_stands_before_its_table(gelesen: dict[str, Gelesenes], format_: str) -> None:
    blocks = gelesen[format_].blocks
    caption = find(gelesen[format_], "Teilfinanzplan")
    assert isinstance(blocks[blocks.index(caption) + 1], Table)


def test_columns_without_a_printed_head_are_named(
    gelesen: dict[str, Gelesenes], format_: str
) -> None:
    table = tables(gelesen[format_])[0]
    assert cell_text(table.rows[0].cells[0]) == "17.09.2026"
    told = " ".join((table.description, *table.columns))
    assert all(name in told for name in ("Wer wann berät", "Sitzungstag", "Gremium", "Rolle"))


def test_ticks(gelesen: dict[str, Gelesenes], format_: str) -> None:
    table = tables(gelesen[format_])[-1]
    found = [(cell.tick, cell_text(cell)) for cell in table.rows[1].cells if cell.tick]
    question = "Auswirkungen auf den Ergebnisplan"
    assert found[:2] == [
        (Tick(is_ticked=False, name=f"{question}: Ja"), ""),
        (Tick(is_ticked=True, name=f"{question}: Nein"), "X"),
    ]


def test_row_heads(gelesen: dict[str, Gelesenes], format_: str) -> None:
    rows = tables(gelesen[format_])[-1].rows
    assert all(row.cells[0].is_row_header for row in rows)
    assert not any(cell.is_row_header for row in rows for cell in row.cells[1:])


def test_a_picture_is_its_alternative_text(gelesen: dict[str, Gelesenes], format_: str) -> None:
    assert Figure("Karte der Beispielstraße") in gelesen[format_].blocks


def test_page_furniture_is_kept_apart(gelesen: dict[str, Gelesenes], format_: str) -> None:
    read = gelesen[format_]
    first, second = read.seiten[:2]
    footer = ("Muster – keine Vorlage der Stadt Münster", "V/9901/2025")
    assert (first.header, first.footer) == ((), footer)
    number = "2" if second.geltung is Geltung.EINE else "{seite}"
    assert (second.header, second.footer) == ((f"- {number} -",), footer)
    text = " ".join(plain(b.inlines) for b in read.blocks if isinstance(b, Paragraph))
    assert "keine Vorlage der Stadt" not in text


def test_title_and_language(gelesen: dict[str, Gelesenes], format_: str) -> None:
    read = gelesen[format_]
    assert read.title == "Beschlussvorlage V/9901/2025: Beispielstraße & <mehr>"
    assert read.language == "de-DE"


def test_each_block_knows_where_it_stands(gelesen: dict[str, Gelesenes], format_: str) -> None:
    word = {"Word": "Absatz ", "PDF": "Seite "}[format_]
    assert all(str(block.stelle).startswith(word) for block in gelesen[format_].blocks)
