"""A paragraph that begins inside a sentence is found, however it came about."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

FAULTY = """Die Stadt ersetzt die Leuchten. Sie

⟦stellt⟧ sie im Herbst auf.

Der Satz ist zu Ende.

⟦danach⟧ geht es klein weiter.

Hier fehlt der

**⟦anfang⟧** in Fett."""

SILENT = [
    "Drei Felder, die in\n\n- einem und\n- anderen\n\nentfaltet werden.",
    "Es gilt:\n\nalles wie bisher,\n\nauch morgen.",
    "Die Jahre stehen hier.\n\n| a | b |\n|---|---|\n| c | d |\n\nalso bleibt es dabei.",
    "Der Satz ist zu Ende.\n\nz. B. so. Das genügt.",
    "Das gilt.\n\ngez. Mustermann",
    "Die Geräte sind bestellt.\n\nciteq liefert die Geräte.",
    "Es gibt zwei Fälle.\n\na) Der erste Fall ist klar.",
    "> Ein Zitat, das mitten im Satz endet\n\nso ist es.",
]


def test_halves_of_sentences_are_found(fall: Fall) -> None:
    first, second, _ = unterstrichen(fall, "V243", FAULTY)
    assert first.text == "Der Absatz beginnt klein, mit »stellt«; der vorige hat kein Ende."
    assert second.text.endswith("obwohl der vorige abgeschlossen ist.")
    assert fall.findings("V242") == []


@pytest.mark.parametrize("text", SILENT)
def test_what_goes_on_after_a_list_or_a_colon_is_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V243", text)
