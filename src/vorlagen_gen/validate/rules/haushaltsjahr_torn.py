"""A budget of Anlage A takes a year from each of two budgets."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.haushaltsjahre import named_budgets, torn_budgets
from vorlagen_gen.validate.nennungen import finanzierung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F224",
    was="Ein Haushaltsplan der Anlage A geht quer durch die Haushaltspläne der Stadt.",
    warum="Einen Haushaltsplan für diese beiden Jahre gibt es nicht.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each pair of years that no budget has; a year without budget is none."""
    table = finanzierung(pruefling.vorlage)
    for plan in (table.haushaltsplan_beschlossen, table.haushaltsplan_entwurf):
        if plan is None or plan.jahr is None:
            continue
        if torn := torn_budgets(plan.jahr, pruefling.wissen.haushalt.plaene):
            yield REGEL.befund(
                plan.ort("jahr"),
                f"Einen Haushaltsplan {plan.jahr} gibt es nicht; die Stadt hat für diese Zeit "
                f"{named_budgets(torn)}.",
                f"Schreiben Sie »jahr: {torn[-1]}«, oder ein einzelnes Jahr.",
            )
