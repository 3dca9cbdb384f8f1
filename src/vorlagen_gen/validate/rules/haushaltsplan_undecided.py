"""Anlage A calls a budget adopted that is only a draft."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.haushalt import Haushaltsstand
from vorlagen_gen.model.werte import Antwort
from vorlagen_gen.validate.haushaltsjahre import budget_of, budget_years
from vorlagen_gen.validate.nennungen import finanzierung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F226",
    was="Als beschlossen ist in Anlage A ein Haushaltsplan genannt, der erst Entwurf ist.",
    warum="Über Mittel, die der Rat noch nicht bewilligt hat, lässt sich nicht verfügen.",
    is_ausnehmbar=True,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the year, if the project keeps the budget as a draft."""
    plaene = pruefling.wissen.haushalt.plaene
    plan = finanzierung(pruefling.vorlage).haushaltsplan_beschlossen
    if plan is None or plan.jahr is None or plan.enthalten is Antwort.ENTFAELLT:
        return
    named = budget_of(budget_years(plan.jahr)[0], plaene)
    if named and plaene[named] is Haushaltsstand.ENTWURF:
        yield REGEL.befund(
            plan.ort("jahr"),
            f"Der Haushaltsplan {named} ist noch nicht beschlossen.",
            "Nennen Sie den zuletzt beschlossenen Haushaltsplan; ist dieser inzwischen "
            "beschlossen, berichtigen Sie content/haushalt/haushaltsplaene.csv.",
        )
