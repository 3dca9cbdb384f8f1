"""Two different numbers of the same things are found, if both mean all of them."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen


@pytest.mark.parametrize(
    "text",
    [
        "Die zwölf Handlungsfelder sind neu.\n\nFür neun ⟦der elf Handlungsfelder⟧ gibt es Ziele.",
        "Alle 12 Leuchten sind alt.\n\n- ⟦diese 13 Leuchten⟧ werden ersetzt.",
        "Es gibt zwölf Felder. Die zwölf Felder sind neu.\n\nIn ⟦den elf Feldern⟧ des Konzepts.",
    ],
)
def test_two_numbers_of_the_same_are_found(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V246", text)


@pytest.mark.parametrize(
    "text",
    [
        "Die zwölf Handlungsfelder sind neu.\n\nDie 12 Handlungsfelder auch.",
        "Die 43 Indikatoren, die 8 Feldern zugeordnet sind.\n\nDie zwölf Felder des Leitbildes.",
        "Von den elf Feldern auf die zwölf Felder.\n\nDie zwölf Felder.",
        "Sechs Stadtteile liegen im Westen.\n\nDie 45 Stadtteile.\n\nDie sechs Stadtteile wachsen.",
        "Die zwölf Felder des Leitbildes.\n\nDie acht Felder des Monitorings.",
        "In den fünf Jahren.\n\nIn den drei Jahren. Die vier übergreifenden Ziele, die zwei Ziele.",
    ],
)
def test_parts_comparisons_and_measures_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V246", text)
