"""Three hundred of the ten thousand series of ``make fuzz``."""

from __future__ import annotations

from functools import cache

import pytest
from tests.zufall.reihen import ALLE, WENIGE, Zufallsindikator, faults, report

from vorlagen_gen.assemble.indikatoren.saetze import satz
from vorlagen_gen.indikatoren.bewerten import fasse_zusammen
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.zusammenfassung import Zusammenfassung

BUNDLE = 25


@pytest.mark.parametrize("first", range(0, WENIGE, BUNDLE))
def test_nothing_wrong_is_said_of_a_random_series(first: int) -> None:
    for seed in range(first, first + BUNDLE):
        assert not (found := faults(seed)), report(seed, found)


CORRUPTED = {
    "gestiegen": "gesunken",
    "gesunken": "gestiegen",
    "nahezu unverändert": "gestiegen",
    " unverändert": " gesunken",
    "Prozentpunkte ": "Prozent ",
    "\u00a0Prozent ": "1\u00a0Prozent ",
    "-mal so hoch wie": "9-mal so hoch wie",
    "niedriger als": "höher als",
    "nicht gerundeten": "",
    " Bruch": "",
    "kann kein Wert": "kann der Wert",
    "Prozent)": "%)",
    "Beispieldaten": "Daten",
}


@pytest.mark.parametrize(("said", "instead"), CORRUPTED.items())
def test_a_wrong_sentence_is_found(said: str, instead: str) -> None:
    def corrupted(found: Zusammenfassung, katalog: Katalog) -> str:
        return satz(found, katalog).replace(said, instead)

    drawn = [each for each in range(WENIGE) if said in _said(each)][:40]
    assert drawn
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.zufall.reihen.satz", corrupted)
        found = sum(bool(faults(each)) for each in drawn)
    assert found >= len(drawn) * 0.9


def test_values_on_few_cases_that_are_not_suppressed_are_found() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("vorlagen_gen.indikatoren.bewerten.sperre", lambda reihen, _: reihen)
        found = [fault for seed in range(40) for fault in faults(seed)]
    assert [each for each in found if each.endswith("steht im Blatt")]


@cache
def _said(seed: int) -> str:
    drawn = Zufallsindikator(seed * 4)
    found = fasse_zusammen(drawn.indikator, drawn.reihen, drawn.katalog)
    return satz(found, drawn.katalog)


def test_a_series_is_the_same_each_time() -> None:
    drawn = [_said.__wrapped__(seed) for seed in range(50)]
    assert drawn == [_said.__wrapped__(seed) for seed in range(50)]


def test_a_fault_is_told_with_the_way_to_see_it_again() -> None:
    assert report(7, ["sagt gestiegen bei −1"]) == (
        "Reihe 7:\n    sagt gestiegen bei −1\n"
        "    Noch einmal: .venv/bin/python -m tests.zufall --nur reihen --seed 7"
    )


def test_there_are_as_many_series_as_promised() -> None:
    assert (ALLE, WENIGE) == (10_000, 300)
