"""A binding stands in a heading."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.bindungen import Hindernis
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "I210",
    was="Eine Bindung steht in einer Überschrift.",
    warum="Sie ist der Name eines Abschnitts und darf sich nicht mit den Daten ändern.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the brackets."""
    for offen in pruefling.bindungen_mit(Hindernis.UEBERSCHRIFT):
        yield REGEL.befund(
            offen.run.place,
            "In Überschriften werden Bindungen nicht ersetzt.",
            "Schreiben Sie die Überschrift aus, und nennen Sie den Wert im Text darunter. Eine "
            "Zeile, die ganz fett ist, gilt als Überschrift.",
        )
