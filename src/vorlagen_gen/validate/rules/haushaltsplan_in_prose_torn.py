"""The text cites a budget that takes a year from each of two budgets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.haushaltsjahre import named_budgets, torn_budgets
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V225",
    was="Der Text zitiert einen Haushaltsplan, den die Stadt nicht hat.",
    warum="Wer die Mittel nachschlagen will, sucht einen Plan, den es nicht gibt.",
)

_ZITAT = re.compile(
    r"\b(?:Doppel)?haushalt(?:s?entwurfs?|s?plan(?:entwurf)?(?:e?s)?|s?satzung|e?s)?\s+"
    r"(?:(?:für\s+)?(?:die|der)\s+(?:Haushalts)?[Jj]ahre\s+|für\s+)?"
    r"(?P<jahre>20\d\d\s?/\s?(?:20)?\d\d)(?![\d/])",
    re.IGNORECASE,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the years; a year for which there is no budget is none."""
    plaene = pruefling.wissen.haushalt.plaene
    for absatz in pruefling.prosa:
        for match in _ZITAT.finditer(absatz.text):
            if torn := torn_budgets(match["jahre"], plaene):
                yield REGEL.befund(
                    absatz.place(match.start("jahre"), match.end("jahre")),
                    f"Einen Haushaltsplan {match['jahre']} gibt es nicht; die Stadt hat für diese "
                    f"Zeit {named_budgets(torn)}.",
                    f"Schreiben Sie »{torn[-1]}«, oder nennen Sie ein einzelnes Jahr.",
                )
