"""What holds for every text: nothing is lost, every place is right, nothing fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from vorlagen_gen.document import (
    Block,
    Footnote,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Table,
    TextCell,
    plain,
)
from vorlagen_gen.findings import Place
from vorlagen_gen.lesefolge import children
from vorlagen_gen.markdown import parse
from vorlagen_gen.markdown.zeichen import UNSICHTBAR, clean
from vorlagen_gen.quelltext import Quelltext

WOERTER = st.sampled_from(
    [
        *("Bürger*innen", "Vertreter*innen", "*innen", "Straße", "ÄÖÜ", "so\u00adgar", "e\u0301"),
        *(
            "مرحبا",
            "שלום",
            "👩\u200d👧",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenetui",
        ),
        *("#5", "z. B.", "§\u00a027", "{{ x }}", "{% y %}", "<b>", "</p>", "&amp;", "a:b", "a|b"),
        *(
            "**fett**",
            "*kursiv*",
            "***beides***",
            "**zwei Wörter**",
            "*",
            "**",
            "***",
            "(*)",
            "„*x*“",
        ),
        *("\\*", "\\", "\\[", "\\|", "[", "]", "(", ")", "](", "[[", "]]", "![", "_x_", "`"),
        *("[Text](https://a.de/x)", "[x](y)", "[W]{lang=en}", "a@b.de", "https://a.de.", "[^1]"),
        *(
            "1.",
            "2.",
            "1.1",
            "a.",
            "b)",
            "(1)",
            "-",
            "–",
            "•",
            "+",
            ">",
            "#",
            "##",
            "→",
            "---",
            "===",
        ),
        *(
            "Januar",
            "Tabelle:",
            "|",
            "|---|",
            "| a | b |",
            "[^1]:",
            "\t",
            "  ",
            "\n",
            "\n\n",
            "\n   ",
        ),
    ]
)
PROSA = st.lists(WOERTER | st.text(max_size=6), max_size=30).flatmap(
    lambda words: st.sampled_from([" ", "", "\n", "\n\n"]).map(lambda glue: glue.join(words))
)


def _quelle(text: str) -> Quelltext:
    return Quelltext.of_file(text, "t.md")


def _inlines(block: Block) -> Iterator[Inline]:
    if isinstance(block, Heading | Paragraph):
        yield from block.inlines
    elif isinstance(block, Table):
        yield from block.caption
    for child in children(block):
        yield from _inlines(child)


def _with_footnotes(inlines: Iterator[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Footnote):
            for paragraph in inline.paragraphs:
                yield from paragraph.inlines


def _items(blocks: tuple[Block, ...]) -> Iterator[ListItem]:
    for block in blocks:
        if isinstance(block, ListBlock):
            yield from block.items
        yield from _items(tuple(children(block)))


def _runs(blocks: tuple[Block, ...]) -> list[Run]:
    inlines = (inline for block in blocks for inline in _with_footnotes(_inlines(block)))
    return [inline for inline in inlines if isinstance(inline, Run)]


def _offsets(text: str, place: Place) -> tuple[int, int]:
    starts = [0]
    for row in text.split("\n"):
        starts.append(starts[-1] + len(row) + 1)
    return starts[place.line - 1] + place.column - 1, starts[
        place.end_line - 1
    ] + place.end_column - 1


@given(st.text() | PROSA)
def test_no_text_makes_it_fail(text: str) -> None:
    _, findings = parse(_quelle(text))
    assert findings == tuple(sorted(findings))


@given(PROSA)
def test_the_source_at_a_runs_place_is_its_text(text: str) -> None:
    blocks, _ = parse(_quelle(text))
    for run in _runs(blocks):
        start, end = _offsets(text, run.place)
        assert run.place.line == run.place.end_line
        assert _shown(text[start:end]) == _shown(run.text)


def _shown(text: str) -> str:
    """Text with blanks folded, without backslashes, unprintable characters made alike."""
    cleaned = clean(text)[0].replace(UNSICHTBAR, "").replace("\\", "")
    return re.sub(r"[ \t]+", " ", cleaned)


@given(PROSA)
def test_what_is_not_printed_is_markup_or_blank(text: str) -> None:
    blocks, _ = parse(_quelle(text))
    shown = bytearray(len(text) + 1)
    for run in _runs(blocks):
        start, end = _offsets(text, run.place)
        shown[start:end] = b"x" * (end - start)
    for item in _items(blocks):
        start, _ = _offsets(text, item.place)
        typed = len(re.match(r"\S+", text[start:])[0])  # type: ignore[index]
        shown[start : start + typed] = b"x" * typed
    printable = clean(text)[0].replace(UNSICHTBAR, " ")
    hidden = "".join(
        " " if shown[index] else character for index, character in enumerate(printable)
    )
    assert not re.sub(r"\]\([^\s]*\)|\]\{lang=en\}|\[\^1\]:?|[-*\\#>|:\[\]\s]", "", hidden)


@given(PROSA)
def test_runs_stand_in_the_order_typed_and_do_not_overlap(text: str) -> None:
    blocks, _ = parse(_quelle(text))
    inlines = [inline for block in blocks for inline in _inlines(block)]
    places = [inline.place for inline in inlines]
    assert places == sorted(places)
    for before, after in pairwise(places):
        assert (before.end_line, before.end_column) <= (after.line, after.column)


@given(PROSA)
def test_blanks_are_folded_and_none_stands_at_the_end_of_a_line(text: str) -> None:
    blocks, _ = parse(_quelle(text))
    for block in _leaves(blocks):
        printed = "".join(
            inline.text if isinstance(inline, Run) else "\n"
            for inline in _inlines(block)
            if not isinstance(inline, Footnote)
        )
        assert not re.search(r"  |^ |\n ", printed)


def _leaves(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield block
        yield from _leaves(tuple(children(block)))


@given(PROSA, st.integers(1, 40), st.integers(1, 40))
def test_places_count_from_where_the_text_begins_in_its_file(
    text: str, line: int, column: int
) -> None:
    rows = tuple((line + row, column) for row in range(text.count("\n") + 1))
    moved = Quelltext(text, "v.yaml", rows, Place.at("v.yaml", line, column))
    plain_runs = _runs(parse(_quelle(text))[0])
    for run, expected in zip(_runs(parse(moved)[0]), plain_runs, strict=True):
        assert run.place.line == expected.place.line + line - 1
        assert run.place.column == expected.place.column + column - 1


def test_a_folded_value_gives_its_whole_place_everywhere() -> None:
    whole = Place("v.yaml", 3, 5, 6, 1)
    blocks, findings = parse(
        Quelltext("a [^1]\n\n- b\n- c", "v.yaml", ((3, 5),), whole, is_verbatim=False)
    )
    assert {run.place for run in _runs(blocks)} == {whole}
    assert [found.place for found in findings] == [whole]
    assert {block.place for block in blocks} == {whole}


LABELS = st.sampled_from(
    [
        ("-", "-", "-"),
        ("–", "–", "–"),
        ("1.", "2.", "5."),
        ("a)", "b)", "c)"),
        ("(1)", "(2)", "(3)"),
    ]
)
SATZ = st.lists(
    st.sampled_from(["Bürger*innen", "am", "5.", "Straße", "e\u0301", "{}", "x|y"]), min_size=1
).map(lambda words: "Wort " + " ".join(words))


@dataclass(frozen=True)
class Punkt:
    label: str
    text: str
    below: tuple[Punkt, ...]


def _points(tiefe: int) -> st.SearchStrategy[tuple[Punkt, ...]]:
    below = _points(tiefe - 1) if tiefe else st.just(())
    point = st.tuples(SATZ, below)
    return st.tuples(LABELS, st.lists(point, min_size=1, max_size=2)).map(
        lambda drawn: tuple(
            Punkt(label, *point) for label, point in zip(drawn[0], drawn[1], strict=False)
        )
    )


def _typed(points: tuple[Punkt, ...], einzug: str, gap: str) -> Iterator[str]:
    for point in points:
        yield f"{einzug}{point.label} {point.text}{gap}"
        yield from _typed(point.below, einzug + "    ", gap)


def _read(blocks: tuple[Block, ...]) -> tuple[Punkt, ...]:
    return tuple(
        Punkt(item.label, _text(item.blocks[0]), _read(item.blocks[1:]))
        for block in blocks
        if isinstance(block, ListBlock)
        for item in block.items
    )


def _text(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return plain(block.inlines)


@settings(max_examples=50)
@given(_points(4), st.sampled_from(["", "\n"]))
def test_lists_nested_deep_come_back_as_typed(points: tuple[Punkt, ...], gap: str) -> None:
    assert _read(parse(_quelle("\n".join(_typed(points, "", gap))))[0]) == points


@given(st.lists(PROSA, min_size=1, max_size=5))
def test_a_quotation_says_what_its_lines_say(texts: list[str]) -> None:
    text = "\n".join(texts)
    quoted = "\n".join(f"> {row}" for row in text.split("\n"))
    blocks, _ = parse(_quelle(quoted))
    assert all(isinstance(block, Quote | Paragraph) for block in blocks)


def _all_cells(blocks: tuple[Block, ...]) -> Iterator[TextCell]:
    for block in blocks:
        if isinstance(block, Table):
            for row in (block.head, *block.rows) if block.head else block.rows:
                yield from (cell for cell in row.cells if isinstance(cell, TextCell))
        yield from _all_cells(tuple(children(block)))


@given(
    st.lists(
        st.lists(
            PROSA.map(lambda text: text.replace("\n", " ").replace("|", "\\|")),
            min_size=2,
            max_size=2,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_rows_of_a_table_have_as_many_cells_as_columns(rows: list[list[str]]) -> None:
    lines = [f"| {left} | {right} |" for left, right in rows]
    blocks, _ = parse(_quelle("\n".join([lines[0], "|---|---|", *lines[1:]])))
    table = next(block for block in blocks if isinstance(block, Table))
    assert {len(row.cells) for row in table.rows} <= {len(table.columns)}
    assert all(len(cell.blocks) <= 1 for cell in _all_cells(blocks))
