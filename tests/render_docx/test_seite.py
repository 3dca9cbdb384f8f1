"""Where things stand on the page: the head of page 1, header and footer, ENTWURF."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.render_docx.bausteine import ORT, TEMPLATES, absatz, dokument, kopf, run, umbruch
from tests.render_docx.beispiel import reiches_dokument
from tests.render_docx.leser import parts, word_text

from vorlagen_gen.document import Document, Figure, Kopf
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.schrift import text_width

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEFT, RIGHT, LINE, GAP = 1418, 1418 + 9354, 290, 240
KURZ = "mustermann@stadt.de"
LANG = "erika.mustermann-beispiel@stadt-muenster.de"


def frames(head: Kopf, tmp_path: Path) -> dict[str, dict[str, int]]:
    """Position and width of each framed paragraph, and the space before the subject."""
    root = parts(render_docx(dokument(absatz("x"), kopf=head), TEMPLATES, tmp_path))
    found: dict[str, dict[str, int]] = {}
    for look in root["word/document.xml"].iter(f"{W}pPr"):
        name = look[0].get(f"{W}val", "")
        for node in look.findall(f"{W}framePr"):
            found[name] = {key: int(node.get(f"{W}{key}", "0")) for key in "xyw"}
        for node in look.findall(f"{W}spacing"):
            found[name] = {"before": int(node.get(f"{W}before", "0"))}
    return found


def test_the_office_block_begins_at_70_percent_of_the_text_width(tmp_path: Path) -> None:
    block = frames(kopf(KURZ), tmp_path)["Amtsblock"]
    assert (block["x"] - LEFT) / 9354 == pytest.approx(0.7, abs=0.001)
    assert block["x"] + block["w"] == RIGHT


def test_a_long_address_moves_the_block_left_until_it_fits(tmp_path: Path) -> None:
    block = frames(kopf(LANG), tmp_path)["Amtsblock"]
    needed = text_width(LANG, 11) * 20
    assert needed < block["w"] < needed + 100
    assert block["x"] + block["w"] == RIGHT


def test_an_endless_address_never_covers_the_title_line(tmp_path: Path) -> None:
    found = frames(kopf("mustermann" * 9 + "@stadt.de"), tmp_path)
    title = text_width("Öffentliche Beschlussvorlage", 11) * 20
    assert found["Amtsblock"]["x"] > LEFT + title
    assert found["Vorlagenart"]["x"] + found["Vorlagenart"]["w"] < found["Amtsblock"]["x"]


@pytest.mark.parametrize(
    ("amt", "lines"),
    [
        ("Sportamt", 1),
        ("Amt für Migration und Integration", 2),
        ("Amt für Bürger- und Ratsservice", 2),
    ],
)
def test_the_title_line_stands_level_with_the_date(amt: str, lines: int, tmp_path: Path) -> None:
    found = frames(kopf(KURZ, amt=amt), tmp_path)
    assert found["Vorlagenart"]["y"] == found["Amtsblock"]["y"] + lines * LINE + GAP


def test_the_subject_begins_below_the_block_whatever_its_length(tmp_path: Path) -> None:
    one, two = (frames(kopf(KURZ, amt="Amt", zweite=zweite), tmp_path) for zweite in (False, True))
    assert two["Heading1"]["before"] - one["Heading1"]["before"] == 3 * LINE + 80
    lines = one["Amtsblock"]["y"] - 1361 + 6 * LINE + 2 * GAP + 80 + LINE
    assert one["Heading1"]["before"] == lines


def with_mark(head: Kopf, mark: str = "Tischvorlage") -> Kopf:
    """The head with a second line below the title."""
    title = head.vorlagenart
    return replace(head, vorlagenart=replace(title, inlines=(*title.inlines, umbruch(), run(mark))))


def test_a_second_line_of_the_title_moves_nothing_beside_it(tmp_path: Path) -> None:
    assert frames(with_mark(kopf(LANG)), tmp_path) == frames(kopf(LANG), tmp_path)


def test_without_contacts_the_subject_begins_below_the_second_line(tmp_path: Path) -> None:
    head = kopf(KURZ)
    short = replace(head, amtsblock=head.amtsblock[:2])
    found = frames(with_mark(short), tmp_path)
    title = found["Vorlagenart"]["y"] + 2 * LINE
    assert found["Heading1"]["before"] == title + LINE - 1361
    assert frames(short, tmp_path)["Heading1"]["before"] < title + LINE - 1361


def test_the_logo_stands_in_its_frame_no_wider_than_it(project: Path) -> None:
    head = replace(kopf(KURZ), logo=Figure("bilder/karte.png", "Wappen", ORT))
    data = render_docx(dokument(absatz("x"), kopf=head), TEMPLATES, project)
    (extent,) = parts(data)["word/document.xml"].iter("{*}extent")
    frame = frames(head, project)["Logo"]
    assert int(extent.get("cx", "0")) == frame["w"] * 635
    assert frame["x"] + frame["w"] == RIGHT
    assert "Wappen" in word_text(data)


def test_without_frames_in_the_template_the_head_stands_in_the_text(tmp_path: Path) -> None:
    with ZipFile(TEMPLATES / "vorlage.docx") as old, ZipFile(tmp_path / "vorlage.docx", "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"<w:framePr[^>]*/>", b"", old.read(name)))
    data = render_docx(dokument(absatz("x"), kopf=kopf()), tmp_path, tmp_path)
    assert parts(data)["word/document.xml"].find(".//{*}framePr") is None


@pytest.mark.parametrize(
    ("document", "headers"),
    [(reiches_dokument(), 2), (reiches_dokument(entwurf=False), 0)],
    ids=["entwurf", "final"],
)
def test_entwurf_lies_across_every_page_of_a_draft_only(
    document: Document, headers: int, project: Path
) -> None:
    found = parts(render_docx(document, TEMPLATES, project))
    shapes = [
        shape
        for name in ("word/header1.xml", "word/header2.xml")
        for shape in found[name].iter("{urn:schemas-microsoft-com:vml}shape")
    ]
    assert len({shape.get("id") for shape in shapes}) == headers
    assert {shape.get("alt") for shape in shapes} <= {""}
    words = [text.get("string") for shape in shapes for text in shape.iter("{*}textpath")]
    assert words == ["ENTWURF"] * headers


def test_the_page_number_begins_on_page_2(project: Path) -> None:
    found = parts(render_docx(reiches_dokument(), TEMPLATES, project))
    assert found["word/document.xml"].find(f".//{W}titlePg") is not None
    fields = {
        name: [node.text for node in found[name].iter(f"{W}instrText")]
        for name in ("word/header1.xml", "word/header2.xml")
    }
    assert fields == {"word/header1.xml": [], "word/header2.xml": [" PAGE "]}


def test_a_label_without_a_hole_has_no_page_number(tmp_path: Path) -> None:
    data = render_docx(dokument(absatz("x"), page_label=""), TEMPLATES, tmp_path)
    assert parts(data)["word/header2.xml"].find(f".//{W}instrText") is None


@pytest.mark.gross
def test_libreoffice_prints_the_head_as_sketched(project: Path) -> None:
    (project / "v.docx").write_bytes(render_docx(reiches_dokument(), TEMPLATES, project))
    words = _printed_words(project)
    left, width = LEFT / 20, 9354 / 20
    assert words["V/9901/2025"][0] == pytest.approx(left, abs=1)
    assert words["Öffentliche"][1] == pytest.approx(words["03.02.2025"][1], abs=0.5)
    assert words["mustermann@stadt-muenster.de"][2] <= left + width
    assert words["Betrifft"][1] == pytest.approx(
        words["mustermann@stadt-muenster.de"][1] + 2 * LINE / 20, abs=3
    )
    assert words["Bezirksvertretung"][0] == pytest.approx(left + 0.19 * width, abs=1)
    assert words["Anhörung"][0] == pytest.approx(left + 0.85 * width, abs=1)


def _printed_words(folder: Path) -> dict[str, tuple[float, float, float]]:
    """Left, top and right of the first place of each word on page 1, in points."""
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    convert = ["soffice", "--headless", profile, "--convert-to", "pdf", "v.docx"]
    subprocess.run(convert, cwd=folder, check=True, capture_output=True, timeout=120)
    extract = ["pdftotext", "-l", "1", "-bbox", "v.pdf", "-"]
    listed = subprocess.run(extract, cwd=folder, check=True, capture_output=True, text=True)
    boxes = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)".*?>(.*?)<', listed.stdout)
    return {word: (float(x), float(y), float(end)) for x, y, end, word in reversed(boxes)}
