"""What is in the adopted budget is veranschlagt, and the other way round."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import entwurf


def formular(bereits: str, beschlossen: str, entwurf_: str) -> str:
    return (
        f"haushaltsplan_beschlossen: {{jahr: 2026/2027, enthalten: {beschlossen}}}\n"
        f"haushaltsplan_entwurf: {{jahr: 2028, enthalten: {entwurf_}}}\n"
        f"bereits_veranschlagt: {bereits}\n"
    )


@pytest.mark.parametrize(
    ("bereits", "beschlossen", "entwurf_"),
    [
        ("nein", "ja", "entfaellt"),
        ("nein", "ja", "ja"),
        ("ja", "nein", "nein"),
        ("ja", "nein", "entfaellt"),
    ],
)
def test_a_contradiction_is_told_at_bereits_veranschlagt(
    fall: Fall, bereits: str, beschlossen: str, entwurf_: str
) -> None:
    fall = entwurf(fall, formular=formular(bereits, beschlossen, entwurf_))
    (finding,) = fall.findings("F228")
    assert (finding.place.line, fall.typed(finding)) == (6, bereits)


@pytest.mark.parametrize(
    ("bereits", "beschlossen", "entwurf_"),
    [
        ("nein", "teilweise", "entfaellt"),
        ("ja", "teilweise", "nein"),
        ("nein", "nein", "ja"),
        ("ja", "nein", "teilweise"),
        ("ja", "entfaellt", "entfaellt"),
        ("entfaellt", "ja", "nein"),
        ("ja", "", "nein"),
    ],
)
def test_what_can_be_true_together_is_silent(
    fall: Fall, bereits: str, beschlossen: str, entwurf_: str
) -> None:
    assert entwurf(fall, formular=formular(bereits, beschlossen, entwurf_)).findings("F228") == []
