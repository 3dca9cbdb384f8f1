"""A paper was put into the council information system before the day that it bears."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F280",
    was="Eine Vorlage ist vor ihrem Datum eingestellt.",
    warum="Welche Fassung die Gremien kennen, entscheidet dieser Tag.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day."""
    datum, eingestellt = pruefling.vorlage.datum, pruefling.vorlage.eingestellt
    if datum and eingestellt and eingestellt < datum:
        yield REGEL.befund(
            pruefling.vorlage.ort("eingestellt"),
            f"Der {eingestellt:%d.%m.%Y} liegt vor dem Datum der Vorlage ({datum:%d.%m.%Y}).",
            "Nennen Sie den Tag, an dem das Paket in das Ratsinformationssystem kam; ist es noch "
            "nicht dort, löschen Sie das Feld.",
        )
