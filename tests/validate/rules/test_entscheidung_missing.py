from __future__ import annotations

from tests.validate.fall import Fall
from tests.validate.folge import as_bericht, cases, places, with_folge


@cases(
    ("22.09.2026 Sportausschuss: Vorberatung",),
    ("17.09.2026 Jugendrat: Anhörung", "22.09.2026 Sportausschuss: Bericht"),
    ("09.09.2026 Rat: Einbringung", "22.09.2026 Sportausschuss: Vorberatung"),
)
def test_somebody_must_decide(fall: Fall, rows: tuple[str, ...]) -> None:
    (finding,) = with_folge(fall, *rows).findings("F203")
    assert places(fall, "F203")[0][0] == len(rows)
    assert "fehlt die Entscheidung" in finding.text


def test_the_place_is_the_role_of_the_last_row(fall: Fall) -> None:
    rows = ("17.09.2026 Jugendrat: Anhörung", "22.09.2026 Sportausschuss: Vorberatung")
    assert places(with_folge(fall, *rows), "F203") == [(2, 59)]


@cases(
    ("22.09.2026 Sportausschuss: Entscheidung",),
    ("22.09.2026 Sportausschuss: Entscheidung", "24.09.2026 Jugendrat: Bericht"),
    ("17.09.2026 Bezirksvertretung Münster-Ost: Entscheidung",),
)
def test_any_body_may_decide_in_any_row(fall: Fall, rows: tuple[str, ...]) -> None:
    assert with_folge(fall, *rows).codes() == []


def test_a_role_that_cannot_be_read_may_be_the_decision(fall: Fall) -> None:
    assert with_folge(fall, "22.09.2026 Sportausschuss: Entscheid").codes() == ["F107"]


def test_a_report_is_not_decided_on(fall: Fall) -> None:
    assert with_folge(as_bericht(fall), "30.09.2026 Rat: Bericht").codes() == []


def test_a_draft_need_not_know_yet_who_decides(fall: Fall) -> None:
    fall.ersetze("status: final", "status: entwurf")
    assert with_folge(fall, "22.09.2026 Sportausschuss: Vorberatung").codes() == []
