"""Burdens on later years that Anlage A names must stand somewhere."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILERGEBNISPLAN, TEILFINANZPLAN, entwurf

JA = "belastungen_zukuenftig: ja\n"


def einzeln(jahr: str) -> str:
    return f"teilergebnisplan:\n  - zeilen: [{{zeile: 13, jahr: {jahr}, betrag: 500}}]\n"


@pytest.mark.parametrize(
    ("tabellen", "formular"),
    [
        (einzeln("2026"), JA),
        ("teilfinanzplan:\n  - auszahlungen: [{jahr: 2026, betrag: 5}]\n", JA),
        ("", JA + "ergebnisplan: nein\nfinanzplan: nein\n"),
    ],
    ids=["running", "investment", "both denied"],
)
def test_a_yes_that_nothing_bears_out_is_told(fall: Fall, tabellen: str, formular: str) -> None:
    fall = entwurf(fall, tabellen, formular)
    (finding,) = fall.findings("V231")
    assert fall.typed(finding) == "ja"


@pytest.mark.parametrize(
    ("tabellen", "formular"),
    [
        (TEILFINANZPLAN, JA),
        (TEILERGEBNISPLAN, JA),
        (einzeln("2026 ff."), JA),
        (einzeln("fortlaufend"), JA),
        (einzeln("2026"), "belastungen_zukuenftig: nein\n"),
        ("", JA + "ergebnisplan: ja\nfinanzplan: nein\n"),
    ],
)
def test_later_years_and_no_tables_are_silent(fall: Fall, tabellen: str, formular: str) -> None:
    assert entwurf(fall, tabellen, formular).findings("V231") == []
