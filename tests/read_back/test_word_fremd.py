"""Word files as other programs write them."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read_back.woerter import absatz, docx, lauf

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Geltung,
    Heading,
    Mark,
    Paragraph,
    Row,
    Run,
    Seite,
    Table,
    Tick,
)
from vorlagen_gen.read_back.docx import read_docx


def only(body: str, **parts: str) -> Block:
    (block,) = read_docx(docx(body, **parts)).blocks
    return block


def texte(body: str, **parts: str) -> list[str]:
    blocks = read_docx(docx(body, **parts)).blocks
    assert all(isinstance(block, Paragraph) for block in blocks)
    return [
        "".join(run.text for run in block.inlines if isinstance(run, Run))
        for block in blocks
        if isinstance(block, Paragraph)
    ]


@pytest.mark.parametrize("name", ["RowTitle1", "Title_2", "rowtitle"])
def test_a_bookmark_as_jaws_knows_it_makes_a_column_the_head_of_its_rows(name: str) -> None:
    def row(first: str, second: str, mark: str = "") -> str:
        cells = (
            f"<w:tc>{absatz(lauf(first))}</w:tc>",
            f"<w:tc>{mark}{absatz(lauf(second))}</w:tc>",
        )
        return f"<w:tr>{''.join(cells)}</w:tr>"

    mark = f'<w:bookmarkStart w:id="1" w:name="{name}"/><w:bookmarkEnd w:id="1"/>'
    table = only(f"<w:tbl>{row('1.2.', 'Rat', mark)}{row('2.2.', 'Hauptausschuss')}</w:tbl>")
    assert isinstance(table, Table)
    heads = [[cell.is_row_header for cell in row.cells] for row in table.rows]
    assert heads == [[False, True], [False, True]]


def test_a_heading_is_known_by_its_outline_level_whatever_its_style_is_called() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/>'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Eigene"><w:basedOn w:val="berschrift2"/></w:style>'
    )
    assert only(absatz("Lage", '<w:pStyle w:val="Eigene"/>'), styles=styles) == Heading(
        2, (Run("Lage"),)
    )


@pytest.mark.parametrize(
    ("name", "is_quoted"),
    [("Quote", True), ("Intense Quote", True), ("Quotations", True), ("Blockquote alt", False)],
)
def test_a_quotation_is_known_by_its_style_or_the_one_it_is_based_on(
    name: str, *, is_quoted: bool
) -> None:
    styles = (
        f'<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="{name}"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Eigene"><w:basedOn w:val="Zitat"/></w:style>'
    )
    for style in ("Zitat", "Eigene"):
        read = only(absatz("Wege.", f'<w:pStyle w:val="{style}"/>'), styles=styles)
        assert read == Paragraph((Run("Wege."),), is_quoted=is_quoted)


def test_an_outline_level_of_the_paragraph_itself_goes_first() -> None:
    assert only(absatz("Lage", '<w:outlineLvl w:val="0"/>')) == Heading(1, (Run("Lage"),))
    assert only(absatz("Lage", '<w:outlineLvl w:val="9"/>')) == Paragraph((Run("Lage"),))


def test_styles_that_are_based_on_each_other_do_not_hang_the_reader() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert only(absatz("x", '<w:pStyle w:val="A"/>'), styles=styles) == Paragraph((Run("x"),))


def test_runs_that_word_split_are_one() -> None:
    body = f"<w:p>{lauf('Ver')}{lauf('wal')}{lauf('tung')}</w:p>"
    assert only(body) == Paragraph((Run("Verwaltung"),))


def test_bold_and_italic_come_from_the_run_or_its_style_and_can_be_switched_off() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Fett"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Auch"><w:basedOn w:val="Fett"/></w:style>'
    )
    runs = (
        lauf("eins ", '<w:rStyle w:val="Auch"/>')
        + lauf("zwei ", '<w:rStyle w:val="Auch"/><w:b w:val="0"/>')
        + lauf("drei", '<w:i w:val="true"/>')
    )
    assert only(f"<w:p>{runs}</w:p>", styles=styles) == Paragraph(
        (Run("eins ", is_bold=True), Run("zwei "), Run("drei", is_italic=True))
    )


def test_who_writes_out_the_style_of_a_paragraph_says_nothing_by_it() -> None:
    """LibreOffice does so in what is inserted while changes are tracked."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="Kopf"><w:basedOn w:val="Gross"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Gross"><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>'
        "</w:style>"
    )
    runs = (
        lauf("als Stil, ", '<w:b/><w:sz w:val="26"/>')
        + lauf("kursiv, ", '<w:b/><w:i/><w:sz w:val="26"/>')
        + lauf("fett", "<w:b/>")
    )
    body = f'<w:p><w:pPr><w:pStyle w:val="Kopf"/></w:pPr>{runs}</w:p>'
    assert only(body, styles=styles) == Paragraph(
        (Run("als Stil, "), Run("kursiv, ", is_italic=True), Run("fett", is_bold=True))
    )


