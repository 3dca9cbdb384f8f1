"""Which values a rating rests on, and when they are no basis for one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from tests.indikatoren.reihenbau import Zelle, bewertung, indikator, monat, punkt, reihe

from vorlagen_gen.indikatoren.verlauf import Verlauf, verlauf
from vorlagen_gen.model.indikator import Bruch
from vorlagen_gen.model.katalog import Verfahren
from vorlagen_gen.model.zeitreihe import Punkt, Wertstatus
from vorlagen_gen.model.zusammenfassung import Bewertungsgrund, Wetter

GEHEIM, UNSICHER, FOLGT = Wertstatus.UNBEKANNT, Wertstatus.UNSICHER, Wertstatus.FOLGT


def basis(punkte: Sequence[Punkt], *brueche: int, **verfahren: Any) -> Verlauf | Bewertungsgrund:
    gebrochen = [Bruch.model_construct(ab=ab) for ab in brueche]
    return verlauf(punkte, gebrochen, Verfahren.model_construct(**verfahren))


def yearly(*werte: Zelle, ab: int = 2018) -> tuple[Punkt, ...]:
    return reihe(werte, ab=ab).punkte


def jahre(got: Verlauf | Bewertungsgrund) -> list[int]:
    assert isinstance(got, Verlauf)
    return [jahr for jahr, _ in got.werte]


def test_the_last_six_values_are_the_window() -> None:
    got = basis(yearly(9, 9, 1, 2, 3, 4, 5, 7))
    assert jahre(got) == [2020, 2021, 2022, 2023, 2024, 2025]
    assert isinstance(got, Verlauf)
    assert (got.mittel, got.letzte) == (Decimal("1.2"), Decimal(2))


def test_four_values_are_enough_and_three_are_not() -> None:
    assert jahre(basis(yearly(1, 2, 3, 4))) == [2018, 2019, 2020, 2021]
    assert basis(yearly(1, 2, 3)) is Bewertungsgrund.ZU_WENIGE_WERTE


def test_the_numbers_of_values_and_of_years_are_those_of_the_catalogue() -> None:
    assert jahre(basis(yearly(1, 2, 3, 4), jahre_im_mittel=2)) == [2019, 2020, 2021]
    assert jahre(basis(yearly(1, 2), punkte_mindestens=2)) == [2018, 2019]
    assert basis(yearly(*range(6)), punkte_mindestens=7) is Bewertungsgrund.ZU_WENIGE_WERTE


def test_a_change_needs_two_values_whatever_the_catalogue_says() -> None:
    assert jahre(basis(yearly(1, 2, 3, 4), jahre_im_mittel=0)) == [2020, 2021]
    assert basis(yearly(1), punkte_mindestens=0) is Bewertungsgrund.ZU_WENIGE_WERTE


def test_values_that_are_years_apart_count_as_values_and_their_change_per_year() -> None:
    got = basis([punkt(2012, 10), punkt(2015, 16), punkt(2018, 18), punkt(2020, 26)])
    assert isinstance(got, Verlauf)
    assert (got.mittel, got.letzte) == (Decimal(2), Decimal(4))


def test_a_year_without_a_row_is_a_longer_way_and_no_gap() -> None:
    assert jahre(basis([*yearly(1, 2, 3), *yearly(5, ab=2023)])) == [2018, 2019, 2020, 2023]


@pytest.mark.parametrize("zeichen", [GEHEIM, UNSICHER, FOLGT, Wertstatus.SINNLOS])
def test_with_fewer_than_four_values_after_a_gap_there_is_no_basis(zeichen: Wertstatus) -> None:
    assert basis(yearly(1, 2, 3, 4, zeichen, 5, 6, 7)) is Bewertungsgrund.UNTERDRUECKT
    assert basis(yearly(1, 2, 3, zeichen, 4)) is Bewertungsgrund.UNTERDRUECKT


@pytest.mark.parametrize("zeichen", [FOLGT, Wertstatus.SINNLOS])
def test_only_hidden_values_count_as_if_they_were_there(zeichen: Wertstatus) -> None:
    assert basis(yearly(1, 2, zeichen, 3)) is Bewertungsgrund.ZU_WENIGE_WERTE
    assert basis(yearly(1, 2, GEHEIM, 3)) is Bewertungsgrund.UNTERDRUECKT


@pytest.mark.parametrize("zeichen", [GEHEIM, UNSICHER, FOLGT, Wertstatus.SINNLOS])
def test_four_values_after_a_gap_are_enough(zeichen: Wertstatus) -> None:
    assert jahre(basis(yearly(1, zeichen, 3, 4, 5, 6))) == [2020, 2021, 2022, 2023]


@pytest.mark.parametrize("zeichen", [GEHEIM, UNSICHER])
def test_a_hidden_latest_value_leaves_no_basis_for_today(zeichen: Wertstatus) -> None:
    assert basis(yearly(1, 2, 3, 4, 5, zeichen)) is Bewertungsgrund.UNTERDRUECKT


def test_a_latest_value_still_to_come_is_no_gap() -> None:
    assert jahre(basis(yearly(1, 2, 3, 4, FOLGT, FOLGT)))[-1] == 2021


def test_missing_values_before_the_first_or_before_the_window_are_no_gap() -> None:
    assert jahre(basis(yearly(GEHEIM, GEHEIM, 1, 2, 3, 4))) == [2020, 2021, 2022, 2023]
    assert jahre(basis(yearly(1, GEHEIM, 1, 2, 3, 4, 5, 6)))[0] == 2020
    assert jahre(basis(yearly(1, 2, GEHEIM, 3, 4, 5, 6), 2020))[0] == 2021


def test_too_few_values_are_too_few_even_if_one_is_hidden() -> None:
    assert basis(yearly(1, GEHEIM, 3)) is Bewertungsgrund.ZU_WENIGE_WERTE


def test_hidden_values_are_the_reason_where_there_would_be_enough_with_them() -> None:
    assert basis(yearly(GEHEIM, 1, 2, 3)) is Bewertungsgrund.UNTERDRUECKT
    assert basis(yearly(GEHEIM, 1, 2)) is Bewertungsgrund.ZU_WENIGE_WERTE
    assert basis(yearly(FOLGT, 1, 2, 3)) is Bewertungsgrund.ZU_WENIGE_WERTE
    assert basis(yearly(GEHEIM, 1, 2, FOLGT)) is Bewertungsgrund.ZU_WENIGE_WERTE
    assert basis(yearly(0, GEHEIM, 1, 2, 3), 2019) is Bewertungsgrund.UNTERDRUECKT
    assert basis(yearly(0, 1, GEHEIM, 2), 2020) is Bewertungsgrund.BRUCH


def test_without_any_value_it_is_said_whether_values_are_hidden() -> None:
    assert basis(()) is Bewertungsgrund.OHNE_WERTE
    assert basis(yearly(FOLGT)) is Bewertungsgrund.OHNE_WERTE
    assert basis(yearly(FOLGT, GEHEIM)) is Bewertungsgrund.UNTERDRUECKT


def test_a_break_cuts_the_window() -> None:
    werte = yearly(*range(10, 18))  # 2018 to 2025
    assert jahre(basis(werte, 2021))[0] == 2021
    assert jahre(basis(werte, 2022)) == [2022, 2023, 2024, 2025]
    assert basis(werte, 2023) is Bewertungsgrund.BRUCH
    assert basis(werte, 2019, 2023, 2020) is Bewertungsgrund.BRUCH


@pytest.mark.parametrize("ab", [2017, 2018, 2026])
def test_a_break_before_the_first_or_after_the_last_value_cuts_nothing(ab: int) -> None:
    assert jahre(basis(yearly(*range(8)), ab))[0] == 2020


def test_a_break_is_not_the_reason_where_there_were_too_few_values_anyway() -> None:
    assert basis(yearly(1, 2, 3), 2019) is Bewertungsgrund.ZU_WENIGE_WERTE


def test_of_months_that_of_the_latest_counts_for_each_year() -> None:
    months = [monat(jahr, m, jahr * 100 + m) for jahr in range(2020, 2024) for m in (3, 6, 9, 12)]
    got = basis(months[:-2])  # the latest is June
    assert isinstance(got, Verlauf)
    assert got.werte == tuple((jahr, Decimal(jahr * 100 + 6)) for jahr in range(2020, 2024))


def test_of_a_year_without_the_month_of_the_latest_its_last_value_counts() -> None:
    months = [monat(2020, 9, 1), monat(2020, 12, 2), *(monat(y, 6, 3) for y in range(2021, 2024))]
    got = basis(months)
    assert isinstance(got, Verlauf)
    assert got.werte[0] == (2020, Decimal(2))


def test_if_all_values_of_the_season_are_hidden_there_is_no_basis() -> None:
    months = [monat(y, m, 1 if m == 6 else GEHEIM) for y in range(2020, 2025) for m in (6, 12)]
    assert basis(months) is Bewertungsgrund.UNTERDRUECKT


def test_what_cannot_be_rated_says_why_and_nothing_else() -> None:
    got = bewertung(indikator(), reihe([1, 2, 3]))
    assert got.wetter is Wetter.NICHT_BEWERTBAR
    assert got.grund is Bewertungsgrund.ZU_WENIGE_WERTE
    assert (got.mittel, got.letzte, got.erreicht) == (None, None, None)
