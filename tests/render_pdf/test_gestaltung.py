"""A template or a figure that cannot be used says why; none can reach outside."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from tests.render_pdf.conftest import TEMPLATE
from tests.render_pdf.lesen import attribute, elements, opened, structure
from tests.render_pdf.papiere import ORT, absatz, document, kopf

from vorlagen_gen.document import Figure
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.pdf import render_pdf, weasyprint_70
from vorlagen_gen.render.pdf.fetcher import TEMPLATE_URL, ClosedFetcher
from vorlagen_gen.schrift import find_schriften


@pytest.fixture
def template(tmp_path: Path) -> Path:
    folder = tmp_path / "templates" / "probe"
    folder.mkdir(parents=True)
    (folder / "vorlage.css").write_bytes((TEMPLATE / "vorlage.css").read_bytes())
    return folder


def add_css(template: Path, css: str) -> None:
    with (template / "vorlage.css").open("a", encoding="utf-8") as file:
        file.write(css)


def test_unknown_css_is_named_with_its_place(template: Path, tmp_path: Path) -> None:
    add_css(template, "\np { farbe: rot }\n")
    line = (template / "vorlage.css").read_text("utf-8").splitlines().index("p { farbe: rot }") + 1
    with pytest.raises(VorlagenError, match=rf"(?s)vorlage\.css.*farbe: rot.* {line}:5"):
        render_pdf(document(absatz("Text")), template, tmp_path)


def test_a_mended_stylesheet_is_read_anew(template: Path, tmp_path: Path) -> None:
    paper = document(absatz("Text"))
    before = render_pdf(paper, template, tmp_path)
    add_css(template, "\np { margin-left: 1cm }\n")
    assert render_pdf(paper, template, tmp_path) != before


@pytest.mark.parametrize(
    ("css", "name", "contents"),
    [
        (
            '@import url("farben/blau.css");\n',
            "farben/blau.css",
            ("p { margin: 1cm !important }", "p {}"),
        ),
        (
            '@font-face { font-family: Haus; src: url("haus.ttf") }\np { font-family: Haus }\n',
            "haus.ttf",
            tuple(path.read_bytes() for path in sorted(find_schriften().text.values())[:2]),
        ),
    ],
    ids=["imported-sheet", "font"],
)
def test_what_a_stylesheet_loads_is_read_anew_too(
    css: str, name: str, contents: tuple[str | bytes, ...], template: Path, tmp_path: Path
) -> None:
    sheet = template / "vorlage.css"
    sheet.write_text(css + sheet.read_text(encoding="utf-8"), encoding="utf-8")
    (template / name).parent.mkdir(exist_ok=True)
    made = []
    for content in contents:
        (template / name).write_bytes(content.encode() if isinstance(content, str) else content)
        made.append(render_pdf(document(absatz("Text")), template, tmp_path))
    assert made[0] != made[1]


def test_a_missing_stylesheet_is_named(tmp_path: Path) -> None:
    with pytest.raises(VorlagenError, match=r"fehlt die Datei vorlage\.css"):
        render_pdf(document(absatz("Text")), tmp_path, tmp_path)


def test_transparency_that_hides_text_from_readers_is_refused(
    template: Path, tmp_path: Path
) -> None:
    add_css(template, "\np { opacity: 0.5 }\n")
    with pytest.raises(VorlagenError, match="opacity"):
        render_pdf(document(absatz("Text")), template, tmp_path)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://stadt.example/a.css",
        "../../geheim.css",
        "data:text/css,p%7B%7D",
    ],
)
def test_a_stylesheet_reaches_nothing_outside_its_folder(
    url: str, template: Path, tmp_path: Path
) -> None:
    (tmp_path / "geheim.css").write_text("p { color: red }", encoding="utf-8")
    sheet = template / "vorlage.css"
    sheet.write_text(f'@import "{url}";\n' + sheet.read_text("utf-8"), encoding="utf-8")
    with pytest.raises(VorlagenError, match="Angaben, die nicht umgesetzt werden können"):
        render_pdf(document(absatz("Text")), template, tmp_path)


def test_a_link_out_of_the_folder_is_not_followed(template: Path, tmp_path: Path) -> None:
    (tmp_path / "geheim.svg").write_text("<svg/>", encoding="utf-8")
    (template / "harmlos.svg").symlink_to(tmp_path / "geheim.svg")
    with pytest.raises(ValueError, match="außerhalb"):
        ClosedFetcher(template, {}).fetch(TEMPLATE_URL + "harmlos.svg")


def test_a_figure_has_its_alternative_text_and_its_place(template: Path, tmp_path: Path) -> None:
    Image.new("RGB", (40, 20), "navy").save(tmp_path / "bild.png")
    figure = Figure("bild.png", "Ein blaues Feld", ORT)
    pdf = opened(render_pdf(document(absatz("Text"), figure), template, tmp_path))
    (element,) = elements(structure(pdf), "Figure")
    assert str(element.Alt) == "Ein blaues Feld"
    left, bottom, right, top = (float(side) for side in attribute(element, "/BBox"))
    assert (right - left, top - bottom) == pytest.approx((30, 15), abs=0.1)


def test_a_tall_picture_stays_on_the_page(template: Path, tmp_path: Path) -> None:
    Image.new("RGB", (300, 3000), "navy").save(tmp_path / "bild.png")
    figure = Figure("bild.png", "Ein hoher Balken", ORT)
    pdf = opened(render_pdf(document(figure), template, tmp_path))
    (element,) = elements(structure(pdf), "Figure")
    left, bottom, right, top = (float(side) for side in attribute(element, "/BBox"))
    assert bottom > 50
    assert (top - bottom) / (right - left) == pytest.approx(10, rel=0.01)


def test_a_logo_stands_in_the_head(template: Path, tmp_path: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h9"/></svg>'
    (template / "logo.svg").write_text(svg, encoding="utf-8")
    logo = Figure("templates/probe/logo.svg", "Stadt Muster", ORT)
    paper = document(absatz("Text"), kopf=replace(kopf(), logo=logo))
    pdf = opened(render_pdf(paper, template, tmp_path))
    assert [str(figure.Alt) for figure in elements(structure(pdf), "Figure")] == ["Stadt Muster"]


@pytest.mark.parametrize("file", ["fehlt.png", "../draussen.png", "/etc/hostname"])
def test_a_figure_outside_the_project_is_named(file: str, template: Path, tmp_path: Path) -> None:
    project = tmp_path / "projekt"
    project.mkdir()
    Image.new("RGB", (4, 4)).save(tmp_path / "draussen.png")
    with pytest.raises(VorlagenError, match="liegt nicht im Projektordner"):
        render_pdf(document(Figure(file, "Bild", ORT)), template, project)


def test_an_svg_with_entities_is_refused(template: Path, tmp_path: Path) -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'
    (tmp_path / "bombe.svg").write_text(bomb, encoding="utf-8")
    with pytest.raises(VorlagenError, match="Dokumenttyp"):
        render_pdf(document(Figure("bombe.svg", "Bild", ORT)), template, tmp_path)


def test_an_svg_loads_no_other_file(template: Path, tmp_path: Path) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        ' width="9" height="9"><image xlink:href="file:///etc/hostname" width="9" height="9"/>'
        "</svg>"
    )
    (tmp_path / "bild.svg").write_text(svg, encoding="utf-8")
    with pytest.raises(
        VorlagenError, match=r"(?s)nicht fehlerfrei setzen.*verweist auf andere Dateien"
    ):
        render_pdf(document(Figure("bild.svg", "Bild", ORT)), template, tmp_path)


def test_a_picture_that_cannot_be_read_stops_the_work(template: Path, tmp_path: Path) -> None:
    (tmp_path / "bild.png").write_bytes(b"kein Bild")
    with pytest.raises(VorlagenError, match="nicht fehlerfrei setzen"):
        render_pdf(document(Figure("bild.png", "Bild", ORT)), template, tmp_path)


def test_a_character_without_glyph_stops_the_work(template: Path, tmp_path: Path) -> None:
    with pytest.raises(VorlagenError, match=r"U\+1F6B2"):
        render_pdf(document(absatz("Rad \U0001f6b2")), template, tmp_path)


def test_another_version_of_weasyprint_is_refused(
    monkeypatch: pytest.MonkeyPatch, template: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(weasyprint_70, "VERSION", "71.0")
    with pytest.raises(VorlagenError, match=r"gebraucht wird 71\.0"):
        render_pdf(document(absatz("Text")), template, tmp_path)
