"""Anlage A and the financial tables have no Produktgruppe in common."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.nennungen import mit_nummern, plaene, produktgruppen_der_anlage_a
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F230",
    was="Anlage A nennt keine der Produktgruppen, die in den Finanztabellen stehen.",
    warum="Eine der Nummern ist falsch, oder das Formular stammt aus einer anderen Vorlage.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the first Produktgruppe of Anlage A."""
    vorlage, haushalt = pruefling.vorlage, pruefling.wissen.haushalt
    in_tables = [
        haushalt.produktgruppencode(plan.produktgruppe)
        for plan in plaene(vorlage)
        if plan.produktgruppe
    ]
    named = [
        (haushalt.produktgruppencode(typed), place)
        for typed, place in produktgruppen_der_anlage_a(vorlage)
    ]
    if not in_tables or not named or {code for code, _ in named} & set(in_tables):
        return
    codes = ", ".join(dict.fromkeys(in_tables))
    yield REGEL.befund(
        named[0][1],
        f"Anlage A nennt die {mit_nummern([code for code, _ in named])}, die Tabellen dagegen die "
        f"{mit_nummern(list(dict.fromkeys(in_tables)))}.",
        f"Schreiben Sie hier »produktgruppe: {_typed(codes)}«, oder berichtigen Sie die Tabellen.",
    )


def _typed(codes: str) -> str:
    return f"[{codes}]" if "," in codes else codes
