"""PDFs as other programs write them, and files that are none."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.read_back.blocks import Gelesenes, Heading, ListItem, Paragraph, Run
from vorlagen_gen.read_back.pdf import read_pdf
from vorlagen_gen.read_back.pdf.fonts import Font, read_cmap
from vorlagen_gen.read_back.pdf.lines import Glyph, in_reading_order


def written(content: bytes, *kids: dict[str, Any], roles: dict[str, str] | None = None) -> bytes:
    """A PDF of one page with a tag tree of ``kids``, set in a font without own tables."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = pdf.make_stream(b"BT /F1 10 Tf 0 700 Td " + content + b" ET")
    tree = pikepdf.Dictionary(K=pikepdf.Array([_element(kid, page) for kid in kids]))
    tree.RoleMap = pikepdf.Dictionary(
        {name: pikepdf.Name(kind) for name, kind in (roles or {}).items()}
    )
    if kids:
        pdf.Root.StructTreeRoot = tree
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


def _element(kid: dict[str, Any], page: pikepdf.Page) -> pikepdf.Dictionary:
    inner = [_element(each, page) if isinstance(each, dict) else each for each in kid["K"]]
    return pikepdf.Dictionary(S=pikepdf.Name(kid["S"]), Pg=page.obj, K=pikepdf.Array(inner))


def tagged(kind: str, *kids: Any) -> dict[str, Any]:
    return {"S": kind, "K": list(kids)}


def marked(number: int, text: str) -> bytes:
    return f"/P <</MCID {number}>> BDC ({text}) Tj EMC ".encode("cp1252")


def test_a_font_without_tables_is_read_as_latin() -> None:
    pdf = written(marked(0, "Münster – 5 €"), tagged("/P", 0))
    assert read_pdf(pdf).blocks == (Paragraph((Run("Münster – 5 €"),)),)


def test_kinds_of_the_files_own_are_read_as_what_they_stand_for() -> None:
    pdf = written(marked(0, "Lage"), tagged("/Titel", 0), roles={"/Titel": "/H2"})
    assert read_pdf(pdf).blocks == (Heading(2, (Run("Lage"),)),)


def test_text_outside_any_paragraph_is_a_paragraph() -> None:
    item = tagged("/LI", tagged("/Lbl", 0), tagged("/LBody", 1))
    pdf = written(marked(0, "1.") + marked(1, "Text"), tagged("/L", item))
    assert read_pdf(pdf).blocks == (ListItem("1.", 0, (Run("Text"),)),)


def test_the_tag_tree_gives_the_order_not_the_drawing() -> None:
    pdf = written(marked(0, "zwei") + marked(1, "eins"), tagged("/P", 1), tagged("/P", 0))
    assert read_pdf(pdf).blocks == (Paragraph((Run("eins"),)), Paragraph((Run("zwei"),)))


def test_lines_are_told_apart_by_their_height_raised_text_is_not_a_line() -> None:
    content = b"/P <</MCID 0>> BDC (eins ) Tj 20 3 Td (hoch ) Tj -20 -16 Td (zwei) Tj EMC"
    pdf = written(content, tagged("/P", 0))
    assert read_pdf(pdf).blocks == (Paragraph((Run("eins hoch\nzwei"),)),)


def test_a_line_that_ends_without_a_blank_ends_inside_a_word() -> None:
    content = b"/P <</MCID 0>> BDC (Verwal) Tj 0 -12 Td (tung) Tj EMC"
    assert read_pdf(written(content, tagged("/P", 0))).blocks == (Paragraph((Run("Verwaltung"),)),)


def test_content_in_an_artifact_is_not_read() -> None:
    content = b"/Artifact BMC /P <</MCID 0>> BDC (Rand) Tj EMC EMC " + marked(1, "Text")
    pdf = written(content, tagged("/P", 0, 1))
    assert read_pdf(pdf).blocks == (Paragraph((Run("Text"),)),)


def test_a_pdf_without_tags_has_no_blocks() -> None:
    assert read_pdf(written(b"(Text) Tj")).blocks == ()


def test_an_element_that_contains_itself_does_not_hang_the_reader() -> None:
    pdf = pikepdf.open(BytesIO(written(marked(0, "Text"), tagged("/Div", tagged("/P", 0)))))
    division = pdf.make_indirect(pdf.Root.StructTreeRoot.K[0])
    division.K.append(division)
    pdf.Root.StructTreeRoot.K = division
    out = BytesIO()
    pdf.save(out)
    assert read_pdf(out.getvalue()).blocks == (Paragraph((Run("Text"),)),)


def test_a_font_table_names_single_codes_ranges_and_lists() -> None:
    table = b"""
    2 beginbfchar <01> <0041> <02> <00660069> endbfchar
    2 beginbfrange <10> <12> <0061> <20> <21> [<0078> <D83DDE00>] endbfrange
    """
    assert read_cmap(table) == {
        1: "A", 2: "fi", 16: "a", 17: "b", 18: "c", 32: "x", 33: "\U0001f600",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("Tag שולם", "Tag םלוש"),
        ("ab", "ab"),
        ("ב 12.50 א Tag", "א 12.50 ב Tag"),
        ("ב)א", "א(ב"),
    ],
)
def test_words_from_right_to_left_are_read_from_their_right_end(drawn: str, expected: str) -> None:
    font = Font({}, 1, is_bold=False, is_italic=False)
    glyphs = [Glyph(char, font) for char in drawn]
    assert "".join(glyph.text for glyph in in_reading_order(glyphs)) == expected


def locked() -> bytes:
    out = BytesIO()
    encryption = pikepdf.Encryption(owner="geheim", user="geheim")
    with pikepdf.open(BytesIO(written(b""))) as pdf:
        pdf.save(out, encryption=encryption)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "alt.pdf ist keine PDF-Datei oder beschädigt."),
        (b"PK\x03\x04 ein Word-Dokument", "alt.pdf ist keine PDF-Datei oder beschädigt."),
        (locked(), "alt.pdf ist mit einem Kennwort gesperrt."),
        (written(b"Tf"), "alt.pdf ist keine PDF-Datei oder beschädigt."),
    ],
    ids=["leer", "word", "gesperrt", "ohne-operanden"],
)
def test_what_cannot_be_read_is_refused_by_name(content: bytes, message: str) -> None:
    with pytest.raises(VorlagenError) as caught:
        read_pdf(content, "alt.pdf")
    assert caught.value.text == message


@given(st.data())
def test_a_damaged_file_is_read_or_refused_but_never_crashes(data: st.DataObject) -> None:
    content = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(VorlagenError):
        assert isinstance(read_pdf(bytes(content)), Gelesenes)


SOUND = written(marked(0, "1.") + marked(1, "Text"), tagged("/L", tagged("/LI", 0, 1)))
