"""Several goals, intervals, goals for the gap, and no goal at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.indikatoren.reihenbau import (
    bewertung,
    indikator,
    reihe,
    ziel,
    zusammenfassung,
)

from vorlagen_gen.model.indikator import Gruppe, Richtung, Ziel
from vorlagen_gen.model.zeitreihe import Reihe, Wertstatus
from vorlagen_gen.model.zusammenfassung import Bewertungsgrund, Wetter

SONNE, LEICHT, WOLKE, BLITZ, NICHT = list(Wetter)
FUENF_MEHR = reihe([50, 51, 52, 53, 54, 55])  # 2018 to 2023
FUENF_WENIGER = reihe([60, 59, 58, 57, 56, 55])


def gruppen(mit: list[int], ohne: list[int]) -> tuple[Reihe, Reihe]:
    return reihe(mit, Gruppe.MIT), reihe(ohne, Gruppe.OHNE)


NAEHER = gruppen([50, 51, 52, 53, 54, 55], [60, 60, 60, 60, 60, 60])
WEITER = gruppen([50, 51, 52, 53, 54, 55], [60, 62, 64, 66, 68, 70])


def test_of_several_goals_the_worst_counts() -> None:
    goals = (ziel(55), ziel(65, 2031), ziel())
    known = zusammenfassung(indikator(Richtung.STEIGEN, *goals), FUENF_MEHR)
    assert [each.wetter for each in known.bewertungen] == [SONNE, LEICHT, SONNE]
    assert tuple(each.ziel for each in known.bewertungen) == goals
    assert known.bewertung == known.bewertungen[1]


def test_without_a_goal_the_direction_counts_and_no_goal_is_named() -> None:
    known = zusammenfassung(indikator(), FUENF_MEHR)
    assert [(each.wetter, each.ziel) for each in known.bewertungen] == [(SONNE, None)]


def test_of_several_target_years_the_nearest_that_is_not_over_counts() -> None:
    goals = [ziel(80, 2050), ziel(56, 2020), ziel(60, 2028), ziel(100, 2028)]
    known = zusammenfassung(indikator(Richtung.STEIGEN, *goals), FUENF_MEHR)
    assert [(each.ziel, each.wetter) for each in known.bewertungen] == [
        (goals[2], SONNE),
        (goals[3], WOLKE),
    ]


def test_the_year_of_the_latest_value_is_not_over() -> None:
    goals = [ziel(60, 2023), ziel(60, 2028)]
    got = bewertung(indikator(Richtung.STEIGEN, *goals), FUENF_MEHR)
    assert (got.ziel, got.wetter) == (goals[0], WOLKE)


def test_if_all_target_years_are_over_the_last_counts() -> None:
    goals = [ziel(52, 2020), ziel(56, 2022)]
    got = bewertung(indikator(Richtung.STEIGEN, *goals), FUENF_MEHR)
    assert (got.ziel, got.erreicht) == (goals[1], False)


def test_each_series_has_its_own_nearest_target_year() -> None:
    goals = [ziel(60, 2028), ziel(0, 2030, abstand=True)]
    known = zusammenfassung(indikator(Richtung.STEIGEN, *goals), *NAEHER)
    assert [each.ziel for each in known.bewertungen] == goals


@pytest.mark.parametrize(
    ("richtung", "werte", "reached"),
    [
        (Richtung.STEIGEN, FUENF_MEHR, 55),
        (Richtung.SINKEN, FUENF_WENIGER, 55),
    ],
)
def test_an_interval_asks_for_its_weaker_end(
    richtung: Richtung, werte: Reihe, reached: int
) -> None:
    near, far = (reached, 70) if richtung is Richtung.STEIGEN else (40, reached)
    got = bewertung(indikator(richtung, ziel(near, bis_wert=far)), werte)
    assert (got.erreicht, got.wetter) == (True, SONNE)


def test_a_goal_for_the_gap_judges_the_absolute_gap_and_wants_it_to_fall() -> None:
    goal = ziel(0, 2028, abstand=True)
    got = bewertung(indikator(Richtung.STEIGEN, goal), *NAEHER)
    assert (got.wetter, got.mittel, got.abweichung, got.ziel) == (
        SONNE,
        Decimal(-1),
        Decimal(0),
        goal,
    )
    ahead = gruppen([60] * 6, [50, 51, 52, 53, 54, 55])
    assert bewertung(indikator(Richtung.STEIGEN, goal), *ahead).wetter is SONNE
    assert bewertung(indikator(Richtung.STEIGEN, goal), *WEITER).wetter is BLITZ


def test_a_goal_for_the_gap_may_be_written_with_a_minus() -> None:
    for wert in (5, -5):
        got = bewertung(indikator(Richtung.STEIGEN, ziel(wert, abstand=True)), *NAEHER)
        assert (got.wetter, got.erreicht) == (SONNE, True)


def test_an_interval_for_the_gap_asks_for_the_larger_gap() -> None:
    goal = ziel(0, abstand=True, bis_wert=5)
    assert bewertung(indikator(Richtung.SINKEN, goal), *NAEHER).erreicht is True


def test_the_gap_and_the_series_can_have_different_results() -> None:
    goals = (ziel(), ziel(abstand=True))
    known = zusammenfassung(indikator(Richtung.STEIGEN, *goals), *WEITER)
    assert [each.wetter for each in known.bewertungen] == [SONNE, BLITZ]
    assert known.bewertung.ziel == goals[1]


@pytest.mark.parametrize("goals", [(), (ziel(4, 2024),), (ziel(4, 2024, abstand=True),)])
def test_if_the_groups_are_to_become_equal_every_goal_is_one_for_the_gap(
    goals: tuple[Ziel, ...],
) -> None:
    assert bewertung(indikator(Richtung.ANGLEICHUNG, *goals), *NAEHER).wetter is SONNE
    assert bewertung(indikator(Richtung.ANGLEICHUNG, *goals), *WEITER).wetter is BLITZ


@pytest.mark.parametrize("reihen", [(FUENF_MEHR,), NAEHER[:1], NAEHER[1:]])
def test_without_both_groups_no_gap_can_be_rated(reihen: tuple[Reihe, ...]) -> None:
    got = bewertung(indikator(Richtung.ANGLEICHUNG), *reihen)
    assert (got.wetter, got.grund) == (NICHT, Bewertungsgrund.OHNE_GRUPPEN)


def test_a_hidden_value_of_one_group_hides_the_gap() -> None:
    hidden = reihe([60, 60, 60, Wertstatus.UNSICHER, 60, 60], Gruppe.OHNE)
    known = zusammenfassung(
        indikator(Richtung.STEIGEN, ziel(), ziel(abstand=True)), NAEHER[0], hidden
    )
    assert [each.grund for each in known.bewertungen] == [
        Bewertungsgrund.RICHTUNG,
        Bewertungsgrund.UNTERDRUECKT,
    ]
    assert known.bewertung.wetter is NICHT


def test_what_is_still_to_come_for_one_group_is_no_gap_in_the_series() -> None:
    later = reihe([60, 60, 60, 60, 60, Wertstatus.FOLGT], Gruppe.OHNE)
    got = bewertung(indikator(Richtung.ANGLEICHUNG), NAEHER[0], later)
    assert (got.wetter, got.mittel) == (SONNE, Decimal(-1))


def test_a_goal_that_cannot_be_rated_leaves_the_whole_open_unless_another_is_missed() -> None:
    goals = (ziel(abstand=True), ziel())
    assert bewertung(indikator(Richtung.STEIGEN, *goals), FUENF_MEHR).wetter is NICHT
    assert bewertung(indikator(Richtung.STEIGEN, *goals), FUENF_WENIGER).wetter is BLITZ


@pytest.mark.parametrize("richtung", [Richtung.KEINE, None])
def test_without_a_direction_nothing_is_rated(richtung: Richtung) -> None:
    known = zusammenfassung(indikator(richtung, ziel(60), ziel(70)), FUENF_MEHR)
    assert known.bewertung.wetter is NICHT
    assert [each.grund for each in known.bewertungen] == [Bewertungsgrund.OHNE_RICHTUNG]


def test_a_break_in_the_series_is_one_in_the_gap() -> None:
    got = bewertung(indikator(Richtung.ANGLEICHUNG, brueche=[2021]), *NAEHER)
    assert (got.wetter, got.grund) == (NICHT, Bewertungsgrund.BRUCH)


def test_the_gap_is_that_of_unrounded_values() -> None:
    close = gruppen([0, 0, 0, 0], [1, 1, 1, 1])
    finer = Reihe(Gruppe.MIT, reihe(["0.001", "0.002", "0.003", "0.004"], Gruppe.MIT).punkte)
    got = bewertung(indikator(Richtung.ANGLEICHUNG), finer, close[1])
    assert (got.wetter, got.mittel) == (SONNE, Decimal("-0.001"))
