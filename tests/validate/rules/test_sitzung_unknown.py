from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.folge import IN_DATUM, places, with_folge, with_kalender

ROW = "24.09.2026 Sportausschuss: Entscheidung"
BEFORE, AFTER = "Sportausschuss;22.09.2026;", "Sportausschuss;17.11.2026;"


@pytest.mark.parametrize(
    ("sitzungen", "named"),
    [
        (f"Sportausschuss;23.06.2026;\n{BEFORE}\n{AFTER}", "sind am 22.09.2026 und am 17.11.2026."),
        (f"{AFTER}\n{BEFORE}", "sind am 22.09.2026 und am 17.11.2026."),
        (BEFORE, "ist am 22.09.2026."),
        (AFTER, "ist am 17.11.2026."),
        (f"{BEFORE}\nSportausschuss;19.01.2027;", "sind am 22.09.2026 und am 19.01.2027."),
    ],
)
def test_a_day_the_calendar_does_not_have_is_found_with_the_nearest(
    fall: Fall, sitzungen: str, named: str
) -> None:
    (finding,) = with_kalender(with_folge(fall, ROW), sitzungen).findings()
    assert finding.code == "V205"
    assert finding.text.endswith(named)
    assert places(fall, "V205") == [(1, IN_DATUM)]


@pytest.mark.parametrize(
    "sitzungen",
    [
        "",
        "Sportausschuss;24.09.2026;",
        "Kulturausschuss;22.09.2026;",
        "Sportausschuss;23.09.2025;\nSportausschuss;19.01.2027;",
    ],
)
def test_a_calendar_without_that_body_or_year_says_nothing(fall: Fall, sitzungen: str) -> None:
    assert with_kalender(with_folge(fall, ROW), sitzungen).codes() == []
