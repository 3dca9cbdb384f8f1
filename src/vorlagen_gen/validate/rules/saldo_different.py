"""A Saldo that was typed is not the one that the amounts give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.finanzen import euro, saldo_teilergebnisplan, saldo_teilfinanzplan
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.vorlage import FinanzielleAuswirkungen, Teilergebnisplan, Teilfinanzplan
from vorlagen_gen.validate.nennungen import auswirkungen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F220",
    was="Ein eingetragener Saldo ist nicht der, den die Beträge ergeben.",
    warum="Eine der Zahlen ist beim Übertragen falsch geworden; gedruckt wird die gerechnete.",
)

_RECHNUNG = {
    "teilfinanzplan": "Auszahlungen minus Einzahlungen",
    "teilergebnisplan": "Aufwand minus Ertrag",
}


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each Saldo that differs; a table with gaps is not compared."""
    section = auswirkungen(pruefling.vorlage)
    for tabelle in _RECHNUNG:
        plaene = getattr(section, tabelle)
        if not all(_is_complete(plan, pruefling.wissen.haushalt) for plan in plaene):
            continue
        whole = _saldo(plaene, pruefling.wissen.haushalt)
        yield from _compared(section, f"saldo_{tabelle}", whole, tabelle, whole)
        for plan in plaene:
            own = _saldo((plan,), pruefling.wissen.haushalt)
            yield from _compared(plan, "saldo", own, tabelle, whole)


def _saldo(plaene: tuple[Teilfinanzplan | Teilergebnisplan, ...], haushalt: Haushalt) -> Decimal:
    finanz = [plan for plan in plaene if isinstance(plan, Teilfinanzplan)]
    ergebnis = [plan for plan in plaene if isinstance(plan, Teilergebnisplan)]
    return saldo_teilfinanzplan(finanz) + saldo_teilergebnisplan(ergebnis, haushalt)


def _is_complete(plan: Teilfinanzplan | Teilergebnisplan, haushalt: Haushalt) -> bool:
    """Whether nothing is missing that the Saldo would need."""
    if isinstance(plan, Teilfinanzplan):
        return all(each.betrag is not None for each in (*plan.auszahlungen, *plan.einzahlungen))
    return all(
        each.betrag is not None and (not haushalt.zeilen or haushalt.zeile(each.zeile or ""))
        for each in plan.zeilen
    )


def _compared(
    formular: FinanzielleAuswirkungen | Teilfinanzplan | Teilergebnisplan,
    feld: str,
    computed: Decimal,
    tabelle: str,
    whole: Decimal,
) -> Iterator[Finding]:
    typed: Decimal | None = getattr(formular, feld)
    if typed is None or typed == computed:
        return
    yield REGEL.befund(
        formular.ort(feld),
        f"Eingetragen ist ein Saldo von {euro(typed)} €; die Beträge ergeben {euro(computed)} € "
        f"({_RECHNUNG[tabelle]}). Der Unterschied beträgt {euro(abs(typed - computed))} €.",
        _remedy(formular, typed, computed, tabelle, whole),
    )


def _remedy(
    formular: Formular, typed: Decimal, computed: Decimal, tabelle: str, whole: Decimal
) -> str:
    if typed == whole and not isinstance(formular, FinanzielleAuswirkungen):
        return (
            f"Das ist der Saldo der ganzen Tabelle: Tragen Sie ihn unter »saldo_{tabelle}« ein, "
            "nicht in einem ihrer Einträge."
        )
    if typed == -computed:
        return "Kehren Sie das Vorzeichen um; negativ ist ein Saldo nur bei einem Überschuss."
    return "Vergleichen Sie die Beträge und den Saldo mit Ihrer Quelle und berichtigen Sie sie."
