"""A motion is to be settled with the paper, whose text does not name it."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.auftrag import Antragsnummer
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.zitate import vorlagenzitate

REGEL = warnung(
    "V296",
    was="Ein Antrag soll mit der Vorlage erledigt sein, ihr Text nennt ihn aber nicht.",
    warum="Der Rat erklärt einen Antrag für erledigt; dazu muss er im Text stehen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such number."""
    vorlage = pruefling.vorlage
    if not vorlage.erledigt or not pruefling.absaetze:
        return
    named = set(_named(pruefling))
    for index, antrag in enumerate(vorlage.erledigt):
        if antrag not in named:
            yield REGEL.befund(
                vorlage.ort("erledigt", index),
                f"Den Antrag {antrag} nennt der Text nicht.",
                "Schreiben Sie in die Sachentscheidung oder die Begründung, dass er erledigt ist, "
                "zum Beispiel: „Der Antrag "
                f"{antrag} ist damit erledigt.“",
            )


def _named(pruefling: Pruefling) -> Iterator[Antragsnummer]:
    for absatz in pruefling.absaetze:
        for zitat in vorlagenzitate(absatz.text):
            if antrag := Antragsnummer.of(zitat.text):
                yield antrag
