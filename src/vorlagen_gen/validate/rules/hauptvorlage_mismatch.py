"""A supplement calls another paper its Hauptvorlage than its field says."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.zitate import names_hauptvorlage, vorlagenzitate

REGEL = warnung(
    "V266",
    was="Der Text einer Ergänzung nennt eine andere Hauptvorlage als das Feld »hauptvorlage«.",
    warum="Der Rat ergänzte den falschen Beschluss.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each number behind the word „Hauptvorlage“ that is another paper's."""
    haupt = pruefling.vorlage.hauptvorlage
    for absatz in pruefling.absaetze if haupt else ():
        for zitat in vorlagenzitate(absatz.text):
            nummer = zitat.nummer
            if nummer and nummer != haupt and names_hauptvorlage(absatz.text, zitat):
                yield REGEL.befund(
                    absatz.place(zitat.start, zitat.end),
                    f"Die Hauptvorlage dieser Ergänzung ist {haupt}, nicht {nummer}.",
                    "Berichtigen Sie die Nummer im Text oder das Feld »hauptvorlage«.",
                )
