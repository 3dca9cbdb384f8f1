from __future__ import annotations

import unicodedata

import pytest
from tests.validate.fall import Fall

TYPED = "amt: Amt für Mobilität und Tiefbau\n"
AEMTER = """\
name;gueltig_ab;gueltig_bis;nachfolger
Tiefbauamt;;31.12.2019;Straßenbauamt
Straßenbauamt;01.01.2020;31.12.2024;Wegeamt
Wegeamt;01.01.2025;;
Gartenbauamt;;31.12.2019;
Bäderamt;;31.12.2015;
Bäderamt;01.01.2030;;
Eins;;31.12.2019;Zwei
Zwei;;31.12.2019;Eins
Sportamt;;;
"""


def of(fall: Fall, amt: str, datum: str = "31.08.2026") -> Fall:
    """The paper of an office and a day, in a city whose offices change."""
    fall.schreibe("../../content/aemter.csv", AEMTER).ersetze(TYPED, f"amt: {amt}\n")
    return fall.ersetze("datum: 31.08.2026 ", f"datum: {datum} ")


@pytest.mark.parametrize(
    ("datum", "typed", "said", "instead"),
    [
        ("31.08.2026", "Straßenbauamt", "nicht mehr, nur bis zum 31.12.2024", "Wegeamt"),
        ("31.08.2026", "Tiefbauamt", "nicht mehr, nur bis zum 31.12.2019", "Wegeamt"),
        ("01.01.2020", "Tiefbauamt", "nicht mehr, nur bis zum 31.12.2019", "Straßenbauamt"),
        ("31.12.2019", "Wegeamt", "noch nicht, erst ab dem 01.01.2025", "Tiefbauamt"),
    ],
)
def test_an_office_must_exist_on_the_day_of_the_paper(
    fall: Fall, datum: str, typed: str, said: str, instead: str
) -> None:
    (finding,) = of(fall, typed, datum).findings("V211")
    assert fall.typed(finding) == typed
    assert f"»{typed}«" in finding.text
    assert f"am {datum} {said}" in finding.text
    assert finding.remedy.startswith(f"Schreiben Sie »{instead}«")


@pytest.mark.parametrize("typed", ["Gartenbauamt", "Bäderamt", "Eins"])
def test_an_office_without_a_successor_of_that_day_names_none(fall: Fall, typed: str) -> None:
    (finding,) = of(fall, typed).findings("V211")
    assert finding.remedy.startswith("Nennen Sie ein anderes Amt")


@pytest.mark.parametrize(
    ("datum", "typed"),
    [
        ("31.12.2024", "Straßenbauamt"),
        ("01.01.2020", "Straßenbauamt"),
        ("01.06.2030", unicodedata.normalize("NFD", "Bäderamt")),
    ],
)
def test_its_first_and_last_day_count(fall: Fall, datum: str, typed: str) -> None:
    assert of(fall, typed, datum).findings("V211") == []


@pytest.mark.parametrize("typed", ["Sportamt", "Hauptamt", ""])
def test_one_without_days_one_that_is_unknown_and_none_are_not_asked(
    fall: Fall, typed: str
) -> None:
    assert of(fall, typed).findings("V211") == []


def test_until_the_paper_has_a_date_its_first_meeting_counts(fall: Fall) -> None:
    of(fall, "Wegeamt", datum="")
    assert fall.findings("V211") == []
    fall.ersetze("amt: Wegeamt\n", "amt: Straßenbauamt\n")
    (finding,) = fall.findings("V211")
    assert "am 17.09.2026 nicht mehr" in finding.text
