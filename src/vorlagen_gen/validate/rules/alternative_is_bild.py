"""The accessible version of an Anlage is a picture."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F286",
    was="Die barrierefreie Fassung einer Anlage ist ein Bild.",
    warum="Wer die Anlage nicht sieht, sieht auch das Bild nicht.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each."""
    for anlage in pruefling.fassungen:
        if anlage.is_alternative and anlage.is_bild:
            yield REGEL.befund(
                anlage.ort("datei"),
                f"Die barrierefreie Fassung »{anlage.datei}« ist ein Bild.",
                "Nennen Sie einen Text (.md) oder eine barrierefreie PDF-Datei.",
            )
