"""Two Anlagen have the same number."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.vorlage import Anlage, Vorlage

CODE = "F116"


def find(vorlage: Vorlage, _haushalt: Haushalt) -> Iterator[Finding]:
    """A finding at the second and each later Anlage; ``1A`` and ``1a`` are the same number."""
    first: dict[str, Anlage] = {}
    for anlage in vorlage.anlagen:
        if not anlage.nummer:
            continue
        earlier = first.setdefault(anlage.nummer.casefold(), anlage)
        if earlier is not anlage:
            yield fault_at(
                anlage.ort("nummer"),
                CODE,
                f"Die Anlagennummer {anlage.nummer} gibt es schon in Zeile "
                f"{earlier.ort('nummer').line}.",
                "Geben Sie jeder Anlage eine eigene Nummer.",
            )