def test_language_is_named_where_it_is_not_the_files() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
    )
    runs = (
        lauf("Die ", '<w:lang w:val="de-DE"/>')
        + lauf("Community ", '<w:lang w:val="en-GB"/>')
        + lauf("سلام", '<w:rtl/><w:lang w:val="de-DE" w:bidi="ar-SA"/>')
    )
    read = read_docx(docx(f"<w:p>{runs}</w:p>", styles=styles))
    assert read.language == "de-DE"
    assert read.blocks == (
        Paragraph(
            (Run("Die "), Run("Community ", language="en-GB"), Run("سلام", language="ar-SA"))
        ),
    )


def test_tracked_changes_are_read_as_accepted() -> None:
    deleted = "<w:del><w:r><w:delText>alt</w:delText></w:r></w:del>"
    assert texte(f"<w:p>{lauf('ganz ')}{deleted}<w:ins>{lauf('neu')}</w:ins></w:p>") == ["ganz neu"]


def test_hidden_text_is_not_printed() -> None:
    assert texte(f"<w:p>{lauf('a')}{lauf('b', '<w:vanish/>')}</w:p>") == ["a"]


def test_breaks_tabs_hyphens_and_symbols() -> None:
    runs = (
        "<w:r><w:t>Haus</w:t><w:softHyphen/><w:t>halt</w:t><w:tab/><w:t>Ja</w:t><w:br/>"
        '<w:t>und</w:t><w:br w:type="page"/><w:noBreakHyphen/><w:t>anlagen</w:t>'
        '<w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    )
    assert texte(f"<w:p>{runs}</w:p>") == ["Haushalt Ja\nund-anlagen☑"]


def test_blanks_count_only_where_they_are_preserved() -> None:
    runs = '<w:r><w:t> eins </w:t></w:r><w:r><w:t xml:space="preserve"> zwei</w:t></w:r>'
    assert texte(f"<w:p>{runs}</w:p>") == ["eins zwei"]


def test_a_field_shows_its_result_and_a_link_field_leads_somewhere() -> None:
    runs = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText>HYPERLINK "https://www.muenster.de/"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{lauf('Stadt')}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f"{lauf(' Münster')}"
    )
    assert only(f"<w:p>{runs}</w:p>") == Paragraph(
        (Run("Stadt", link="https://www.muenster.de/"), Run(" Münster"))
    )


def test_hyperlinks_are_escaped_the_same_way_whoever_wrote_them() -> None:
    links = "".join(
        f'<Relationship Id="{name}" Type="x/hyperlink" Target="{target}" TargetMode="External"/>'
        for name, target in (("l1", "https://x.de/ä"), ("l2", "https://x.de/%C3%A4"))
    )
    body = "".join(
        f'<w:p><w:hyperlink r:id="{name}">{lauf("hier")}</w:hyperlink></w:p>'
        for name in ("l1", "l2")
    )
    first, second = read_docx(docx(body, links)).blocks
    assert first == second == Paragraph((Run("hier", link="https://x.de/%C3%A4"),))


def test_footnotes_are_numbered_by_their_marks_not_by_their_ids() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p>{lauf('A')}{mark.format(7)}{lauf('B')}{mark.format(3)}</w:p>"
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{lauf(text)}</w:p>'
        "</w:footnote>"
        for number, text in ((3, " drei"), (7, " sieben"))
    )
    read = read_docx(docx(body, footnotes=notes))
    assert read.blocks == (Paragraph((Run("A"), Mark("1"), Run("B"), Mark("2"))),)
    assert [(note.label, note.blocks) for note in read.footnotes] == [
        ("1", (Paragraph((Run("sieben"),)),)),
        ("2", (Paragraph((Run("drei"),)),)),
    ]


def test_a_table_with_head_row_row_heads_spans_and_a_box() -> None:
    box = (
        '<w:sdt><w:sdtPr><w:alias w:val="Kosten: Ja"/><w14:checkbox><w14:checked w14:val="1"/>'
        f"</w14:checkbox></w:sdtPr><w:sdtContent>{lauf('☒')}</w:sdtContent></w:sdt>"
    )
    body = (
        '<w:tbl><w:tblPr><w:tblLook w:val="04A0"/><w:tblDescription w:val="Kosten"/></w:tblPr>'
        '<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
        f"{absatz('Frage')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{absatz('Kosten?')}</w:tc><w:tc><w:p>{box}</w:p></w:tc></w:tr></w:tbl><w:p/>"
    )
    assert only(body) == Table(
        (
            Row((Cell((Paragraph((Run("Frage"),)),), 2, is_head=True),)),
            Row(
                (
                    Cell((Paragraph((Run("Kosten?"),)),), is_row_header=True),
                    Cell((Paragraph((Run("☒"),)),), tick=Tick(is_ticked=True, name="Kosten: Ja")),
                )
            ),
        ),
        description="Kosten",
    )


