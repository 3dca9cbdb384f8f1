"""A draft has texts of the edition before it that nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.uebernahmen import offene

REGEL = warnung(
    "V310",
    was="Im Entwurf ist Übernommenes noch nicht bestätigt.",
    warum="Eine Fortschreibung beginnt mit den alten Texten; jeder ist einmal zu lesen.",
    is_ausnehmbar=False,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding for each entry of the list of what is still to be confirmed."""
    if pruefling.vorlage.status is not Status.FINAL:
        for each in offene(pruefling.vorlage):
            yield REGEL.befund(each.place, each.text, each.remedy)
