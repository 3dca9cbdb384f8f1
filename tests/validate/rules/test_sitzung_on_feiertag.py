from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.folge import IN_DATUM, cases, places, with_folge, with_kalender


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("26.03.2027", "Karfreitag"),
        ("29.03.2027", "Ostermontag"),
        ("06.05.2027", "Christi Himmelfahrt"),
        ("27.05.2027", "Fronleichnam"),
        ("01.11.2027", "Allerheiligen"),
        ("25.12.2026", "1. Weihnachtstag"),
    ],
)
def test_holidays_are_named(fall: Fall, day: str, name: str) -> None:
    (finding,) = with_folge(fall, f"{day} Sportausschuss: Entscheidung").findings()
    assert finding.code == "V204"
    assert f"{day} ist in Nordrhein-Westfalen ein Feiertag ({name})" in finding.text
    assert places(fall, "V204") == [(1, IN_DATUM)]


@cases(
    ("24.12.2026 Sportausschuss: Entscheidung",),
    ("06.01.2027 Sportausschuss: Entscheidung",),
    ("31.10.2028 Sportausschuss: Entscheidung",),
    ("25.03.2027 Sportausschuss: Entscheidung",),
    ("08.02.2027 Sportausschuss: Entscheidung",),
)
def test_days_that_are_holidays_only_elsewhere_are_right(fall: Fall, rows: tuple[str, ...]) -> None:
    assert with_folge(fall, *rows).codes() == []


def test_a_meeting_of_the_calendar_is_right(fall: Fall) -> None:
    with_folge(fall, "01.11.2027 Sportausschuss: Entscheidung")
    assert with_kalender(fall, "Sportausschuss;01.11.2027;").codes() == []
