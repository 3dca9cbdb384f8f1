"""The one-line title and the length that the city allows."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

PAKET = "../../content/paket.yaml"


@pytest.mark.parametrize(
    ("zeichen", "cut"),
    [
        (43, "Beispielweg: Neue Beleuchtung…"),
        (20, "Beispielweg: Neue…"),
        (8, "Beispie…"),
    ],
)
def test_a_title_that_is_too_long_is_found_at_the_subject(
    fall: Fall, zeichen: int, cut: str
) -> None:
    (found,) = fall.schreibe(PAKET, f"titel_zeichen: {zeichen}\n").findings("V297")
    assert fall.typed(found) == '"Beispielweg: Neue Beleuchtung"'
    assert found.text == (
        f"Betreff und Zusätze haben als eine Zeile 44 Zeichen; erlaubt sind {zeichen}. "
        f"Im Paket wird daraus »{cut}«."
    )


@pytest.mark.parametrize("paket", ["titel_zeichen: 44\n", "titel_zeichen: 250\n", "oparl: {}\n"])
def test_a_title_that_fits_is_no_fault(fall: Fall, paket: str) -> None:
    assert fall.schreibe(PAKET, paket).findings("V297") == []


@pytest.mark.parametrize(
    "betreff", ["Ein neuer Weg", "Straßenreinigung: Gebühren und Satzung", "Wahl der Vertretung"]
)
def test_any_subject_is_held_to_the_limit(fall: Fall, betreff: str) -> None:
    fall.ersetze('"Beispielweg: Neue Beleuchtung"', f'"{betreff}"')
    (found,) = fall.schreibe(PAKET, "titel_zeichen: 10\n").findings("V297")
    assert fall.typed(found) == f'"{betreff}"'
    assert fall.schreibe(PAKET, "titel_zeichen: 100\n").findings("V297") == []
