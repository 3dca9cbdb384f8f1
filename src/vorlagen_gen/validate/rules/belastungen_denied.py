"""Anlage A denies burdens on later years that a table shows."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.haushalt import Haushalt, Zeilenart
from vorlagen_gen.model.vorlage import Finanzierung, Finanzposition, Haushaltsplan, Vorlage
from vorlagen_gen.model.werte import Antwort
from vorlagen_gen.validate.haushaltsjahre import Zeitraum, budget_of, budget_years
from vorlagen_gen.validate.nennungen import auswirkungen, ergebniszeilen, finanzierung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F229",
    was="Anlage A verneint Belastungen künftiger Jahre, die in einer Finanztabelle stehen.",
    warum="Folgelasten sind das, was ein Rat vor der Entscheidung wissen muss.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the answer; years of the current and the named budgets are no later years."""
    vorlage, haushalt = pruefling.vorlage, pruefling.wissen.haushalt
    table = finanzierung(vorlage)
    if vorlage.datum is None or table.belastungen_zukuenftig is not Antwort.NEIN:
        return
    horizon = _horizon(vorlage.datum.year, table, haushalt)
    for position in _burdens(vorlage, haushalt):
        zeitraum = Zeitraum.of(position.jahr)
        if position.betrag and zeitraum and zeitraum.reaches_beyond(horizon):
            yield REGEL.befund(
                table.ort("belastungen_zukuenftig"),
                f"»belastungen_zukuenftig: nein«, aber die Tabelle nennt Ausgaben für "
                f"{position.jahr} (Zeile {position.ort('jahr').line}).",
                "Schreiben Sie »belastungen_zukuenftig: ja«, oder berichtigen Sie das Jahr.",
            )
            return


def _horizon(year: int, table: Finanzierung, haushalt: Haushalt) -> int:
    """The last year that is not yet a later one."""
    current = budget_of(year, haushalt.plaene)
    named = (_last_year(table.haushaltsplan_beschlossen), _last_year(table.haushaltsplan_entwurf))
    return max(year, budget_years(current)[1] if current else 0, *named)


def _last_year(plan: Haushaltsplan | None) -> int:
    """The last year of a budget that pays for the measure."""
    if plan is None or plan.jahr is None or plan.enthalten not in (Antwort.JA, Antwort.TEILWEISE):
        return 0
    return budget_years(plan.jahr)[1]


def _burdens(vorlage: Vorlage, haushalt: Haushalt) -> Iterator[Finanzposition]:
    for plan in auswirkungen(vorlage).teilfinanzplan:
        yield from plan.auszahlungen
    for zeile in ergebniszeilen(vorlage):
        known = haushalt.zeile(zeile.zeile or "")
        if known and known.art is Zeilenart.AUFWAND:
            yield zeile
