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
    """A finding at the number of each of them: nobody can know which one is right."""
    vorlage = pruefling.vorlage
    if pruefling.umfeld.doppelgaenger:
        others = ", ".join(map(str, pruefling.umfeld.doppelgaenger))
        yield REGEL.befund(
            vorlage.ort("nummer"),
            f"Die Nummer {vorlage.nummer} steht auch in {others}.",
            "Geben Sie jeder Vorlage eine eigene Nummer; in einer Kopie löschen Sie die Zeile "
            "»nummer«.",
        )
