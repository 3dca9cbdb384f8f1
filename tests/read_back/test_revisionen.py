"""Tracked changes as ECMA-376, part 1, 17.13.5 writes them, made and taken back."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.read_back.woerter import absatz, docx, lauf

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.read_back.blocks import Mark, Paragraph, Run, Table
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.docx.revisionen import Art, Gegenstand, revisionen, with_revisions

_VON = 'w:id="7" w:author="Erika Mustermann" w:date="2026-11-22T10:00:00Z"'
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def ins(inner: str = "") -> str:
    return f"<w:ins {_VON}>{inner}</w:ins>"


def weg(inner: str = "") -> str:
    return f"<w:del {_VON}>{inner}</w:del>"


def gestrichen(text: str) -> str:
    return f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'


def marke(mark: str, *runs: str, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}<w:rPr>{mark}</w:rPr></w:pPr>{''.join(runs)}</w:p>"


def body(content: bytes, part: str = "word/main.xml") -> str:
    """The part without declarations of namespaces."""
    root = etree.fromstring(ZipFile(BytesIO(content)).read(part))
    node = root.find(f"{_W}body")
    text = etree.tostring(root if node is None else node, encoding="unicode")
    for name in ("w", "r", "w14", "w15", "mc", "wp", "v"):
        start = text.find(f' xmlns:{name}="')
        if start >= 0:
            end = text.index('"', start + len(name) + 10) + 1
            text = text[:start] + text[end:]
    return text.removeprefix("<w:body>").removesuffix("</w:body>")


def alle(content: bytes, *, kept: bool) -> bytes:
    """The file with all changes made or all taken back."""
    return with_revisions(content, lambda _: kept)


def both(source: str) -> tuple[str, str]:
    """The body with all changes made, and with all taken back."""
    content = docx(source)
    return body(alle(content, kept=True)), body(alle(content, kept=False))


def verschoben(way: str, number: int, text: str = "a") -> str:
    """A paragraph that was moved, or the place that it was moved to."""
    mark = f"<w:move{way} {_VON}/>"
    moved = marke(mark, f"<w:move{way} {_VON}>{lauf(text)}</w:move{way}>")
    start = f'<w:move{way}RangeStart w:id="{number}" w:name="m"/>'
    return f'{start}{moved}<w:move{way}RangeEnd w:id="{number}"/>'


_CONTROL = f"<w:sdt><w:sdtContent>{lauf('X')}</w:sdtContent></w:sdt>"
_START, _END = '<w:bookmarkStart w:id="1" w:name="b"/>', '<w:bookmarkEnd w:id="1"/>'
_WAS_ITALIC = f"<w:rPrChange {_VON}><w:rPr><w:i/></w:rPr></w:rPrChange>"
_OLD_NUMBER = f'<w:numberingChange {_VON} w:original="2."/>'
_WAS_PLAIN = f"<w:rPrChange {_VON}><w:rPr/></w:rPrChange>"
CASES = {
    "text inserted": (
        f"<w:p>{lauf('a')}{ins(lauf('b'))}</w:p>",
        f"<w:p>{lauf('a')}{lauf('b')}</w:p>",
        absatz("a"),
    ),
    "text deleted": (
        f"<w:p>{lauf('a')}{weg(gestrichen('b'))}</w:p>",
        absatz("a"),
        f"<w:p>{lauf('a')}{lauf('b')}</w:p>",
    ),
    "a deleted field": (
        f"<w:p>{weg('<w:r><w:delInstrText> PAGE </w:delInstrText></w:r>')}{lauf('a')}</w:p>",
        absatz("a"),
        f"<w:p><w:r><w:instrText> PAGE </w:instrText></w:r>{lauf('a')}</w:p>",
    ),
    "inserted by one, deleted by another": (
        f"<w:p>{lauf('a')}{ins(weg(gestrichen('b')))}</w:p>",
        absatz("a"),
        absatz("a"),
    ),
    "in a hyperlink": (
        f'<w:p><w:hyperlink r:id="x">{ins(lauf("a"))}{weg(gestrichen("b"))}</w:hyperlink></w:p>',
        f'<w:p><w:hyperlink r:id="x">{lauf("a")}</w:hyperlink></w:p>',
        f'<w:p><w:hyperlink r:id="x">{lauf("b")}</w:hyperlink></w:p>',
    ),
    "a hyperlink that is gone": (
        marke(weg(), f'<w:hyperlink r:id="x">{weg(gestrichen("a"))}</w:hyperlink>')
        + f"<w:tbl><w:tr><w:tc>{absatz('b')}</w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tr><w:tc>{absatz('b')}</w:tc></w:tr></w:tbl>",
        (f'<w:p><w:hyperlink r:id="x">{lauf("a")}</w:hyperlink></w:p>'
        f"<w:tbl><w:tr><w:tc>{absatz('b')}</w:tc></w:tr></w:tbl>"),
    ),
    "a content control in an insertion": (
        f"<w:p>{ins(_CONTROL)}{lauf('a')}</w:p>",
        f"<w:p>{_CONTROL}{lauf('a')}</w:p>",
        absatz("a"),
    ),
    "paragraph inserted": (
        marke(ins(), ins(lauf("a"))) + absatz("b"),
        absatz("a") + absatz("b"),
        absatz("b"),
    ),
    "paragraph deleted": (
        marke(weg(), weg(gestrichen("a"))) + absatz("b"),
        absatz("b"),
        absatz("a") + absatz("b"),
    ),
    "paragraph split": (
        marke(ins(), lauf("a"), style="S") + absatz("b"),
        absatz("a", '<w:pStyle w:val="S"/>') + absatz("b"),
        f"<w:p>{lauf('a')}{lauf('b')}</w:p>",
    ),
    "paragraphs joined have the look of the last": (
        marke(weg(), lauf("a"), style="S") + absatz("b", '<w:pStyle w:val="T"/>'),
        f'<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr>{lauf("a")}{lauf("b")}</w:p>',
        absatz("a", '<w:pStyle w:val="S"/>') + absatz("b", '<w:pStyle w:val="T"/>'),
    ),
    "the end of a paragraph inserted and deleted": (
        marke(ins() + weg(), lauf("a")) + absatz("b"),
        f"<w:p>{lauf('a')}{lauf('b')}</w:p>",
        f"<w:p>{lauf('a')}{lauf('b')}</w:p>",
    ),
    "moved": (
        (f'<w:p><w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom {_VON}>{lauf("a")}'
        f'</w:moveFrom><w:moveFromRangeEnd w:id="1"/>{lauf("b")}'
        f'<w:moveToRangeStart w:id="2" w:name="m"/><w:moveTo {_VON}>{lauf("a")}</w:moveTo>'
        '<w:moveToRangeEnd w:id="2"/></w:p>'),
        f"<w:p>{lauf('b')}{lauf('a')}</w:p>",
        f"<w:p>{lauf('a')}{lauf('b')}</w:p>",
    ),
    "paragraph moved": (
        verschoben("From", 1) + absatz("b") + verschoben("To", 2),
        absatz("b") + absatz("a"),
        absatz("a") + absatz("b"),
    ),
    "row inserted": (
        (f"<w:tbl><w:tr><w:tc>{absatz('a')}</w:tc></w:tr>"
        f"<w:tr><w:trPr>{ins()}</w:trPr><w:tc>{marke(ins(), ins(lauf('b')))}</w:tc></w:tr>"
        "</w:tbl>"),
        (f"<w:tbl><w:tr><w:tc>{absatz('a')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{absatz('b')}</w:tc></w:tr></w:tbl>"),
        f"<w:tbl><w:tr><w:tc>{absatz('a')}</w:tc></w:tr></w:tbl>",
    ),
    "row deleted": (
        (f"<w:tbl><w:tr><w:trPr><w:tblHeader/>{weg()}</w:trPr><w:tc>{absatz('a')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{absatz('b')}</w:tc></w:tr></w:tbl>"),
        f"<w:tbl><w:tr><w:tc>{absatz('b')}</w:tc></w:tr></w:tbl>",
        (f"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{absatz('a')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{absatz('b')}</w:tc></w:tr></w:tbl>"),
    ),
    "table deleted": (
        (f"<w:tbl><w:tblPr/><w:tr><w:trPr>{weg()}</w:trPr><w:tc>{absatz('a')}</w:tc></w:tr></w:tbl>"
        f"{absatz('b')}"),
        absatz("b"),
        f"<w:tbl><w:tblPr/><w:tr><w:tc>{absatz('a')}</w:tc></w:tr></w:tbl>{absatz('b')}",
    ),
    "cells": (
        (f"<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns {_VON}/></w:tcPr>{absatz('a')}</w:tc><w:tc>"
        f"<w:tcPr><w:cellDel {_VON}/></w:tcPr>{absatz('b')}</w:tc></w:tr></w:tbl>"),
        f"<w:tbl><w:tr><w:tc>{absatz('a')}</w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tr><w:tc>{absatz('b')}</w:tc></w:tr></w:tbl>",
    ),
    "cells merged": (
        (f'<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="1"/><w:cellMerge {_VON} w:vMerge="cont"/>'
        f"</w:tcPr>{absatz('a')}</w:tc></w:tr></w:tbl>"),
        ('<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="1"/><w:vMerge w:val="continue"/></w:tcPr>'
        f"{absatz('a')}</w:tc></w:tr></w:tbl>"),
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="1"/></w:tcPr>{absatz("a")}</w:tc></w:tr></w:tbl>',
    ),
    "look of a run": (
        f"<w:p>{lauf('a', '<w:b/>' + _WAS_ITALIC)}</w:p>",
        f"<w:p>{lauf('a', '<w:b/>')}</w:p>",
        f"<w:p>{lauf('a', '<w:i/>')}</w:p>",
    ),
    "a look that was none": (
        f"<w:p>{lauf('a', '<w:b/>' + _WAS_PLAIN)}</w:p>",
        f"<w:p>{lauf('a', '<w:b/>')}</w:p>",
        absatz("a"),
    ),
    "look of a paragraph, whose end keeps its own": (
        absatz(
            "a",
            '<w:pStyle w:val="N"/><w:rPr><w:b/></w:rPr>'
            f'<w:pPrChange {_VON}><w:pPr><w:pStyle w:val="A"/></w:pPr></w:pPrChange>',
        ),
        absatz("a", '<w:pStyle w:val="N"/><w:rPr><w:b/></w:rPr>'),
        absatz("a", '<w:pStyle w:val="A"/><w:rPr><w:b/></w:rPr>'),
    ),
    "numbering inserted": (
        absatz("a", f'<w:numPr><w:numId w:val="1"/>{ins()}</w:numPr>'),
        absatz("a", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        absatz("a"),
    ),
    "an old number": (
        absatz("a", f'<w:numPr><w:numId w:val="1"/>{_OLD_NUMBER}</w:numPr>'),
        absatz("a", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        absatz("a", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    ),
    "looks of a table": (
        (f'<w:tbl><w:tblPr><w:tblStyle w:val="N"/><w:tblPrChange {_VON}><w:tblPr>'
        '<w:tblStyle w:val="A"/></w:tblPr></w:tblPrChange></w:tblPr><w:tblGrid><w:gridCol w:w="1"/>'
        '<w:tblGridChange w:id="1"><w:tblGrid><w:gridCol w:w="2"/></w:tblGrid></w:tblGridChange>'
        f"</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:trPrChange {_VON}><w:trPr/></w:trPrChange>"
        f'</w:trPr><w:tc><w:tcPr><w:tcW w:w="1"/><w:tcPrChange {_VON}><w:tcPr><w:tcW w:w="2"/>'
        f"</w:tcPr></w:tcPrChange></w:tcPr>{absatz('a')}</w:tc></w:tr></w:tbl>"),
        ('<w:tbl><w:tblPr><w:tblStyle w:val="N"/></w:tblPr><w:tblGrid><w:gridCol w:w="1"/>'
        '</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1"/></w:tcPr>'
        f"{absatz('a')}</w:tc></w:tr></w:tbl>"),
        ('<w:tbl><w:tblPr><w:tblStyle w:val="A"/></w:tblPr><w:tblGrid><w:gridCol w:w="2"/>'
        f'</w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2"/></w:tcPr>{absatz("a")}</w:tc></w:tr>'
        "</w:tbl>"),
    ),
    "a section keeps its headers": (
        (f'<w:sectPr><w:headerReference r:id="k"/><w:cols w:num="2"/><w:sectPrChange {_VON}>'
        '<w:sectPr><w:cols w:num="1"/></w:sectPr></w:sectPrChange></w:sectPr>'),
        '<w:sectPr><w:headerReference r:id="k"/><w:cols w:num="2"/></w:sectPr>',
        '<w:sectPr><w:headerReference r:id="k"/><w:cols w:num="1"/></w:sectPr>',
    ),
    "a content control around old text": (
        ('<w:customXmlInsRangeStart w:id="1"/><w:sdt><w:sdtPr/><w:sdtContent>'
        f'<w:customXmlInsRangeEnd w:id="1"/>{absatz("a")}<w:customXmlInsRangeStart w:id="2"/>'
        '</w:sdtContent></w:sdt><w:customXmlInsRangeEnd w:id="2"/>'),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{absatz('a')}</w:sdtContent></w:sdt>",
        absatz("a"),
    ),
    "a bookmark goes with its paragraph": (
        marke(weg(), _START, weg(gestrichen("a")), _END) + absatz("b"),
        absatz("b"),
        f"<w:p>{_START}{lauf('a')}{_END}</w:p>{absatz('b')}",
    ),
    "a bookmark that goes on stays": (
        marke(weg(), _START, weg(gestrichen("a"))) + f"<w:p>{lauf('b')}{_END}</w:p>",
        f"<w:p>{_START}{lauf('b')}{_END}</w:p>",
        f"<w:p>{_START}{lauf('a')}</w:p><w:p>{lauf('b')}{_END}</w:p>",
    ),
    "the only paragraph of a cell": (
        f"<w:tbl><w:tr><w:tc>{marke(weg(), weg(gestrichen('a')))}</w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tr><w:tc>{absatz('a')}</w:tc></w:tr></w:tbl>",
    ),
}  # fmt: skip


def test_an_inserted_row_does_not_keep_the_sign_that_libreoffice_tracks_it_by() -> None:
    cell = f"<w:tc><w:p>{ins(lauf(chr(0x200D) + 'Rat'))}</w:p></w:tc>"
    made, _ = both(f"<w:tbl><w:tr><w:trPr>{ins()}</w:trPr>{cell}</w:tr></w:tbl>")
    assert "Rat" in made
    assert "\u200d" not in made


@pytest.mark.parametrize("case", CASES)
def test_all_made_and_all_taken_back(case: str) -> None:
    source, made, undone = CASES[case]
    assert both(source) == (made, undone)


def test_what_was_done_by_whom_and_when_is_told_in_order() -> None:
    source = (
        f"<w:p>{ins(lauf('a'))}{weg(gestrichen('b'))}</w:p>"
        f"<w:tbl><w:tr><w:trPr>{ins()}</w:trPr><w:tc>{marke(weg())}</w:tc></w:tr></w:tbl>"
    )
    header = f"<w:p>{lauf('k', _WAS_PLAIN)}</w:p>"
    found = revisionen(docx(source, kopf=header))
    assert [(each.nummer, each.art, each.gegenstand) for each in found] == [
        (1, Art.EINFUEGUNG, Gegenstand.TEXT),
        (2, Art.LOESCHUNG, Gegenstand.TEXT),
        (3, Art.EINFUEGUNG, Gegenstand.ZEILE),
        (4, Art.LOESCHUNG, Gegenstand.ABSATZ),
        (5, Art.FORMAT, Gegenstand.TEXT),
    ]
    assert {each.autor for each in found} == {"Erika Mustermann"}
    assert {each.zeit for each in found} == {datetime(2026, 11, 22, 10, tzinfo=UTC)}
    assert [each.teil for each in found] == ["word/main.xml"] * 4 + ["word/kopf.xml"]


def test_each_change_is_decided_by_itself() -> None:
    content = docx(f"<w:p>{ins(lauf('a'))}{ins(lauf('b'))}{weg(gestrichen('c'))}</w:p>")
    wanted: list[int] = []
    for kept, runs in ((1, "ac"), (2, "bc"), (3, "")):
        wanted[:] = [kept]
        made = with_revisions(content, lambda each: each.nummer in wanted)
        expected = "".join(map(lauf, runs))
        assert body(made) == (f"<w:p>{expected}</w:p>" if expected else "<w:p/>")


def test_a_time_that_is_none_is_left_out() -> None:
    assert (
        revisionen(docx('<w:p><w:ins w:id="1" w:author="E" w:date="gestern"/></w:p>'))[0].zeit
        is None
    )


def test_headers_and_footnotes_are_resolved_and_a_note_goes_with_its_mark() -> None:
    note = "<w:r><w:footnoteReference w:id='{}'/></w:r>"
    notes = "".join(
        f'<w:footnote w:id="{n}">{absatz(text)}</w:footnote>'
        for n, text in ((1, "eins"), (2, "zwei"))
    )
    content = docx(
        f"<w:p>{lauf('a')}{weg(note.format(1))}{ins(note.format(2))}</w:p>"
        '<w:sectPr><w:headerReference w:type="default" r:id="kopf"/></w:sectPr>',
        footnotes=notes,
        kopf=f"<w:p>{weg(gestrichen('alt'))}{ins(lauf('neu'))}</w:p>",
    )
    told = {}
    for kept in (True, False):
        file = alle(content, kept=kept)
        read = read_docx(file)
        assert read.blocks == (Paragraph((Run("a"), Mark("1"))),)
        (footnote,) = read.footnotes
        told[kept] = (footnote.blocks, read.seiten[0].header)
        assert body(file, "word/footnotes.xml").count("<w:footnote ") == 1
        assert not revisionen(file)
    assert told == {
        True: ((Paragraph((Run("zwei"),)),), ("neu",)),
        False: ((Paragraph((Run("eins"),)),), ("alt",)),
    }


@pytest.mark.parametrize("kept", [True, False])
def test_a_box_is_ticked_if_it_shows_so(*, kept: bool) -> None:
    """Word notes the new state of a box that was clicked, but tracks only its sign."""
    state = (
        '<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="0058"/></w14:checkbox>'
    )
    shown = f"<w:sdtContent>{weg(gestrichen(' '))}{ins(lauf('X'))}</w:sdtContent>"
    content = docx(f"<w:p><w:sdt><w:sdtPr>{state}</w:sdtPr>{shown}</w:sdt></w:p>")
    assert f'<w14:checked w14:val="{int(kept)}"/>' in body(alle(content, kept=kept))


def test_a_file_without_changes_keeps_its_bytes() -> None:
    content = docx(absatz("a"))
    assert with_revisions(content, lambda _: True) == content


def test_who_reads_a_file_reads_it_with_all_changes_made() -> None:
    source = marke(weg(), lauf("a")) + absatz("b")
    rows = f"<w:tr><w:trPr>{weg()}</w:trPr><w:tc>{absatz('c')}</w:tc></w:tr>"
    kept = f"<w:tr><w:tc>{absatz('d')}</w:tc></w:tr>"
    read = read_docx(docx(f"{source}<w:tbl>{rows}{kept}</w:tbl>")).blocks
    assert read[0] == Paragraph((Run("ab"),))
    assert isinstance(read[1], Table)
    assert len(read[1].rows) == 1


@pytest.mark.parametrize(
    "source",
    [
        f"<w:p><w:pPr>{ins()}</w:pPr>{lauf('a')}</w:p>",
        f"<w:p>{lauf('a')}</w:p><w:rPr>{ins()}</w:rPr>",
        f"<w:p>{lauf('a')}</w:p><w:trPr>{weg()}</w:trPr><w:cellDel/>",
        f"<w:p>{lauf('a')}</w:p><w:rPrChange/><w:numPr><w:cellMerge/></w:numPr>",
        f"<w:p>{lauf('a')}</w:p><w:customXmlDelRangeStart/><w:customXmlInsRangeEnd/>",
    ],
)
@pytest.mark.parametrize("kept", [True, False])
def test_marks_in_wrong_places_harm_no_text(source: str, *, kept: bool) -> None:
    file = alle(docx(source), kept=kept)
    assert lauf("a") in body(file)
    assert not revisionen(file)


@pytest.mark.parametrize("content", [b"", b"PK", docx("<w:p>")])
def test_what_is_no_word_file_is_refused(content: bytes) -> None:
    for read in (revisionen, lambda each: with_revisions(each, lambda _: True)):
        with pytest.raises(VorlagenError, match="keine Word-Datei"):
            read(content)


def test_entities_are_not_followed() -> None:
    out = BytesIO()
    with ZipFile(BytesIO(docx(f"<w:p>{ins(lauf('@'))}</w:p>"))) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == "word/main.xml":
                text = text.replace("@", "&secret;")
                doctype = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
                at = text.index("<w:document")
                text = text[:at] + doctype + text[at:]
            new.writestr(name, text)
    with pytest.raises(VorlagenError):
        with_revisions(out.getvalue(), lambda _: True)


# A nest of texts, each with what was done to it, is its own oracle.
_NEST = st.recursive(
    st.text("abc", min_size=1, max_size=3),
    lambda inner: st.tuples(
        st.sampled_from(["ins", "del", "moveFrom", "moveTo"]), st.lists(inner, max_size=3)
    ),
    max_leaves=12,
)
_Nest = str | tuple[str, list["_Nest"]]


def written(nest: _Nest, *, is_deleted: bool = False) -> str:
    if isinstance(nest, str):
        return gestrichen(nest) if is_deleted else lauf(nest)
    kind, inner = nest
    is_deleted = is_deleted or kind == "del"
    parts = (written(each, is_deleted=is_deleted) for each in inner)
    return f"<w:{kind} {_VON}>{''.join(parts)}</w:{kind}>"


def said(nest: _Nest, *, kept: bool) -> str:
    if isinstance(nest, str):
        return nest
    kind, inner = nest
    if kept is (kind in {"del", "moveFrom"}):
        return ""
    return "".join(said(each, kept=kept) for each in inner)


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "ins", "del"]), st.lists(_NEST, max_size=3)), max_size=5
    )
)
def test_nests_of_changes_and_of_ends_of_paragraphs(
    paragraphs: list[tuple[str, list[_Nest]]],
) -> None:
    source = "".join(
        marke(f"<w:{mark} {_VON}/>" if mark else "", *map(written, nests))
        for mark, nests in paragraphs
    )
    content = docx(source + absatz("z"))
    for kept in (True, False):
        texts = [""]
        for mark, nests in paragraphs:
            texts[-1] += "".join(said(nest, kept=kept) for nest in nests)
            if kept is not (mark == "del") or not mark:
                texts.append("")
        texts[-1] += "z"
        file = alle(content, kept=kept)
        assert not revisionen(file)
        expected = tuple(Paragraph((Run(text),)) for text in texts if text)
        assert read_docx(file).blocks == expected
