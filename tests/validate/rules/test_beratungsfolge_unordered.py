from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.folge import IN_DATUM, cases, places, with_folge

BODIES = ("Bezirksvertretung Münster-Mitte", "Jugendrat", "Kulturausschuss", "Sportausschuss")


def folge(*days: str) -> list[str]:
    roles = ["Anhörung"] * (len(days) - 1) + ["Entscheidung"]
    return [
        f"{day}.2026 {body}: {role}" for day, body, role in zip(days, BODIES, roles, strict=False)
    ]


@pytest.mark.parametrize(
    ("days", "rows"),
    [
        (("17.09", "24.09", "07.09", "07.10"), [3]),
        (("24.09", "17.09", "30.09"), [2]),
        (("07.10", "24.09", "17.09", "28.10"), [2, 3]),
        (("17.09", "24.09", "21.09", "23.09"), [3]),
    ],
)
def test_the_row_that_is_earlier_than_the_one_above_it_is_found(
    fall: Fall, days: tuple[str, ...], rows: list[int]
) -> None:
    assert places(with_folge(fall, *folge(*days)), "V201") == [(row, IN_DATUM) for row in rows]


def test_both_days_are_named(fall: Fall) -> None:
    (finding,) = with_folge(fall, *folge("17.09", "24.09", "07.09", "07.10")).findings("V201")
    assert "07.09.2026 steht unter der am 24.09.2026" in finding.text


@cases(
    ("30.09.2026 Hauptausschuss: Vorberatung", "30.09.2026 Rat: Entscheidung"),
    (
        "17.09.2026 Ausschuss für Verkehr und Mobilität: Vorberatung",
        "24.09.2026 Bezirksvertretung Münster-Ost: Anhörung",
        "30.09.2026 Hauptausschuss: Entscheidung",
    ),
    (
        "15.12.2026 Sportausschuss: Vorberatung",
        "13.01.2027 Hauptausschuss: Vorberatung",
        "13.01.2027 Rat: Entscheidung",
    ),
)
def test_only_days_count_not_the_rank_of_bodies(fall: Fall, rows: tuple[str, ...]) -> None:
    assert with_folge(fall, *rows).codes() == []


def test_a_row_without_a_day_is_passed_over(fall: Fall) -> None:
    fall.ersetze("status: final", "status: entwurf")
    with_folge(fall, *folge("17.09", "24.09", "21.09")).ersetze("datum: 24.09.2026, ", "")
    assert fall.codes() == []
