from __future__ import annotations

import pytest
from werkzeuge.benchmark.messung import Messwert
from werkzeuge.benchmark.programme import DOCXTPL, UNSER
from werkzeuge.benchmark.protokoll import Protokoll
from werkzeuge.benchmark.urteil import ZIELE, Stand, Urteil, Ziel, verhaeltnisse
from werkzeuge.benchmark.ziele import urteile

HOECHSTENS = Ziel("kalt", "eine Vorlage", "×", 2)
MINDESTENS = Ziel("durchsatz", "viele", "×", 1.5, at_least=True)


def wert(sekunden: float, groesster: float = 100) -> Messwert:
    return Messwert(sekunden, sekunden, groesster, groesster * 2)


def protokoll(paare: int = 5) -> Protokoll:
    return Protokoll((1, 50, 200), (10_000, 1_000_000), paare)


def by_name(found: Protokoll) -> dict[str, Urteil]:
    return {each.ziel.kennung: each for each in urteile(found)}


@pytest.mark.parametrize(
    ("ziel", "werte", "stand"),
    [
        (HOECHSTENS, [1.9, 9.0, 1.0, 9.0, 2.0], Stand.ERREICHT),
        (HOECHSTENS, [2.1, 1.0, 1.0, 9.0, 9.0], Stand.VERFEHLT),
        (MINDESTENS, [1.5, 1.0, 1.0, 9.0, 9.0], Stand.ERREICHT),
        (MINDESTENS, [1.4, 1.0, 1.0, 9.0, 9.0], Stand.VERFEHLT),
    ],
)
def test_the_median_of_the_pairs_is_judged(ziel: Ziel, werte: list[float], stand: Stand) -> None:
    urteil = ziel.beurteilt(werte, 5)
    assert urteil.stand is stand
    assert urteil.mitte == sorted(werte)[2]
    assert urteil.spanne == (min(werte), max(werte))


@pytest.mark.parametrize("werte", [[], [0.1], [0.1] * 4])
def test_with_a_pair_missing_nothing_is_reached(werte: list[float]) -> None:
    assert HOECHSTENS.beurteilt(werte, 5).stand is Stand.NICHT_GEMESSEN


def test_no_pairs_at_all_reach_nothing() -> None:
    assert HOECHSTENS.beurteilt([], 0).stand is Stand.NICHT_GEMESSEN


def test_without_the_other_side_there_are_no_ratios() -> None:
    assert verhaeltnisse([1.0, 2.0], []) == []
    assert verhaeltnisse([1.0, 3.0], [2.0, 2.0]) == [0.5, 1.5]


def test_without_its_peer_a_target_is_not_measured() -> None:
    found = protokoll(1)
    for was in ("1 kalt", "200 kalt", "1000000 Zeilen", "unverändert", "pruefen a"):
        found.add(was, UNSER, wert(0.001))
    alone = by_name(found)
    for name in ("kalt", "durchsatz", "tabellen", "unveraendert", "pruefen"):
        assert alone[name].stand is Stand.NICHT_GEMESSEN


def test_the_throughput_is_compared_pair_by_pair() -> None:
    found = protokoll(2)
    for ours, theirs in ((10, 16), (20, 30)):
        found.add("200 kalt", UNSER, wert(ours))
        found.add("200 kalt", DOCXTPL, wert(theirs))
    assert by_name(found)["durchsatz"].werte == (1.6, 1.5)
    assert by_name(found)["durchsatz"].stand is Stand.ERREICHT


def test_the_growth_is_the_time_beyond_four_times_that_of_a_quarter() -> None:
    found = protokoll(1)
    found.add("50 kalt", UNSER, wert(10))
    found.add("200 kalt", UNSER, wert(44))
    assert by_name(found)["wachstum"].werte == pytest.approx((1.1,))


def test_the_paper_that_takes_longest_to_check_is_judged() -> None:
    found = protokoll(1)
    for name, seconds in (("schnell", 0.1), ("langsam", 0.9), ("mittel", 0.4)):
        found.add(f"pruefen {name}", "nacktes Python", wert(0.01))
        found.add(f"pruefen {name}", UNSER, wert(seconds))
    assert by_name(found)["pruefen"].werte == pytest.approx((90,))


def test_the_memory_of_the_largest_process_is_judged() -> None:
    found = protokoll(1)
    found.add("200 kalt", UNSER, wert(1, groesster=351))
    assert by_name(found)["speicher"].stand is Stand.VERFEHLT


def test_every_target_of_the_list_gets_a_verdict() -> None:
    assert [each.ziel for each in urteile(protokoll())] == list(ZIELE)
    assert {each.stand for each in urteile(protokoll())} == {Stand.NICHT_GEMESSEN}
