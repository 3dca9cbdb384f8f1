"""A list has as many points as the sentence before it says."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

FAULTY = """Verfolgt werden ⟦drei Ziele⟧:

- eins
  - darunter
- zwei

Die Stadt hat ⟦zwei Varianten⟧ untersucht:

1. eins
2. zwei

   noch zwei
3. drei

Daraus ergeben sich in zwei Jahren die folgenden ⟦4 neuen Schritte⟧:

- eins
- zwei

1. Punkt mit ⟦drei Teilen⟧:
   a. eins
   b. zwei
2. Ende"""
FAULTY = FAULTY.replace("mit ⟦drei Teilen⟧", "hat ⟦drei Teile⟧")

SILENT = [
    "Verfolgt werden drei Ziele:\n\n- eins\n  - darunter\n- zwei\n- drei",
    "In vier Stadtteilen gelten diese Regeln:\n\n- eins\n- zwei",
    "Zu den fünf Zielen gehören unter anderem:\n\n- eins",
    "Von zwölf Feldern sind drei Felder betroffen:\n\n- eins",
    "Die Stadt hat drei Varianten untersucht:\n\n| a | b |\n|---|---|\n| c | d |",
    "Die Jury hat fünf Mitglieder:\n\n- zwei des Rates,\n- zwei Bürger*innen und\n- eine Person",
    "Nach zwei Jahren zeigt sich:\n\n- eins",
    "Die Stadt hat drei Ziele. Sie lauten:\n\n- eins",
]


def test_another_number_of_points_is_found(fall: Fall) -> None:
    first, *_ = unterstrichen(fall, "V247", FAULTY)
    assert first.text == "Angekündigt sind »drei Ziele«, die Liste darunter hat 2 Punkte."


@pytest.mark.parametrize("text", SILENT)
def test_right_numbers_and_numbers_of_other_things_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V247", text)


def test_texts_in_the_yaml_are_read_too(fall: Fall) -> None:
    fall.ersetze(
        "    Alle kommen auch abends sicher nach Hause.", "    Es gibt zwei Ziele:\n\n    - eins"
    )
    (finding,) = fall.findings("V247")
    assert finding.text.endswith("die Liste darunter hat einen Punkt.")
