"""An Anlage is a PDF without structure."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V276",
    was="Eine PDF-Anlage hat keine Strukturangaben (Tags).",
    warum="Ein Vorleseprogramm findet darin weder Überschriften noch Tabellen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each that has a text, for of a scan or a locked file more is to be said."""
    for anlage, pdf in pruefling.fremde_pdfs:
        if pdf and pdf.has_text and not pdf.is_getaggt and not pdf.is_verschluesselt:
            yield REGEL.befund(
                anlage.ort("datei"),
                f"Die Datei »{anlage.datei}« hat keine Strukturangaben (Tags).",
                "Speichern Sie sie neu als PDF mit „Dokumentstrukturtags für "
                "Barrierefreiheit“, mit Titel und Sprache.",
            )
