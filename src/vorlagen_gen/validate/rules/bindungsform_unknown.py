"""Double brackets begin with a word that no binding begins with."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.model.bindung import Bindungsform
from vorlagen_gen.validate.bindungen import Hindernis
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "I201",
    was="In doppelten eckigen Klammern steht etwas, das keine Bindung ist.",
    warum="Was nicht zu verstehen ist, kann nicht durch einen Wert ersetzt werden.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the word."""
    forms = aufgezaehlt((f"»{form}«" for form in Bindungsform), "oder")
    for offen in pruefling.bindungen_mit(Hindernis.FORM):
        word = offen.wort.text
        what = f"»{word}« leitet keine Bindung ein." if word else "Die Klammern sind leer."
        yield REGEL.befund(
            offen.place,
            f"{what}{meinten_sie(word, Bindungsform)}",
            f"Beginnen Sie mit {forms}, oder setzen Sie einen umgekehrten Schrägstrich vor die "
            "Klammer, wenn sie gedruckt werden soll: \\[[.",
        )
