"""An Anlage is a tagged PDF that does not say its language."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V277",
    was="Eine PDF-Anlage nennt ihre Sprache nicht.",
    warum="Ein Vorleseprogramm spricht sie sonst falsch aus.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each; of one without tags, it is the lesser fault.

    The title that it lacks is no matter: what is handed over bears the one of the list.
    """
    for anlage, pdf in pruefling.fremde_pdfs:
        if pdf and pdf.is_getaggt and not pdf.sprache:
            yield REGEL.befund(
                anlage.ort("datei"),
                f"Die Datei »{anlage.datei}« nennt ihre Sprache nicht.",
                "Tragen Sie in den Eigenschaften des Dokuments die Sprache (Deutsch) ein und "
                "speichern Sie es neu als PDF.",
            )
