"""`templates pruefen`: each fault of a Word template is named with its place in Word."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openxml_audit import OpenXmlValidator
from tests.render_docx.bausteine import ORT, TEMPLATES, absatz, dokument, run
from tests.render_docx.beispiel import reiches_dokument
from tests.render_docx.leser import document_notes, document_text, word_notes, word_text

from vorlagen_gen.document import Heading
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Finding, Severity
from vorlagen_gen.render.docx import check_templates, render_docx

Break = Callable[..., list[Finding]]
INHALT = "<w:r><w:t>{{p inhalt }}</w:t></w:r>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "muenster"
    target.mkdir()
    for name in ("vorlage.docx", "anlage.docx"):
        shutil.copy(TEMPLATES / name, target)
    return target


@pytest.fixture
def broken(folder: Path) -> Break:
    """The findings after one text in one part of ``anlage.docx`` was replaced."""

    def change(before: str, after: str, part: str = "word/document.xml") -> list[Finding]:
        with ZipFile(folder / "anlage.docx") as package:
            contents = {name: package.read(name) for name in package.namelist()}
        assert before.encode() in contents[part]
        contents[part] = contents[part].replace(before.encode(), after.encode(), 1)
        with ZipFile(folder / "anlage.docx", "w") as package:
            for name, content in contents.items():
                package.writestr(name, content)
        return check_templates(folder)

    return change


def told(findings: list[Finding]) -> list[tuple[str, str]]:
    assert {finding.place.file for finding in findings} <= {"templates/muenster/anlage.docx"}
    return [(finding.code, finding.text) for finding in findings]


def test_the_shipped_templates_have_no_fault() -> None:
    assert check_templates(TEMPLATES) == []


@pytest.mark.parametrize("name", ["vorlage.docx", "anlage.docx"])
def test_the_validator_finds_no_fault_in_them_either(name: str) -> None:
    assert OpenXmlValidator().validate(TEMPLATES / name).errors == []


def test_an_unknown_field_is_named_with_its_place_and_near_miss(broken: Break) -> None:
    (finding,) = broken("{{ fusszeile }}", "{{ fuszeile }}{{ fusszeile }}", "word/footer2.xml")
    assert finding.code == "W101"
    assert finding.text == (
        "Fußzeile, Absatz 1: Das Feld »fuszeile« gibt es nicht. Meinten Sie {{ fusszeile }}?"
    )


def test_a_missing_brace_is_found(broken: Break) -> None:
    findings = broken("{{ hinweis }}", "{{ hinweis } {{ hinweis }}", "word/footer1.xml")
    expected = "Fußzeile der ersten Seite, Absatz 1: In »{{ hinweis } {{ hinweis }}{{ fusszeile }}«"
    assert told(findings) == [("W102", f"{expected} fehlt eine Klammer.")]


def test_a_field_that_word_cut_in_pieces_is_a_warning(broken: Break) -> None:
    split = "<w:r><w:t>{{p in</w:t></w:r><w:r><w:t>halt }}</w:t></w:r>"
    (finding,) = broken(INHALT, split)
    assert (finding.code, finding.severity) == ("W103", Severity.WARNUNG)
    assert finding.text.startswith("Text, Absatz 1: Word hat das Feld »inhalt«")


def test_wrong_braces_are_found(broken: Break) -> None:
    findings = broken("{{p inhalt }}", "{{ inhalt }}")
    expected = "Text, Absatz 1: Das Feld »inhalt« steht in den falschen Klammern."
    assert told(findings) == [("W104", expected)]


def test_an_instruction_is_refused(broken: Break) -> None:
    loop = "<w:p><w:r><w:t>{% for x in inhalt %}</w:t></w:r></w:p>"
    findings = broken("<w:body>", f"<w:body>{loop}")
    assert [finding.code for finding in findings] == ["W105"]


def test_text_beside_a_paragraph_field_would_be_lost(broken: Break) -> None:
    findings = broken(INHALT, f"<w:r><w:t>Anfang </w:t></w:r>{INHALT}")
    assert told(findings) == [
        ("W106", "Text, Absatz 1: Was neben dem Feld »inhalt« steht, ginge verloren.")
    ]


def test_a_paragraph_field_in_a_table_is_refused_with_its_cell(broken: Break) -> None:
    table = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc>'
        f"<w:p>{INHALT}</w:p></w:tc></w:tr></w:tbl>"
    )
    refused, repeated = broken("<w:body>", f"<w:body>{table}")
    assert (refused.code, repeated.code) == ("W106", "W113")
    assert refused.text.startswith("Text, Tabelle 1, Zeile 1, Spalte 1: ")


@pytest.mark.parametrize(
    ("part", "field", "text"),
    [
        ("document", "{{p inhalt }}", "Im Text fehlt das Feld »inhalt«."),
        ("header1", "{{ vermerk }}", "In der Kopfzeile der ersten Seite fehlt das Feld »vermerk«."),
        ("header2", "{{r wasserzeichen }}", "In der Kopfzeile fehlt das Feld »wasserzeichen«."),
        ("footer2", "{{ fusszeile }}", "In der Fußzeile fehlt das Feld »fusszeile«."),
        (
            "footer2",
            "{{ hinweis }}",
            "In der Kopfzeile oder in der Fußzeile fehlt das Feld »hinweis«.",
        ),
    ],
)
def test_a_field_that_is_missing_is_named(part: str, field: str, text: str, broken: Break) -> None:
    assert told(broken(field, "", f"word/{part}.xml")) == [("W107", text)]


def test_a_paragraph_field_that_stands_twice_is_found(broken: Break) -> None:
    findings = broken("<w:body>", f"<w:body><w:p>{INHALT}</w:p>")
    assert told(findings) == [("W113", "Das Feld »inhalt« steht mehr als einmal in der Datei.")]


def test_styles_are_known_by_name_because_word_translates_their_ids(
    broken: Break, folder: Path
) -> None:
    broken('w:styleId="Heading2"', 'w:styleId="berschrift2"', "word/styles.xml")
    assert check_templates(folder) == []
    data = render_docx(dokument(Heading(2, (run("x"),), ORT)), folder, folder)
    assert b'w:val="berschrift2"' in ZipFile(BytesIO(data)).read("word/document.xml")


def test_a_template_without_lists_and_footnotes_gets_their_parts(
    folder: Path, project: Path
) -> None:
    """Word leaves these parts out of a file that has neither."""
    drop_parts(folder / "anlage.docx", "numbering", "footnotes")
    document = reiches_dokument(mit_kopf=False)
    data = render_docx(document, folder, project)
    (project / "neu.docx").write_bytes(data)
    assert word_text(data) == document_text(document)
    assert word_notes(data) == document_notes(document)
    assert OpenXmlValidator().validate(project / "neu.docx").errors == []


def drop_parts(path: Path, *names: str) -> None:
    """Take parts out of a file with all that refers to them."""
    with ZipFile(path) as package:
        contents = {name: package.read(name).decode() for name in package.namelist()}
    for name in names:
        del contents[f"word/{name}.xml"]
        for part in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
            contents[part] = re.sub(rf'<[^<>]*"(/word/)?{name}\.xml"[^<>]*/>', "", contents[part])
    settings = re.sub("<w:footnotePr>.*?</w:footnotePr>", "", contents["word/settings.xml"])
    contents["word/settings.xml"] = settings
    with ZipFile(path, "w") as package:
        for name, content in contents.items():
            package.writestr(name, content)


def test_a_style_that_is_missing_is_named(broken: Break) -> None:
    findings = broken('w:val="Tabellenkopf"', 'w:val="Meine Tabelle"', "word/styles.xml")
    assert told(findings) == [("W108", "Die Formatvorlage »Tabellenkopf« fehlt.")]


def test_macros_are_refused(folder: Path) -> None:
    with ZipFile(folder / "anlage.docx", "a") as package:
        package.writestr("word/vbaProject.bin", b"")
    assert told(check_templates(folder)) == [
        ("W109", "Die Datei enthält Makros, Steuerelemente oder Objekte anderer Programme.")
    ]


def test_what_is_fetched_from_elsewhere_is_refused(broken: Break) -> None:
    relation = (
        '<Relationship Id="rId99" TargetMode="External" Target="https://a.de/x.dotm" Type="http://'
        'schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
    )
    end = "</Relationships>"
    findings = broken(end, relation + end, "word/_rels/document.xml.rels")
    assert told(findings) == [("W110", "Die Datei lädt beim Öffnen »https://a.de/x.dotm« nach.")]


def test_tracked_changes_are_refused(broken: Break) -> None:
    end = "{{ vermerk }}</w:t></w:r>"
    deleted = '<w:del w:id="1" w:author="x"><w:r><w:delText>alt</w:delText></w:r></w:del>'
    findings = broken(end, end + deleted, "word/header1.xml")
    assert told(findings) == [
        ("W111", "Kopfzeile der ersten Seite: Es gibt nachverfolgte Änderungen.")
    ]


ZELLE = "<w:tr><w:tc><w:p/></w:tc></w:tr>"
WIDE = '<w:tblGrid><w:gridCol w:w="9"/><w:gridCol w:w="9"/></w:tblGrid>'


@pytest.mark.parametrize(
    "rows",
    [
        ZELLE,
        f"<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{ZELLE}",
        f'<w:tblGrid><w:gridCol w:w="breit"/><w:gridCol w:w="9"/></w:tblGrid>{ZELLE}',
        f"{WIDE}{ZELLE.replace('<w:p/>', '<w:tcPr><w:gridSpan/></w:tcPr><w:p/>')}",
    ],
    ids=["no columns", "no widths", "a word as width", "a cell over no number of columns"],
)
def test_a_table_without_columns_is_told_with_its_place(
    rows: str, broken: Break, folder: Path
) -> None:
    sound = f"<w:tbl><w:tblPr/>{WIDE}{ZELLE}</w:tbl>"
    findings = broken("<w:body>", f"<w:body>{sound}<w:tbl><w:tblPr/>{rows}</w:tbl>")
    text = "Text, Tabelle 2: Die Tabelle ist beschädigt; ihr fehlen die Breiten der Spalten."
    assert told(findings) == [("W115", text)]
    with pytest.raises(VorlagenError, match="Tabelle 2: Die Tabelle ist beschädigt") as caught:
        render_docx(dokument(absatz("x")), folder, folder)
    assert caught.value.remedy == "Löschen Sie sie und fügen Sie sie in Word neu ein."


def test_a_whole_table_of_the_template_is_printed(broken: Break, folder: Path) -> None:
    cell = "<w:tr><w:tc><w:p><w:r><w:t>Fester Text</w:t></w:r></w:p></w:tc></w:tr>"
    assert broken("<w:body>", f"<w:body><w:tbl><w:tblPr/>{WIDE}{cell}</w:tbl>") == []
    assert "Fester Text" in word_text(render_docx(dokument(), folder, folder))


@pytest.mark.parametrize("content", [None, b"kein Zip", b""])
def test_a_file_that_is_missing_or_broken_is_named(content: bytes | None, folder: Path) -> None:
    (folder / "anlage.docx").unlink()
    if content is not None:
        (folder / "anlage.docx").write_bytes(content)
    assert told(check_templates(folder)) == [("W112", "Die Word-Datei fehlt oder ist beschädigt.")]


def test_nothing_is_written_with_a_template_that_would_lose_text(
    broken: Break, folder: Path
) -> None:
    broken("{{p inhalt }}", "")
    with pytest.raises(VorlagenError, match="fehlt das Feld »inhalt«"):
        render_docx(dokument(absatz("x")), folder, folder)


def test_a_split_field_is_still_filled(broken: Break, folder: Path) -> None:
    broken(INHALT, "<w:r><w:t>{{p in</w:t></w:r><w:r><w:t>halt }}</w:t></w:r>")
    whole = render_docx(dokument(absatz("x")), TEMPLATES, folder)
    assert render_docx(dokument(absatz("x")), folder, folder) == whole


@pytest.mark.parametrize("name", ["vorlage.docx", "anlage.docx"])
def test_signatures_and_headings_stay_with_what_follows(name: str) -> None:
    with ZipFile(TEMPLATES / name) as template:
        styles = template.read("word/styles.xml").decode().split("</w:style>")
    kept = {
        found[1]
        for style in styles
        if {"<w:keepNext/>", "<w:keepLines/>"} <= set(re.findall(r"<w:\w+/>", style))
        and (found := re.search(r'<w:name w:val="([^"]+)"', style))
    }
    assert {"Unterschrift", *(f"heading {level}" for level in range(1, 7))} <= kept
