"""A sum that was typed must be the one that the amounts give."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILFINANZPLAN, entwurf

BISHER = TEILFINANZPLAN + "    bisher_bereitgestellt: 70.000\n"


@pytest.mark.parametrize(
    ("tabellen", "text"),
    [
        (f"{TEILFINANZPLAN}    summe_auszahlungen: 1.303.000", "beträgt 27.000 €"),
        (f"{TEILFINANZPLAN}    summe_einzahlungen: 486.000", "ergeben 468.000 €"),
        (f"{BISHER}    summe_auszahlungen: 1.330.000", "ergeben 1.400.000 €"),
        (f"{TEILFINANZPLAN}    summe_auszahlungen: 1.330.000,01", "beträgt 0,01 €"),
    ],
)
def test_a_difference_is_told(fall: Fall, tabellen: str, text: str) -> None:
    (finding,) = entwurf(fall, tabellen).findings("F221")
    assert text in finding.text
    assert fall.typed(finding) == tabellen.rpartition(" ")[2]


@pytest.mark.parametrize(
    "tabellen",
    [
        f"{TEILFINANZPLAN}    summe_auszahlungen: 1.330.000\n    summe_einzahlungen: 468.000",
        f"{BISHER}    summe_auszahlungen: 1.400.000",
        TEILFINANZPLAN.replace("betrag: 830.000", "betrag: ") + "    summe_auszahlungen: 5",
        BISHER,
    ],
    ids=["right", "with earlier years", "gap", "none typed"],
)
def test_the_right_sum_and_a_list_with_gaps_are_silent(fall: Fall, tabellen: str) -> None:
    assert entwurf(fall, tabellen).findings("F221") == []


def test_what_was_provided_before_is_named_if_it_was_left_out(fall: Fall) -> None:
    (finding,) = entwurf(fall, f"{BISHER}    summe_auszahlungen: 1.330.000").findings("F221")
    assert "70.000 €" in finding.remedy
