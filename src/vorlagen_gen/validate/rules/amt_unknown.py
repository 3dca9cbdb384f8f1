"""The office is not in the city's table."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.organisationen import find_organisationen, meant
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import day_of

REGEL = warnung(
    "V210",
    was="Das Amt steht nicht in der Liste der Ämter.",
    warum="Es steht oben auf der ersten Seite; wer es sucht, muss es unter diesem Namen finden.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the office, with the one that was probably meant."""
    vorlage, aemter = pruefling.vorlage, pruefling.wissen.aemter
    if not vorlage.amt or not aemter or find_organisationen(aemter, vorlage.amt):
        return
    yield REGEL.befund(
        vorlage.ort("amt"),
        f"Das Amt »{vorlage.amt}« steht nicht in content/aemter.csv."
        f"{meant(day_of(vorlage), vorlage.amt, aemter)}",
        "Schreiben Sie den Namen wie dort, oder ergänzen Sie das Amt dort.",
    )
