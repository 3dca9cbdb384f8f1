"""Two Anlagen have the same number."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Anlage
from vorlagen_gen.validate.anlagenliste import nummeriert
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F116",
    was="Zwei Anlagen haben dieselbe Nummer.",
    warum="Wer „Anlage 2“ liest, muss wissen, welche gemeint ist.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the second and each later Anlage; ``1A``, ``Anlage 1a`` and ``1a`` are one.

    A range stands for all its numbers.
    """
    first: dict[str, Anlage] = {}
    for each in nummeriert(pruefling.vorlage):
        typed = (each.anlage.nummer or "").casefold()
        names = [str(nummer) for nummer in each.nummern] or [typed]
        known = next((name for name in names if name in first), None)
        if known:
            yield REGEL.befund(
                each.anlage.ort("nummer"),
                f"Die Anlagennummer {known} gibt es schon in Zeile "
                f"{first[known].ort('nummer').line}.",
                "Geben Sie jeder Anlage eine eigene Nummer.",
            )
        for name in names:
            first.setdefault(name, each.anlage)
