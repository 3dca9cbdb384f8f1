from __future__ import annotations

from tests.validate.fall import Fall
from tests.validate.folge import IN_DATUM, cases, places, with_folge


@cases(
    ("28.08.2026 Sportausschuss: Entscheidung",),
    ("22.09.2025 Sportausschuss: Entscheidung",),
    ("17.08.2026 Jugendrat: Anhörung", "22.09.2026 Sportausschuss: Entscheidung"),
)
def test_no_meeting_is_before_the_paper(fall: Fall, rows: tuple[str, ...]) -> None:
    assert places(with_folge(fall, *rows), "F205") == [(1, IN_DATUM)]


def test_each_such_meeting_is_found(fall: Fall) -> None:
    rows = (
        "17.08.2026 Jugendrat: Anhörung",
        "19.08.2026 Kulturausschuss: Vorberatung",
        "22.09.2026 Sportausschuss: Entscheidung",
    )
    with_folge(fall, *rows)
    assert places(fall, "F205") == [(1, IN_DATUM), (2, IN_DATUM)]
    assert fall.codes() == ["F205", "F205"]


@cases(
    ("31.08.2026 Sportausschuss: Entscheidung",),
    ("2026-09-22 Sportausschuss: Entscheidung",),
    ("22.02.2027 Sportausschuss: Entscheidung",),
)
def test_the_same_day_and_later_ones_are_right(fall: Fall, rows: tuple[str, ...]) -> None:
    assert with_folge(fall, *rows).findings("F205") == []


def test_a_paper_may_except_a_meeting_that_has_been(fall: Fall) -> None:
    fall.ersetze("amt: ", "ausnahmen: [{regel: F205, grund: Die Anhörung war schon.}]\namt: ")
    rows = ("17.08.2026 Jugendrat: Anhörung", "22.09.2026 Sportausschuss: Entscheidung")
    assert with_folge(fall, *rows).codes() == []
