"""A final paper is sent later, and nobody has written down why."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F209",
    was="Für Nachversand oder Tischvorlage fehlt der Grund.",
    warum="Er hebt die Abgabefrist auf; ohne Grund gäbe es keine.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the kind of dispatch."""
    vorlage = pruefling.vorlage
    versand = vorlage.versand
    if vorlage.status is not Status.FINAL or versand is None or not versand.art or versand.grund:
        return
    yield REGEL.befund(
        versand.ort("art"),
        f"Warum die Vorlage als {versand.art} kommt, steht nicht da.",
        f"Schreiben Sie »versand: {{art: {versand.art}, grund: Das Gutachten lag erst am "
        "20.02.2025 vor.}« mit Ihrem Grund; er wird nicht gedruckt.",
    )
