"""A draft claims to be in the council information system."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F281",
    was="Ein Entwurf gilt als eingestellt.",
    warum="Eingestellt werden nur finale Vorlagen; was sich danach ändert, ist eine Neufassung.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day; the draft of a Neufassung may name it."""
    vorlage = pruefling.vorlage
    if vorlage.status is Status.ENTWURF and vorlage.eingestellt and vorlage.neufassung is None:
        yield REGEL.befund(
            vorlage.ort("eingestellt"),
            f"Die Vorlage ist ein Entwurf, aber am {vorlage.eingestellt:%d.%m.%Y} eingestellt.",
            "Ändern Sie eine eingestellte Vorlage, ergänzen Sie zum Beispiel »neufassung: {vom: "
            "10.02.2025, grund: Die Kosten sind neu berechnet.}«; ist sie noch nicht eingestellt, "
            "löschen Sie das Feld.",
        )
