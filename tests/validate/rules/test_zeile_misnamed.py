"""A name beside the number of a row of the Ergebnisplan must be its own."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import entwurf


def zeile(fall: Fall, angabe: str) -> Fall:
    return entwurf(
        fall, f"teilergebnisplan:\n  - zeilen:\n      - {{zeile: '{angabe}', betrag: 100}}\n"
    )


@pytest.mark.parametrize(
    ("angabe", "remedy"),
    [
        ("15 Personalaufwendungen", "»15« oder »11«"),
        ("16 Honorare", "nur »16«"),
        ("02: Zinsen", "»02« oder »20«"),
        ("13 Transferaufwendungen", "»13« oder »15«"),
    ],
)
def test_another_name_is_told(fall: Fall, angabe: str, remedy: str) -> None:
    (finding,) = zeile(fall, angabe).findings("F223")
    assert remedy in finding.remedy
    assert fall.typed(finding).strip("'") == angabe


@pytest.mark.parametrize(
    "angabe",
    [
        "13",
        "13 Sach- und Dienstleistungen",
        "13 Aufwendungen für Sach- u. Dienstleist.",
        "14 Abschreibungen",
        "16 sonstige ordentl. Aufwendungen",
        "02 Zuwendungen",
        "99 Irgendetwas",
    ],
)
def test_its_own_name_however_shortened_is_silent(fall: Fall, angabe: str) -> None:
    assert zeile(fall, angabe).findings("F223") == []
