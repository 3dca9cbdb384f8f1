"""A binding names an indicator whose data could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.bindungen import Hindernis
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "I207",
    was="Eine Bindung nennt einen Indikator, dessen Daten sich nicht lesen lassen.",
    warum="Gedruckt würde eine Lücke.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding where it is first named; what is wrong with the data is told at their place."""
    seen: set[str] = set()
    for offen in pruefling.bindungen_mit(Hindernis.OHNE_DATEN):
        if offen.wort.text in seen:
            continue
        seen.add(offen.wort.text)
        yield REGEL.befund(
            offen.place,
            f"Die Daten des Indikators »{offen.wort.text}« lassen sich nicht lesen.",
            "Berichtigen Sie, was unter content/indikatoren gemeldet wird.",
        )
