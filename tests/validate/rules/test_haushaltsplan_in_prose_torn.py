"""A budget that the text cites must be one that the city has, where it has any."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import schreibe_text


@pytest.mark.parametrize(
    ("text", "jahre"),
    [
        ("Die Mittel stehen im Haushaltsplan 2025/2026 bereit.", "2025/2026"),
        ("Sie werden zum Doppelhaushalt 2027/28 angemeldet.", "2027/28"),
        ("Der Entwurf des Haushalts für die Jahre 2027/2028 sieht sie vor.", "2027/2028"),
        ("Im Haushaltsplanentwurf **2025/2026** sind sie enthalten.", "2025/2026"),
        ("laut Haushaltssatzung\n2025/2026", "2025/2026"),
    ],
)
def test_a_pair_of_years_across_budgets_is_told(fall: Fall, text: str, jahre: str) -> None:
    fall = schreibe_text(fall, text)
    (finding,) = fall.findings("V225")
    assert fall.typed(finding) == jahre
    assert "»2026/2027«" in finding.remedy


def test_years_on_two_lines_are_read(fall: Fall) -> None:
    (finding,) = schreibe_text(fall, "Der Haushaltsplan 2025/\n2026 gilt.").findings("V225")
    assert (finding.place.line, finding.place.end_line) == (6, 7)


@pytest.mark.parametrize(
    "text",
    [
        "Die Mittel stehen im Haushaltsplan 2026/2027 bereit.",
        "Im Haushalt 2026 und im Haushaltsplan 2025 sind sie enthalten.",
        "Sie werden zum Doppelhaushalt 2028/2029 angemeldet.",
        "Im Doppelhaushalt 2026/27 sind sie enthalten.",
        "In der Spielzeit 2025/2026 und im Schuljahr 2027/2028 gilt das.",
        "Der Haushaltsplan (Vorlage V/2025/2026) wurde beschlossen.",
    ],
)
def test_a_budget_of_the_city_and_years_without_one_are_silent(fall: Fall, text: str) -> None:
    assert schreibe_text(fall, text).findings("V225") == []
