from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.folge import IN_DATUM, places, with_folge, with_kalender

ROW = "22.09.2026 Sportausschuss: Entscheidung"
LATE = "Sportausschuss;22.09.2026;28.08.2026"


@pytest.mark.parametrize(
    ("later", "named"),
    [
        ("Sportausschuss;17.11.2026;23.10.2026", "17.11.2026"),
        ("Sportausschuss;17.11.2026;", "17.11.2026"),
        (
            "Sportausschuss;29.09.2026;30.08.2026\nSportausschuss;17.11.2026;31.08.2026",
            "17.11.2026",
        ),
        (
            "Sportausschuss;19.01.2027;\nSportausschuss;17.11.2026;\nRat;30.09.2026;",
            "17.11.2026",
        ),
    ],
)
def test_the_next_meeting_that_is_possible_is_named(fall: Fall, later: str, named: str) -> None:
    with_kalender(with_folge(fall, ROW), f"{LATE}\n{later}")
    (finding,) = fall.findings("F208")
    assert "bis zum 28.08.2026" in finding.text
    assert f"ist am {named}." in finding.text
    assert places(fall, "F208") == [(1, IN_DATUM)]


GREMIEN = """name;gueltig_ab;gueltig_bis;nachfolger
Sportausschuss;;31.10.2026;Ausschuss für Bewegung
Ausschuss für Bewegung;01.11.2026;30.04.2027;Bewegungsausschuss
Bewegungsausschuss;01.05.2027;;Sportausschuss
"""


@pytest.mark.parametrize(
    ("later", "named"),
    [
        ("Ausschuss für Bewegung;17.11.2026;", "hat der Nachfolger »Ausschuss für Bewegung« am 17"),
        ("Bewegungsausschuss;19.05.2027;", "hat der Nachfolger »Bewegungsausschuss« am 19.05.2027"),
        (
            "Ausschuss für Bewegung;17.11.2026;\nSportausschuss;20.10.2026;",
            "dieses Gremiums ist am 20.10.2026.",
        ),
    ],
)
def test_the_meeting_of_a_successor_is_one_too(fall: Fall, later: str, named: str) -> None:
    fall.schreibe("../../content/gremien.csv", GREMIEN)
    with_kalender(with_folge(fall, ROW), f"{LATE}\n{later}")
    (finding,) = fall.findings("F208")
    assert named in finding.text


@pytest.mark.parametrize("later", ["Rat;30.09.2026;", "Sportausschuss;15.09.2026;"])
def test_it_is_said_if_the_calendar_has_no_later_meeting(fall: Fall, later: str) -> None:
    with_kalender(with_folge(fall, ROW), f"{LATE}\n{later}")
    (finding,) = fall.findings("F208")
    assert "steht nicht in content/sitzungen.csv" in finding.text


def test_every_meeting_has_its_own_last_day(fall: Fall) -> None:
    with_folge(fall, "17.09.2026 Jugendrat: Anhörung", ROW)
    with_kalender(fall, f"Jugendrat;17.09.2026;31.08.2026\n{LATE}")
    assert places(fall, "F208") == [(2, IN_DATUM)]


@pytest.mark.parametrize(
    "sitzungen",
    [
        "",
        "Sportausschuss;22.09.2026;31.08.2026",
        "Sportausschuss;22.09.2026;",
        "Kulturausschuss;22.09.2026;28.08.2026",
        "Sportausschuss;23.09.2025;28.08.2025",
    ],
)
def test_nothing_is_late_on_the_last_day_or_without_one(fall: Fall, sitzungen: str) -> None:
    assert with_kalender(with_folge(fall, ROW), sitzungen).codes() == []


@pytest.mark.parametrize("art", ["Nachversand", "Tischvorlage"])
def test_a_paper_that_is_sent_later_for_a_reason_is_not_late(fall: Fall, art: str) -> None:
    with_kalender(with_folge(fall, ROW), LATE)
    fall.ersetze("amt: ", f"versand: {{art: {art}, grund: Das Gutachten fehlte noch.}}\namt: ")
    assert fall.codes() == []


@pytest.mark.parametrize("typed", ["Nachversand", "{art: Tischvorlage}"])
def test_without_a_reason_it_is_late(fall: Fall, typed: str) -> None:
    with_kalender(with_folge(fall, ROW), LATE)
    fall.ersetze("amt: ", f"versand: {typed}\namt: ")
    assert fall.codes() == ["F209", "F208"]


def test_a_draft_is_told_too_and_one_without_date_is_not(fall: Fall) -> None:
    with_kalender(with_folge(fall, ROW), LATE).ersetze("status: final", "status: entwurf")
    assert fall.codes() == ["F208"]
    assert fall.ersetze("datum: 31.08.2026  ", "").codes() == []
