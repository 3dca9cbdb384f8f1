"""A paper is a Neufassung, but nobody has said that there was one before."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F283",
    was="Eine Neufassung nennt nicht, wann die Vorlage eingestellt wurde.",
    warum="Nur was schon eingestellt ist, wird neu gefasst und mit der neuen Fassung verglichen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the Neufassung."""
    vorlage = pruefling.vorlage
    if vorlage.neufassung and vorlage.eingestellt is None:
        yield REGEL.befund(
            vorlage.schluessel_ort("neufassung") or vorlage.neufassung.place,
            "Wann die frühere Fassung in das Ratsinformationssystem kam, steht nicht da.",
            "Ergänzen Sie zum Beispiel »eingestellt: 05.02.2025«. War die Vorlage noch nicht "
            "eingestellt, löschen Sie »neufassung«: Sie dürfen sie einfach ändern.",
        )
