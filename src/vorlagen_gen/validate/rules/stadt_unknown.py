"""There are no templates for the city."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.umfeld import Umfeld

CODE = "F124"


def find(vorlage: Vorlage, umfeld: Umfeld) -> Iterator[Finding]:
    """A finding at ``stadt``."""
    if not umfeld.staedte or vorlage.stadt in umfeld.staedte:
        return
    yield fault_at(
        vorlage.ort("stadt"),
        CODE,
        f"Für die Stadt »{vorlage.stadt}« gibt es keinen Ordner in »templates«."
        f"{meinten_sie(vorlage.stadt, umfeld.staedte)}",
        f"Möglich sind: {', '.join(umfeld.staedte)}.",
    )
