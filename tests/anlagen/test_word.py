"""What hides in a Word file is found where it is; what is plain to see is not."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from tests.anlagen.pakete import absatz, excel, word
from tests.anlagen.versteck import GEHEIM
from tests.anlagen.verstecke_word import (
    CHART_DATA,
    SICHTBAR,
    app,
    core,
    linked,
    settings,
    styled,
    with_chart,
)

from vorlagen_gen.anlagen.fundarten import Fundart, UnlesbareDateiError
from vorlagen_gen.anlagen.suche import suche

ROOT = Path(__file__).parents[2]


_WHITE = '<w:color w:val="FFFFFF"/>'
_IN_CELL = "<w:tbl>{}<w:tr><w:tc>{}" + absatz("Kopf", _WHITE) + "</w:tc></w:tr></w:tbl>"
_SOFT = '<w:p><w:r><w:drawing><a:srcRect r="500" l="-9000"/></w:drawing></w:r></w:p>'
SILENT = {
    "plain": word(),
    "revision numbers": word('<w:p w:rsidR="00A1"><w:r w:rsidRPr="00B2"><w:t>x</w:t></w:r></w:p>'),
    "bookmark": word('<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/></w:p>'),
    "tracking is on": settings("<w:trackRevisions/>"),
    "borders between": word("<w:tblPr><w:tblBorders><w:insideH/></w:tblBorders></w:tblPr>"),
    "not hidden": word(absatz("x", '<w:vanish w:val="0"/>')),
    "hidden mark": word(absatz("x", "", "<w:rPr><w:vanish/></w:rPr>")),
    "page number of a list of contents": word(absatz("7", "<w:webHidden/>")),
    "entry of an index": word(
        "<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE x</w:instrText></w:r>"
    ),
    "hidden by style, shown again": styled(
        "<w:rPr><w:vanish/></w:rPr>", absatz("x", '<w:rStyle w:val="V"/><w:vanish w:val="false"/>')
    ),
    "white on colour": word(absatz("x", _WHITE + '<w:shd w:fill="1F3864"/>')),
    "white in a dark cell": word(_IN_CELL.format("", '<w:tcPr><w:shd w:fill="000000"/></w:tcPr>')),
    "white by table style": word(
        _IN_CELL.format('<w:tblPr><w:tblStyle w:val="Raster"/></w:tblPr>', "")
    ),
    "white in a dark paragraph": word(absatz("x", _WHITE, '<w:shd w:fill="1F3864"/>')),
    "link to the web": linked("hyperlink", "https://www.example.org/home/a"),
    "link to an address": linked("hyperlink", "mailto:amt@example.org"),
    "normal template": settings('<w:attachedTemplate r:id="rId3"/>',
                                ("word/settings.xml", "attachedTemplate", "!Normal.dotm")),
    "city as author": core("<dc:creator>Stadt Münster</dc:creator>"),
    "program as author": core("<dc:creator>python-docx</dc:creator>"),
    "empty author": core("<dc:creator> </dc:creator><cp:lastModifiedBy/>"),
    "program": app("<Application>Microsoft Word</Application><Template>Normal.dotm</Template>"),
    "chart with its data": with_chart(excel(CHART_DATA)),
    "empty sources": word(SICHTBAR, {"customXml/item1.xml": '<b:Sources xmlns:b="urn:b"/>'},
                          ("word/document.xml", "customXml", "../customXml/item1.xml")),
    "trimmed by a hair": word(_SOFT),
    "field of the file name": word("<w:p><w:r><w:instrText>FILENAME \\p</w:instrText></w:r></w:p>"),
    "link as a field": word('<w:p><w:r><w:instrText>HYPERLINK "https://example.org/"</w:instrText></w:r></w:p>'),
}  # fmt: skip


@pytest.mark.parametrize("name", SILENT)
def test_what_is_plain_to_see_is_silent(name: str) -> None:
    assert suche(SILENT[name], "a.docx") == ()


def test_files_of_python_docx_hold_only_the_small_picture_of_its_sample() -> None:
    document = docx.Document()
    document.add_heading("Titel", 1)
    document.add_table(2, 2).style = "Table Grid"
    stream = BytesIO()
    document.save(stream)
    assert [each.art for each in suche(stream.getvalue(), "a.docx")] == [Fundart.VORSCHAUBILD]


def test_our_own_templates_are_silent() -> None:
    files = sorted((ROOT / "templates").rglob("*.docx"))
    assert files
    assert {path.name: suche(path.read_bytes(), path.name) for path in files} == {
        path.name: () for path in files
    }


def test_paragraphs_are_counted_once_where_old_readers_have_a_double() -> None:
    double = f"<w:p><mc:AlternateContent><mc:Choice>{SICHTBAR}</mc:Choice><mc:Fallback>{SICHTBAR}"
    body = f"{double}</mc:Fallback></mc:AlternateContent></w:p>" + absatz("x", "<w:vanish/>")
    assert [each.ort for each in suche(word(body), "a.docx")] == ["Text, Absatz 3"]


def test_a_signed_file_is_left_as_it_is() -> None:
    data = core(f"<dc:creator>{GEHEIM}</dc:creator>")
    stream = BytesIO(data)
    with ZipFile(stream, "a") as file:
        file.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    found = suche(stream.getvalue(), "a.docx")
    assert Fundart.URHEBER in {each.art for each in found}
    assert not any(each.is_bereinigbar for each in found)


def test_what_would_fill_the_memory_is_not_read_to_its_end() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=1) as file:
        file.writestr("word/document.xml", b" " * 310_000_000)
    with pytest.raises(UnlesbareDateiError):
        suche(stream.getvalue(), "a.docx")


@pytest.mark.parametrize(
    "part",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
        "<x>",
        "<x>" * 5000 + "</x>" * 5000,
    ],
)
def test_xml_that_means_harm_is_not_read(part: str) -> None:
    with pytest.raises(UnlesbareDateiError):
        suche(word(SICHTBAR, {"word/more.xml": part}), "a.docx")
