"""Random documents of everything that papers may hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from hypothesis import strategies as st
from tests.render_docx.bausteine import ORT, kopf, punkte, run, zelle

from vorlagen_gen.document import (
    Align,
    Block,
    Column,
    Document,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    ListBlock,
    Paragraph,
    Quote,
    Role,
    Row,
    Run,
    Table,
    TextCell,
    TickCell,
)

WORDS = (
    "Münster", "Bürger*innen", "Vertreter:innen", "Schüler_innen", "Straße", "Maßnahmen",
    "Migrations\u00adleit\u00adbild", "Haushalts-", "und", "-anlagen", "Ja/Nein", "§\u00a027",
    "1.330.000\u00a0€", "z.\u00a0B.", "u\u0308ber", "e\u0301tude", "x\u0302",
    "שלום Tag", "مرحبا Tag",
    "#:{}[]|<>&", "{{ 7*7 }}", "{% if %}", "<b>", "&amp;", "]]>", "„Zitat“", "–", "→", "½",
    "2024/2025",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbe",
    "(Nachtrags-)Haushaltsplan", "kommunalverfassungsrechtlich", "A‑R/0028/2022", "fi", "ffl", "☐",
)  # fmt: skip
LABELS = (
    ("1.", "2.", "3.", "4."), ("1.", "2.", "4.", "5."), ("a)", "b)", "d)", "e)"),
    ("-", "-", "-", "-"), ("•", "•", "–", "•"), ("1.1", "1.2", "1.3", "2.1"),
    ("I.", "II.", "III.", "IV."), ("(1)", "(2)", "(3)", "(4)"), ("A.", "B.", "C.", "zu 4"),
)  # fmt: skip

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
letters = st.text(
    st.characters(codec="latin-1", categories=("Lu", "Ll", "Nd", "Po", "Ps", "Pe", "Sm")),
    min_size=1,
    max_size=8,
)
phrases = st.one_of(words, words, letters)
links = st.sampled_from(("https://www.muenster.de/ä?b=1&c=2", "mailto:mustermann@x.de"))
linked = st.builds(Run, text=letters, place=st.just(ORT), link=links)
unlinked = st.builds(
    Run,
    text=phrases,
    place=st.just(ORT),
    is_bold=st.booleans(),
    is_italic=st.booleans(),
    language=st.sampled_from((None, None, "en", "fr")),
    is_luecke=st.booleans(),
)
runs = st.one_of(unlinked, unlinked, linked)


@st.composite
def inlines(
    draw: st.DrawFn, *, has_notes: bool = True, has_lines: bool = True
) -> tuple[Inline, ...]:
    """Runs with blanks between them, line ends and footnotes; never a mark at the start."""
    out: list[Inline] = [draw(runs)]
    for _ in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(("run", "run", "line", "note")))
        if kind == "line" and has_lines:
            out += [LineBreak(ORT), draw(runs)]
        elif kind == "note" and has_notes:
            out.append(
                Footnote("?", (Paragraph(draw(inlines(has_notes=False)), ORT, Role.FUSSNOTE),), ORT)
            )
        else:
            out += [run(" "), draw(runs)]
    return tuple(out)


paragraphs = inlines().map(lambda parts: Paragraph(parts, ORT))
short_paragraphs = runs.map(lambda part: Paragraph((part,), ORT))


@st.composite
def lists(
    draw: st.DrawFn, depth: int = 1, paragraphs: st.SearchStrategy[Paragraph] = paragraphs
) -> ListBlock:
    labels = draw(st.sampled_from(LABELS))[: draw(st.integers(1, 4))]
    items = []
    for label in labels:
        blocks: list[Block] = [draw(paragraphs)]
        if depth < 4 and draw(st.booleans()):
            blocks.append(draw(lists(depth + 1)))
        if draw(st.integers(0, 3)) == 0:
            blocks.append(draw(paragraphs))
        items.append((label, tuple(blocks)))
    return punkte(*items)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    names = draw(st.lists(phrases, min_size=width, max_size=width))
    head = Row(tuple(zelle(name) for name in names), ORT) if draw(st.booleans()) else None
    rows = [draw(table_rows(width)) for _ in range(draw(st.integers(1, 3)))]
    return Table(
        columns=tuple(Column(name, 1 / width, draw(st.sampled_from(Align))) for name in names),
        head=head,
        rows=tuple(rows),
        caption=draw(inlines(has_lines=False)) if draw(st.booleans()) else (),
        description=draw(phrases),
        role=Role.TEXTTABELLE,
        place=ORT,
    )


@st.composite
def table_rows(draw: st.DrawFn, width: int) -> Row:
    if width > 1 and draw(st.integers(0, 4)) == 0:
        return Row((zelle("breit", span=width),), ORT)
    cells: list[TextCell | TickCell] = []
    for _ in range(width):
        kind = draw(st.sampled_from(("text", "text", "leer", "kreuz", "liste")))
        if kind == "kreuz":
            cells.append(TickCell(draw(st.booleans()), draw(phrases), ORT))
        elif kind == "liste":
            cells.append(TextCell((draw(short_paragraphs), draw(lists(4, short_paragraphs))), ORT))
        else:
            cells.append(TextCell((draw(paragraphs),) if kind == "text" else (), ORT))
    return Row(tuple(cells), ORT)


headings = st.builds(Heading, st.just(2), inlines(), st.just(ORT))
quotes = st.builds(Quote, st.tuples(paragraphs, lists(3)), st.just(ORT))
blocks = st.one_of(paragraphs, paragraphs, headings, lists(), tables(), quotes)
documents = st.builds(
    lambda blocks, has_head, mark: _document(tuple(blocks), has_head=has_head, mark=mark),
    st.lists(blocks, min_size=1, max_size=6),
    st.booleans(),
    st.sampled_from(("", "ENTWURF")),
)


def _document(blocks: tuple[Block, ...], *, has_head: bool, mark: str) -> Document:
    start = () if has_head else (Heading(1, (run("Leitbild"),), ORT),)
    numbers = count(1)
    return Document(
        title="V/9901/2025 Beschlussvorlage: A & <B>",
        language="de-DE",
        subject="Beispiel",
        kopf=kopf() if has_head else None,
        blocks=(*start, *(_numbered(block, numbers) for block in blocks)),
        footer="V/9901/2025",
        page_label="- {seite} -",
        mark="" if has_head else "Anlage 1 zu V/9901/2025",
        notice="Muster – keine Vorlage der Stadt Münster",
        watermark=mark,
    )


def _numbered(block: Block, numbers: Iterator[int]) -> Block:
    """``block`` with its footnotes numbered in reading order."""
    match block:
        case Heading() | Paragraph():
            return replace(block, inlines=_numbered_inlines(block.inlines, numbers))
        case ListBlock():
            items = [
                replace(item, blocks=tuple(_numbered(each, numbers) for each in item.blocks))
                for item in block.items
            ]
            return replace(block, items=tuple(items))
        case Quote():
            return replace(block, blocks=tuple(_numbered(each, numbers) for each in block.blocks))
        case Table():
            caption = _numbered_inlines(block.caption, numbers)
            rows = tuple(_numbered_row(row, numbers) for row in block.rows)
            return replace(block, caption=caption, rows=rows)
        case _:
            return block


def _numbered_row(row: Row, numbers: Iterator[int]) -> Row:
    cells = [
        replace(cell, blocks=tuple(_numbered_in_cell(cell, numbers)))
        if isinstance(cell, TextCell)
        else cell
        for cell in row.cells
    ]
    return replace(row, cells=tuple(cells))


def _numbered_in_cell(cell: TextCell, numbers: Iterator[int]) -> Iterator[Paragraph | ListBlock]:
    for block in cell.blocks:
        numbered = _numbered(block, numbers)
        assert isinstance(numbered, Paragraph | ListBlock)
        yield numbered


def _numbered_inlines(parts: tuple[Inline, ...], numbers: Iterator[int]) -> tuple[Inline, ...]:
    return tuple(
        replace(part, label=str(next(numbers))) if isinstance(part, Footnote) else part
        for part in parts
    )
