"""Tables with rows that no page can hold keep their heads, captions and headings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.render_pdf.conftest import Setzen
from tests.render_pdf.lesen import area_text, elements, opened, outline, pages, structure
from tests.render_pdf.papiere import (
    ORT,
    SATZ,
    absatz,
    document,
    fussnote,
    squeezed,
    tabelle,
    ueberschrift,
    zelle,
)

from vorlagen_gen.document import Cell, Column, Row, Table

COLUMNS = (Column("Nr.", 0.2), Column("Bezeichnung", 0.8))
TALL = SATZ * 60
SHORT: tuple[Cell | str, ...] = ("2", "kurz")


def table(*rows: tuple[Cell | str, ...], has_caption: bool = True) -> Table:
    return tabelle(COLUMNS, rows, caption=("Titel",) if has_caption else ())


def texts(pdf: bytes) -> list[str]:
    return [area_text(page) for page in pages(pdf)]


def kinds_in_head(pdf: bytes) -> list[str]:
    with opened(pdf) as file:
        (head,) = elements(structure(file), "THead")
        return list(outline(head))


@pytest.mark.parametrize("before", [0, 30])
@pytest.mark.parametrize(
    "rows",
    [
        [("1", TALL)],
        [("1", TALL), SHORT],
        [SHORT, ("1", TALL), SHORT],
        [SHORT] * 60 + [("1", TALL)],
    ],
    ids=["alone", "first", "second", "last of many"],
)
def test_the_head_stands_above_each_part_of_a_row_taller_than_a_page(
    rows: list[tuple[Cell | str, ...]], before: int, setzen: Setzen
) -> None:
    pdf = setzen(document(*[absatz("Davor")] * before, table(*rows)))
    assert kinds_in_head(pdf)[0] == "TR"
    parts = [text for text in texts(pdf) if "Verwaltung" in text or "kurz" in text]
    assert len(parts) >= 2
    assert all(text.count("Bezeichnung") == 1 for text in parts)


def test_a_caption_does_not_stay_alone_above_a_row_taller_than_a_page(setzen: Setzen) -> None:
    sheets = texts(setzen(document(absatz("Davor"), table(("1", TALL)))))
    (with_caption,) = [text for text in sheets if "Titel" in text]
    assert "Bezeichnung" in with_caption
    assert "Verwaltung" in with_caption


@pytest.mark.parametrize("has_caption", [True, False])
@pytest.mark.parametrize("has_head", [True, False])
def test_a_heading_does_not_stay_alone_above_a_row_taller_than_a_page(
    has_caption: bool,  # noqa: FBT001 -- a parameter of the test
    has_head: bool,  # noqa: FBT001 -- as above
    setzen: Setzen,
) -> None:
    tall = table(("1", TALL), has_caption=has_caption)
    tall = tall if has_head else replace(tall, head=None)
    sheets = texts(setzen(document(absatz("Davor"), ueberschrift(2, "Kapitel"), tall)))
    (with_heading,) = [text for text in sheets if "Kapitel" in text]
    assert "Verwaltung" in with_heading


def test_a_table_of_few_rows_that_no_page_can_hold_stays_below_its_heading(setzen: Setzen) -> None:
    rows: list[tuple[Cell | str, ...]] = [(str(number), SATZ * 8) for number in range(5)]
    sheets = texts(setzen(document(ueberschrift(2, "Kapitel"), table(*rows))))
    assert "Bezeichnung" in sheets[0]
    assert "Bezeichnung" in sheets[1]


def test_a_footnote_of_the_head_stands_on_the_page_of_the_head(setzen: Setzen) -> None:
    noted = Row((zelle("Nr."), zelle(absatz("Bezeichnung", fussnote("1", "Anmerkung.")))), ORT)
    pdf = setzen(document(absatz("Davor"), replace(table(("1", TALL)), head=noted)))
    (with_note,) = [text for text in texts(pdf) if "Anmerkung" in text]
    assert "Titel" in with_note
    assert kinds_in_head(pdf).count("  TH") == 2


def test_a_head_taller_than_a_page_is_printed_once(setzen: Setzen) -> None:
    tall = replace(table(SHORT), head=Row((zelle("Nr."), zelle(TALL)), ORT))
    pdf = setzen(document(absatz("Davor"), tall, absatz("Danach")))
    assert kinds_in_head(pdf)[:2] == ["TR", "  TH"]
    text = squeezed("".join(texts(pdf)))
    assert text.count("DieVerwaltunghat") == 60
    assert text.endswith("2kurzDanach")


@pytest.mark.parametrize("before", range(28, 52))
def test_a_row_that_leads_in_is_never_the_last_of_a_page(before: int, setzen: Setzen) -> None:
    rows: list[tuple[Cell | str, ...]] = [("1", "davor")] * before
    rows += [(zelle("Leitziel", span=2),), *[("2", "danach")] * 20]
    texts_of_pages = texts(setzen(document(table(*rows))))
    (leading,) = (text for text in texts_of_pages if "Leitziel" in text)
    assert "danach" in leading.partition("Leitziel")[2]
