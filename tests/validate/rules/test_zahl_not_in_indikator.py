"""A number typed beside a bound one must be one that the indicator has."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.validate.fall import Fall
from tests.validate.indikatorfall import mit_katalog
from tests.validate.markiert import unterstrichen

from vorlagen_gen.validate.indikatorwerte import read_zahlen


@pytest.mark.parametrize(
    "text",
    [
        "Die Quote stieg von ⟦62,5 Prozent⟧ auf [[indikator 1.1 wert]].",
        "Mit [[indikator 1.1 wert]] liegt sie ⟦4,3 Prozentpunkte⟧ höher als zuvor.",
        "Es gibt [[indikator 1.2 wert]], rund ⟦900 Plätze⟧ mehr als im Jahr 2016.",
        "- [[indikator 1.2 name]]: ⟦1.514 Plätze⟧",
        "Der Wert ist [[indikator 1.1 wert]] (Ziel: ⟦99 %⟧).",
    ],
)
def test_a_number_that_fits_nothing_is_found(fall: Fall, text: str) -> None:
    unterstrichen(mit_katalog(fall), "I222", text)


@pytest.mark.parametrize(
    "text",
    [
        "Sie stieg von 63,5 Prozent um 4,9 Prozentpunkte auf [[indikator 1.1 wert]] (68 %).",
        "Der Abstand beträgt 14,1 Prozentpunkte: [[indikator 1.1 wert]] gegen 82,5 Prozent.",
        "Es gibt [[indikator 1.2 wert]], 225 Plätze oder 17,4 Prozent mehr, rund 1.500 Plätze.",
        "Es gibt [[indikator 1.2 wert]] für 12 Stadtteile und 3.000 Menschen am 12.03.2026.",
        "[[indikator 1.1 satz]] Für 99,9 Prozent der Wege gilt das nicht.",
        "Der Beitrag steigt um 7,7 Prozent. [[indikator 1.1 satz]]",
    ],
)
def test_values_changes_gaps_and_other_sentences_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(mit_katalog(fall), "I222", text)


@pytest.mark.parametrize(
    ("text", "wert", "fits"),
    [
        ("23,2 Prozent", "23.24", True),
        ("23,2 Prozent", "23.25", False),
        ("23 Prozent", "23.49", True),
        ("1.515 Prozent", "1515", True),
        ("0,0 Prozent", "0.04", True),
        ("rund 72.000 Prozent", "72999", True),
        ("rund 72.000 Prozent", "73000", False),
        ("4,9 Prozent", "-4.9", True),
        ("rund 0 Prozent", "0.4", True),
    ],
)
def test_a_number_fits_what_it_is_rounded_from(text: str, wert: str, *, fits: bool) -> None:
    (zahl,) = read_zahlen(text, ["Prozent"])
    assert zahl.fits(Decimal(wert)) is fits
