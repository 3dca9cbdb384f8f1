"""An order is to be fulfilled with the paper, whose text does not name the decision."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.zitate import vorlagenzitate

REGEL = warnung(
    "V317",
    was="Die Vorlage soll einen früheren Auftrag erfüllen, ihr Text nennt ihn aber nicht.",
    warum="Der Rat soll lesen, welchen seiner Aufträge er damit abhakt.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such order whose paper is named nowhere in the text."""
    vorlage = pruefling.vorlage
    if not vorlage.erfuellt or not pruefling.absaetze:
        return
    named = {zitat.nummer for absatz in pruefling.absaetze for zitat in vorlagenzitate(absatz.text)}
    for auftrag in vorlage.erfuellt:
        if auftrag.vorlage and auftrag.vorlage not in named:
            yield REGEL.befund(
                auftrag.ort("vorlage"),
                f"Die Vorlage {auftrag.vorlage}, deren Auftrag erfüllt ist, nennt der Text nicht.",
                "Schreiben Sie in die Begründung oder den Bericht, welcher Auftrag erfüllt ist, "
                f"zum Beispiel: „Damit ist Nummer {auftrag.ziffer} des Beschlusses zur Vorlage "
                f"{auftrag.vorlage} erfüllt.“",
            )
