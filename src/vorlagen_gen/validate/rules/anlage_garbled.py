"""The text in an Anlage, a PDF, is not what its pages show."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.fremdes_pdf import FremdesPdf
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V275",
    was="Der Text einer PDF-Anlage ist nicht lesbar gespeichert.",
    warum="Wer darin sucht oder sie sich vorlesen lässt, bekommt Zeichensalat.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each whose letters are others than shown, or whose words run together."""
    for anlage, pdf in pruefling.fremde_pdfs:
        if pdf and (pdf.is_zeichensalat or pdf.is_ohne_wortabstand):
            yield REGEL.befund(
                anlage.ort("datei"),
                f"Der Text in »{anlage.datei}« {_how(pdf)}.",
                "Erzeugen Sie sie neu aus ihrem Programm, mit „Speichern als PDF“ und "
                "eingebetteten Schriften statt über einen Druckertreiber.",
            )


def _how(pdf: FremdesPdf) -> str:
    if pdf.is_zeichensalat:
        return "ist Zeichensalat: Gespeichert sind andere Zeichen, als die Seiten zeigen"
    return "hat keine Abstände zwischen den Wörtern"
