"""Amounts carry different units in one paper: €, Euro, EUR."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.betraege import Betrag, read_betraege
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V228",
    was="In einer Vorlage stehen €, Euro und EUR nebeneinander.",
    warum="Eine Vorlage schreibt ihre Beträge auf eine Weise; wechselt sie, sind oft Teile "
    "unbesehen übernommen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding for each rarer unit, where it stands first; ``Mio. Euro`` beside € is usual."""
    found = list(_with_unit(pruefling))
    number = Counter(betrag.einheit for _, betrag in found)
    if len(number) <= 1:
        return
    usual = max(number, key=lambda einheit: (number[einheit], einheit == "€"))
    seen = {usual}
    for absatz, betrag in found:
        if betrag.einheit in seen:
            continue
        seen.add(betrag.einheit)
        typed = absatz.typed(betrag.start, betrag.end)
        right = betrag.schreibweise.removesuffix(betrag.einheit) + usual
        yield REGEL.befund(
            absatz.place(betrag.start, betrag.end),
            f"»{typed}«: Andere Beträge dieser Vorlage stehen mit »{usual}«.",
            f"Schreiben Sie »{right}«, auch an den übrigen Stellen.",
        )


def _with_unit(pruefling: Pruefling) -> Iterator[tuple[Absatz, Betrag]]:
    for absatz in pruefling.absaetze:
        for betrag in read_betraege(absatz.text):
            is_typed = not absatz.is_gebunden(betrag.start, betrag.end)
            if betrag.einheit and not betrag.is_in_worten and is_typed:
                yield absatz, betrag
