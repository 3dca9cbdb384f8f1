"""What is written as Markdown is read as the same blocks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.importe.markdowntext import markdown_text, read_markdown
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Footnote,
    Heading,
    Inline,
    ListItem,
    Mark,
    Paragraph,
    Row,
    Run,
    Table,
    normalised,
)

_WORDS = ["Satz", "Bürger*innen", "10 %", "(1)", "3.", "a)", "–", "-", "#", ">", "|", "*", "[x]"]
_WORDS += [
    "[^1]",
    "[[a]]",
    "\\*",
    "\\",
    "1.1",
    "](x)",
    "→",
    "Tabelle",
    "z. B.",
    "[",
    "]",
    "_",
    "**",
]
_texts = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5).map(" ".join)
_looks = st.sampled_from([(False, False), (True, False), (False, True), (True, True)])


@st.composite
def _inlines(draw: st.DrawFn) -> tuple[Inline, ...]:
    """Words apart by blanks, looks for some of them; never a whole paragraph in bold."""
    runs: list[Inline] = [Run("Am Anfang ")]
    for text in draw(st.lists(_texts, min_size=1, max_size=3)):
        bold, italic = draw(_looks)
        runs += [Run(text, bold, italic), Run(draw(st.sampled_from([" und ", "\nund "])))]
    return normalised([*runs, Run("Schluss.")])


_paragraphs = st.builds(Paragraph, _inlines())
_plain = st.builds(lambda text: Paragraph((Run(f"{text} Ende"),)), _texts)


@given(st.lists(_paragraphs | _plain, min_size=1, max_size=4))
def test_paragraphs_say_the_same_words(blocks: list[Block]) -> None:
    text = markdown_text(blocks).text
    read = read_markdown(text).blocks
    assert [_said(each) for each in read] == [_said(each) for each in blocks]


def _said(block: Block) -> str:
    assert isinstance(block, Paragraph | Heading)
    return "".join(each.text for each in block.inlines if isinstance(each, Run))


@given(st.lists(_plain, min_size=1, max_size=4))
def test_whatever_looks_like_markup_stays_text(blocks: list[Block]) -> None:
    assert markdown_text(blocks).is_exact


@st.composite
def _marked(draw: st.DrawFn) -> tuple[Inline, ...]:
    """Stretches between letters and blanks, each in a look of its own."""
    inlines: list[Inline] = [Run("Anfang ")]
    for text in draw(st.lists(_texts, min_size=1, max_size=3)):
        bold, italic = draw(_looks)
        inlines += [Run(f"so {text} so", bold, italic), Run(" und ")]
    return normalised([*inlines, Run("Schluss.")])


_marked_paragraphs = st.builds(Paragraph, _marked())
_headings = st.builds(lambda inlines: Heading(1, inlines), _marked())
_cells = _marked().map(lambda inlines: Cell((Paragraph(inlines),)))
_tables = st.lists(st.tuples(_cells, _cells), min_size=1, max_size=3).map(
    lambda rows: Table(
        (_row("Eins", "Zwei", is_head=True), *(Row(cells) for cells in rows)),
        description="Tabelle mit den Spalten Eins, Zwei",
    )
)


@st.composite
def _lists(draw: st.DrawFn) -> list[Block]:
    """A numbered list, some of its points with parts by letters or dashes."""
    items: list[Block] = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        items.append(ListItem(f"{number}.", 0, draw(_marked())))
        labels = draw(st.sampled_from([(), ("a)", "b)"), ("-", "-"), ("•",)]))
        items += [ListItem(label, 1, draw(_marked())) for label in labels]
    return items


def _quoted(blocks: list[Block]) -> list[Block]:
    return [
        replace(each, is_quoted=True) if isinstance(each, Paragraph | ListItem) else each
        for each in blocks
    ]


@given(
    st.lists(
        st.one_of(
            _marked_paragraphs.map(lambda each: [each]),
            _headings.map(lambda each: [each]),
            _tables.map(lambda each: [each]),
            _lists(),
            _marked_paragraphs.map(lambda each: _quoted([each])),
            _lists().map(_quoted),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_blocks_of_all_kinds_come_back_in_their_looks(parts: list[list[Block]]) -> None:
    """A list is parted from the next one by a paragraph: nothing else parts two lists."""
    between: Block = Paragraph((Run("Dazwischen."),))
    blocks = [block for part in parts for block in (between, *part)]
    written = markdown_text(blocks)
    assert written.is_exact, written.text


def _row(*texts: str, is_head: bool = False) -> Row:
    cells = (Cell((Paragraph((Run(text),)),) if text else (), is_head=is_head) for text in texts)
    return Row(tuple(cells))


_LISTE: list[Block] = [
    Paragraph((Run("Die Verwaltung wird beauftragt,"),)),
    ListItem("1.", 0, (Run("zu prüfen,"),)),
    ListItem("a.", 1, (Run("ob es geht"),)),
    ListItem("b.", 1, (Run("und wie,"),)),
    ListItem("2.", 0, (Run("zu berichten."),)),
    Paragraph((Run("Der Bericht ist öffentlich."),)),
    ListItem("3.", 0, (Run("3. ist eine Zahl."),)),
    ListItem("-", 0, (Run("Strich"),)),
    ListItem("•", 1, (Run("Punkt"),)),
]


_ZITATE: list[Block] = [
    Paragraph((Run("Der Rat hat beschlossen:"),)),
    Paragraph((Run("Wege sind zu erhalten."),), is_quoted=True),
    Paragraph((Run("Auch fett.", is_bold=True),), is_quoted=True),
    ListItem("1.", 0, (Run("zu Fuß"),), is_quoted=True),
    ListItem("-", 1, (Run("und mit dem Rad"),), is_quoted=True),
    Paragraph((Run("Daraus folgt:"),)),
    ListItem("1.", 0, (Run("Erstens:"),)),
    Paragraph((Run("Kein Weg fällt weg."),), is_quoted=True),
    ListItem("2.", 0, (Run("Zweitens."),)),
]


@pytest.mark.parametrize(
    "blocks",
    [
        _LISTE,
        [
            Heading(2, (Run("Lage"),)),
            Paragraph((Run("Text"),)),
            Heading(3, (Run("Süd"),)),
            Heading(2, (Run("Kosten "), Run("2027", is_italic=True))),
        ],
        [
            Table(
                (_row("Jahr", "Wert | Zahl", is_head=True), _row("2027", "1*2"), _row("2028", "")),
                description="Tabelle mit den Spalten Jahr, Wert | Zahl",
            )
        ],
        [
            Paragraph(
                (
                    Run("Siehe "),
                    Run("hier", link="https://www.stadt-muenster.de/a_(b)"),
                    Run(" und "),
                    Run("https://example.org/x", link="https://example.org/x"),
                    Run(" zur "),
                    Run("Community", language="en"),
                    Run(" ["),
                    Run("fett", is_bold=True),
                    Run("]."),
                )
            )
        ],
        _ZITATE,
        [Paragraph((Run("24. Februar 2026"),)), Paragraph((Run("2. Zeile\n- und Strich"),))],
    ],
    ids=["liste", "ueberschriften", "tabelle", "links", "zitate", "zahlen"],
)
def test_blocks_of_every_kind_come_back(blocks: list[Block]) -> None:
    assert markdown_text(blocks).is_exact


def test_footnotes_come_back_with_all_their_paragraphs() -> None:
    notes = [
        Footnote("1", (Paragraph((Run("Erster Absatz."),)), Paragraph((Run("Zweiter."),)))),
        Footnote("2", (Paragraph((Run("- kein Punkt"),)),)),
        Footnote("3", (Paragraph((Run("gehört woandershin"),)),)),
    ]
    blocks = [Paragraph((Run("Eins"), Mark("1"), Run(" und zwei"), Mark("2"), Run(".")))]
    written = markdown_text(blocks, notes)
    assert written.is_exact
    assert "woandershin" not in written.text


def test_looks_inside_a_word_are_given_up_for_the_word() -> None:
    blocks = [Paragraph((Run("Teil", is_bold=True), Run("haus steht.")))]
    written = markdown_text(blocks)
    assert (written.text, written.is_exact) == ("Teilhaus steht.\n", False)


def test_a_bold_line_above_a_table_is_its_title_and_no_heading() -> None:
    title = Paragraph((Run("Tabelle 1: Mittel", is_bold=True),))
    row = Row((Cell((Paragraph((Run("Jahr"),)),), is_head=True),))
    below = Row((Cell((Paragraph((Run("2027"),)),)),))
    written = markdown_text([title, Table((row, below))])
    assert written.text.startswith("Tabelle 1: Mittel\n")
    assert markdown_text([title, Paragraph((Run("Text"),))]).text.startswith("# Tabelle 1")
