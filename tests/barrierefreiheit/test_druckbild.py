"""Contrast, size, and nothing said by colour alone, on the pages as they are drawn."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from tests.barrierefreiheit.druckbild import (
    WEISS,
    Druckseite,
    Farbe,
    Gedruckt,
    druckseiten,
    kontrast,
)
from tests.mustervorlagen import NAMEN, NAMEN_DIE_LANGE_GROSS, musterdateien
from tests.render_docx.beispiel import reiches_dokument
from tests.render_docx.conftest import png
from tests.render_pdf.conftest import TEMPLATE

from vorlagen_gen.render.pdf import render_pdf

SMALLEST, FAINTEST = 9.0, 4.5
ENTWURF = "Entwurf mit Lücken"


@pytest.fixture(scope="module")
def seiten(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Druckseite]]:
    """The pages of every shipped paper, and of a draft with gaps, links and all kinds of blocks."""
    project = tmp_path_factory.mktemp("projekt")
    (project / "bilder").mkdir()
    (project / "bilder" / "karte.png").write_bytes(png(1200, 300))
    entwurf = render_pdf(reiches_dokument(), TEMPLATE, project)
    files = {name: [datei.pdf for datei in musterdateien(name)] for name in NAMEN}
    pdfs = {**files, ENTWURF: [entwurf]}
    return {
        name: [seite for pdf in each for seite in druckseiten(pdf)] for name, each in pdfs.items()
    }


@pytest.mark.parametrize("name", [*NAMEN_DIE_LANGE_GROSS, ENTWURF])
def test_every_text_stands_out_from_all_that_is_behind_it(
    name: str, seiten: dict[str, list[Druckseite]]
) -> None:
    texte = [text for seite in seiten[name] for text in seite.texte]
    assert len(texte) > 20
    assert all(text.hintergrund for text in texte)
    faint = [(text.text, text.farbe, text.hintergrund) for text in texte if _is_faint(text)]
    assert faint == []


@pytest.mark.parametrize("name", [*NAMEN, ENTWURF])
def test_no_text_is_smaller_than_9_points_but_the_marks_of_footnotes(
    name: str, seiten: dict[str, list[Druckseite]]
) -> None:
    small = [text for seite in seiten[name] for text in seite.texte if _is_small(text)]
    assert [text.text for text in small] == []


@pytest.mark.parametrize("name", [*NAMEN, ENTWURF])
def test_every_link_is_underlined_and_not_only_coloured(
    name: str, seiten: dict[str, list[Druckseite]]
) -> None:
    links = [(seite, link) for seite in seiten[name] for link in seite.links]
    assert links or "Anlage" in name
    for seite, link in links:
        lines = [
            strich
            for strich in seite.striche
            if strich.left - 1 <= link.left
            and link.right <= strich.right + 1
            and link.bottom - 1 <= strich.bottom
            and strich.top < (link.bottom + link.top) / 2
        ]
        assert lines, link


@pytest.mark.parametrize("name", [*NAMEN, ENTWURF])
def test_text_in_another_colour_than_black_is_a_link(
    name: str, seiten: dict[str, list[Druckseite]]
) -> None:
    for seite in seiten[name]:
        coloured = [text for text in seite.texte if text.farbe != Farbe(0, 0, 0)]
        unexplained = [
            text.text
            for text in coloured
            if not any(link.covers(text.kasten) for link in seite.links)
        ]
        assert unexplained == []


def test_a_gap_is_in_brackets_and_not_only_on_a_coloured_ground(
    seiten: dict[str, list[Druckseite]],
) -> None:
    marked = [
        text.text
        for seite in seiten[ENTWURF]
        for text in seite.texte
        if any(behind.red - behind.blue > 20 for behind in text.hintergrund)
    ]
    assert marked == ["[Datum fehlt]"]


def test_headings_and_the_ticked_box_are_no_matter_of_colour(
    seiten: dict[str, list[Druckseite]],
) -> None:
    sizes = {text.farbe for seite in seiten[NAMEN[0]] for text in seite.texte if text.text == "X"}
    assert sizes == {Farbe(0, 0, 0)}


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert kontrast(Farbe(0, 0, 0), WEISS) == pytest.approx(21)
    assert kontrast(Farbe(0x76, 0x76, 0x76), WEISS) == pytest.approx(4.54, abs=0.01)
    assert kontrast(Farbe(0x77, 0x77, 0x77), WEISS) == pytest.approx(4.48, abs=0.01)


def _is_faint(text: Gedruckt) -> bool:
    return any(kontrast(text.farbe, behind) < FAINTEST for behind in text.hintergrund)


def _is_small(text: Gedruckt) -> bool:
    return text.size < SMALLEST and not text.text.isdigit()


@pytest.mark.parametrize(
    ("css", "is_bad"),
    [
        ("p { color: #888 }", _is_faint),
        ("td p { background: #444 }", _is_faint),
        ("td { background: #444 }", _is_faint),
        ("p { font-size: 8.5pt }", _is_small),
    ],
)
def test_what_is_measured_changes_with_the_stylesheet(
    css: str, is_bad: Callable[[Gedruckt], bool], tmp_path: Path
) -> None:
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder" / "karte.png").write_bytes(png(1200, 300))
    sheet = (TEMPLATE / "vorlage.css").read_text("utf-8")
    (tmp_path / "vorlage.css").write_text(f"{sheet}\n{css}\n", encoding="utf-8")
    found = druckseiten(render_pdf(reiches_dokument(), tmp_path, tmp_path))
    assert any(is_bad(text) for seite in found for text in seite.texte)


@pytest.mark.parametrize("name", NAMEN)
def test_page_1_is_drawn_in_the_order_in_which_it_is_read(
    name: str, seiten: dict[str, list[Druckseite]]
) -> None:
    drawn = " ".join(text.text for text in seiten[name][0].texte)
    parts = (
        "Öffentliche",
        "V/99",
        "Betrifft",
        "Amt für",
        "Telefon:",
        "@stadt-muenster.de",
        "Beratungsfolge",
    )
    places = [drawn.index(part) for part in parts]
    assert all(before < after for before, after in pairwise(places)), drawn[:400]
