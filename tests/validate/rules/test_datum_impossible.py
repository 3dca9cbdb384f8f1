"""Days that do not exist are found in whatever form they are written."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

FAULTY = """Am ⟦31.02.2025⟧ und am ⟦30. Februar 2024⟧, bis zum ⟦31.06.⟧ und am **⟦12.13.2025⟧**.

- vom ⟦01.01.0000⟧, ⟦0.5.2026⟧ bis ⟦32. Mai⟧
- am ⟦29.02.2026⟧[^1]

[^1]: Bescheid vom ⟦31. Nov. 2025⟧."""

SILENT = [
    "Am 29.02.2024 und bis zum 29.02. geht es.",
    "auch am 30. April und am 31.12.2025",
    "Abschnitt 4.31. und Version 1.13.2, Az. 61.2.01",
    "Betrag 31.02 €, 192.31.31.1, der 31.",
]


def test_impossible_days_are_found(fall: Fall) -> None:
    unterstrichen(fall, "V249", FAULTY)


@pytest.mark.parametrize("text", SILENT)
def test_possible_days_and_other_numbers_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V249", text)


def test_fields_name_days_too(fall: Fall) -> None:
    fall.ersetze("bemerkung: Zuwendung", "bemerkung: Bescheid vom 31.04.2026")
    (finding,) = fall.findings("V249")
    assert finding.text == "Den 31.04.2026 gibt es nicht."
