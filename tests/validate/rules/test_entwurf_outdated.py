"""The draft budget of Anlage A must be later than the adopted one."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import entwurf


def formular(beschlossen: str, entwurf_: str) -> str:
    return f"haushaltsplan_beschlossen: {{{beschlossen}}}\nhaushaltsplan_entwurf: {{{entwurf_}}}\n"


@pytest.mark.parametrize(
    ("beschlossen", "jahr"),
    [("2026/2027", "2027"), ("2026", "2025"), ("2026/2027", "2026/2027"), ("2028", "2026/2027")],
)
def test_a_draft_for_a_year_that_is_adopted_is_told(
    fall: Fall, beschlossen: str, jahr: str
) -> None:
    rows = formular(f"jahr: {beschlossen}, enthalten: nein", f"jahr: {jahr}, enthalten: nein")
    (finding,) = entwurf(fall, formular=rows).findings("F225")
    assert fall.typed(finding) == jahr
    assert f"schon {beschlossen}." in finding.text


@pytest.mark.parametrize(
    ("beschlossen", "entwurf_"),
    [
        ("jahr: 2025, enthalten: nein", "jahr: 2026, enthalten: nein"),
        ("jahr: 2026/2027, enthalten: ja", "jahr: 2027, nachtrag: ja, enthalten: ja"),
        ("jahr: 2026/2027, enthalten: ja", "jahr: 2026/2027, enthalten: entfaellt"),
        ("jahr: 2026/2027, enthalten: entfaellt", "jahr: 2026/2027, enthalten: ja"),
        ("jahr: 2026/2027, enthalten: ja", "enthalten: ja"),
    ],
    ids=["next", "nachtrag", "no draft", "not adopted", "gap"],
)
def test_a_later_draft_a_nachtrag_and_a_row_that_does_not_apply_are_silent(
    fall: Fall, beschlossen: str, entwurf_: str
) -> None:
    assert entwurf(fall, formular=formular(beschlossen, entwurf_)).findings("F225") == []
