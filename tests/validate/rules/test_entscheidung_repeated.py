from __future__ import annotations

from tests.validate.fall import Fall
from tests.validate.folge import cases, places, with_folge

HAUPT = "30.09.2026 Hauptausschuss: {}"
RAT = "30.09.2026 Rat: Entscheidung"


@cases(
    (HAUPT.format("Entscheidung"), RAT),
    ("22.09.2026 Sportausschuss: Entscheidung", HAUPT.format("Vorberatung"), RAT),
    ("22.09.2026 Sportausschuss: Entscheidung", "17.11.2026 Sportausschuss: Entscheidung"),
    (HAUPT.format("Vorberatung"), RAT, "09.12.2026 Hauptausschuss: Entscheidung"),
)
def test_one_decision_too_many_is_found(fall: Fall, rows: tuple[str, ...]) -> None:
    with_folge(fall, *rows)
    assert len(fall.findings("V208")) == 1


def test_the_place_is_the_role_of_the_earlier_row(fall: Fall) -> None:
    with_folge(fall, HAUPT.format("Entscheidung"), RAT)
    (finding,) = fall.findings("V208")
    assert places(fall, "V208") == [(1, 59)]
    assert "in Zeile 16 auch »Rat«" in finding.text


@cases(
    (HAUPT.format("Vorberatung"), RAT),
    ("17.09.2026 Bezirksvertretung Münster-Ost: Entscheidung", HAUPT.format("Vorberatung"), RAT),
    (
        "17.09.2026 Bezirksvertretung Münster-Ost: Entscheidung",
        "22.09.2026 Bezirksvertretung Münster-Nord: Entscheidung",
    ),
    (
        "17.09.2026 Kulturausschuss: Entscheidung",
        "22.09.2026 Sportausschuss: Entscheidung",
    ),
    ("09.09.2026 Rat: Einbringung", HAUPT.format("Vorberatung"), RAT),
)
def test_bodies_may_decide_side_by_side_on_their_own_matters(
    fall: Fall, rows: tuple[str, ...]
) -> None:
    assert with_folge(fall, *rows).codes() == []
