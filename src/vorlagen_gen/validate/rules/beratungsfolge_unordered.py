"""The days of the Beratungsfolge are not in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import dated, printed

REGEL = warnung(
    "V201",
    was="Eine Sitzung steht unter einer späteren.",
    warum="Die Beratungsfolge wird gedruckt, wie sie getippt ist; meist ist ein Datum falsch.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each day that is earlier than the one above it."""
    for (_, above), (beratung, tag) in pairwise(dated(pruefling.vorlage)):
        if tag < above:
            yield REGEL.befund(
                beratung.ort("datum"),
                f"Die Sitzung am {printed(tag)} steht unter der am {printed(above)}.",
                "Berichtigen Sie das Datum, oder ordnen Sie die Sitzungen nach ihrem Tag.",
            )
