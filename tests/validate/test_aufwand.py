"""Work grows with the length of a paper and no faster; it is counted, not timed."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence

import pytest

from vorlagen_gen.findings import Place
from vorlagen_gen.validate.rechtschreibung import Rechtschreibung
from vorlagen_gen.validate.woerter import Wort
from vorlagen_gen.validate.zaehlungen import Zaehlung, contradictions

SIZE = 1_000


class Liste:
    """A dictionary of few words that counts how often it is asked."""

    sha256 = ""

    def __init__(self, *woerter: str) -> None:
        self.woerter = frozenset(woerter)
        self.asked = 0

    def knows(self, wort: str) -> bool:
        self.asked += 1
        return wort in self.woerter

    def suggest(self, wort: str) -> tuple[str, ...]:
        raise AssertionError(wort)


def strange_words(number: int) -> list[Wort]:
    zufall = random.Random(1)  # noqa: S311 -- words, no secrets
    texts = ("".join(zufall.choices("abdefgiklmnoprstu", k=24)) for _ in range(number))
    return [Wort(text.capitalize(), 0, 24) for text in texts]


def look_ups(woerter: Sequence[Wort]) -> int:
    liste = Liste("Diversität", "Potenzial")
    rechtschreibung = Rechtschreibung(liste, ())
    assert not any(rechtschreibung.is_known(wort) for wort in woerter)
    return liste.asked


def test_no_unknown_word_is_hidden_and_each_further_one_costs_less() -> None:
    first, double = look_ups(strange_words(SIZE)), look_ups(strange_words(2 * SIZE))
    assert double - first < first / 5
    assert double - first < 5 * SIZE


def test_a_word_costs_nothing_when_it_comes_again() -> None:
    woerter = strange_words(10)
    assert look_ups(woerter * 100) == look_ups(woerter)


def test_known_compounds_do_not_use_up_the_patience() -> None:
    liste = Liste("Diversität", "Potenzial", *(wort.text for wort in strange_words(SIZE)))
    rechtschreibung = Rechtschreibung(liste, ())
    joined = [f"{wort.text}potenzial" for wort in strange_words(SIZE)]
    assert all(rechtschreibung.is_known(Wort(text, 0, len(text))) for text in joined)
    assert rechtschreibung.is_known(Wort("Diversitätspotenzial", 0, 20))


def steps(work: Callable[[], object]) -> int:
    """How many lines and calls ``work`` takes."""
    count = 0

    def trace(*_: object) -> object:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def told(number: int, zahl: Callable[[int], int], wessen: str) -> list[str]:
    mentions = [
        Zaehlung(Place.at("a.md", at, 1), "die Felder", zahl(at), wessen.format(at))
        for at in range(1, number + 1)
    ]
    return [str(each) for each in contradictions(mentions)]


@pytest.mark.parametrize("wessen", ["", "Leitbild{}", "{}leitbild", "Plan"])
@pytest.mark.parametrize(
    "zahl",
    [lambda at: at, lambda at: at * (at % 2), lambda at: at % 3],
    ids=["all different", "half of them", "three"],
)
def test_twice_as_many_numbers_are_twice_the_work(zahl: Callable[[int], int], wessen: str) -> None:
    first, double = (steps(lambda n=n: told(n, zahl, wessen)) for n in (200, 400))  # type: ignore[misc]
    assert double < 2.2 * first
