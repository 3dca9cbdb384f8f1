"""A final supplement does not name the paper it supplements."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F114",
    was="Eine Ergänzung nennt ihre Hauptvorlage nicht.",
    warum="Wer sie liest, muss die Hauptvorlage finden.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the number, which shows that it is a supplement."""
    vorlage = pruefling.vorlage
    nummer = vorlage.nummer
    is_named = vorlage.hauptvorlage or vorlage.schluessel_ort("hauptvorlage")
    if vorlage.status is not Status.FINAL or not nummer or not nummer.ergaenzung or is_named:
        return
    yield REGEL.befund(
        vorlage.ort("nummer"),
        f"Die Nummer {nummer} ist die einer Ergänzung; »hauptvorlage« fehlt.",
        f"Ergänzen Sie »hauptvorlage: {nummer.hauptvorlage}«.",
    )
