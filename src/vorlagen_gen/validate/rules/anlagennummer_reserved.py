"""An Anlage calls itself A, which is the name of a form."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.anlagenliste import nummeriert
from vorlagen_gen.validate.anlagennummern import ANLAGE_A
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F251",
    was="Eine Anlage hat die Nummer A.",
    warum="Anlage A ist ein Formular mit festem Aufbau; es entsteht aus »anlage_a«.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the number, also if it was typed with the word „Anlage“."""
    for each in nummeriert(pruefling.vorlage):
        if each.nummern == (ANLAGE_A,):
            yield REGEL.befund(
                each.anlage.ort("nummer"),
                "Die Nummer A gehört dem Formular Anlage A; eine andere Anlage kann sie nicht "
                "haben.",
                "Füllen Sie für das Formular »anlage_a« aus und löschen Sie diesen Eintrag, oder "
                "geben Sie der Anlage eine Zahl.",
            )
