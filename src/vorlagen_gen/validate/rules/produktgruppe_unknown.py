"""A Produktgruppe is not in the budget."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import near_miss
from vorlagen_gen.model.bezeichnung import Nennung
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.validate.nennungen import produktgruppen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F120",
    was="Eine Produktgruppe steht nicht im Haushalt.",
    warum="Die Finanztabelle nennte eine Stelle, die es nicht gibt.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each unknown code, with the one that was probably meant."""
    vorlage, haushalt = pruefling.vorlage, pruefling.wissen.haushalt
    if not haushalt.produktgruppen:
        return
    for typed, place in produktgruppen(vorlage):
        if haushalt.produktgruppe(typed) is None:
            yield REGEL.befund(
                place,
                f"Die Produktgruppe »{typed}« gibt es im Haushalt nicht.{_hint(typed, haushalt)}",
                "Schreiben Sie die vier Ziffern aus content/haushalt/produktgruppen.csv, oder "
                "ergänzen Sie die Produktgruppe dort.",
            )


def _hint(typed: str, haushalt: Haushalt) -> str:
    nennung = Nennung.of(typed)
    name = near_miss(nennung.name, haushalt.produktgruppen.values())
    by_name = haushalt.produktgruppencode(name) if name else None
    near = near_miss((nennung.code or typed).zfill(4), haushalt.produktgruppen) or by_name
    return f" Meinten Sie »{near}« ({haushalt.produktgruppe(near)})?" if near else ""
