"""A final paper has texts of the edition before it that nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.uebernahmen import offene

REGEL = fehler(
    "F310",
    was="In einer fertigen Vorlage ist Übernommenes noch nicht bestätigt.",
    warum="Was niemand gelesen hat, kann veraltet sein; im Entwurf darf es offen bleiben.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding for each entry of the list of what is still to be confirmed."""
    if pruefling.vorlage.status is Status.FINAL:
        for each in offene(pruefling.vorlage):
            yield REGEL.befund(each.place, each.text, each.remedy)
