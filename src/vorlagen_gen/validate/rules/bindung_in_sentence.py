"""A binding that becomes a table or chart stands inside a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.bindungen import Hindernis
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "I205",
    was="Eine Bindung für eine Tabelle oder ein Diagramm steht nicht allein in einem Absatz.",
    warum="Eine Tabelle kann nicht in einem Satz, einer Liste oder einer Zelle stehen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the brackets."""
    for offen in pruefling.bindungen_mit(Hindernis.BLOCK_IM_SATZ):
        yield REGEL.befund(
            offen.run.place,
            "Aus dieser Bindung wird eine Tabelle oder ein Diagramm; hier hat das keinen Platz.",
            "Stellen Sie sie in einen eigenen Absatz, mit einer leeren Zeile davor und dahinter, "
            "nicht in eine Liste, Tabelle, Fußnote oder ein Zitat.",
        )
