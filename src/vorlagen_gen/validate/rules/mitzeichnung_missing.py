"""A final paper lacks the word of an office that is to agree."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V318",
    was="Die Vorlage ist fertig, aber ein Amt hat noch nicht mitgezeichnet.",
    warum="Ob ohne das Amt eingestellt wird, entscheiden Sie; im Entwurf darf es offen bleiben.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each office that said nothing."""
    vorlage = pruefling.vorlage
    if vorlage.status is not Status.FINAL or vorlage.intern is None:
        return
    for each in vorlage.intern.mitzeichnung:
        if each.amt and each.ergebnis is None:
            yield REGEL.befund(
                each.ort("amt"),
                f"Die Vorlage ist fertig, aber die Mitzeichnung »{each.amt}« steht aus.",
                "Tragen Sie Datum und Ergebnis ein, zum Beispiel »ergebnis: mitgezeichnet«, oder "
                "löschen Sie das Amt, wenn es nicht mitzeichnen muss.",
            )
