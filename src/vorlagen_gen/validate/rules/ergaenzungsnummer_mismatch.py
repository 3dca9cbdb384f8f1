"""The number of a supplement is not the one of its Hauptvorlage with /1, /2 … added."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.vorlage import Vorlage

CODE = "F115"


def find(vorlage: Vorlage, _haushalt: Haushalt) -> Iterator[Finding]:
    """A finding at ``hauptvorlage``."""
    nummer, haupt = vorlage.nummer, vorlage.hauptvorlage
    if haupt is None:
        return
    if haupt.ergaenzung:
        yield fault_at(
            vorlage.ort("hauptvorlage"),
            CODE,
            f"{haupt} ist selbst die Nummer einer Ergänzung.",
            f"Nennen Sie die Nummer der Hauptvorlage: {haupt.hauptvorlage}.",
        )
    elif nummer and (not nummer.ergaenzung or nummer.hauptvorlage != haupt):
        yield fault_at(
            vorlage.ort("hauptvorlage"),
            CODE,
            f"Die Nummer {nummer} gehört nicht zur Hauptvorlage {haupt}.",
            f"Eine Ergänzung trägt die Nummer der Hauptvorlage und eine laufende Zahl: {haupt}/1. "
            "Berichtigen Sie eine der beiden; ohne Ergänzung löschen Sie »hauptvorlage«.",
        )
