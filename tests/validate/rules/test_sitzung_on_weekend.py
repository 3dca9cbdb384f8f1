from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.folge import IN_DATUM, cases, places, with_folge, with_kalender


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("19.09.2026", "Samstag"),
        ("20.09.2026", "Sonntag"),
        ("2026-12-19", "Samstag"),
        ("28.02.2027", "Sonntag"),
    ],
)
def test_saturdays_and_sundays_are_named(fall: Fall, day: str, name: str) -> None:
    (finding,) = with_folge(fall, f"{day} Sportausschuss: Entscheidung").findings()
    assert finding.code == "V202"
    assert finding.text.endswith(f"ist ein {name}.")
    assert places(fall, "V202") == [(1, IN_DATUM)]


@cases(
    ("18.09.2026 Sportausschuss: Entscheidung",),
    ("21.09.2026 Sportausschuss: Entscheidung",),
    ("29.02.2028 Sportausschuss: Entscheidung",),
)
def test_all_other_days_are_right(fall: Fall, rows: tuple[str, ...]) -> None:
    assert with_folge(fall, *rows).codes() == []


def test_a_meeting_of_the_calendar_is_right(fall: Fall) -> None:
    with_folge(fall, "19.09.2026 Sportausschuss: Entscheidung")
    assert with_kalender(fall, "Sportausschuss;19.09.2026;").codes() == []


def test_a_holiday_on_a_sunday_is_named_as_the_holiday(fall: Fall) -> None:
    assert with_folge(fall, "01.11.2026 Sportausschuss: Entscheidung").codes() == ["V204"]
