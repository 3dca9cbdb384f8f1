"""A public Anlage tells more than it shows, and cleaning would help."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.untersuchung import by_art

REGEL = fehler(
    "F270",
    was="Die Datei einer öffentlichen Anlage enthält Verborgenes, das sich entfernen lässt.",
    warum="Was einmal veröffentlicht ist, lässt sich nicht zurückholen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding for each kind of what ``bereinigen: ja`` would strip, with its places."""
    for each in pruefling.untersuchungen:
        if not each.is_public or each.anlage.bereinigen:
            continue
        for art, orte in by_art(fund for fund in each.funde or () if fund.is_bereinigbar):
            yield REGEL.befund(
                each.anlage.ort("datei"),
                f"Die öffentliche Datei »{each.anlage.datei}« enthält {art.bezeichnung} ({orte}). "
                f"{art.warum}.",
                "Schreiben Sie »bereinigen: ja« zur Anlage, dann fehlt das in der ausgelieferten "
                f"Kopie, oder {art.abhilfe}.",
            )
