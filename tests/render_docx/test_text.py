"""The Word file says what the document says, in its order, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.render_docx.bausteine import (
    ORT,
    TEMPLATES,
    absatz,
    dokument,
    fussnote,
    punkte,
    run,
    zeile,
    zelle,
)
from tests.render_docx.beispiel import reiches_dokument
from tests.render_docx.leser import (
    document_notes,
    document_text,
    parts,
    word_notes,
    word_text,
)

from vorlagen_gen.document import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Quote,
    Role,
    Run,
    Table,
    TickCell,
)
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.docx import render_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"


@pytest.mark.parametrize(
    "document", [reiches_dokument(), reiches_dokument(mit_kopf=False)], ids=["vorlage", "anlage"]
)
def test_the_rich_document_reads_back_as_it_is(document: Document, project: Path) -> None:
    data = render_docx(document, TEMPLATES, project)
    assert word_text(data) == document_text(document)
    assert word_notes(data) == document_notes(document)


@pytest.mark.parametrize(
    "text",
    [
        "{{ 7*7 }} {% if x %} {# y #}",
        "{_{ 7*7 }_} {_% x %_}",
        "{{p inhalt }} {{r seitenzeile }}",
        "<b>fett</b> & &amp; ]]> <w:p/>",
        "vorlagen-gen:inhalt",
        "a\tb  c   d",
        "„Zitat“ ‚halb‘ “”‘’",
        "und -anlagen, -5, - Baubeschluss -",
        "Migrations\u00adleit\u00adbild 1.330.000\u00a0€ §\u202f27",
    ],
)
def test_text_prints_as_typed_everywhere(text: str, tmp_path: Path) -> None:
    note = fussnote("1", text)
    document = dokument(
        Heading(2, (run(text),), ORT),
        absatz(run(text, is_bold=True), run(text, link="https://a.de/?x={{ y }}&z=<1>"), note),
        punkte(("1.", (absatz(text),))),
        tabelle(text),
    )
    data = render_docx(document, TEMPLATES, tmp_path)
    assert word_text(data) == document_text(document)
    assert word_notes(data) == document_notes(document)


def test_furniture_prints_as_typed(tmp_path: Path) -> None:
    text = "{{ 7*7 }} {_{ & <b> ]]>"
    document = dokument(
        absatz("x"), footer=text, notice=text, mark=text, page_label=f"{text} {{seite}}."
    )
    found = parts(render_docx(document, TEMPLATES, tmp_path))
    texts = {
        name: "".join(map(str, node.itertext(f"{W}t", f"{W}instrText")))
        for name, node in found.items()
    }
    assert texts["word/header1.xml"] == text
    assert texts["word/header2.xml"] == f"{text}  PAGE 2."
    assert texts["word/footer1.xml"] == texts["word/footer2.xml"] == text + text


def test_a_control_character_is_named_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(VorlagenError, match=r"vorlage\.yaml:1:1: .*U\+0001"):
        render_docx(dokument(absatz("a\x01b")), TEMPLATES, tmp_path)


def test_a_label_that_word_would_count_with_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="per cent"):
        render_docx(dokument(punkte(("%1", (absatz("x"),)))), TEMPLATES, tmp_path)


def test_a_heading_can_carry_the_label_of_a_list(tmp_path: Path) -> None:
    document = dokument(punkte(("3.", (Heading(3, (run("Lage"),), ORT), absatz("Text")))))
    assert word_text(render_docx(document, TEMPLATES, tmp_path)) == ["3. Lage", "Text"]


def test_footnotes_must_be_numbered_in_their_order(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="footnote '2' is number 1"):
        render_docx(dokument(absatz(fussnote("2", "x"))), TEMPLATES, tmp_path)


def tabelle(text: str) -> Table:
    return Table(
        columns=(Column(text, 0.5, Align.RIGHT), Column("b", 0.5)),
        head=zeile(zelle(text), zelle()),
        rows=(
            zeile(zelle(text), TickCell(is_ticked=True, name=text, place=ORT)),
            zeile(zelle(text, span=2)),
        ),
        caption=(run(text),),
        description=text,
        role=Role.TEXTTABELLE,
        place=ORT,
    )


printable = st.characters(
    exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufffe\uffff\u2028\u2029"
)
hostile = st.sampled_from(["{{", "}}", "{%", "%}", "{_{", "]]>", "<b>", "&", "\u00ad", "שלום", "*"])
texts = st.lists(st.one_of(hostile, st.text(printable, max_size=8)), max_size=5).map("".join)
runs = st.builds(
    Run,
    text=texts,
    place=st.just(ORT),
    is_bold=st.booleans(),
    is_italic=st.booleans(),
    language=st.sampled_from([None, "en", "ar"]),
    link=st.sampled_from([None, "https://a.de/ä b", "mailto:a@b.de"]),
    is_luecke=st.booleans(),
)
paragraphs = st.lists(runs, min_size=1, max_size=3).map(
    lambda inlines: Paragraph(tuple(inlines), ORT)
)
labels = st.sampled_from(
    ["-", "–", "•", "1.", "2.", "4.", "9)", "(3)", "a.", "z)", "A.", "1.1", "01.", "IV.", "→"]
)


def _lists(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    items = st.tuples(labels, st.lists(inner, max_size=2).map(tuple))
    return st.lists(items, min_size=1, max_size=4).map(lambda found: punkte(*found))


def _quotes(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    return st.lists(inner, min_size=1, max_size=2).map(lambda found: Quote(tuple(found), ORT))


leaves: st.SearchStrategy[Block] = st.one_of(paragraphs, texts.map(tabelle))
blocks = st.recursive(leaves, lambda inner: st.one_of(_lists(inner), _quotes(inner)), max_leaves=8)
documents: st.SearchStrategy[Document] = st.lists(blocks, min_size=1, max_size=4).map(
    lambda found: dokument(*found)
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents)
def test_any_document_reads_back_as_it_is(document: Document) -> None:
    data = render_docx(document, TEMPLATES, TEMPLATES)
    assert word_text(data) == document_text(document)


def test_a_crowded_table_is_set_in_its_size_and_keeps_its_numbers(tmp_path: Path) -> None:
    cells = zeile(zelle("492-7000", run("x", language="en")), zelle())
    table = Table((Column("a", 0.5), Column("b", 0.5)), None, (cells,), (), "x", Role.TEXT, ORT)
    root = parts(render_docx(dokument(replace(table, points=9)), TEMPLATES, tmp_path))[MAIN]
    (cell, *_) = root.iter(f"{W}tc")
    assert {node.get(f"{W}val") for node in cell.iter(f"{W}sz", f"{W}szCs")} == {"18"}
    assert len(list(cell.iter(f"{W}sz"))) == len(list(cell.iter(f"{W}r"))) == 2
    assert [node.text for node in cell.iter(f"{W}t")][:2] == ["492", "7000"]
    assert len(list(cell.iter(f"{W}noBreakHyphen"))) == 1


def test_labels_of_rows_are_not_hyphenated(tmp_path: Path) -> None:
    cells = zeile(zelle("Auszahlungen", is_row_header=True), zelle("Auszahlungen"))
    table = Table((Column("a", 0.5), Column("b", 0.5)), None, (cells,), (), "x", Role.TEXT, ORT)
    root = parts(render_docx(dokument(table), TEMPLATES, tmp_path))[MAIN]
    label, text = (list(cell.iter(f"{W}suppressAutoHyphens")) for cell in root.iter(f"{W}tc"))
    assert (len(label), len(text)) == (1, 0)


def test_heads_of_columns_are_not_hyphenated(tmp_path: Path) -> None:
    columns = (Column("a", 0.5), Column("b", 0.5))
    head, row = zeile(zelle("Ausländer*innen"), zelle("Ausgabe")), zeile(zelle("1"), zelle("2"))
    table = Table(columns, head, (row,), (), "x", Role.TEXTTABELLE, ORT)
    root = parts(render_docx(dokument(table), TEMPLATES, tmp_path))[MAIN]
    found = [len(list(cell.iter(f"{W}suppressAutoHyphens"))) for cell in root.iter(f"{W}tc")]
    assert found == [1, 1, 0, 0]


def test_a_row_that_leads_in_keeps_the_next_in_word(tmp_path: Path) -> None:
    lead_in = zeile(zelle("Leitziel", span=2))
    rows = tuple(zeile(zelle(str(number)), zelle("Text")) for number in range(20))
    columns = (Column("a", 0.5), Column("b", 0.5))
    table = Table(columns, None, (*rows[:9], lead_in, *rows[9:]), (), "x", Role.TEXTTABELLE, ORT)
    root = parts(render_docx(dokument(table), TEMPLATES, tmp_path))[MAIN]
    kept = [bool(list(row.iter(f"{W}keepNext"))) for row in root.iter(f"{W}tr")]
    assert [index for index, is_kept in enumerate(kept) if is_kept] == [0, 9, 19]


def test_a_second_row_may_be_split_behind_a_first_that_leads_in(tmp_path: Path) -> None:
    rows = tuple(zeile(zelle(str(number)), zelle("Text")) for number in range(20))
    lead_in = zeile(zelle("Leitziel", span=2))
    columns = (Column("a", 0.5), Column("b", 0.5))
    table = Table(columns, None, (lead_in, *rows), (), "x", Role.TEXTTABELLE, ORT)
    root = parts(render_docx(dokument(table), TEMPLATES, tmp_path))[MAIN]
    whole = [bool(list(row.iter(f"{W}cantSplit"))) for row in root.iter(f"{W}tr")]
    assert [index for index, is_whole in enumerate(whole) if not is_whole] == [1]


def test_a_paragraph_that_keeps_the_next_says_so_in_word(project: Path) -> None:
    kept, point = replace(absatz("Folgendes:"), keeps_next=True), punkte(("1.", (absatz("Punkt"),)))
    (first,) = point.items
    items = (replace(first, blocks=(replace(absatz("Punkt"), keeps_next=True),)),)
    data = render_docx(
        dokument(kept, replace(point, items=items), absatz("Ende")), TEMPLATES, project
    )
    marked = [
        "".join(str(text) for text in paragraph.itertext())
        for paragraph in parts(data)[MAIN].iter(f"{W}p")
        if [node.tag for node in paragraph[0]][1:2] == [f"{W}keepNext"]
    ]
    assert marked == ["Folgendes:", "Punkt"]


def test_a_heading_that_starts_a_page_says_so_in_word(project: Path) -> None:
    opening = Heading(2, (Run("Datenblatt", ORT),), ORT, starts_page=True)
    data = render_docx(dokument(opening, replace(opening, starts_page=False)), TEMPLATES, project)
    marked = [
        "".join(map(str, each.itertext()))
        for each in parts(data)[MAIN].iter(f"{W}p")
        if each.find(f"{W}pPr/{W}pageBreakBefore") is not None
    ]
    assert marked == ["Datenblatt"]


def test_a_paragraph_that_keeps_its_lines_says_so_in_word(project: Path) -> None:
    kept = replace(absatz("Folgendes:"), keeps_next=True, keeps_lines=True)
    data = render_docx(dokument(kept, absatz("Ende")), TEMPLATES, project)
    marked = [
        paragraph
        for paragraph in parts(data)[MAIN].iter(f"{W}p")
        if [node.tag for node in paragraph[0]][1:3] == [f"{W}keepNext", f"{W}keepLines"]
    ]
    assert ["".join(map(str, each.itertext())) for each in marked] == ["Folgendes:"]


def test_in_a_cell_no_word_with_a_sign_in_it_is_hyphenated(project: Path) -> None:
    row = zeile(zelle("Ausländer*innen"), zelle("Ausländer"))
    table = Table((Column("A", 0.5), Column("B", 0.5)), None, (row,), (), "", Role.TEXTTABELLE, ORT)
    root = parts(render_docx(dokument(table), TEMPLATES, project))[MAIN]
    found = [bool(list(cell.iter(f"{W}suppressAutoHyphens"))) for cell in root.iter(f"{W}tc")]
    assert found == [True, False]


@pytest.mark.parametrize("name", ["vorlage.docx", "anlage.docx"])
def test_the_number_before_a_note_is_as_large_as_its_mark_in_the_text(name: str) -> None:
    styles = parts((TEMPLATES / name).read_bytes())["word/styles.xml"]
    (look,) = styles.iterfind(f".//{W}style[@{W}styleId='FootnoteReference']/{W}rPr")
    assert [node.get(f"{W}val") for node in look] == ["22", "22", "superscript"]


def test_a_table_of_which_only_the_head_is_left_is_written(project: Path) -> None:
    head = zeile(zelle("Baustein"), zelle("Plätze"))
    columns = (Column("a", 0.5), Column("b", 0.5))
    table = Table(columns, head, (), (), "x", Role.TEXTTABELLE, ORT)
    written = render_docx(dokument(table), TEMPLATES, project)
    assert {"Baustein", "Plätze"} <= set(word_text(written))


@pytest.mark.parametrize("link", [None, "https://stadt.example/verwaltung"])
def test_an_address_is_not_hyphenated(link: str | None, project: Path) -> None:
    look = {"link": link} if link else {}
    text = run("siehe https://stadt.example/verwaltung oder a@stadt.example", **look)
    root = parts(render_docx(dokument(absatz(text)), TEMPLATES, project))[MAIN]
    unproofed = [
        "".join(str(piece) for piece in node.itertext())
        for node in root.iter(f"{W}r")
        if [look.get(f"{W}val") for look in node.iter(f"{W}lang")] == ["x-none"]
        and list(node.iter(f"{W}noProof"))
    ]
    assert unproofed == ["https://stadt.example/verwaltung", "a@stadt.example"]
