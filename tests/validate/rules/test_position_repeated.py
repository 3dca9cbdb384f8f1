"""An amount must not be typed twice for the same year."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import entwurf


def auszahlungen(*zeilen: str) -> str:
    rows = "".join(f"      - {{{zeile}}}\n" for zeile in zeilen)
    return f"teilfinanzplan:\n  - auszahlungen:\n{rows}"


def zeilen(*angaben: str) -> str:
    rows = "".join(f"      - {{{angabe}}}\n" for angabe in angaben)
    return f"teilergebnisplan:\n  - zeilen:\n{rows}"


@pytest.mark.parametrize(
    "tabellen",
    [
        auszahlungen("jahr: 2027, betrag: 5.000", "jahr: 2027, betrag: 5000"),
        auszahlungen("jahr: 2027, betrag: 5.000", "jahr: 2027, betrag: '5.000,00'"),
        zeilen("zeile: 13, jahr: 2027 ff., betrag: 9", "zeile: 13, jahr: 2027 ff., betrag: 9"),
        auszahlungen(
            "jahr: 2027, betrag: 5, bemerkung: Planung", "jahr: 2027, betrag: 5, bemerkung: Planung"
        ),
    ],
)
def test_the_second_of_two_like_rows_is_told(fall: Fall, tabellen: str) -> None:
    (finding,) = entwurf(fall, tabellen).findings("F231")
    assert finding.place.line == 7
    assert finding.text.endswith("schon in Zeile 6.")


@pytest.mark.parametrize(
    "tabellen",
    [
        auszahlungen("jahr: 2027, betrag: 5.000", "jahr: 2028, betrag: 5.000"),
        auszahlungen("jahr: 2027, betrag: 5.000", "jahr: 2027, betrag: 6.000"),
        auszahlungen("jahr: 2027, betrag: 5, bemerkung: Bau", "jahr: 2027, betrag: 5"),
        zeilen("zeile: 13, jahr: 2027, betrag: 9", "zeile: 14, jahr: 2027, betrag: 9"),
        auszahlungen("jahr: 2027, betrag: 0", "jahr: 2027, betrag: 0"),
        auszahlungen("betrag: 5", "betrag: 5"),
    ],
    ids=["years", "amounts", "remarks", "rows", "nothing", "gaps"],
)
def test_rows_that_differ_in_anything_are_silent(fall: Fall, tabellen: str) -> None:
    assert entwurf(fall, tabellen).findings("F231") == []
