"""A final paper has an office against it."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.verwaltung import Mitzeichnungsergebnis
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F318",
    was="Die Vorlage ist fertig, aber ein Amt hat die Mitzeichnung abgelehnt.",
    warum="Wer darüber hinweggeht, soll es bewusst tun: Eine Ausnahme nennt den Grund.",
    is_ausnehmbar=True,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each refusal."""
    vorlage = pruefling.vorlage
    if vorlage.status is not Status.FINAL or vorlage.intern is None:
        return
    for each in vorlage.intern.mitzeichnung:
        if each.ergebnis is Mitzeichnungsergebnis.ABGELEHNT:
            yield REGEL.befund(
                each.ort("ergebnis"),
                f"Die Vorlage ist fertig, aber die Mitzeichnung »{each.amt or ''}« ist abgelehnt.",
                "Klären Sie es mit dem Amt und tragen Sie das neue Ergebnis ein. Ist anders "
                "entschieden, nehmen Sie die Regel mit dem Grund unter »ausnahmen« aus.",
            )
