"""What the form shows and nobody typed: the Saldo of each financial table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vorlagen_gen.arbeitsplatz.feldort import Feldorte
from vorlagen_gen.findings import Finding
from vorlagen_gen.model.finanzen import euro, saldo_teilergebnisplan, saldo_teilfinanzplan
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.validate.vorlage import read_vorlage

_ORT = "beschlussvorschlag.finanzielle_auswirkungen"
_POSITIONEN = frozenset({"auszahlungen", "einzahlungen", "zeilen"})
_UNKNOWN = "noch nicht zu berechnen"


def salden_of(werte: Abbildung, wissen: Wissen) -> dict[str, str]:
    """Each Saldo in euros as printed, by the field whose table or entry it belongs to.

    Where something in it cannot be read, nothing is added up.
    """
    vorlage, faults = read_vorlage(werte)
    vorschlag = vorlage.beschlussvorschlag if vorlage else None
    teil = vorschlag.finanzielle_auswirkungen if vorschlag else None
    if teil is None:
        return {}
    finanz, ergebnis = teil.teilfinanzplan, teil.teilergebnisplan
    found = {}
    if finanz:
        found["teilfinanzplan"] = saldo_teilfinanzplan(finanz)
    if ergebnis:
        found["teilergebnisplan"] = saldo_teilergebnisplan(ergebnis, wissen.haushalt)
    for index, plan in enumerate(finanz):
        found[f"teilfinanzplan.{index}"] = saldo_teilfinanzplan([plan])
    for index, each in enumerate(ergebnis):
        found[f"teilergebnisplan.{index}"] = saldo_teilergebnisplan([each], wissen.haushalt)
    unreadable = {*_paths(werte, faults), *_without_amount(werte, ())}
    return {
        ort: _UNKNOWN if any(each.startswith(f"{ort}.") for each in unreadable) else said
        for name, betrag in found.items()
        for ort, said in [(f"{_ORT}.{name}", f"{euro(betrag)} Euro")]
    }


def _without_amount(wert: object, pfad: tuple[str, ...]) -> Iterator[str]:
    """The amounts that were begun, or belong to a row, and say nothing yet."""
    if isinstance(wert, list):
        for index, each in enumerate(wert):
            yield from _without_amount(each, (*pfad, f"{index}"))
    elif isinstance(wert, Abbildung):
        is_row = pfad[-2:-1] and pfad[-2] in _POSITIONEN
        if is_row and wert.get("betrag") is None:
            yield ".".join((*pfad, "betrag"))
        for name in wert:
            yield from _without_amount(wert.get(name), (*pfad, name))


def _paths(werte: Abbildung, faults: Iterable[Finding]) -> set[str]:
    orte = Feldorte(werte, {})
    return {".".join(map(str, orte.pfad(each.place))) for each in faults}