@pytest.mark.parametrize(
    ("shown", "is_ticked"),
    [("X", True), (" ", False), ("☐", True), ("☒", True), ("", True)],
)
@pytest.mark.parametrize("unticked", ["0020", "20"])
def test_a_box_is_ticked_if_it_shows_so_whatever_it_is_set_to(
    shown: str, unticked: str, *, is_ticked: bool
) -> None:
    """While changes are tracked Word and LibreOffice track the sign alone."""
    state = "1" if shown in {" ", ""} else "0"
    box = (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{state}"/>'
        f'<w14:uncheckedState w14:val="{unticked}"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{lauf(shown)}</w:sdtContent></w:sdt>"
    )
    table = only(f"<w:tbl><w:tr><w:tc><w:p>{box}</w:p></w:tc></w:tr></w:tbl>")
    assert isinstance(table, Table)
    assert table.rows[0].cells[0].tick == Tick(is_ticked, "")


def test_a_box_that_names_no_sign_is_empty_as_word_draws_it() -> None:
    box = (
        '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{lauf('☐')}</w:sdtContent></w:sdt>"
    )
    table = only(f"<w:tbl><w:tr><w:tc><w:p>{box}</w:p></w:tc></w:tr></w:tbl>")
    assert isinstance(table, Table)
    assert table.rows[0].cells[0].tick == Tick(is_ticked=False, name="")


def test_a_box_among_words_is_text() -> None:
    box = (
        f"<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>{lauf('☐')}</w:sdtContent></w:sdt>"
    )
    body = f"<w:tbl><w:tr><w:tc><w:p>{box}{lauf(' Ja')}</w:p></w:tc></w:tr></w:tbl>"
    assert only(body) == Table((Row((Cell((Paragraph((Run("☐ Ja"),)),)),)),))


def test_a_picture_is_its_description_and_a_text_box_its_text() -> None:
    picture = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="B" descr="Karte"/></wp:inline>'
        "</w:drawing></w:r>"
    )
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
        f"{absatz('Im Kasten')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<w:txbxContent>{absatz('Im Kasten')}</w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    body = f"<w:p>{picture}</w:p><w:p>{lauf('Text')}{box}</w:p>"
    assert read_docx(docx(body)).blocks == (
        Figure("Karte"),
        Paragraph((Run("Text"),)),
        Paragraph((Run("Im Kasten"),)),
    )


def test_headers_of_each_section_with_page_number_and_watermark() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="kopf"/>'
        '<w:footerReference w:type="default" r:id="fuss"/>{}</w:sectPr>'
    )
    body = absatz("Eins", section.format("<w:titlePg/>")) + absatz("Zwei") + "<w:sectPr/>"
    header = (
        f'<w:p>{lauf("- ")}<w:fldSimple w:instr=" PAGE ">{lauf("2")}</w:fldSimple>{lauf(" -")}'
        '<w:r><w:pict><v:shape><v:textpath string="ENTWURF"/></v:shape></w:pict></w:r></w:p>'
    )
    footer = "<w:p><w:r><w:t>links</w:t><w:tab/><w:t>rechts</w:t></w:r></w:p>"
    page = (("- {seite} -",), ("links", "rechts"), "ENTWURF")
    assert read_docx(docx(body, kopf=header, fuss=footer)).seiten == (
        Seite(Geltung.ERSTE, 1, watermark=""),
        Seite(Geltung.FOLGENDE, 1, *page),
        Seite(Geltung.ERSTE, 2, *page),
        Seite(Geltung.FOLGENDE, 2, *page),
    )


def test_even_pages_are_told_apart_where_the_settings_say_so() -> None:
    read = read_docx(docx(absatz("x") + "<w:sectPr/>", settings="<w:evenAndOddHeaders/>"))
    assert [seite.geltung for seite in read.seiten] == list(Geltung)[:3]


def test_a_strict_file_is_read_like_any_other() -> None:
    content = docx(absatz("Streng"))
    out = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            for usual, strict in (
                (
                    "schemas.openxmlformats.org/wordprocessingml/2006",
                    "purl.oclc.org/ooxml/wordprocessingml",
                ),
                (
                    "schemas.openxmlformats.org/officeDocument/2006",
                    "purl.oclc.org/ooxml/officeDocument",
                ),
            ):
                text = text.replace(usual, strict)
            target.writestr(name, text)
    assert read_docx(out.getvalue()).blocks == (Paragraph((Run("Streng"),)),)


def zipped(**files: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as file:
        for name, content in files.items():
            file.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7 kein Word",
        docx(absatz("x"))[:-60],
        zipped(anders="x"),
        docx("</w:body>"),
        docx("").replace(b"w:body", b"w:bodi"),
        docx("<w:sdt>" * 3000 + "</w:sdt>" * 3000),
    ],
    ids=["leer", "pdf", "abgeschnitten", "zip", "kein xml", "ohne body", "tief"],
)
def test_what_is_no_word_file_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(VorlagenError, match=r"^alt\.docx ist keine Word-Datei oder beschädigt\."):
        read_docx(content, "alt.docx")


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_never_crash_the_reader(content: bytes) -> None:
    with pytest.raises(VorlagenError):
        read_docx(content)


def test_entities_are_not_followed() -> None:
    """The standard forbids a document type, and with it all entities."""
    evil = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    content = docx(absatz("&e;"))
    out = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            target.writestr(name, evil + text if name == "word/main.xml" else text)
    with pytest.raises(VorlagenError):
        read_docx(out.getvalue())
