"""An Anlage was to come before the day that the paper bears."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F255",
    was="Eine Anlage wird für einen Tag vor dem Datum der Vorlage angekündigt.",
    warum="Der Tag ist vorbei: Entweder liegt die Anlage vor, oder sie hat sich verspätet.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day."""
    datum = pruefling.vorlage.datum
    for anlage in pruefling.vorlage.anlagen if datum else ():
        if datum and anlage.nachgereicht and anlage.nachgereicht < datum:
            yield REGEL.befund(
                anlage.ort("nachgereicht"),
                f"Der {anlage.nachgereicht:%d.%m.%Y} liegt vor dem Datum der Vorlage "
                f"({datum:%d.%m.%Y}).",
                "Liegt die Anlage jetzt vor, nennen Sie statt »nachgereicht« ihre »datei«; sonst "
                "nennen Sie einen späteren Tag.",
            )
