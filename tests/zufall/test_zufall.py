"""A hundred of the thousand random documents of ``make fuzz``; each run makes a third of them."""

from __future__ import annotations

import pytest
from tests.zufall.dokumente import Art
from tests.zufall.faelle import ALLE, PAARE, RASCH, WENIGE, Werkbank, document, is_paper, report


@pytest.fixture(scope="session")
def werkbank(tmp_path_factory: pytest.TempPathFactory) -> Werkbank:
    return Werkbank(tmp_path_factory.mktemp("werkbank"))


@pytest.mark.parametrize(
    "seed",
    [pytest.param(seed, marks=() if seed in RASCH else pytest.mark.gross) for seed in WENIGE],
)
def test_nothing_is_wrong_with_a_random_document(seed: int, werkbank: Werkbank) -> None:
    count, faults = werkbank.faults(seed)
    assert count >= 1
    assert not faults, report(seed, faults)


def test_the_hundred_are_among_the_thousand_and_each_once() -> None:
    assert (len(ALLE), len(set(WENIGE)), set(WENIGE) <= set(ALLE)) == (1000, 100, True)
    assert sum(map(is_paper, ALLE)) >= 26  # each number of Anlagen at least twice


def test_each_run_makes_every_kind_of_the_hundred() -> None:
    alone, first_mixed = range(len(Art)), len(Art) + len(PAARE)
    pairs = [PAARE[seed - len(Art)] for seed in RASCH if len(Art) <= seed < first_mixed]
    assert set(alone) <= set(RASCH) <= set(WENIGE)
    assert {first for first, _ in pairs} == set(Art)
    assert {0, 1, 2} < {seed % 8 for seed in RASCH if seed > first_mixed}
    assert sum(map(is_paper, RASCH)) == 2


def test_a_seed_gives_the_same_document_each_time() -> None:
    assert [document(seed) for seed in WENIGE] == [document(seed) for seed in WENIGE]


def test_a_fault_is_told_with_the_way_to_see_it_again() -> None:
    assert report(7, ["PDF/UA-1 nicht bestanden"]) == (
        "Fall 7:\n    PDF/UA-1 nicht bestanden\n"
        "    Noch einmal: .venv/bin/python -m tests.zufall --nur dokumente --seed 7"
    )
