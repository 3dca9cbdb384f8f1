"""The number of a supplement is not the one of its Hauptvorlage with /1, /2 … added."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F115",
    was="Die Nummer einer Ergänzung passt nicht zu ihrer Hauptvorlage.",
    warum="Das Ratsinformationssystem ordnet die Ergänzung über die Nummer zu.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at ``hauptvorlage``."""
    vorlage = pruefling.vorlage
    nummer, haupt = vorlage.nummer, vorlage.hauptvorlage
    if haupt is None:
        return
    if haupt.ergaenzung:
        yield REGEL.befund(
            vorlage.ort("hauptvorlage"),
            f"{haupt} ist selbst die Nummer einer Ergänzung.",
            f"Nennen Sie die Nummer der Hauptvorlage: {haupt.hauptvorlage}.",
        )
    elif nummer and (not nummer.ergaenzung or nummer.hauptvorlage != haupt):
        yield REGEL.befund(
            vorlage.ort("hauptvorlage"),
            f"Die Nummer {nummer} gehört nicht zur Hauptvorlage {haupt}.",
            f"Eine Ergänzung trägt die Nummer der Hauptvorlage und eine laufende Zahl: {haupt}/1. "
            "Berichtigen Sie eine der beiden; ohne Ergänzung löschen Sie »hauptvorlage«.",
        )
