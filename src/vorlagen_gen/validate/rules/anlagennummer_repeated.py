"""Two Anlagen have the same number."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Anlage
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F116",
    was="Zwei Anlagen haben dieselbe Nummer.",
    warum="Wer „Anlage 2“ liest, muss wissen, welche gemeint ist.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the second and each later Anlage; ``1A`` and ``1a`` are the same number."""
    vorlage = pruefling.vorlage
    first: dict[str, Anlage] = {}
    for anlage in vorlage.anlagen:
        if not anlage.nummer:
            continue
        earlier = first.setdefault(anlage.nummer.casefold(), anlage)
        if earlier is not anlage:
            yield REGEL.befund(
                anlage.ort("nummer"),
                f"Die Anlagennummer {anlage.nummer} gibt es schon in Zeile "
                f"{earlier.ort('nummer').line}.",
                "Geben Sie jeder Anlage eine eigene Nummer.",
            )
