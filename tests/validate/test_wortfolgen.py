"""The same words in a row, found in a time that grows with the length of the texts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.validate.wortfolgen import Wortbestand, read_woerter


def bestand(*texte: str, bekannt: str = "") -> Wortbestand:
    found = Wortbestand(frozenset(read_woerter(bekannt)[0]))
    for text in texte:
        found.add(text)
    return found


def common(offen: str, *geheim: str) -> list[str]:
    woerter, _ = read_woerter(offen)
    return [" ".join(woerter[each.start : each.end]) for each in bestand(*geheim).find(woerter)]


def test_the_longest_run_is_found_wherever_it_stands() -> None:
    geheim = "Amsel Buche Clown Dachs. Esel Fuchs Amsel Buche Clown Dachs Gans Hahn!"
    assert common("und Amsel, Buche – Clown Dachs Gans Igel", geheim) == [
        "amsel buche clown dachs gans"
    ]


def test_a_run_ends_with_its_text() -> None:
    assert common("eins zwei drei vier fünf sechs", "eins zwei drei", "vier fünf sechs") == []


def test_where_it_stands_is_told() -> None:
    (folge,) = bestand("Vorher.", "Oben. Esel Fuchs Gans Hahn").find(
        read_woerter("Esel Fuchs Gans Hahn")[0]
    )
    assert (folge.quelle, folge.ab) == (1, 6)


@pytest.mark.parametrize(
    ("geheim", "is_satz"),
    [
        ("Der Mast neigt bei Sturm zum Schwingen.", True),
        ("| Nr. | Der Mast neigt bei Sturm zum Schwingen | ja |", True),
        ("1. Der Mast neigt bei Sturm zum Schwingen", True),
        ("Im Norden gilt: Der Mast neigt bei Sturm zum Schwingen.", False),
    ],
)
def test_a_sentence_is_one_if_it_is_whole(geheim: str, *, is_satz: bool) -> None:
    woerter = read_woerter("weil der Mast neigt bei Sturm zum Schwingen soll")[0]
    (folge,) = bestand(geheim).find(woerter)
    assert folge.is_satz is is_satz


def test_known_words_have_no_weight() -> None:
    woerter = read_woerter("Mast neigt bei Sturm zum Schwingen")[0]
    assert bestand().gewicht(woerter) == 4
    assert bestand(bekannt="Der Mast im Sturm").gewicht(woerter) == 2


@given(st.lists(st.sampled_from("abc"), max_size=60), st.lists(st.sampled_from("abc"), max_size=60))
def test_each_run_stands_in_both(offen: list[str], geheim: list[str]) -> None:
    known = f" {' '.join(geheim)} "
    for run in common(" ".join(offen), " ".join(geheim)):
        assert f" {run} " in known
        assert len(run.split()) >= 4


@given(st.lists(st.sampled_from("abcdefgh"), min_size=4, max_size=30, unique_by=id))
def test_a_text_is_found_in_itself(woerter: list[str]) -> None:
    assert common(" ".join(woerter), " ".join(woerter)) != []


@pytest.mark.parametrize("wort", ["Buche ", "Amsel Buche Clown Dachs Esel ", "a b "])
def test_repetition_costs_no_more(wort: str) -> None:
    text = wort * (20_000 // len(wort.split()))
    begin = time.process_time()
    list(bestand(text).find(read_woerter(text + "Ende " + text)[0]))
    assert time.process_time() - begin < 3
