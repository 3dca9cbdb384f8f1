"""The paper uses indicators and there are none."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.bindungen import Hindernis
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "I206",
    was="Die Vorlage verwendet Indikatoren, und es gibt keinen Katalog.",
    warum="Ohne Katalog gibt es keine Werte; gedruckt würden Lücken.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """One finding, at the first place that needs the catalogue."""
    if pruefling.wissen.indikatoren:
        return
    bound = (offen.run.place for offen in pruefling.bindungen_mit(Hindernis.OHNE_KATALOG))
    for place in [*_fields(pruefling.vorlage), *bound][:1]:
        yield REGEL.befund(
            place,
            "Dafür braucht es den Indikatorenkatalog; den gibt es nicht, oder er ist nicht lesbar.",
            "Legen Sie content/indikatoren/katalog.yaml an, oder berichtigen Sie die Datei; "
            "docs/indikatoren.md sagt, was darin steht.",
        )


def _fields(vorlage: Vorlage) -> Iterator[Place]:
    if vorlage.anlage_a and vorlage.anlage_a.zielerreichung:
        yield vorlage.anlage_a.ort("zielerreichung")
    for anlage in vorlage.anlagen:
        if anlage.erzeugt:
            yield anlage.ort("erzeugt")
