"""A paper that is no sample cites the number of one."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.zitate import vorlagenzitate

REGEL = warnung(
    "V267",
    was="Im Text steht noch die Nummer einer Mustervorlage.",
    warum="Nummern ab V/9900 haben nur die Muster, die zum Abschreiben mitgeliefert werden.",
)

FIRST_SAMPLE = "9900"


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each; samples, and papers that have such a number themselves, may cite them."""
    vorlage = pruefling.vorlage
    if vorlage.muster or (vorlage.nummer and _is_sample(vorlage.nummer)):
        return
    for absatz in pruefling.absaetze:
        for zitat in vorlagenzitate(absatz.text):
            if zitat.nummer and _is_sample(zitat.nummer):
                yield REGEL.befund(
                    absatz.place(zitat.start, zitat.end),
                    f"»{zitat.text}« ist die Nummer einer Mustervorlage.",
                    "Setzen Sie die gemeinte Nummer ein, oder streichen Sie sie.",
                )


def _is_sample(nummer: Vorlagennummer) -> bool:
    return nummer.laufend >= FIRST_SAMPLE
