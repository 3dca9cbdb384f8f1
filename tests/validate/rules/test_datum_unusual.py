"""Dates have the form of the house, or the month in words."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

FAULTY = """Am ⟦24.6.2026⟧ und am 4.6.2026, am ⟦24.06.26⟧ und am **⟦3. Feb. 25⟧**.

- bis zum 4.6. und am 3. Okt."""

SILENT = [
    "Am 24.06.2026, am 24.06. und im Mai 2025",
    "Am 5. Februar 2025 und am 5. Februar",
    "Die Datei vom 2025-06-24",
    "Abschnitt 4.1. und 1.2.12, Az. 50.12.3",
    "Mit 3.4 beteiligt, 10.200,50 €, der 3. Sept-Lauf.",
]


def test_other_forms_are_named_once_each(fall: Fall) -> None:
    first, second, third = unterstrichen(fall, "V250", FAULTY)
    assert first.text == "»24.6.2026« ist ohne führende Null geschrieben (auch in Zeile 3)."
    assert first.remedy == "Schreiben Sie »24.06.2026«."
    assert second.remedy == "Schreiben Sie »24.06.2026«."
    assert third.remedy == "Schreiben Sie »3. Februar 2025«."


@pytest.mark.parametrize("text", SILENT)
def test_the_form_of_the_house_and_other_numbers_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V250", text)


def test_a_date_without_year_keeps_none(fall: Fall) -> None:
    (finding,) = unterstrichen(fall, "V250", "Bis zum ⟦4.6.⟧ ist Zeit.")
    assert finding.remedy == "Schreiben Sie »04.06.«."
