"""The draft budget of Anlage A is not later than the adopted one."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Haushaltsplan
from vorlagen_gen.model.werte import Antwort
from vorlagen_gen.validate.haushaltsjahre import budget_years
from vorlagen_gen.validate.nennungen import finanzierung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F225",
    was="Der Entwurf des Haushaltsplans in Anlage A ist nicht jünger als der beschlossene.",
    warum="Für ein Jahr, dessen Haushalt beschlossen ist, gibt es nur noch den Entwurf eines "
    "Nachtrags.",
    is_ausnehmbar=True,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the year of the draft, unless one of the two rows does not apply."""
    table = finanzierung(pruefling.vorlage)
    entwurf, beschlossen = (
        _years(table.haushaltsplan_entwurf),
        _years(table.haushaltsplan_beschlossen),
    )
    if entwurf is None or beschlossen is None or entwurf[0] > beschlossen[1]:
        return
    plan = table.haushaltsplan_entwurf
    if plan is None or plan.nachtrag:
        return
    yield REGEL.befund(
        plan.ort("jahr"),
        f"Als Entwurf ist der Haushaltsplan {plan.jahr} genannt, als beschlossen schon "
        f"{table.haushaltsplan_beschlossen and table.haushaltsplan_beschlossen.jahr}.",
        "Nennen Sie das Jahr des nächsten Entwurfs; bei einem Nachtrag ergänzen Sie »nachtrag: "
        "ja«, und gibt es keinen Entwurf, schreiben Sie »enthalten: entfaellt«.",
    )


def _years(plan: Haushaltsplan | None) -> tuple[int, int] | None:
    """The years of a budget whose row applies."""
    if plan is None or plan.jahr is None or plan.enthalten in (None, Antwort.ENTFAELLT):
        return None
    return budget_years(plan.jahr)
