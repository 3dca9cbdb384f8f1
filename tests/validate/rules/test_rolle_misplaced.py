from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.folge import as_bericht, cases, places, with_folge

KULTUR = "17.09.2026 Kulturausschuss: {}"


@pytest.mark.parametrize("rolle", ["Anhörung", "Vorberatung", "Entscheidung", "Einbringung"])
def test_a_report_has_only_rows_that_report(fall: Fall, rolle: str) -> None:
    with_folge(as_bericht(fall), KULTUR.format("Bericht"), KULTUR.format(rolle))
    (finding,) = fall.findings("F202")
    assert f"nicht {rolle}" in finding.text


def test_each_such_row_is_found_at_its_role(fall: Fall) -> None:
    rows = (KULTUR.format("Entscheidung"), KULTUR.format("Bericht"), KULTUR.format("Anhörung"))
    assert places(with_folge(as_bericht(fall), *rows), "F202") == [(1, 60), (3, 60)]


@cases(
    ("17.09.2026 Kulturausschuss: Bericht",),
    ("17.09.2026 Kulturausschuss: Bericht", "30.09.2026 Rat: Bericht"),
)
def test_a_report_to_several_bodies_is_right(fall: Fall, rows: tuple[str, ...]) -> None:
    assert with_folge(as_bericht(fall), *rows).codes() == []


@cases(
    ("17.09.2026 Kulturausschuss: Bericht", "22.09.2026 Sportausschuss: Entscheidung"),
    ("22.09.2026 Sportausschuss: Entscheidung", "24.09.2026 Jugendrat: Bericht"),
)
def test_a_beschlussvorlage_may_be_reported_to_a_body(fall: Fall, rows: tuple[str, ...]) -> None:
    assert with_folge(fall, *rows).codes() == []


def test_a_role_that_cannot_be_read_is_no_second_fault(fall: Fall) -> None:
    assert with_folge(as_bericht(fall), KULTUR.format("Entscheid")).codes() == ["F107"]
