"""A row of a report's Beratungsfolge asks for more than to take note."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Art, Rolle
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F202",
    was="In einer Berichtsvorlage steht eine andere Rolle als Bericht.",
    warum="Ein Bericht hat keinen Beschlussvorschlag, über den jemand beraten könnte.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each role other than Bericht.

    A Beschlussvorlage may have rows with the role Bericht: bodies that only take note.
    """
    vorlage = pruefling.vorlage
    if vorlage.art is not Art.BERICHTSVORLAGE:
        return
    for beratung in vorlage.beratungsfolge or ():
        if beratung.rolle and beratung.rolle is not Rolle.BERICHT:
            yield REGEL.befund(
                beratung.ort("rolle"),
                f"Eine Berichtsvorlage kennt nur die Rolle Bericht, nicht {beratung.rolle}.",
                "Schreiben Sie »rolle: Bericht«. Soll ein Gremium darüber beraten oder "
                "entscheiden, schreiben Sie eine Beschlussvorlage.",
            )
