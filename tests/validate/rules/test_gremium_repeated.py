from __future__ import annotations

from tests.validate.fall import Fall
from tests.validate.folge import IN_GREMIUM, cases, places, with_folge

OST = "17.09.2026 Bezirksvertretung Münster-Ost: Anhörung"
SPORT = "22.09.2026 Sportausschuss: {}"


@cases(
    (OST, OST, SPORT.format("Entscheidung")),
    (OST, SPORT.format("Vorberatung"), SPORT.format("Entscheidung")),
    (SPORT.format("Bericht"), OST, SPORT.format("Entscheidung")),
)
def test_a_body_is_not_twice_on_the_same_day(fall: Fall, rows: tuple[str, ...]) -> None:
    assert len(with_folge(fall, *rows).findings("V209")) == 1


def test_the_place_is_the_later_row_and_the_earlier_one_is_named(fall: Fall) -> None:
    with_folge(fall, OST, SPORT.format("Vorberatung"), SPORT.format("Entscheidung"))
    (finding,) = fall.findings("V209")
    assert places(fall, "V209") == [(3, IN_GREMIUM)]
    assert "schon in Zeile 16" in finding.text


@cases(
    (OST, "24.09.2026 Bezirksvertretung Münster-Ost: Entscheidung"),
    (OST, "17.09.2026 Bezirksvertretung Münster-Südost: Entscheidung"),
    ("30.09.2026 Hauptausschuss: Vorberatung", "30.09.2026 Rat: Entscheidung"),
)
def test_another_day_or_another_body_is_right(fall: Fall, rows: tuple[str, ...]) -> None:
    assert with_folge(fall, *rows).codes() == []
