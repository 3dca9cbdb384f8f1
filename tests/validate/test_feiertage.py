"""The holidays of NRW agree with those of a library that is kept for nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import holidays
import pytest

from vorlagen_gen.validate.feiertage import feiertag, ostersonntag

YEARS = range(1995, 2061)
OUR_NAMES = {
    "Erster Mai": "Tag der Arbeit",
    "Erster Weihnachtstag": "1. Weihnachtstag",
    "Zweiter Weihnachtstag": "2. Weihnachtstag",
}


def days() -> Iterator[date]:
    day = date(YEARS[0], 1, 1)
    while day.year in YEARS:
        yield day
        day += timedelta(days=1)


def test_every_day_of_66_years_is_a_holiday_exactly_if_it_is_one() -> None:
    theirs = holidays.country_holidays("DE", subdiv="NW", years=YEARS, language="de")
    expected = {day: names.split("; ") for day, names in theirs.items()}
    ours = {day: name for day in days() if (name := feiertag(day))}
    assert ours.keys() == expected.keys()
    known = {day: [OUR_NAMES.get(name, name) for name in names] for day, names in expected.items()}
    assert [day for day, name in ours.items() if name not in known[day]] == []


def test_a_year_has_eleven_of_them() -> None:
    names = {name for day in days() if day.year == 2026 and (name := feiertag(day))}
    assert len(names) == 11


@pytest.mark.parametrize(
    "easter",
    [date(1818, 3, 22), date(1943, 4, 25), date(1954, 4, 18), date(1981, 4, 19), date(2285, 3, 22)],
)
def test_easter_is_right_where_the_rule_has_its_exceptions(easter: date) -> None:
    assert ostersonntag(easter.year) == easter


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 26)])
def test_years_that_only_a_typing_error_makes_have_holidays_too(day: date) -> None:
    assert feiertag(day)
