from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.folge import IN_GREMIUM, places, with_folge

CHANCEN = "Ausschuss für Chancengerechtigkeit und Integration"
NEW = "Ausschuss für Wohnen, Stadtplanung und Stadtentwicklung"
OLD = "Ausschuss für Stadtplanung und Stadtentwicklung"


@pytest.mark.parametrize(
    ("datum", "tag", "typed", "instead"),
    [
        ("02.02.2026", "18.02.2026", "Integrationsrat", CHANCEN),
        ("03.02.2025", "19.02.2025", CHANCEN, "Integrationsrat"),
        ("31.08.2026", "24.09.2026", OLD, NEW),
        ("02.10.2025", "31.10.2025", NEW, OLD),
        ("31.08.2026", "30.09.2026", "Haupt- und Finanzausschuss", "Hauptausschuss"),
    ],
)
def test_a_body_must_exist_on_the_day_of_the_meeting(
    fall: Fall, datum: str, tag: str, typed: str, instead: str
) -> None:
    with_folge(fall, f"{tag} {typed}: Entscheidung", datum=datum)
    (finding,) = fall.findings("F207")
    assert f"»{typed}«" in finding.text
    assert tag in finding.text
    assert f"»{instead}«" in finding.remedy
    assert places(fall, "F207") == [(1, IN_GREMIUM)]


@pytest.mark.parametrize(
    ("datum", "tag", "typed"),
    [
        ("03.02.2025", "19.02.2025", "Integrationsrat"),
        ("02.10.2025", "31.10.2025", "Integrationsrat"),
        ("15.10.2025", "01.11.2025", CHANCEN),
        ("02.02.2026", "18.02.2026", CHANCEN),
        ("03.08.2020", "26.08.2020", "Haupt- und Finanzausschuss"),
    ],
)
def test_its_first_and_last_day_count(fall: Fall, datum: str, tag: str, typed: str) -> None:
    assert with_folge(fall, f"{tag} {typed}: Entscheidung", datum=datum).findings("F207") == []


def gremien(fall: Fall, *rows: str) -> Fall:
    head = "name;gueltig_ab;gueltig_bis;nachfolger"
    return fall.schreibe("../../content/gremien.csv", "\n".join((head, *rows, "")))


def test_a_successor_of_a_successor_is_named(fall: Fall) -> None:
    with_folge(fall, "22.09.2026 Alt: Entscheidung")
    gremien(fall, "Alt;;31.12.2020;Mitte", "Mitte;01.01.2021;31.12.2024;Neu", "Neu;01.01.2025;;")
    (finding,) = fall.findings("F207")
    assert finding.remedy.startswith("Schreiben Sie »Neu«")


def test_a_body_without_successor_names_none(fall: Fall) -> None:
    with_folge(fall, "22.09.2026 Ausschuss für Gleichstellung: Entscheidung")
    (finding,) = fall.findings("F207")
    assert finding.remedy.startswith("Nennen Sie ein anderes Gremium")


def test_successors_in_a_ring_come_to_an_end(fall: Fall) -> None:
    with_folge(fall, "22.09.2026 Eins: Entscheidung")
    gremien(fall, "Eins;;31.12.2020;Zwei", "Zwei;;31.12.2020;Eins")
    (finding,) = fall.findings("F207")
    assert finding.remedy.startswith("Nennen Sie ein anderes Gremium")


def test_a_body_that_was_set_up_again_exists_in_both_times(fall: Fall) -> None:
    with_folge(fall, "22.09.2026 Seniorenrat: Entscheidung")
    gremien(fall, "Seniorenrat;;31.12.2020;", "Seniorenrat;01.01.2025;;")
    assert fall.codes() == []


def test_between_its_two_times_it_is_said_when_it_ended(fall: Fall) -> None:
    with_folge(fall, "22.09.2026 Seniorenrat: Entscheidung")
    gremien(fall, "Seniorenrat;;31.12.2020;", "Seniorenrat;01.01.2027;;")
    (finding,) = fall.findings("F207")
    assert "nicht mehr, nur bis zum 31.12.2020" in finding.text
