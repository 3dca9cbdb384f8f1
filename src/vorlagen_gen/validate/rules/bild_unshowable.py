"""A picture that cannot be set as a page."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F285",
    was="Ein Bild lässt sich nicht als Seite setzen.",
    warum="Aus Bildern entstehen barrierefreie Dateien; aus diesem entstünde keine.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each file that is damaged, too large, or more than one picture."""
    for anlage in pruefling.fassungen:
        bild = pruefling.bilder.get(anlage.datei or "")
        if bild and bild.hindernis:
            yield REGEL.befund(
                anlage.ort("datei"),
                f"Die Datei »{anlage.datei}« {bild.hindernis.text}.",
                bild.hindernis.abhilfe,
            )
