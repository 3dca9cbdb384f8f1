"""The office does not exist on the day of the paper: not yet, or no longer."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.organisationen import (
    existed,
    find_organisationen,
    is_there,
    stand_in,
)
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import day_of

REGEL = warnung(
    "V211",
    was="Das Amt besteht am Tag der Vorlage nicht.",
    warum="Ämter werden umbenannt und neu gebildet; alte Vorlagen nennen noch die alten Namen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the office, with the one that takes its place on that day."""
    vorlage, aemter = pruefling.vorlage, pruefling.wissen.aemter
    name, tag = vorlage.amt or "", day_of(vorlage)
    if tag is None or not find_organisationen(aemter, name) or is_there(aemter, name, tag):
        return
    instead = stand_in(tag, name, aemter)
    change = f"Schreiben Sie »{instead}«" if instead else "Nennen Sie ein anderes Amt"
    yield REGEL.befund(
        vorlage.ort("amt"),
        f"Das Amt »{vorlage.amt}« {existed(tag, name, aemter)}.",
        f"{change}, oder berichtigen Sie das Datum; wann es ein Amt gibt, steht in "
        "content/aemter.csv.",
    )
