"""Numbers of the city's telephones have one form."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen


@pytest.mark.parametrize(
    "typed", ["0251/492-7000", "492 7000", "492-700", "4927000", "6052 123", "492-70xx"]
)
def test_numbers_of_contacts_in_other_forms_are_found(fall: Fall, typed: str) -> None:
    fall.ersetze("telefon: 492-7000", f"telefon: {typed}")
    (finding,) = fall.findings("V252")
    assert (finding.place.column, finding.text.split(" ")[0]) == (
        47,
        f"»{typed}".split(" ")[0] + ("" if " " in typed else "«"),
    )


@pytest.mark.parametrize("typed", ["492-7000", "6052-123", "0251 492-7000", "492-xxxx"])
def test_the_forms_of_the_city_and_gaps_are_silent(fall: Fall, typed: str) -> None:
    fall.ersetze("telefon: 492-7000", f"telefon: {typed}")
    assert fall.findings("V252") == []


def test_numbers_in_texts_are_found(fall: Fall) -> None:
    text = "Tel. ⟦0251/492-7000⟧, ⟦492 - 7000⟧, ⟦492 7001⟧ und **⟦(0251) 492-7002⟧**."
    first, *_ = unterstrichen(fall, "V252", text)
    assert "Meinten Sie »492-7000«?" in first.text


def test_other_numbers_in_texts_are_silent(fall: Fall) -> None:
    text = "492-7000, 0251 492-7000, 492 2000 €, 0228 12-3456, V/0492/2026, 1.492 7000, 492 70."
    unterstrichen(fall, "V252", text)
