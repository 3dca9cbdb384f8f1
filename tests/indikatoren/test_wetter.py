"""Every border of the official rules, computed by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.indikatoren.reihenbau import Zelle, bewertung, indikator, reihe, ziel

from vorlagen_gen.model.indikator import Richtung
from vorlagen_gen.model.zusammenfassung import Bewertungsgrund, Wetter

SONNE, LEICHT, WOLKE, BLITZ = list(Wetter)[:4]
STEIGEN, SINKEN = Richtung.STEIGEN, Richtung.SINKEN
FUENF_MEHR = ["50", "51", "52", "53", "54", "55"]  # 2018 to 2023, one more each year


@pytest.mark.parametrize(
    ("zielwert", "zieljahr", "abweichung", "expected"),
    [
        ("65", 2033, "0", SONNE),
        ("60", 2033, "-1", SONNE),  # twice the way that is left
        ("74.99", 2042, "0.049524762", SONNE),
        ("75", 2042, "0.05", LEICHT),  # 19 of 20: exactly 5 %
        ("65", 2031, "0.2", LEICHT),  # 8 of 10: exactly 20 %
        ("65.01", 2031, "0.200799201", WOLKE),
        ("155", 2024, "0.99", WOLKE),
    ],
)
def test_a_target_year_is_judged_by_how_far_the_mean_change_misses_it(
    zielwert: str, zieljahr: int, abweichung: str, expected: Wetter
) -> None:
    got = bewertung(indikator(STEIGEN, ziel(zielwert, zieljahr)), reihe(FUENF_MEHR))
    assert (got.wetter, got.grund) == (expected, Bewertungsgrund.ZIELJAHR)
    assert got.abweichung is not None
    assert round(got.abweichung, 9) == Decimal(abweichung)
    assert got.hochgerechnet == 55 + (zieljahr - 2023)
    assert (got.mittel, got.letzte, got.erreicht) == (Decimal(1), Decimal(1), False)


def test_a_limit_is_met_exactly_where_the_mean_change_has_no_end() -> None:
    """0 -> 1 in three years is a third a year; in 57 years 19 of the 20 that are left."""
    werte: list[Zelle] = ["0", "0.5", "0.7", "1"]
    got = bewertung(indikator(STEIGEN, ziel("21", 2021 + 57)), reihe(werte))
    assert (got.abweichung, got.wetter) == (Decimal("0.05"), LEICHT)


@pytest.mark.parametrize(
    ("werte", "expected"),
    [
        (["55", "55", "55", "55"], BLITZ),
        (["55", "56", "54", "55"], BLITZ),  # there and back: the mean stands still
        (["56", "55", "54", "55"], BLITZ),  # the last change is right, the mean is not
        (["54", "55", "56", "55"], WOLKE),
    ],
)
def test_without_a_mean_change_in_the_right_direction_no_target_year_is_reached(
    werte: list[str], expected: Wetter
) -> None:
    got = bewertung(indikator(STEIGEN, ziel(80, 2030)), reihe(werte))
    assert (got.wetter, got.grund) == (expected, Bewertungsgrund.ZIELJAHR)


@pytest.mark.parametrize(
    ("werte", "is_reached", "expected"),
    [
        (["58", "59", "60", "61"], True, SONNE),
        (["58", "59", "60", "60"], True, SONNE),  # exactly the target
        (["61", "61", "61", "61"], True, SONNE),
        (["63", "63", "62", "61"], True, LEICHT),
        (["56", "57", "58", "59"], False, WOLKE),
        (["59", "59.2", "59.1", "59.3"], False, WOLKE),
        (["59", "59", "59", "59"], False, BLITZ),
        (["62", "61", "60", "59"], False, BLITZ),
    ],
)
@pytest.mark.parametrize("zieljahr", [None, 2021, 2020], ids=["each year", "this year", "over"])
def test_a_target_to_be_held_is_judged_by_the_value_and_the_mean_change(
    werte: list[str], *, is_reached: bool, expected: Wetter, zieljahr: int | None
) -> None:
    got = bewertung(indikator(STEIGEN, ziel(60, zieljahr)), reihe(werte))
    assert (got.wetter, got.erreicht) == (expected, is_reached)
    assert got.grund is Bewertungsgrund.EINGEHALTEN
    assert got.abweichung is None
    assert got.hochgerechnet is None


@pytest.mark.parametrize(
    ("werte", "expected"),
    [(["58", "59", "60", "61"], SONNE), (["63", "63", "62", "61"], LEICHT)],
)
def test_a_target_that_is_reached_before_its_year_is_to_be_held(
    werte: list[str], expected: Wetter
) -> None:
    got = bewertung(indikator(STEIGEN, ziel(60, 2030)), reihe(werte))
    assert (got.wetter, got.grund) == (expected, Bewertungsgrund.EINGEHALTEN)


@pytest.mark.parametrize(
    ("werte", "expected"),
    [
        (["1", "2", "3", "4"], SONNE),
        (["1", "2", "4", "3"], LEICHT),
        (["1", "2", "4", "4"], LEICHT),  # standing still at last
        (["4", "3", "1", "2"], WOLKE),
        (["2", "3", "1", "2"], WOLKE),  # the mean stands still
        (["4", "3", "2", "1"], BLITZ),
        (["2", "2", "2", "2"], BLITZ),
        (["-4", "-3", "-2", "-1"], SONNE),
        (["-1", "-2", "-3", "-4"], BLITZ),
    ],
)
def test_where_only_the_direction_counts_mean_and_last_change_are_asked(
    werte: list[str], expected: Wetter
) -> None:
    got = bewertung(indikator(STEIGEN), reihe(werte))
    assert (got.wetter, got.grund) == (expected, Bewertungsgrund.RICHTUNG)
    assert got.erreicht is None


def test_a_series_that_is_to_fall_is_judged_the_other_way_round() -> None:
    werte = ["45", "44", "43", "42", "41", "40"]
    assert bewertung(indikator(SINKEN), reihe(werte)).wetter is SONNE
    assert bewertung(indikator(STEIGEN), reihe(werte)).wetter is BLITZ
    assert bewertung(indikator(SINKEN, ziel(20, 2042)), reihe(werte)).wetter is LEICHT
    assert bewertung(indikator(SINKEN, ziel(40)), reihe(werte)).wetter is SONNE
    assert bewertung(indikator(SINKEN, ziel(39)), reihe(werte)).wetter is WOLKE


def test_a_target_beyond_zero_is_judged_like_any_other() -> None:
    werte = ["-10", "-8", "-6", "-4", "-2", "0"]
    got = bewertung(indikator(STEIGEN, ziel(10, 2027)), reihe(werte))
    assert (got.wetter, got.abweichung, got.hochgerechnet) == (LEICHT, Decimal("0.2"), Decimal(8))
