"""The file itself: valid, without a trail of people and machines, the same bytes again."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator
from tests.render_docx.bausteine import ORT, TEMPLATES, absatz, dokument, punkte, run, zeile
from tests.render_docx.beispiel import (
    ankreuztabelle,
    beratungsfolge,
    finanztabelle,
    reiches_dokument,
    texttabelle_ohne_fussnote,
)
from tests.render_docx.leser import parts

from vorlagen_gen.document import Column, Document, Figure, Quote, Role, Table, TextCell
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.docx import render_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DC = "{http://purl.org/dc/elements/1.1/}"
APP_RELATION = (
    b'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/extended-properties" Target="docProps/app.xml"/>'
)
DCTERMS = "{http://purl.org/dc/terms/}"


@pytest.fixture(params=["vorlage", "anlage"])
def rich(request: pytest.FixtureRequest, project: Path) -> bytes:
    document = reiches_dokument(mit_kopf=request.param == "vorlage")
    return render_docx(document, TEMPLATES, project)


def body(data: bytes) -> etree._Element:
    return parts(data)["word/document.xml"]


def test_the_validator_finds_nothing(rich: bytes, tmp_path: Path) -> None:
    path = tmp_path / "rich.docx"
    path.write_bytes(rich)
    assert OpenXmlValidator().validate(path).errors == []


def test_every_cell_ends_in_a_paragraph(rich: bytes) -> None:
    cells = list(body(rich).iter(f"{W}tc"))
    assert cells
    assert {cell[-1].tag for cell in cells} == {f"{W}p"}


@pytest.mark.parametrize(
    "document",
    [
        dokument(texttabelle_ohne_fussnote(), texttabelle_ohne_fussnote()),
        dokument(Quote((texttabelle_ohne_fussnote(), finanztabelle()), ORT)),
        dokument(punkte(("1.", (texttabelle_ohne_fussnote(),)), ("2.", (finanztabelle(),)))),
    ],
    ids=["text", "quote", "list"],
)
def test_a_paragraph_follows_every_table(document: Document, tmp_path: Path) -> None:
    tables = list(body(render_docx(document, TEMPLATES, tmp_path)).iter(f"{W}tbl"))
    followers = {following.tag for table in tables if (following := table.getnext()) is not None}
    assert len(tables) == 2
    assert followers == {f"{W}p"}


def test_all_ids_are_unique(rich: bytes) -> None:
    root = body(rich)
    controls = [node.get(f"{W}val") for node in root.iter(f"{W}id")]
    pictures = [node.get("id") for node in root.iter(f"{WP}docPr")]
    numbering = parts(rich)["word/numbering.xml"]
    numbers = [node.get(f"{W}numId") for node in numbering.iter(f"{W}num")]
    notes = [node.get(f"{W}id") for node in parts(rich)["word/footnotes.xml"]]
    for ids in (controls, pictures, numbers, notes):
        assert ids
        assert max(Counter(ids).values()) == 1


def test_every_style_and_number_that_is_used_is_defined(rich: bytes) -> None:
    found = parts(rich)
    defined = {node.get(f"{W}styleId") for node in found["word/styles.xml"]}
    texts = [root for name, root in found.items() if re.match(r"word/(doc|foot|head)", name)]
    kinds = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
    used = {node.get(f"{W}val") for root in texts for node in root.iter(*kinds)}
    assert used <= defined
    numbers = {node.get(f"{W}numId") for node in found["word/numbering.xml"].iter(f"{W}num")}
    assert {node.get(f"{W}val") for node in body(rich).iter(f"{W}numId")} == numbers


def test_only_what_continues_a_list_is_indented_by_hand(tmp_path: Path) -> None:
    document = dokument(
        Quote((absatz("Zitat"),), ORT),
        punkte(("1.", (absatz("Punkt"), absatz("Fortsetzung")))),
        absatz("Text"),
    )
    root = body(render_docx(document, TEMPLATES, tmp_path))
    indents = [node.find(f"{W}ind") is not None for node in root.iter(f"{W}pPr")]
    assert indents == [False, False, True, False]


def test_the_same_document_gives_the_same_bytes(project: Path) -> None:
    document = reiches_dokument()
    first, second = (render_docx(document, TEMPLATES, project) for _ in range(2))
    assert first == second
    with ZipFile(BytesIO(first)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[:2] == ["[Content_Types].xml", "_rels/.rels"]


def test_metadata_are_the_papers_and_nobody_elses(rich: bytes) -> None:
    core = parts(rich)["docProps/core.xml"]
    told = {node.tag: node.text for node in core}
    assert told == {
        f"{DC}title": "Beschlussvorlage V/9901/2025: Beispielstraße & <mehr>",
        f"{DC}subject": "Beispielstraße: Anpassung der Verkehrsanlagen",
        f"{DC}language": "de-DE",
        f"{DCTERMS}created": "2025-02-03T00:00:00Z",
        f"{DCTERMS}modified": "2025-02-03T00:00:00Z",
    }


def test_an_undated_paper_has_a_fixed_date(tmp_path: Path) -> None:
    data = render_docx(dokument(absatz("x"), dated=None), TEMPLATES, tmp_path)
    created = parts(data)["docProps/core.xml"].findtext(f"{DCTERMS}created")
    assert created == "2000-01-01T00:00:00Z"


def test_a_template_saved_in_word_leaves_no_trail(tmp_path: Path) -> None:
    folder = tmp_path / "muenster"
    folder.mkdir()
    saved_in_word(TEMPLATES / "anlage.docx", folder / "anlage.docx")
    data = render_docx(dokument(absatz("x"), dated=date(2025, 1, 1)), folder, tmp_path)
    with ZipFile(BytesIO(data)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
        names = package.namelist()
    assert [
        trace for trace in (b"rsid", b"proofErr", b"Max Muster", b"paraId") if trace in everything
    ] == []
    assert "docProps/app.xml" not in names


def saved_in_word(source: Path, target: Path) -> None:
    """A copy with what Word adds when a person saves it."""
    changes = {
        "word/document.xml": (b"<w:p>", b'<w:p w:rsidR="00AB12CD" w14:paraId="11111111">'),
        "word/settings.xml": (
            b"<w:zoom",
            b'<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:zoom',
        ),
        "docProps/core.xml": (b"<dc:title>", b"<dc:creator>Max Mustermann</dc:creator><dc:title>"),
        "_rels/.rels": (
            b"</Relationships>",
            APP_RELATION + b"</Relationships>",
        ),
    }
    app = b"<Properties><Company>Max Mustermann GmbH</Company></Properties>"
    with ZipFile(source) as old, ZipFile(target, "w") as new:
        new.writestr("docProps/app.xml", app)
        for name in old.namelist():
            before, after = changes.get(name, (b"", b""))
            content = old.read(name)
            assert before in content
            new.writestr(name, content.replace(before, after, 1) if before else content)


def test_ticks_are_boxes_that_can_be_clicked(tmp_path: Path) -> None:
    root = body(render_docx(dokument(ankreuztabelle()), TEMPLATES, tmp_path))
    boxes = list(root.iter(f"{W}sdt"))
    states = [node.get(f"{W14}val") for node in root.iter(f"{W14}checked")]
    names = [node.get(f"{W}val") for node in root.iter(f"{W}alias")]
    shown = ["".join(map(str, box.itertext(f"{W}t"))) for box in boxes]
    assert states == ["0", "1", "0", "1", "0", "0", "0", "0", "0"]
    assert shown == ["X" if state == "1" else " " for state in states]
    assert names[1] == "Auswirkungen auf den Ergebnisplan: Nein"
    glyph = next(root.iter(f"{W14}checkedState"))
    assert (glyph.get(f"{W14}val"), glyph.get(f"{W14}font")) == ("0058", "Arial")


def test_columns_of_the_beratungsfolge_stand_where_the_city_puts_them(tmp_path: Path) -> None:
    root = body(render_docx(dokument(beratungsfolge()), TEMPLATES, tmp_path))
    widths = [int(node.get(f"{W}w", "0")) for node in root.iter(f"{W}gridCol")]
    total = sum(widths)
    assert [round(sum(widths[:index]) / total, 2) for index in range(3)] == [0, 0.19, 0.85]
    assert root.find(f".//{W}tblHeader") is None
    described = next(root.iter(f"{W}tblDescription")).get(f"{W}val")
    assert described == "Wer wann berät (Sitzungstag, Gremium, Rolle)"


def test_a_bookmark_tells_screen_readers_that_each_gremium_heads_its_row(tmp_path: Path) -> None:
    root = body(render_docx(dokument(beratungsfolge(), beratungsfolge()), TEMPLATES, tmp_path))
    found = {str(node.get(f"{W}name")): node for node in root.iter(f"{W}bookmarkStart")}
    marks = {name: node for name, node in found.items() if not name.startswith("_vg")}
    assert list(marks) == ["RowTitle1", "RowTitle2"]
    for mark, table in zip(marks.values(), root.iter(f"{W}tbl"), strict=True):
        cells = list(next(table.iter(f"{W}tr")).iter(f"{W}tc"))
        assert [mark in list(cell.iter()) for cell in cells] == [False, True, False]
        paragraph = mark.getparent()
        assert paragraph is not None
        assert [node.tag for node in list(paragraph)[:3]] == [
            f"{W}pPr",
            *2 * [f"{W}bookmarkStart"],
        ]
        assert paragraph[-1].tag == f"{W}bookmarkEnd"


def test_head_rows_are_repeated_and_rows_stay_whole(tmp_path: Path) -> None:
    root = body(render_docx(dokument(finanztabelle()), TEMPLATES, tmp_path))
    rows = list(root.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, *[False] * 6]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert next(root.iter(f"{W}tblCaption")).get(f"{W}val") == "Teilfinanzplan"


def test_amounts_are_right_aligned_by_their_style(tmp_path: Path) -> None:
    root = body(render_docx(dokument(finanztabelle()), TEMPLATES, tmp_path))
    styles = {
        "".join(map(str, node.itertext(f"{W}t"))): node.find(f"{W}pPr/{W}pStyle").get(f"{W}val")  # type: ignore[union-attr]
        for node in root.iter(f"{W}p")
    }
    assert styles["862.000"] == "Tabellentextrechts"
    assert styles["Betrag €"] == "Tabellenkopfrechts"
    assert styles["Saldo"] == "Tabellentext"


def test_runs_know_language_direction_and_look(tmp_path: Path) -> None:
    document = dokument(
        absatz(
            run("Community", language="en"),
            run("مرحبا", language="ar", is_bold=True),
            run("[Datum fehlt]", is_luecke=True),
        )
    )
    found = [
        {
            str(etree.QName(look).localname): look.get(f"{W}val") or look.get(f"{W}bidi")
            for look in node
        }
        for node in body(render_docx(document, TEMPLATES, tmp_path)).iter(f"{W}rPr")
    ]
    assert found == [
        {"lang": "en"},
        {"b": None, "bCs": None, "rtl": None, "lang": "ar"},
        {"rStyle": "Luecke"},
    ]


def test_only_the_stretch_from_right_to_left_is_set_so(tmp_path: Path) -> None:
    document = dokument(absatz("Gruß: السلام، عليكم (arabisch)"))
    runs = body(render_docx(document, TEMPLATES, tmp_path)).iter(f"{W}r")
    told = [
        (node.find(f"{W}rPr/{W}rtl") is not None, "".join(map(str, node.itertext(f"{W}t"))))
        for node in runs
    ]
    assert told == [(False, "Gruß: "), (True, "السلام، عليكم"), (False, " (arabisch)")]


def test_a_picture_has_its_text_and_fits_the_page(project: Path) -> None:
    figure = Figure("bilder/karte.png", "Karte & Plan", ORT)
    root = body(render_docx(dokument(figure), TEMPLATES, project))
    extent, text = next(root.iter(f"{WP}extent")), next(root.iter(f"{WP}docPr"))
    assert int(extent.get("cx", "0")) == 9354 * 635
    assert int(extent.get("cy", "0")) == pytest.approx(9354 * 635 / 4, abs=1)
    assert (text.get("descr"), text.get("name")) == ("Karte & Plan", "Bild 1")


@pytest.mark.parametrize("file", ["bilder/fehlt.png", "../geheim.png", "bilder"])
def test_a_picture_outside_the_project_is_refused(file: str, project: Path) -> None:
    (project.parent / "geheim.png").write_bytes((project / "bilder" / "karte.png").read_bytes())
    with pytest.raises(VorlagenError, match="liegt nicht im Projektordner"):
        render_docx(dokument(Figure(file, "x", ORT)), TEMPLATES, project)


def test_a_picture_that_word_cannot_show_is_refused(project: Path) -> None:
    (project / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    with pytest.raises(VorlagenError, match=r"logo\.svg nicht zeigen"):
        render_docx(dokument(Figure("logo.svg", "x", ORT)), TEMPLATES, project)


def test_a_table_without_a_role_of_its_own_is_a_text_table(tmp_path: Path) -> None:
    table = Table((Column("a", 1.0),), None, (zeile(TextCell((), ORT)),), (), "x", Role.TEXT, ORT)
    root = body(render_docx(dokument(table), TEMPLATES, tmp_path))
    assert next(root.iter(f"{W}tblStyle")).get(f"{W}val") == "Texttabelle"


def test_links_work_in_text_and_footnotes(project: Path) -> None:
    found = parts(render_docx(reiches_dokument(), TEMPLATES, project))
    for part, target in (
        ("document", "mailto:mustermann@stadt-muenster.de"),
        ("footnotes", "https://www.stadt-muenster.de/a?b=1&c=2"),
    ):
        relations = {
            node.get("Id"): node.get("Target")
            for node in found[f"word/_rels/{part}.xml.rels"]
            if node.get("TargetMode") == "External"
        }
        link = next(found[f"word/{part}.xml"].iter(f"{W}hyperlink"))
        key = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
        assert relations[link.get(key)] == target
