"""Boxes are where an independent reader of the PDF finds the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from tests.mustervorlagen import ROOT, musterdateien
from tests.validate.test_faelle import lay_out

from vorlagen_gen.document import (
    Block,
    Document,
    Footnote,
    Heading,
    ListBlock,
    Paragraph,
    Run,
    Table,
    TickCell,
    plain,
)
from vorlagen_gen.findings import Place
from vorlagen_gen.lesefolge import children, runs
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.render.pdf import render_placed_pdf
from vorlagen_gen.render.pdf.kaesten import Kasten, PlatziertesPdf, Umfang
from vorlagen_gen.vorschau import Blaetter

KERNED = 1.5
"""Points, less than a letter: where two runs share a stretch, kerning shifts the border."""
ACCEPTED = ROOT / "tests" / "cases" / "accepted"
NAME = "2025-migrationsleitbild"


@cache
def placed(number: int) -> tuple[Document, PlatziertesPdf]:
    """A document of the shipped paper with its boxes."""
    document = musterdateien(NAME)[number].document
    return document, render_placed_pdf(document, ROOT / "templates" / "muenster", ROOT)


class Leser:
    """The letters of a PDF and where pdfium sees them."""

    def __init__(self, pdf: bytes) -> None:
        self._pages = [
            (page.get_height(), page.get_textpage()) for page in pypdfium2.PdfDocument(pdf)
        ]

    def text(self, kasten: Kasten, more: float = 0.0) -> str:
        """What begins in a box, so many points wider on either side."""
        height, text = self._pages[kasten.seite - 1]
        bottom, top = height - kasten.y - kasten.height, height - kasten.y
        left, right = kasten.x - more, kasten.x + kasten.width + more
        return str(text.get_text_bounded(left, bottom, right, top)) if left < right else ""


def letters(text: str) -> str:
    """What of a text is ink, but for the hyphens at the ends of lines."""
    return "".join(char for char in text if char.isalnum())


def is_part(some: str, whole: str) -> bool:
    """Whether the letters of ``some`` are among those of ``whole``, in their order."""
    rest = iter(whole)
    return all(letter in rest for letter in some)


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from all_blocks(children(block))


def require_runs_found(document: Document, pdf: PlatziertesPdf) -> None:
    """Stop unless the boxes of each run hold its letters and, but for their edges, no others."""
    leser = Leser(pdf.pdf)
    typed: dict[Place, str] = {}
    for run in runs(document):
        typed[run.place] = typed.get(run.place, "") + letters(run.text)
    boxed: dict[Place, list[Kasten]] = {}
    for kasten in pdf.kaesten:
        if kasten.umfang is Umfang.RUN:
            boxed.setdefault(kasten.place, []).append(kasten)
    assert {place for place, text in typed.items() if text} <= boxed.keys() <= typed.keys()
    for place, kaesten in boxed.items():
        inner, outer = (
            "".join(letters(leser.text(each, more)) for each in kaesten)
            for more in (-KERNED, KERNED)
        )
        assert is_part(inner, typed[place]), (place, inner)
        assert is_part(typed[place], outer), (place, outer)
        assert len(outer) - len(inner) <= 4 * len(kaesten), (place, inner, outer)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_each_run_is_found_in_its_boxes(number: int) -> None:
    require_runs_found(*placed(number))


@pytest.mark.gross
@pytest.mark.parametrize("name", sorted(path.name for path in ACCEPTED.iterdir()))
def test_each_run_of_each_accepted_case_is_found(name: str, tmp_path: Path) -> None:
    lay_out(ACCEPTED / name, tmp_path)
    projekt = Projekt.open(tmp_path)
    for paper in pruefen(projekt, []):
        assert paper.vorlage is not None
        templates = projekt.template_dir(paper.vorlage.stadt)
        for each in paper.ausgaben:
            pdf = render_placed_pdf(each.document, templates, tmp_path)
            require_runs_found(each.document, pdf)


def test_each_block_has_boxes_that_hold_all_it_says() -> None:
    document, pdf = placed(1)
    leser = Leser(pdf.pdf)
    blocks = [each for each in all_blocks(document.blocks) if isinstance(each, Paragraph | Heading)]
    for block in blocks:
        kaesten = [each for each in pdf.kaesten if is_of(each, block.place)]
        found = letters("".join(leser.text(each) for each in kaesten))
        assert letters(plain(block.inlines)) in found, block.place


def test_items_rows_cells_ticks_and_the_head_have_boxes() -> None:
    document, pdf = placed(0)
    kopf = document.kopf
    assert kopf
    boxed = {each.place for each in pdf.kaesten if each.umfang is Umfang.BLOCK}
    assert boxed >= {kopf.nummer.place, kopf.betrifft.place}
    assert boxed >= {each.place for each in kopf.amtsblock}
    form, placed_form = placed(1)
    boxed |= {each.place for each in placed_form.kaesten if each.umfang is Umfang.BLOCK}
    blocks = [*all_blocks(document.blocks), *all_blocks(form.blocks)]
    items = [item for each in blocks if isinstance(each, ListBlock) for item in each.items]
    rows = [row for each in blocks if isinstance(each, Table) for row in each.rows]
    cells = [cell for row in rows for cell in row.cells]
    assert any(isinstance(cell, TickCell) for cell in cells)
    assert items
    assert boxed >= {item.place for item in items}
    assert boxed >= {row.place for row in rows}
    assert boxed >= {cell.place for cell in cells}


def test_a_block_on_two_pages_has_a_box_on_each() -> None:
    document = musterdateien(NAME)[0].document
    place = Place("vorlagen/x/texte/lang.md", 3, 1, 3, 9)
    long = Paragraph((Run("Ein langer Absatz. " * 500, place),), place)
    paper = replace(document, blocks=(*document.blocks, long))
    pdf = render_placed_pdf(paper, ROOT / "templates" / "muenster", ROOT)
    kaesten = [each for each in pdf.kaesten if is_of(each, place)]
    seiten = [each.seite for each in kaesten]
    assert len(seiten) > 1
    assert seiten == list(range(seiten[0], seiten[-1] + 1))
    for each in kaesten:
        assert letters("Ein langer Absatz") in letters(Leser(pdf.pdf).text(each))


def test_a_footnote_has_a_box_at_the_foot_of_its_page() -> None:
    document = musterdateien(NAME)[0].document
    mark, note = Place("x.md", 1, 1, 1, 9), Place("x.md", 3, 1, 3, 9)
    footnote = Footnote("1", (Paragraph((Run("Unten steht es.", note),), note),), note)
    block = Paragraph((Run("Oben", mark), footnote, Run(" danach.", mark)), mark)
    paper = replace(document, blocks=(block,))
    pdf = render_placed_pdf(paper, ROOT / "templates" / "muenster", ROOT)
    (above,) = (each for each in pdf.kaesten if is_of(each, mark))
    below = [each for each in pdf.kaesten if is_of(each, note)]
    assert all(each.y > above.y + above.height for each in below)
    assert letters("Unten steht es.") in letters(Leser(pdf.pdf).text(below[0]))
    assert "Unten" not in Leser(pdf.pdf).text(above)


def test_boxes_lie_on_their_pages_and_pages_are_as_large_as_in_the_file() -> None:
    _, pdf = placed(1)
    sizes = [page.get_size() for page in pypdfium2.PdfDocument(pdf.pdf)]
    assert [(each.width, each.height) for each in pdf.seiten] == [
        pytest.approx(size, abs=0.01) for size in sizes
    ]
    for each in pdf.kaesten:
        width, height = sizes[each.seite - 1]
        assert 0 <= each.x <= each.x + each.width <= width
        assert 0 <= each.y <= each.y + each.height <= height


def test_a_click_finds_the_smallest_box_first_and_a_field_all_of_its_boxes() -> None:
    _, pdf = placed(0)
    blaetter = Blaetter((), pdf.kaesten)
    yaml = f"vorlagen/{NAME}/vorlage.yaml"
    for each in (box for box in pdf.kaesten if box.umfang is Umfang.RUN):
        hit = next(blaetter.at(each.seite, each.x + each.width / 2, each.y + each.height / 2))
        assert hit.place == each.place
    whole = Place(yaml, 1, 1, 10_000, 1)
    assert list(blaetter.of(whole)) == [each for each in pdf.kaesten if each.place.file == yaml]


def is_of(kasten: Kasten, place: Place) -> bool:
    return kasten.place == place and kasten.umfang is Umfang.BLOCK


def test_the_file_is_the_one_that_a_build_writes() -> None:
    _, pdf = placed(0)
    assert pdf.pdf == musterdateien(NAME)[0].pdf
