"""A paragraph that begins inside a sentence is found, however it came about."""

from __future__ import annotations

from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

FAULTY = """Die Stadt ersetzt die Leuchten. Sie

⟦stellt⟧ sie im Herbst auf.

Der Satz ist zu Ende.

⟦danach⟧ geht es klein weiter.

Hier fehlt der

**⟦anfang⟧** in Fett."""

SILENT = """Drei Felder, die in

- einem und
- anderen

entfaltet werden.

Es gilt:

alles wie bisher,

auch morgen.

| a | b |
|---|---|
| c | d |

also bleibt es dabei.

z. B. so. Das genügt.

gez. Mustermann

citeq liefert die Geräte.

a) Der erste Fall ist klar.

> Ein Zitat, das mitten im Satz endet

so ist es."""


def test_halves_of_sentences_are_found(fall: Fall) -> None:
    first, second, _ = unterstrichen(fall, "V243", FAULTY)
    assert first.text == "Der Absatz beginnt klein, mit »stellt«; der vorige hat kein Ende."
    assert second.text.endswith("obwohl der vorige abgeschlossen ist.")
    assert fall.findings("V242") == []


def test_what_goes_on_after_a_list_or_a_colon_is_silent(fall: Fall) -> None:
    unterstrichen(fall, "V243", SILENT)
