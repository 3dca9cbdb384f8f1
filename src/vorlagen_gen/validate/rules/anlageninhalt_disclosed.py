"""A public text or file repeats what a non-public Anlage says."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F288",
    was="Ein öffentlicher Text oder eine öffentliche Datei wiederholt wörtlich, was eine "
    "nichtöffentliche Anlage sagt.",
    warum="Was einmal veröffentlicht ist, lässt sich nicht zurückholen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each whole sentence, long passage, account, e-mail address and telephone."""
    for each in pruefling.preisgaben:
        if each.is_woertlich:
            yield REGEL.befund(
                each.place,
                each.text,
                "Streichen Sie es im öffentlichen Teil; dass es die Anlage gibt, dürfen Sie sagen. "
                "Darf jeder es lesen, streichen Sie »oeffentlich: nein« bei der Anlage.",
            )
