"""Citations are read as a German reader reads them, whatever stands around them."""

from __future__ import annotations

import time
from collections import deque

from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.validate.anlagennummern import (
    ANLAGE_A,
    MAX_RANGE,
    Anlagennummer,
    expand,
    read_feld,
    read_nummer,
)
from vorlagen_gen.validate.zitate import Bezug, anlagenzitate, vorlagenzitate

STUFEN = st.lists(st.integers(1, 99), min_size=1, max_size=3).map(tuple)
NUMMERN = st.builds(Anlagennummer, STUFEN, st.sampled_from(["", "a", "b", "h", "z"]))
SAFE = st.text("abcxyz ,.()„“\n", max_size=12)


@given(NUMMERN)
def test_a_number_is_read_as_it_is_written(nummer: Anlagennummer) -> None:
    assert read_nummer(str(nummer)) == nummer
    assert read_feld(f"Anlage {nummer}") == (nummer,)
    assert read_feld(f" {nummer}. ") == (nummer,)


def test_many_blanks_in_a_number_take_no_time() -> None:
    many = " " * 100_000
    assert read_feld(f"Anlage{many}1{many}x") == read_feld("Anlage 1 x")


@given(SAFE, NUMMERN, SAFE)
def test_a_citation_is_found_in_any_text(before: str, nummer: Anlagennummer, after: str) -> None:
    text = f"{before} Anlage {nummer}) {after}"
    (zitat,) = anlagenzitate(text)
    assert zitat.nummern == (nummer,)
    assert text[zitat.start : zitat.end] == f"Anlage {nummer}"


@given(st.lists(NUMMERN, min_size=2, max_size=5))
def test_all_numbers_of_an_enumeration_are_found(nummern: list[Anlagennummer]) -> None:
    *head, last = map(str, nummern)
    (zitat,) = anlagenzitate(f"siehe Anlagen {', '.join(head)} und {last}.")
    assert list(zitat.nummern) == nummern


@given(st.integers(1, 40), st.integers(1, 40), st.sampled_from(["-", "–", " bis ", " - "]))
def test_a_range_is_all_between_its_ends(first: int, more: int, sign: str) -> None:
    (zitat,) = anlagenzitate(f"(Anlagen {first}{sign}{first + more})")
    expected = [Anlagennummer((number,)) for number in range(first, first + more + 1)]
    assert list(zitat.nummern) == expected


@given(NUMMERN, NUMMERN)
def test_a_range_holds_its_ends_and_is_bounded(first: Anlagennummer, last: Anlagennummer) -> None:
    found = expand(first, last)
    assert (found[0], found[-1]) == (first, last)
    assert len(found) <= MAX_RANGE + 26
    assert len(set(found)) == len(found)


@given(st.integers(1, 9999), st.integers(1970, 2069), st.integers(0, 9))
def test_a_paper_is_found_in_every_form_of_its_number(
    laufend: int, jahr: int, ergaenzung: int
) -> None:
    tail = f"/{ergaenzung}" if ergaenzung else ""
    expected = Vorlagennummer(jahr, f"{laufend:04}", ergaenzung or None)
    for head in (f"V/{laufend:04}/{jahr}", f"V/{laufend}/{jahr % 100:02}", f"V {laufend}/{jahr}"):
        (zitat,) = vorlagenzitate(f"(Vorlage {head}{tail})")
        assert (zitat.nummer, zitat.text) == (expected, f"{head}{tail}")


@given(st.text("Anlage V/\\-0123456789aA.,und bis\n(§)", max_size=80))
def test_any_text_is_read_and_places_lie_inside(text: str) -> None:
    spans = [(zitat.start, zitat.end) for zitat in anlagenzitate(text)]
    spans += [(zitat.start, zitat.end) for zitat in vorlagenzitate(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_whose_anlage_it_is_is_told_by_what_stands_around_it() -> None:
    own = Vorlagennummer(2026, "0101")
    told = {
        "Anlage 1": Bezug.EIGEN,
        "Anlage 1 der Vorlage": Bezug.EIGEN,
        "Anlage 1 zur Vorlage V/0101/2026": Bezug.EIGEN,
        "V/0101/2026, Anlage 1": Bezug.EIGEN,
        "Anlage 1 dieser Berichtsvorlage": Bezug.EIGEN,
        "Anlage 1 der Vorlage V/0102/2026": Bezug.FREMD,
        "Anlage 1 zu V/0101/2026/1": Bezug.FREMD,
        "s. Hauptvorlage (V/0102/2026) und dort Anlage 1": Bezug.FREMD,
        "die Hauptvorlage, Anlage 1": Bezug.FREMD,
        "Anlage 1 zu § 3": Bezug.FREMD,
        "Anlage 1 der BauNVO": Bezug.UNKLAR,
        "Anlage 1 des Vertrags": Bezug.UNKLAR,
        "Anlage 1 UVPG": Bezug.UNKLAR,
    }
    assert {text: next(anlagenzitate(text, own)).bezug for text in told} == told


def test_the_form_is_a_number_of_its_own() -> None:
    (zitat,) = anlagenzitate("siehe Anlagen A und 1")
    assert zitat.nummern == (ANLAGE_A, Anlagennummer((1,)))
    assert (ANLAGE_A.obere, ANLAGE_A.vorige) == (None, None)


def test_twice_the_text_is_twice_the_work() -> None:
    parts = ("Anlage 1, 2, 3 und ", "V/0026/", "Anlage 1 der ", "§ 1 ", "Anlagen 1-", "V 1/1/")
    for part in parts:
        start = time.process_time()
        text = part * 20_000
        deque([*anlagenzitate(text), *vorlagenzitate(text)], maxlen=0)
        assert time.process_time() - start < 5, part
