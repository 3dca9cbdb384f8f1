"""Things stand where the city puts them, measured from the boxes of the words."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from tests.render_pdf.conftest import Setzen
from tests.render_pdf.lesen import MILLIMETRE, Word, area_text, pages, words
from tests.render_pdf.papiere import (
    ORT,
    SATZ,
    UMBRUCH,
    absatz,
    beratungsfolge,
    document,
    kopf,
    lange_tabelle,
    liste,
    punkt,
    run,
    tabelle,
    ueberschrift,
)

from vorlagen_gen.document import Column, LineBreak

LEFT, RIGHT, WIDTH = 25 * MILLIMETRE, 190 * MILLIMETRE, 165 * MILLIMETRE


def find(found: list[Word], text: str) -> Word:
    return next(word for word in found if word.text == text)


def share(word: Word) -> float:
    """Where ``word`` begins, as a share of the text width."""
    return (word.left - LEFT) / WIDTH


@pytest.fixture
def first_page(setzen: Setzen) -> list[Word]:
    (page,) = pages(setzen(document(beratungsfolge(), kopf=kopf("a@stadt.example"))))
    return words(page)


def test_the_office_block_begins_at_seventy_percent(first_page: list[Word]) -> None:
    for text in ("Amt", "31.08.2026", "Ihr/e", "Frau", "Telefon:", "a@stadt.example"):
        assert share(find(first_page, text)) == pytest.approx(0.7, abs=0.005)


@pytest.mark.parametrize("name", ["max.mustermann", "erika.mustermann-musterfrau.verwaltung"])
def test_a_long_address_stays_on_one_line_and_on_the_page(name: str, setzen: Setzen) -> None:
    address = f"{name}@stadt-muenster.de"
    (page,) = pages(setzen(document(absatz("Text"), kopf=kopf(address))))
    found = words(page)
    assert share(find(found, "Amt")) < 0.69
    assert RIGHT - 3 < find(found, address).right <= RIGHT + 0.5


def test_an_address_wider_than_the_block_can_be_wraps_and_stays_one_link(setzen: Setzen) -> None:
    address = f"{'erika.mustermann.' * 5}verwaltung@stadt-muenster.de"
    pdf = setzen(document(absatz("Text"), kopf=kopf(address)))
    (page,) = pages(pdf)
    found = words(page)
    assert max(word.right for word in found) <= RIGHT + 0.5
    assert address in "".join(word.text for word in found).replace("\ufffe", "-")
    with pikepdf.open(BytesIO(pdf)) as opened:
        targets = {str(each.A.URI) for each in opened.pages[0].Annots}
    assert targets == {f"mailto:{address}"}


def test_the_title_line_stands_at_the_height_of_the_date(first_page: list[Word]) -> None:
    heights = [find(first_page, text).bottom for text in ("Öffentliche", "31.08.2026")]
    assert heights[0] == pytest.approx(heights[1], abs=0.5)


def test_a_second_line_of_the_title_moves_nothing_but_the_mark(setzen: Setzen) -> None:
    head = kopf("a@stadt.example")
    title = (*head.vorlagenart.inlines, LineBreak(ORT), run("Tischvorlage"))
    marked = replace(head, vorlagenart=replace(head.vorlagenart, inlines=title))
    plain, with_mark = (
        words(pages(setzen(document(beratungsfolge(), kopf=each)))[0]) for each in (head, marked)
    )
    mark = find(with_mark, "Tischvorlage")
    assert [word for word in with_mark if word is not mark] == plain
    assert mark.left == pytest.approx(LEFT, abs=0.5)
    assert 0 < mark.top - find(with_mark, "Öffentliche").bottom < 8


def test_from_top_to_bottom_stand_number_office_title_contacts_subject(
    first_page: list[Word],
) -> None:
    texts = ("V/9901/2026", "Amt", "Öffentliche", "Frau", "Betrifft", "17.09.2026")
    tops = [find(first_page, text).top for text in texts]
    assert tops == sorted(tops)


def test_the_number_and_the_subject_begin_at_the_left_margin(first_page: list[Word]) -> None:
    for text in ("V/9901/2026", "Öffentliche", "Betrifft", "Musterweg:"):
        assert find(first_page, text).left == pytest.approx(LEFT, abs=1.5)


@pytest.mark.parametrize(
    ("text", "expected"), [("17.09.2026", 0), ("Bezirksvertretung", 0.19), ("Anhörung", 0.85)]
)
def test_the_columns_of_the_beratungsfolge(
    text: str, expected: float, first_page: list[Word]
) -> None:
    assert share(find(first_page, text)) == pytest.approx(expected, abs=0.005)


def test_the_furniture_of_the_first_page(setzen: Setzen) -> None:
    paper = document(absatz("Text"), mark="Anlage 1 zu V/9901/2026", footer="V/9901/2026")
    (page,) = pages(setzen(paper))
    found = words(page)
    assert [word.text for word in found if word.top < 20 * MILLIMETRE] == [
        *("Anlage", "1", "zu", "V/9901/2026")
    ]
    footer = [word for word in found if word.top > 275 * MILLIMETRE]
    assert footer[0].text == "Muster"
    assert footer[0].left == pytest.approx(LEFT, abs=1.5)
    assert footer[-1].text == "V/9901/2026"
    assert footer[-1].right == pytest.approx(RIGHT, abs=1.5)


def test_later_pages_have_their_number_top_centre_and_no_mark(setzen: Setzen) -> None:
    paper = document(absatz(SATZ * 100), mark="Anlage 1 zu V/9901/2026")
    for number, page in enumerate(pages(setzen(paper))[1:], start=2):
        label = [word for word in words(page) if word.top < 20 * MILLIMETRE]
        assert [word.text for word in label] == ["-", str(number), "-"]
        assert (label[0].left + label[-1].right) / 2 == pytest.approx(LEFT + WIDTH / 2, abs=1)


def test_text_hangs_from_the_widest_label_of_its_list(setzen: Setzen) -> None:
    items = liste(punkt("1.", "Kurz"), punkt("10.12", SATZ), punkt("2.", "Ende"))
    (page,) = pages(setzen(document(items)))
    found = words(page)
    begin = find(found, "Die").left
    assert find(found, "Kurz").left == pytest.approx(begin, abs=1)
    assert find(found, "Ende").left == pytest.approx(begin, abs=1)
    assert find(found, "10.12").right < begin
    labels = [word.left for word in found if word.left < begin - 10 and word.top < 200]
    assert labels == [pytest.approx(LEFT, abs=1.5)] * 3


def test_each_label_stands_on_the_first_line_of_its_text(setzen: Setzen) -> None:
    (page,) = pages(setzen(document(liste(punkt("1.", "Kurz"), punkt("2.", "Ende")))))
    found = words(page)
    assert find(found, "1.").bottom == pytest.approx(find(found, "Kurz").bottom, abs=1)
    assert find(found, "2.").bottom == pytest.approx(find(found, "Ende").bottom, abs=1)


def test_the_head_row_is_repeated_on_each_page(setzen: Setzen) -> None:
    sheets = pages(setzen(document(lange_tabelle(80))))
    assert len(sheets) > 2
    assert all("Bezeichnung" in area_text(sheet) for sheet in sheets)


def test_a_row_is_not_torn(setzen: Setzen) -> None:
    for page in pages(setzen(document(lange_tabelle(80)))):
        text = "".join(area_text(page).split())
        assert text.count("DieVerwaltung") == text.count("wurdengehört.")


def test_no_heading_stands_alone_at_the_foot_of_a_page(setzen: Setzen) -> None:
    for count in range(30, 36):
        before = (absatz("Zeile") for _ in range(count))
        paper = document(*before, ueberschrift(1, "Titel"), absatz(SATZ))
        sheets = [area_text(page) for page in pages(setzen(paper))]
        assert not any(text.rstrip().endswith("Titel") for text in sheets)


def test_a_heading_that_starts_a_page_stands_at_its_top(setzen: Setzen) -> None:
    opening = replace(ueberschrift(1, "Datenblatt"), starts_page=True)
    found = pages(setzen(document(absatz("davor"), opening, absatz("danach"))))
    assert [
        {"davor", "Datenblatt", "danach"} & {each.text for each in words(page)} for page in found
    ] == [
        {"davor"},
        {"Datenblatt", "danach"},
    ]


def test_an_endless_word_stays_on_the_page(setzen: Setzen) -> None:
    table = beratungsfolge()
    blocks = (absatz("x" * 200), table, liste(punkt("1.", "z" * 150)), absatz("a/" * 60 + "@b.de"))
    for page in pages(setzen(document(*blocks))):
        assert max(word.right for word in words(page)) <= RIGHT + 1


@pytest.mark.parametrize("lines", range(38, 46))
def test_what_keeps_the_next_stands_on_the_page_of_the_next(lines: int, setzen: Setzen) -> None:
    above = absatz(*(run("Zeile"), UMBRUCH) * lines)
    kept = replace(absatz("Folgendes:"), keeps_next=True)
    found = pages(setzen(document(above, kept, absatz("Danach"), absatz("Ende"))))
    texts = [{word.text for word in words(page)} for page in found]
    assert all(("Folgendes:" in text) == ("Danach" in text) for text in texts)


@pytest.mark.parametrize("lines", range(36, 46))
def test_what_keeps_its_lines_stands_on_one_page(lines: int, setzen: Setzen) -> None:
    above = absatz(*(run("Zeile"), UMBRUCH) * lines)
    kept = absatz(*(word for part in "abcdef" for word in (run(f"Teil-{part}"), UMBRUCH)))
    found = pages(setzen(document(above, replace(kept, keeps_lines=True), absatz("Ende"))))
    parts = [{word.text for word in words(page) if "Teil-" in word.text} for page in found]
    assert sorted(map(len, filter(None, parts))) == [6]


@pytest.mark.parametrize("lines", range(28, 38))
def test_no_row_of_a_long_table_stands_alone_on_a_page(lines: int, setzen: Setzen) -> None:
    above = absatz(*(run("Zeile"), UMBRUCH) * lines)
    rows = [("oben",), *[("Mitte",)] * 12, ("unten",)]
    found = pages(setzen(document(above, tabelle((Column("Kopf", 1.0),), rows))))
    for page in found:
        texts = [word.text for word in words(page)]
        assert "oben" not in texts or "Mitte" in texts
        assert "unten" not in texts or "Mitte" in texts
