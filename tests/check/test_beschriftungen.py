"""A label that only one of the two templates prints, not the document: a check names it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.check.conftest import Papier
from tests.render_docx.bausteine import TEMPLATES

from vorlagen_gen.check.paritaet import find_differences
from vorlagen_gen.check.unterschied import Art, Format
from vorlagen_gen.check.verdicts import Verdict
from vorlagen_gen.check.word_aufbau import verify_word_aufbau
from vorlagen_gen.check.wortdatei import Wortlesung
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.pdf import render_pdf

BODY, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
NEU = "<w:p><w:r><w:t>Neu</w:t></w:r></w:p>"
TABLE = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>'
    f"<w:tr><w:tc>{NEU}</w:tc></w:tr></w:tbl><w:p/>"
)
TEXT_BOX = (
    f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{NEU}</w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r></w:p>"
)
LEVEL_2 = '<w:outlineLvl w:val="1"/>'
NUMBER = '<w:numPr><w:numId w:val="90"/></w:numPr>'
NUMBERED = (
    '><w:abstractNum w:abstractNumId="90"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="Nr. %1"/></w:lvl></w:abstractNum><w:num w:numId="90">'
    '<w:abstractNumId w:val="90"/></w:num></w:numbering>'
)

Change = tuple[str, str, str]


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """The city's templates, to be changed."""
    for file in TEMPLATES.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path


def change_template(file: Path, *changes: Change) -> None:
    """Put other text for some in parts of a Word template."""
    out, left = BytesIO(), set(changes)
    with ZipFile(file) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode("utf-8")
            for change in [each for each in changes if each[0] == name and each[1] in text]:
                text = text.replace(change[1], change[2], 1)
                left.discard(change)
            target.writestr(name, text)
    assert not left
    file.write_bytes(out.getvalue())


def at_the_end(xml: str) -> Change:
    return BODY, "<w:sectPr>", f"{xml}<w:sectPr>"


@pytest.mark.parametrize(
    ("changes", "art"),
    [
        pytest.param([at_the_end(NEU)], Art.ZUSAETZLICH, id="last line"),
        pytest.param([(BODY, "<w:body>", f"<w:body>{NEU}")], Art.ZUSAETZLICH, id="first line"),
        pytest.param([at_the_end(TABLE)], Art.ZUSAETZLICH, id="table"),
        pytest.param([at_the_end(TEXT_BOX)], Art.ZUSAETZLICH, id="text box"),
        pytest.param(
            [("word/footer1.xml", "{{ fusszeile }}", "Nr. {{ fusszeile }}")],
            Art.SEITENRAND,
            id="footer of the first page",
        ),
        pytest.param(
            [("word/footer2.xml", "{{ hinweis }}", "Stand: {{ hinweis }}")],
            Art.SEITENRAND,
            id="footer of later pages",
        ),
        pytest.param(
            [("word/header2.xml", "</w:hdr>", f"{NEU}</w:hdr>")], Art.SEITENRAND, id="header"
        ),
        pytest.param(
            [(NUMBERING, "/>", NUMBERED), (STYLES, LEVEL_2, f"{NUMBER}{LEVEL_2}")],
            Art.NUMMER,
            id="number of a heading",
        ),
    ],
)
def test_a_label_in_the_word_template_only(
    changes: list[Change], art: Art, papier: Papier, templates: Path, project: Path
) -> None:
    change_template(templates / "vorlage.docx", *changes)
    word = render_docx(papier.document, templates, project)
    found = find_differences(papier.document, word, papier.pdf)
    assert {(each.format, each.art) for each in found} == {(Format.WORD, art)}


def test_a_label_above_the_footnotes_of_the_word_template_only(
    papier: Papier, templates: Path, project: Path
) -> None:
    line = "<w:separator/>"
    change_template(
        templates / "vorlage.docx", ("word/footnotes.xml", line, f"{line}<w:t>Fußnoten</w:t>")
    )
    before = verify_word_aufbau(papier.document, Wortlesung(papier.word))
    after = verify_word_aufbau(
        papier.document, Wortlesung(render_docx(papier.document, templates, project))
    )
    assert after.verdict is Verdict.FAILED
    told = set(after.einzelheiten) - set(before.einzelheiten)
    assert told == {"Bei der Linie über den Fußnoten steht »Fußnoten«."}


@pytest.mark.parametrize(
    ("rule", "art"),
    [
        ('.nummer::before { content: "Nr. " }', Art.TEXT),
        ('.betrifft .zeile:first-child::after { content: ":" }', Art.TEXT),
        ('caption::after { content: " (neu)" }', Art.TEXT),
        ('a::after { content: " (Link)" }', Art.TEXT),
        ("h2 { text-transform: uppercase }", Art.TEXT),
        ('.marke::after { content: ")" }', Art.NUMMER),
        ('.kreuz p::after { content: "!" }', Art.TEXT),
        ('td::before { content: "x" }', Art.ZELLE),
        ('.fussnote::footnote-call { content: "*" }', Art.FUSSNOTENZEICHEN),
        ('.fussnote .absatz::after { content: "x" }', Art.FUSSNOTE),
        ('.kopf::before { content: "Neu"; position: absolute; top: 0 }', Art.ZUSAETZLICH),
        ('.amt::before { content: "Amt:"; float: left }', Art.ZUSAETZLICH),
        ('main::before { content: "Neu" }', Art.ZUSAETZLICH),
        ('ul::before { content: "Neu" }', Art.ZUSAETZLICH),
        ("ul.liste > li { display: list-item; list-style: disc inside }", Art.ZUSAETZLICH),
        ('figure::before { content: "Neu" }', Art.ZUSAETZLICH),
        ('table::before { content: "Neu" }', Art.ZUSAETZLICH),
        ('tbody::before { content: "Neu"; display: table-row }', Art.ZUSAETZLICH),
        ('@page { @left-middle { content: "Neu" } }', Art.SEITENRAND),
        ('@page :first { @top-left { content: "Neu" } }', Art.SEITENRAND),
        ('body { string-set: hinweis "Anders" }', Art.SEITENRAND),
    ],
)
def test_a_label_in_the_style_sheet_only(
    rule: str, art: Art, papier: Papier, templates: Path, project: Path
) -> None:
    with (templates / "vorlage.css").open("a", encoding="utf-8") as sheet:
        sheet.write(rule)
    pdf = render_pdf(papier.document, templates, project)
    found = find_differences(papier.document, papier.word, pdf)
    assert {each.format for each in found} == {Format.PDF}
    assert art in {each.art for each in found}


def test_the_templates_as_they_are_print_no_label(
    papier: Papier, templates: Path, project: Path
) -> None:
    word = render_docx(papier.document, templates, project)
    pdf = render_pdf(papier.document, templates, project)
    assert find_differences(papier.document, word, pdf) == []
