from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.folge import IN_DATUM, cases, places, with_folge, with_kalender

SOON = "03.09.2026 Sportausschuss: Entscheidung"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("31.08.2026", "am selben Tag wie"),
        ("01.09.2026", "1 Tag nach"),
        ("03.09.2026", "3 Tage nach"),
        ("2026-09-04", "4 Tage nach"),
    ],
)
def test_few_days_are_counted(fall: Fall, day: str, said: str) -> None:
    (finding,) = with_folge(fall, f"{day} Sportausschuss: Entscheidung").findings()
    assert finding.code == "V207"
    assert f"{said} dem Datum der Vorlage (31.08.2026)" in finding.text
    assert "mindestens 7 Tage" in finding.text
    assert places(fall, "V207") == [(1, IN_DATUM)]


def test_the_first_meeting_counts_wherever_it_stands(fall: Fall) -> None:
    rows = ("16.09.2026 Jugendrat: Anhörung", "02.09.2026 Kulturausschuss: Anhörung", SOON)
    assert places(with_folge(fall, *rows), "V207") == [(2, IN_DATUM)]


@cases(
    ("07.09.2026 Sportausschuss: Entscheidung",),
    ("28.09.2026 Sportausschuss: Entscheidung",),
    ("13.01.2027 Sportausschuss: Entscheidung",),
)
def test_as_many_days_as_the_house_wants_are_enough(fall: Fall, rows: tuple[str, ...]) -> None:
    assert with_folge(fall, *rows).codes() == []


@pytest.mark.parametrize(("days", "codes"), [(0, []), (3, []), (4, ["V207"]), (28, ["V207"])])
def test_the_house_says_how_many(fall: Fall, days: int, codes: list[str]) -> None:
    rule = f"tage_bis_zur_ersten_sitzung: {days}\n"
    with_folge(fall, SOON).schreibe("../../content/hausregeln.yaml", rule)
    assert [code for code in fall.codes() if code == "V207"] == codes


def test_a_meeting_before_the_paper_is_another_fault(fall: Fall) -> None:
    assert with_folge(fall, "26.08.2026 Sportausschuss: Entscheidung").codes() == ["F205"]


def test_the_last_day_to_hand_in_decides_where_it_is_known(fall: Fall) -> None:
    with_kalender(with_folge(fall, SOON), "Sportausschuss;03.09.2026;31.08.2026")
    assert fall.codes() == []


def test_a_paper_that_is_sent_later_for_a_reason_may_be_short(fall: Fall) -> None:
    versand = "versand: {art: Tischvorlage, grund: Das Gutachten fehlte.}\n"
    assert with_folge(fall, SOON).ersetze("amt: ", f"{versand}amt: ").codes() == []
