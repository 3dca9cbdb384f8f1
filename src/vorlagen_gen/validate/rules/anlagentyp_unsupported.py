"""The file of an Anlage is of a kind that can neither be built nor passed through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.vorlage import Vorlage

CODE = "F119"

TYPES = (".pdf", ".docx", ".xlsx", ".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".svg", ".md")


def find(vorlage: Vorlage, _haushalt: Haushalt) -> Iterator[Finding]:
    """A finding at each name that ends in something else; upper and lower case are the same."""
    for anlage in vorlage.anlagen:
        if not anlage.datei:
            continue
        suffix = PurePosixPath(anlage.datei).suffix.lower()
        if suffix not in TYPES:
            kind = f"Dateien vom Typ »{suffix}«" if suffix else "Dateien ohne Endung"
            yield fault_at(
                anlage.ort("datei"),
                CODE,
                f"{kind} können keine Anlage sein.",
                f"Möglich sind: {', '.join(TYPES)}. Speichern Sie die Datei als PDF.",
            )
