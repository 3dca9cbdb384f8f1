"""A paper was changed before the day that it bears."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F260",
    was="Eine Vorlage ist vor ihrem Datum geändert.",
    warum="Wer OParl abruft, erkennt neue Fassungen nur an diesem Tag.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day of the change."""
    datum, geaendert = pruefling.vorlage.datum, pruefling.vorlage.geaendert
    if datum and geaendert and geaendert < datum:
        yield REGEL.befund(
            pruefling.vorlage.ort("geaendert"),
            f"Der {geaendert:%d.%m.%Y} liegt vor dem Datum der Vorlage ({datum:%d.%m.%Y}).",
            "Nennen Sie den Tag der Änderung; ist die Vorlage nicht geändert, löschen Sie das "
            "Feld.",
        )
