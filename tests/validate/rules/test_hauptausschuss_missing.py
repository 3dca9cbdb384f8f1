from __future__ import annotations

from tests.validate.fall import Fall
from tests.validate.folge import IN_DATUM, as_bericht, cases, places, with_folge, with_kalender

RAT = "30.09.2026 Rat: Entscheidung"
HAUPT = "30.09.2026 Hauptausschuss: Vorberatung"


@cases(
    (RAT,),
    ("22.09.2026 Sportausschuss: Vorberatung", RAT),
    ("23.09.2026 Hauptausschuss: Vorberatung", RAT),
    ("22.09.2026 Ausschuss für Verkehr und Mobilität: Vorberatung", RAT),
)
def test_the_rat_decides_on_a_day_of_the_hauptausschuss(fall: Fall, rows: tuple[str, ...]) -> None:
    assert places(with_folge(fall, *rows), "V206") == [(len(rows), IN_DATUM)]


def test_another_day_of_the_hauptausschuss_is_named(fall: Fall) -> None:
    with_folge(fall, "23.09.2026 Hauptausschuss: Vorberatung", RAT)
    (finding,) = fall.findings("V206")
    assert "berät am 23.09.2026, nicht am selben Tag" in finding.text


@cases(
    (HAUPT, RAT),
    (
        "30.09.2026 Hauptausschuss: Anhörung",
        "30.09.2026 Bezirksvertretung Münster-Ost: Anhörung",
        RAT,
    ),
    ("30.09.2026 Hauptausschuss: Entscheidung",),
    ("09.09.2026 Rat: Einbringung", HAUPT, RAT),
    ("22.09.2026 Sportausschuss: Entscheidung", "30.09.2026 Rat: Bericht"),
    ("22.09.2026 Sportausschuss: Entscheidung",),
)
def test_only_a_decision_of_the_rat_needs_it(fall: Fall, rows: tuple[str, ...]) -> None:
    assert with_folge(fall, *rows).codes() == []


def test_a_report_to_the_rat_does_not_need_it(fall: Fall) -> None:
    assert with_folge(as_bericht(fall), "30.09.2026 Rat: Bericht").codes() == []


def test_a_supplement_may_go_to_the_rat_alone(fall: Fall) -> None:
    fall.ersetze("nummer: V/9800/2026\n", "nummer: V/9800/2026/1\nhauptvorlage: V/9800/2026\n")
    assert with_folge(fall, RAT).codes() == []


def test_the_earlier_name_counts(fall: Fall) -> None:
    rows = ("26.08.2020 Haupt- und Finanzausschuss: Vorberatung", "26.08.2020 Rat: Entscheidung")
    with_folge(fall, *rows, datum="03.08.2020").ersetze("V/9800/2026", "V/9800/2020")
    assert fall.codes() == []


def test_a_day_on_which_it_does_not_meet_is_right(fall: Fall) -> None:
    with_kalender(with_folge(fall, RAT), "Hauptausschuss;07.10.2026;")
    assert fall.codes() == []


def test_a_day_on_which_it_meets_is_not(fall: Fall) -> None:
    with_kalender(with_folge(fall, RAT), "Hauptausschuss;30.09.2026;\nRat;30.09.2026;")
    assert fall.codes() == ["V206"]
