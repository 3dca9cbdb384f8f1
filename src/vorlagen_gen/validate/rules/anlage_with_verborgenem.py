"""A public Anlage tells more than it shows, and only its author can say what is to be done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.rules.anlagentyp_unsupported import TYPES
from vorlagen_gen.validate.untersuchung import Untersuchung, by_art

if TYPE_CHECKING:
    from vorlagen_gen.anlagen.fundarten import Fund

REGEL = fehler(
    "F271",
    was="Die Datei einer öffentlichen Anlage enthält Verborgenes, über das Sie entscheiden müssen.",
    warum="Es würde mit veröffentlicht; was einmal im Netz steht, lässt sich nicht zurückholen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding for each kind of what cleaning does not or must not strip, with its places."""
    for each in pruefling.untersuchungen:
        for art, orte in by_art(_kept(each)) if each.is_public else ():
            yield REGEL.befund(
                each.anlage.ort("datei"),
                f"Die öffentliche Datei »{each.anlage.datei}« enthält {art.bezeichnung} ({orte}). "
                f"{art.warum}.",
                f"{art.abhilfe[0].upper()}{art.abhilfe[1:]}.",
            )


def _kept(each: Untersuchung) -> Iterator[Fund]:
    if PurePosixPath(each.anlage.datei or "").suffix.lower() not in TYPES:
        return  # of a file that cannot be an Anlage at all, another rule tells
    for fund in each.funde or ():
        if not fund.is_bereinigbar or each.anlage.bereinigen:
            yield fund
