"""Where a paper's fields name parts of the budget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vorlagen_gen.findings import Place
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.model.vorlage import (
    Ergebniszeile,
    FinanzielleAuswirkungen,
    Finanzierung,
    Teilergebnisplan,
    Teilfinanzplan,
    Vorlage,
)


def auswirkungen(vorlage: Vorlage) -> FinanzielleAuswirkungen:
    """Section II of the paper; an empty one if it has none."""
    vorschlag = vorlage.beschlussvorschlag
    return (vorschlag and vorschlag.finanzielle_auswirkungen) or FinanzielleAuswirkungen()


def finanzierung(vorlage: Vorlage) -> Finanzierung:
    """The table Finanzierung of Anlage A; an empty one if there is none."""
    return (vorlage.anlage_a and vorlage.anlage_a.finanzierung) or Finanzierung()


def plaene(vorlage: Vorlage) -> tuple[Teilfinanzplan | Teilergebnisplan, ...]:
    """The blocks of both financial tables."""
    section = auswirkungen(vorlage)
    return (*section.teilfinanzplan, *section.teilergebnisplan)


def ergebniszeilen(vorlage: Vorlage) -> Iterator[Ergebniszeile]:
    """The rows of the Teilergebnisplan, over all its blocks."""
    for plan in auswirkungen(vorlage).teilergebnisplan:
        yield from plan.zeilen


def produktgruppen(vorlage: Vorlage) -> Iterator[tuple[str, Place]]:
    """Each Produktgruppe as it was typed: those of the tables, then those of Anlage A."""
    for plan in plaene(vorlage):
        if plan.produktgruppe:
            yield plan.produktgruppe, plan.ort("produktgruppe")
    yield from produktgruppen_der_anlage_a(vorlage)


def produktgruppen_der_anlage_a(vorlage: Vorlage) -> Iterator[tuple[str, Place]]:
    """Each Produktgruppe of Anlage A as it was typed."""
    table = finanzierung(vorlage)
    for index, typed in enumerate(table.produktgruppe or ()):
        yield typed, table.ort("produktgruppe", index)


def mit_nummern(codes: Sequence[str]) -> str:
    """„Produktgruppe 1201“, „Produktgruppen 1201, 1301 und 1601“."""
    return f"{'Produktgruppe' if len(codes) == 1 else 'Produktgruppen'} {aufgezaehlt(codes)}"
