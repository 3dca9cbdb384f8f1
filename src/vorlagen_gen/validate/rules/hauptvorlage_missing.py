"""A final supplement does not name the paper it supplements."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status

CODE = "F114"


def find(vorlage: Vorlage, _haushalt: Haushalt) -> Iterator[Finding]:
    """A finding at the number, which shows that it is a supplement."""
    nummer = vorlage.nummer
    is_named = vorlage.hauptvorlage or vorlage.ort("hauptvorlage") != vorlage.place
    if vorlage.status is not Status.FINAL or not nummer or not nummer.ergaenzung or is_named:
        return
    yield fault_at(
        vorlage.ort("nummer"),
        CODE,
        f"Die Nummer {nummer} ist die einer Ergänzung; »hauptvorlage« fehlt.",
        f"Ergänzen Sie »hauptvorlage: {nummer.hauptvorlage}«.",
    )
