"""A sum that was typed is not the one that the amounts give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.finanzen import euro, summe, summe_aller_auszahlungen
from vorlagen_gen.model.vorlage import Finanzposition, Teilfinanzplan
from vorlagen_gen.validate.nennungen import auswirkungen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F221",
    was="Eine eingetragene Summe ist nicht die, die die Beträge ergeben.",
    warum="Eine der Zahlen ist beim Übertragen falsch geworden; gedruckt wird die gerechnete.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each sum that differs; a list with gaps is not compared."""
    for plan in auswirkungen(pruefling.vorlage).teilfinanzplan:
        if _is_complete(plan.auszahlungen):
            yield from _compared(plan, "summe_auszahlungen", summe_aller_auszahlungen(plan))
        if _is_complete(plan.einzahlungen):
            yield from _compared(plan, "summe_einzahlungen", summe(plan.einzahlungen))


def _is_complete(positionen: tuple[Finanzposition, ...]) -> bool:
    return all(position.betrag is not None for position in positionen)


def _compared(plan: Teilfinanzplan, feld: str, computed: Decimal) -> Iterator[Finding]:
    typed: Decimal | None = getattr(plan, feld)
    if typed is None or typed == computed:
        return
    name = feld.removeprefix("summe_").capitalize()
    yield REGEL.befund(
        plan.ort(feld),
        f"Eingetragen ist eine Summe der {name} von {euro(typed)} €; die Beträge ergeben "
        f"{euro(computed)} €. Der Unterschied beträgt {euro(abs(typed - computed))} €.",
        _remedy(plan, feld, typed),
    )


def _remedy(plan: Teilfinanzplan, feld: str, typed: Decimal) -> str:
    if feld == "summe_auszahlungen" and typed == summe(plan.auszahlungen):
        bisher = euro(plan.bisher_bereitgestellt or Decimal())
        return f"Zählen Sie die bisher bereitgestellten {bisher} € mit; so druckt es die Tabelle."
    return "Vergleichen Sie die Beträge und die Summe mit Ihrer Quelle und berichtigen Sie sie."
