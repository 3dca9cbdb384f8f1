"""A binding names an indicator that is not in the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import meinten_sie, near_miss
from vorlagen_gen.validate.bindungen import Hindernis
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

if TYPE_CHECKING:
    from vorlagen_gen.model.katalog import Katalog

REGEL = fehler(
    "I203",
    was="Eine Bindung nennt einen Indikator, der nicht im Katalog steht.",
    warum="Für ihn gibt es keine Werte, die gedruckt werden könnten.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the Kennung; whoever types the name is told the Kennung."""
    stand = pruefling.wissen.indikatoren
    if stand is None:
        return
    for offen in pruefling.bindungen_mit(Hindernis.INDIKATOR):
        typed = offen.wort.text
        what = f"Einen Indikator »{typed}« gibt es im Katalog nicht."
        yield REGEL.befund(
            offen.place,
            f"{what}{_meant(typed, stand.katalog)}" if typed else "Die Kennung fehlt.",
            "Nennen Sie die Kennung aus content/indikatoren/katalog.yaml, zum Beispiel "
            "»indikator 3.2 satz«.",
        )


def _meant(typed: str, katalog: Katalog) -> str:
    by_name = {each.name: each.kennung for each in katalog.indikatoren if each.name}
    found = near_miss(typed, by_name)
    if found:
        return f" Meinten Sie »{by_name[found]}« ({found})?"
    return meinten_sie(typed, (each.kennung for each in katalog.indikatoren if each.kennung))
