"""A binding asks for what the data do not give."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.bindungen import Hindernis
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "I208",
    was="Eine Bindung fragt nach etwas, das die Daten nicht hergeben.",
    warum="Ohne vorige Ausgabe gibt es keinen Vorwert, ohne Gruppen keinen Abstand.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the brackets."""
    for offen in pruefling.bindungen_mit(Hindernis.STUMM):
        typed = " ".join(offen.run.bindung.split())
        yield REGEL.befund(
            offen.run.place,
            f"Für »{typed}« geben die Daten nichts her.",
            "Schreiben Sie den Satz ohne diese Bindung, oder ergänzen Sie den Katalog.",
        )
