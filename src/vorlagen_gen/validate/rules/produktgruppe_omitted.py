"""Anlage A and the financial tables do not name the same Produktgruppen."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.vorlage import Teilergebnisplan, Teilfinanzplan
from vorlagen_gen.validate.nennungen import (
    finanzierung,
    mit_nummern,
    plaene,
    produktgruppen_der_anlage_a,
)
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V229",
    was="Anlage A und die Finanztabellen nennen nicht dieselben Produktgruppen.",
    warum="Das Formular soll zeigen, welche Budgets betroffen sind.",
)

_FINANZERGEBNIS = frozenset({"19", "20"})


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at Anlage A; an entry with nothing but interest may be left out there."""
    vorlage, haushalt = pruefling.vorlage, pruefling.wissen.haushalt
    named = {
        haushalt.produktgruppencode(typed): place
        for typed, place in produktgruppen_der_anlage_a(vorlage)
    }
    used = {
        haushalt.produktgruppencode(plan.produktgruppe): _is_interest(plan, haushalt)
        for plan in plaene(vorlage)
        if plan.produktgruppe
    }
    if not named.keys() & used.keys() or any(not plan.produktgruppe for plan in plaene(vorlage)):
        return
    for code in sorted(named.keys() - used.keys()):
        yield REGEL.befund(
            named[code],
            f"Die Produktgruppe {code} steht in Anlage A, aber in keiner Finanztabelle.",
            "Löschen Sie sie hier, oder ergänzen Sie die Tabellen.",
        )
    missing = [code for code, is_interest in used.items() if not is_interest and code not in named]
    if missing:
        codes = ", ".join([*named, *missing])
        yield REGEL.befund(
            finanzierung(vorlage).ort("produktgruppe"),
            f"Die {mit_nummern(missing)} {'steht' if len(missing) == 1 else 'stehen'} in den "
            "Finanztabellen, aber nicht in Anlage A.",
            f"Schreiben Sie »produktgruppe: [{codes}]«.",
        )


def _is_interest(plan: Teilfinanzplan | Teilergebnisplan, haushalt: Haushalt) -> bool:
    return isinstance(plan, Teilergebnisplan) and all(
        haushalt.zeilencode(zeile.zeile or "") in _FINANZERGEBNIS for zeile in plan.zeilen
    )
