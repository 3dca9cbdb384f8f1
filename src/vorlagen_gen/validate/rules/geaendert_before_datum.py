"""A paper was changed before the day that it bears."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.vorlagendatum import before_datum

REGEL = fehler(
    "F260",
    was="Eine Vorlage ist vor ihrem Datum geändert.",
    warum="Wer OParl abruft, erkennt neue Fassungen nur an diesem Tag.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day of the change."""
    remedy = (
        "Nennen Sie den Tag der Änderung; ist die Vorlage nicht geändert, löschen Sie das Feld."
    )
    return before_datum(pruefling, REGEL, pruefling.vorlage, "geaendert", remedy)
