"""An Anlage is a tagged PDF that does not say its title or its language."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.validate.fremdes_pdf import FremdesPdf
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V277",
    was="Eine PDF-Anlage nennt ihren Titel oder ihre Sprache nicht.",
    warum="Ein Vorleseprogramm spricht sie sonst falsch aus und nennt nur den Dateinamen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each; of one without tags, they are the lesser fault."""
    for anlage, pdf in pruefling.fremde_pdfs:
        if pdf and pdf.is_getaggt and not (pdf.titel and pdf.sprache):
            yield REGEL.befund(
                anlage.ort("datei"),
                f"Die Datei »{anlage.datei}« nennt {_what(pdf)} nicht.",
                "Tragen Sie in den Eigenschaften des Dokuments Titel und Sprache "
                "(Deutsch) ein und speichern Sie es neu als PDF.",
            )


def _what(pdf: FremdesPdf) -> str:
    missing = [
        name
        for name, wert in (("ihren Titel", pdf.titel), ("ihre Sprache", pdf.sprache))
        if not wert
    ]
    return aufgezaehlt(missing)
