"""The file of an Anlage is of a kind that can neither be built nor passed through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.anlage import BILDENDUNGEN
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F119",
    was="Die Datei einer Anlage ist von einer Art, die weder gesetzt noch beigefügt werden kann.",
    warum="Das Ratsinformationssystem und seine Leser können sie nicht öffnen.",
)

TYPES = (".pdf", ".docx", ".xlsx", *BILDENDUNGEN, ".md")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each name that ends in something else; upper and lower case are the same."""
    for anlage in pruefling.fassungen:
        if not anlage.datei:
            continue
        suffix = PurePosixPath(anlage.datei).suffix.lower()
        if suffix not in TYPES:
            kind = f"Dateien vom Typ »{suffix}«" if suffix else "Dateien ohne Endung"
            yield REGEL.befund(
                anlage.ort("datei"),
                f"{kind} können keine Anlage sein.",
                f"Möglich sind: {', '.join(TYPES)}. Speichern Sie die Datei als PDF.",
            )
