"""A text that stands for a picture, at an Anlage that is none."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F284",
    was="Ein Alternativtext steht an einer Anlage, die kein Bild ist.",
    warum="Er käme nirgends vor; wer sich auf ihn verlässt, hat ihn umsonst geschrieben.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each."""
    for anlage in pruefling.vorlage.anlagen:
        if anlage.alternativtext and not anlage.is_bild:
            yield REGEL.befund(
                anlage.ort("alternativtext"),
                "Einen Alternativtext haben nur Bilder (PNG, JPEG, GIF, TIFF)"
                + (f"; »{anlage.datei}« ist keines." if anlage.datei else "."),
                "Löschen Sie das Feld. Hilfe zu einer PDF-Datei, die nicht barrierefrei ist, "
                "nennt »barrierefreie_alternative«.",
            )
