"""An Anlage was to come before the day that the paper bears."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.vorlagendatum import before_datum

REGEL = fehler(
    "F255",
    was="Eine Anlage wird für einen Tag vor dem Datum der Vorlage angekündigt.",
    warum="Der Tag ist vorbei: Entweder liegt die Anlage vor, oder sie hat sich verspätet.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day."""
    remedy = (
        "Liegt die Anlage jetzt vor, nennen Sie statt »nachgereicht« ihre »datei«; sonst "
        "nennen Sie einen späteren Tag."
    )
    for anlage in pruefling.vorlage.anlagen:
        yield from before_datum(pruefling, REGEL, anlage, "nachgereicht", remedy)
