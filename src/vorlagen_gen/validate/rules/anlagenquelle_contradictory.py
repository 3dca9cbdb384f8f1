"""An Anlage is a file and yet to come, or any other two of these."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.validate.anlagenliste import QUELLEN
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F253",
    was="Eine Anlage hat mehr als eine der Angaben datei, nachgereicht, einsicht und erzeugt.",
    warum="Liegt sie bei, kommt sie noch, liegt sie aus, wird sie gemacht? Nur eines stimmt.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the second of them, as they were typed."""
    for anlage in pruefling.vorlage.anlagen:
        said = sorted((anlage.ort(name), name) for name in QUELLEN if getattr(anlage, name))
        if len(said) > 1:
            names = aufgezaehlt(f"»{name}«" for _, name in said)
            yield REGEL.befund(
                said[1][0],
                f"Diese Anlage hat {names} zugleich; es kann nur eines geben.",
                "Lassen Sie stehen, was zutrifft, und löschen Sie das andere.",
            )
