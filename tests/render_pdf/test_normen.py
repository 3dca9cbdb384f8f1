"""An independent checker finds each file to be PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import page
import pytest
from PIL import Image
from tests.render_pdf.conftest import TEMPLATE, Setzen
from tests.render_pdf.lesen import area_text, block_texts, opened, pages
from tests.render_pdf.papiere import (
    ORT,
    absatz,
    block_lines,
    body_text,
    document,
    fussnote,
    head_texts,
    note_texts,
    squeezed,
    ueberschrift,
    volles_papier,
)
from tests.zufall.dokumente import Art, Zufall

from vorlagen_gen.document import Document, Figure, Run
from vorlagen_gen.read_back.blocks import Heading, Paragraph, plain
from vorlagen_gen.read_back.pdf import read_pdf
from vorlagen_gen.render.pdf import render_pdf

ARTEN = tuple(art for art in Art if art not in {Art.ABBILDUNG, Art.DIAGRAMM})
SEEDS = range(20)


def failures(pdf: bytes) -> set[str]:
    """The rules of both standards that ``pdf`` breaks, and whether they are claimed."""
    found = set()
    for profile in ("ua1", "2a"):
        report = page.validate_pdf_bytes(pdf, profile=profile)
        found |= {f"{profile}: {failure.rule_id}" for failure in report.failures}
    # The checker miscounts streams whose data ends in a line end; qpdf counts them right.
    wrong_lengths = {rule for rule in found if rule.endswith("STREAM-LENGTH-001")}
    return (found - wrong_lengths) | set(opened(pdf).check_pdf_syntax())


def check_text(pdf: bytes, paper: Document) -> None:
    """Every page holds the next part of the body, then the notes of the marks in it."""
    body, notes = body_text(paper), note_texts(paper)
    for number, sheet in enumerate(pages(pdf), start=1):
        text = squeezed(area_text(sheet))
        fits = [
            (head, count)
            for head in ("", *head_texts(paper))
            for count in range(len(notes) + 1)
            if _is_page(text, head, body, "".join(notes[:count]))
        ]
        assert fits, f"Seite {number}: {text!r}\nerwartet ab: {body[:300]!r}, Fußnoten {notes[:3]}"
        head, count = fits[-1]
        length = len(text) - len(head) - len("".join(notes[:count]))
        body, notes = body[length:], notes[count:]
    assert (body, notes) == ("", [])


def _is_page(text: str, head: str, body: str, notes: str) -> bool:
    length = len(text) - len(head) - len(notes)
    return length >= 0 and text == head + body[:length] + notes


def test_the_full_paper_keeps_both_standards(volles_pdf: bytes) -> None:
    assert failures(volles_pdf) == set()


def test_the_text_of_the_full_paper_is_that_of_the_document(volles_pdf: bytes) -> None:
    check_text(volles_pdf, volles_papier())


def test_the_tag_tree_of_the_full_paper_says_every_word_and_space(volles_pdf: bytes) -> None:
    assert block_texts(opened(volles_pdf)) == block_lines(volles_papier())


@pytest.mark.parametrize("seed", SEEDS)
def test_a_random_paper_keeps_both_standards_and_all_its_text(seed: int, setzen: Setzen) -> None:
    paper = Zufall(seed, is_page_by_page=True).mixed(ARTEN)
    pdf = setzen(paper)
    assert failures(pdf) == set()
    check_text(pdf, paper)
    assert block_texts(opened(pdf)) == block_lines(paper)


def test_a_space_in_a_cut_that_has_drawn_none_is_in_the_text(setzen: Setzen) -> None:
    bold = Run("Bürger*innen Leser:innen", ORT, is_bold=True, is_italic=True)
    paper = document(absatz("Ein Satz"), absatz(bold))
    assert block_texts(opened(setzen(paper))) == ["Ein Satz", "Bürger*innen Leser:innen"]


def test_brackets_read_as_they_are_typed_although_others_were_mirrored_before(
    setzen: Setzen,
) -> None:
    text = "שלום (1) [א] {ב} <ג> «ד» \u2039ה\u203a שלום"
    paper = document(ueberschrift(1, text), absatz("Danach: (1) [2] {3} <4> «5» \u20396\u203a"))
    read = read_pdf(setzen(paper)).blocks
    texts = [plain(block.inlines) for block in read if isinstance(block, Heading | Paragraph)]
    assert texts == block_lines(paper)


def test_no_space_comes_before_a_mark_that_begins_a_line(setzen: Setzen) -> None:
    """At one of the widths the bracket ends a line, and the mark does not fit behind it."""
    lines = (
        absatz("i" * width + "}", fussnote(str(number), "Ebd."), Run(" ", ORT), "weiter")
        for number, width in enumerate(range(176, 196), start=1)
    )
    paper = document(ueberschrift(1, "Titel"), *lines)
    assert block_texts(opened(setzen(paper))) == block_lines(paper)


@pytest.mark.parametrize(
    ("mode", "ending"),
    [("RGB", "png"), ("RGBA", "png"), ("L", "png"), ("P", "png"), ("RGB", "jpg"), ("L", "jpg")],
)
def test_pictures_of_each_kind_keep_both_standards(mode: str, ending: str, tmp_path: Path) -> None:
    content = BytesIO()
    Image.new(mode, (60, 40)).save(content, "JPEG" if ending == "jpg" else "PNG")
    (tmp_path / f"bild.{ending}").write_bytes(content.getvalue())
    paper = document(ueberschrift(1, "Bild"), Figure(f"bild.{ending}", "Ein Bild", ORT))
    assert failures(render_pdf(paper, TEMPLATE, tmp_path)) == set()
