"""A paper was put into the council information system before the day that it bears."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.vorlagendatum import before_datum

REGEL = fehler(
    "F280",
    was="Eine Vorlage ist vor ihrem Datum eingestellt.",
    warum="Welche Fassung die Gremien kennen, entscheidet dieser Tag.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day."""
    remedy = (
        "Nennen Sie den Tag, an dem das Paket in das Ratsinformationssystem kam; ist es noch "
        "nicht dort, löschen Sie das Feld."
    )
    return before_datum(pruefling, REGEL, pruefling.vorlage, "eingestellt", remedy)
