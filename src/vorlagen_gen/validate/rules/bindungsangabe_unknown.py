"""A binding asks for something that there is not."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.validate.bindungen import Hindernis
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "I202",
    was="Eine Bindung fragt nach etwas, das es nicht gibt.",
    warum="Das letzte Wort sagt, was gedruckt werden soll; sonst bleibt die Stelle leer.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the word, with what can be asked for."""
    for offen in pruefling.bindungen_mit(Hindernis.ANGABE):
        typed, allowed = offen.wort.text, offen.erlaubt
        near = meinten_sie(typed, allowed)
        what = f"»{typed}« ist keine Angabe dieser Bindung."
        if offen.is_unfinished and not near:
            what = f"Hinter »{typed}« fehlt, was gedruckt werden soll."
        named = aufgezaehlt((f"»{word}«" for word in allowed), "oder")
        yield REGEL.befund(
            offen.place,
            f"{what}{near}",
            f"Schreiben Sie als letztes Wort {named}.",
        )
