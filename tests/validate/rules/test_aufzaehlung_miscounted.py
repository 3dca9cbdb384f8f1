"""A list has as many points as the sentence before it says."""

from __future__ import annotations

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

SILENT = """Verfolgt werden drei Ziele:

- eins
  - darunter
- zwei
- drei

In vier Stadtteilen gelten diese Regeln:

- eins
- zwei

Zu den fünf Zielen gehören unter anderem:

- eins

Von zwölf Feldern sind drei Felder betroffen:

- eins

Die Stadt hat drei Varianten untersucht:

| a | b |
|---|---|
| c | d |

Die Jury hat fünf Mitglieder:

- zwei Mitglieder des Rates,
- zwei Bürger*innen und
- ein Mitglied des Jugendrates

Nach zwei Jahren zeigt sich:

- eins

Die Stadt hat drei Ziele. Sie lauten:

- eins"""


def test_another_number_of_points_is_found(fall: Fall) -> None:
    first, *_ = unterstrichen(fall, "V247", FAULTY)
    assert first.text == "Angekündigt sind »drei Ziele«, die Liste darunter hat 2 Punkte."


def test_right_numbers_and_numbers_of_other_things_are_silent(fall: Fall) -> None:
    unterstrichen(fall, "V247", SILENT)


def test_texts_in_the_yaml_are_read_too(fall: Fall) -> None:
    fall.ersetze(
        "    Alle kommen auch abends sicher nach Hause.", "    Es gibt zwei Ziele:\n\n    - eins"
    )
    (finding,) = fall.findings("V247")
    assert finding.text.endswith("die Liste darunter hat einen Punkt.")
