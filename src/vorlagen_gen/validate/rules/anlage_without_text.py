"""An Anlage is a PDF of pictures."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.fremdes_pdf import FremdesPdf
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V274",
    was="Eine PDF-Anlage enthält keinen Text, nur Bilder davon.",
    warum="Niemand kann darin suchen, und ein Vorleseprogramm bleibt stumm.",
)

MANY = 5
"""As many pages are named; the others look alike."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each that has no text at all, or on some pages only a picture."""
    for anlage, pdf in pruefling.fremde_pdfs:
        if pdf and not pdf.is_verschluesselt and (pdf.nur_bild or not pdf.has_text):
            yield REGEL.befund(
                anlage.ort("datei"),
                f"Die Datei »{anlage.datei}« enthält {_what(pdf)}.",
                "Nehmen Sie statt des Scans die Datei, aus der er entstand, oder lassen "
                "Sie eine Texterkennung darüberlaufen.",
            )


def _what(pdf: FremdesPdf) -> str:
    if not pdf.has_text:
        return "keinen Text, nur Bilder oder Linien"
    if len(pdf.nur_bild) == 1:
        return f"auf Seite {pdf.nur_bild[0]} keinen Text, nur ein Bild"
    shown = ", ".join(map(str, pdf.nur_bild[:MANY]))
    more = " …" if len(pdf.nur_bild) > MANY else ""
    return f"auf den Seiten {shown}{more} keinen Text, nur Bilder"
