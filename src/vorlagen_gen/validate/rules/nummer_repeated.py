"""Another paper of the project has the same number."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F117",
    was="Zwei Vorlagen haben dieselbe Nummer.",
    warum="Das Ratsinformationssystem und jedes Zitat finden eine Vorlage über ihre Nummer.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the number of the later folder."""
    vorlage = pruefling.vorlage
    first = pruefling.nachbarn.get(vorlage.nummer) if vorlage.nummer else None
    if first and first is not vorlage:
        yield REGEL.befund(
            vorlage.ort("nummer"),
            f"Die Nummer {vorlage.nummer} hat schon die Vorlage {first.ort('nummer')}.",
            "Geben Sie jeder Vorlage eine eigene Nummer.",
        )
