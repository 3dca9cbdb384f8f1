from __future__ import annotations

from tests.validate.fall import Fall
from tests.validate.folge import cases, places, with_folge

DECIDED = "22.09.2026 Sportausschuss: Entscheidung"


@cases(
    (DECIDED, "24.09.2026 Jugendrat: Anhörung"),
    (DECIDED, "22.09.2026 Jugendrat: Vorberatung"),
    ("17.09.2026 Jugendrat: Anhörung", DECIDED, "30.09.2026 Rat: Einbringung"),
    ("24.09.2026 Jugendrat: Anhörung", DECIDED),
)
def test_what_prepares_a_decision_comes_before_it(fall: Fall, rows: tuple[str, ...]) -> None:
    (finding,) = with_folge(fall, *rows).findings("F204")
    assert "Sportausschuss, 22.09.2026" in finding.text


def test_the_place_is_the_role_that_comes_too_late(fall: Fall) -> None:
    rows = ("30.09.2026 Rat: Entscheidung", "30.09.2026 Hauptausschuss: Vorberatung")
    assert places(with_folge(fall, *rows), "F204") == [(2, 59)]


@cases(
    ("30.09.2026 Hauptausschuss: Vorberatung", "30.09.2026 Rat: Entscheidung"),
    (DECIDED, "24.09.2026 Jugendrat: Bericht"),
    (
        "17.09.2026 Bezirksvertretung Münster-Ost: Entscheidung",
        "30.09.2026 Hauptausschuss: Vorberatung",
        "30.09.2026 Rat: Entscheidung",
    ),
    (
        "09.09.2026 Rat: Einbringung",
        "22.09.2026 Sportausschuss: Vorberatung",
        "24.09.2026 Bezirksvertretung Münster-Nord: Anhörung",
        "30.09.2026 Hauptausschuss: Vorberatung",
        "30.09.2026 Rat: Entscheidung",
    ),
)
def test_the_last_decision_counts_and_reports_may_follow(fall: Fall, rows: tuple[str, ...]) -> None:
    assert with_folge(fall, *rows).codes() == []
