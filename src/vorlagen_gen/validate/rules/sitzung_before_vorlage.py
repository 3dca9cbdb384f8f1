"""A meeting took place before the paper was written."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.sitzungen import dated, printed

REGEL = fehler(
    "F205",
    was="Eine Sitzung liegt vor dem Datum der Vorlage.",
    warum="In ihr konnte niemand die Vorlage beraten; eines der beiden Daten ist falsch.",
    is_ausnehmbar=True,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such day; the paper's own day is not before it."""
    datum = pruefling.vorlage.datum
    for beratung, tag in dated(pruefling.vorlage):
        if datum and tag < datum:
            yield REGEL.befund(
                beratung.ort("datum"),
                f"Die Sitzung am {printed(tag)} liegt vor dem Datum der Vorlage "
                f"({printed(datum)}).",
                "Berichtigen Sie eines der beiden Daten, oder streichen Sie die Sitzung.",
            )
