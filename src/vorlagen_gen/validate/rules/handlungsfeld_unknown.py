"""A binding names a Handlungsfeld that is not in the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.validate.bindungen import Hindernis
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "I204",
    was="Eine Bindung nennt ein Handlungsfeld, das nicht im Katalog steht.",
    warum="Nur die Handlungsfelder des Monitorings haben Werte, nicht die des Leitbilds.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the name."""
    stand = pruefling.wissen.indikatoren
    felder = (stand.katalog.handlungsfelder or ()) if stand else ()
    names = [each.name for each in felder if each.name]
    for offen in pruefling.bindungen_mit(Hindernis.HANDLUNGSFELD):
        typed = offen.wort.text
        what = f"Ein Handlungsfeld »{typed}« gibt es im Katalog nicht."
        yield REGEL.befund(
            offen.place,
            f"{what}{meinten_sie(typed, names)}" if typed else "Der Name des Handlungsfelds fehlt.",
            "Nennen Sie den Namen oder die Nummer aus content/indikatoren/katalog.yaml, zum "
            "Beispiel »handlungsfeld Bildung anzahl«.",
        )
