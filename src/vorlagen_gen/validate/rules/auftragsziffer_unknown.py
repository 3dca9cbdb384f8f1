"""An order names a number that the Sachentscheidung does not have."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.ziffern import plain_ziffer, ziffern_of

REGEL = warnung(
    "V295",
    was="Ein Auftrag nennt eine Ziffer, die in der Sachentscheidung nicht steht.",
    warum="Im Register sucht man den Auftrag unter dieser Ziffer.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such number; nothing if the Sachentscheidung has no numbers at all."""
    vorlage = pruefling.vorlage
    if not vorlage.auftraege:
        return
    known = ziffern_of(vorlage)
    if known is None:
        yield REGEL.befund(
            vorlage.ort("auftraege"),
            "Eine Berichtsvorlage hat keine Sachentscheidung, die etwas aufträgt.",
            "Löschen Sie »auftraege«.",
        )
        return
    for auftrag in vorlage.auftraege if known else ():
        if auftrag.ziffer and plain_ziffer(auftrag.ziffer) not in known:
            yield REGEL.befund(
                auftrag.ort("ziffer"),
                f"Die Sachentscheidung hat keine Ziffer »{auftrag.ziffer}«.",
                f"Möglich sind: {aufgezaehlt(known)}.",
            )
