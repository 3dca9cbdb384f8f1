"""Footnotes stand at the foot of the page that their mark is on, and none is lost."""

from __future__ import annotations

import re
from random import Random
from typing import Any

import pytest
from tests.render_pdf.conftest import Setzen
from tests.render_pdf.lesen import BOTTOM_MARGIN, area_text, pages, words
from tests.render_pdf.papiere import (
    SATZ,
    absatz,
    document,
    fussnote,
    liste,
    punkt,
    run,
    tabelle,
    ueberschrift,
    zelle,
)

from vorlagen_gen.document import Block, Column, Inline, Paragraph


def text_with_notes(random: Random, first: int) -> tuple[Paragraph, int]:
    """A paragraph with some footnotes, numbered from ``first``, and the next number."""
    parts: list[Inline] = []
    for _ in range(random.randint(2, 8)):
        parts.append(run(SATZ[: random.randint(20, 120)]))
        if random.random() < 0.4:
            note = fussnote(str(first), f"N{first:03d}. " + SATZ * random.randint(0, 2))
            parts += [run(f" M{first:03d}"), note]
            first += 1
    return absatz(*parts), first


def paper_with_notes(seed: int) -> tuple[Block, ...]:
    random, number = Random(seed), 1  # noqa: S311 -- test data
    blocks: list[Block] = []
    for _ in range(14):
        paragraph, number = text_with_notes(random, number)
        match random.randint(0, 3):
            case 0:
                blocks.append(liste(punkt("1.", paragraph), punkt("2.", "Ende")))
            case 1:
                columns = (Column("Erste", 0.6), Column("Zweite", 0.4))
                blocks.append(tabelle(columns, [(zelle(paragraph), "Text"), ("a", "b")]))
            case _:
                blocks += [ueberschrift(1, "Titel"), paragraph]
    return tuple(blocks)


@pytest.mark.parametrize("seed", range(12))
def test_each_note_is_on_the_page_of_its_mark(seed: int, setzen: Setzen) -> None:
    for page in pages(setzen(document(*paper_with_notes(seed)))):
        text = area_text(page)
        marks, notes = (re.findall(rf"{word}(\d\d\d)", text) for word in "MN")
        assert marks == notes


def test_a_note_prints_the_label_of_the_document(setzen: Setzen) -> None:
    paper = document(absatz("Text", fussnote("17", "Quelle.")))
    (page,) = pages(setzen(paper))
    assert area_text(page).split() == ["Text17", "17", "Quelle."]


def test_the_number_at_the_foot_is_small_and_raised(setzen: Setzen) -> None:
    (page,) = pages(setzen(document(absatz("Text", fussnote("1", "Hinweis")))))
    note = next(word for word in words(page) if word.text.endswith("Hinweis"))
    number = next(word for word in words(page) if word.text == "1" and word.top > note.top - 20)
    assert number.bottom < note.bottom - 2


@pytest.mark.parametrize(
    "word", ["50\u00a0kW.", "{Wort}", "Wort!", "Wort?", "(Wort)", "„Wort“", "a*b"]
)
def test_a_mark_stays_on_the_line_of_the_word_before_it(word: str, setzen: Setzen) -> None:
    fillers = ("i" * count + " " for count in range(90, 190, 2))
    paper = document(*(absatz(filler + word, fussnote("7", "N")) for filler in fillers))
    text = "\n".join(area_text(page) for page in pages(setzen(paper)))
    lines = [line.strip() for line in text.replace("\r", "").split("\n")]
    assert sum(line.endswith(f"{word[-2:]}7") for line in lines) == 50
    assert "7" not in lines


def test_marks_are_two_thirds_of_the_text_in_tables_and_notes_too(setzen: Setzen) -> None:
    columns = (Column("Erste", 0.6), Column("Zweite", 0.4))
    table = tabelle(columns, [(zelle(absatz("Zelle", fussnote("2", "N"))), "x")])
    paper = document(absatz("Text", fussnote("1", "N")), table)
    (page,) = pages(setzen(paper))
    assert digit_heights(page) == pytest.approx([11 * 2 / 3 * 0.7] * 4, abs=0.15)


def digit_heights(page: Any) -> list[float]:
    """How tall the digits between the margins are printed."""
    text = page.get_textpage()
    boxes = [
        text.get_charbox(index)
        for index in range(text.count_chars())
        if text.get_text_range(index, 1) in {"1", "2"}
    ]
    return [top - bottom for _, bottom, _, top in boxes if bottom > BOTTOM_MARGIN]
