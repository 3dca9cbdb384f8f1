"""Weekdays fit their dates."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

FAULTY = """Am ⟦Mittwoch, 26.02.2026⟧, und am ⟦Freitag, den 27. Februar 2025⟧.

- ⟦Mi., 26.02.2026⟧
- am **⟦Sonnabend, dem 1.3.2026⟧**"""

SILENT = [
    "Am Donnerstag, dem 26.02.2026, und am Do., 26. Februar 2026.",
    "Am Mittwoch, 26.02., ist frei.",
    "Am Sonnabend, 28.02.2026; montags bis freitags ab 02.03.2026.",
    "Am Mittwoch (Beginn 26.02.2026).",
    "Am Montag, 01.01.0000, den es nicht gibt.",
]


def test_wrong_weekdays_are_found(fall: Fall) -> None:
    first, *_ = unterstrichen(fall, "V251", FAULTY)
    assert first.text == "Der 26.02.2026 ist ein Donnerstag, kein Mittwoch."


@pytest.mark.parametrize("text", SILENT)
def test_right_weekdays_and_days_without_year_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V251", text)


def test_the_subject_is_read_too(fall: Fall) -> None:
    fall.ersetze('["- Baubeschluss -"]', '["Sitzung am Montag, 26.02.2026"]')
    assert len(fall.findings("V251")) == 1
