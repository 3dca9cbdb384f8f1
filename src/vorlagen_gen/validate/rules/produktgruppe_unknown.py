"""A Produktgruppe is not in the budget."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.dateien import near_miss
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.vorlage import Teilergebnisplan, Teilfinanzplan, Vorlage
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F120",
    was="Eine Produktgruppe steht nicht im Haushalt.",
    warum="Die Finanztabelle nennte eine Stelle, die es nicht gibt.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each unknown code, with the one that was probably meant."""
    vorlage, haushalt = pruefling.vorlage, pruefling.wissen.haushalt
    if not haushalt.produktgruppen:
        return
    for code, place in _codes(vorlage):
        if haushalt.produktgruppe(code) is None:
            yield REGEL.befund(
                place,
                f"Die Produktgruppe »{code}« gibt es im Haushalt nicht.{_hint(code, haushalt)}",
                "Schreiben Sie die vier Ziffern aus content/haushalt/produktgruppen.csv, oder "
                "ergänzen Sie die Produktgruppe dort.",
            )


def _hint(code: str, haushalt: Haushalt) -> str:
    near = near_miss(code.zfill(4), haushalt.produktgruppen)
    return f" Meinten Sie »{near}« ({haushalt.produktgruppe(near)})?" if near else ""


def _codes(vorlage: Vorlage) -> Iterator[tuple[str, Place]]:
    vorschlag = vorlage.beschlussvorschlag
    if vorschlag and (auswirkungen := vorschlag.finanzielle_auswirkungen):
        plaene: tuple[Teilfinanzplan | Teilergebnisplan, ...] = (
            *auswirkungen.teilfinanzplan,
            *auswirkungen.teilergebnisplan,
        )
        for plan in plaene:
            if plan.produktgruppe:
                yield plan.produktgruppe, plan.ort("produktgruppe")
    finanzierung = vorlage.anlage_a.finanzierung if vorlage.anlage_a else None
    if finanzierung:
        for index, code in enumerate(finanzierung.produktgruppe or ()):
            place = finanzierung.ort("produktgruppe", index)
            is_single = place == finanzierung.place
            yield code, finanzierung.ort("produktgruppe") if is_single else place
