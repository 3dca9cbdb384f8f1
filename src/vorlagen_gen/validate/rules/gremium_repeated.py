"""A body has the paper twice on the same day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.model.vorlage import Beratung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import dated, printed

REGEL = warnung(
    "V209",
    was="Dasselbe Gremium steht zweimal am selben Tag in der Beratungsfolge.",
    warum="Meist ist eine Zeile kopiert und nicht geändert.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the second and each later one; on another day a body may come again."""
    first: dict[tuple[str, date], Beratung] = {}
    for beratung, tag in dated(pruefling.vorlage):
        if not beratung.gremium:
            continue
        earlier = first.setdefault((nfc(beratung.gremium).casefold(), tag), beratung)
        if earlier is not beratung:
            yield REGEL.befund(
                beratung.ort("gremium"),
                f"Das Gremium »{beratung.gremium}« steht am {printed(tag)} schon in Zeile "
                f"{earlier.place.line}.",
                "Streichen Sie eine der beiden Zeilen, oder berichtigen Sie Gremium oder Datum.",
            )
