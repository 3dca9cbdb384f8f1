"""New points of a list, as they are typed."""

from __future__ import annotations

from collections.abc import Sequence

from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.schreibung import NichtZuzuordnenError
from vorlagen_gen.ruecklauf.stuecke import Stueck

STUFE = 4
"""So many blanks a list stands deeper than the one around it."""
_KEIN_ORT = (
    "Darüber steht kein Punkt der Vorlage, zu dem das gehören könnte; tragen Sie es von Hand ein."
)


def column(unit: Einheit, before: Stueck, gegenwart: Gegenwart) -> str:
    """The blanks before a new point: those of the last one as deep, or one step more."""
    for each in reversed(gegenwart.stuecke[: before.einheit.nummer + 1]):
        if each.einheit.sorte is not Sorte.PUNKT:
            continue
        typed = _before(each, gegenwart)
        if each.einheit.stufe == unit.stufe:
            return typed
        if each.einheit.stufe < unit.stufe:
            return typed + " " * STUFE
    raise NichtZuzuordnenError(_KEIN_ORT)


def _before(stueck: Stueck, gegenwart: Gegenwart) -> str:
    """What stands before a point: blanks, and the sign of a quotation."""
    start = gegenwart.span(stueck.ursprung.aussen)[0]
    zeilen = gegenwart.fundstellen.zeilen(stueck.ursprung.aussen.file)
    row = zeilen.text[zeilen.begin(start) : start]
    return "".join(each if each == ">" else " " for each in row)


def as_point(unit: Einheit, margin: str, rows: Sequence[str]) -> list[str]:
    """The lines of a point, with the label that people type."""
    label = "*" if unit.label == "•" else unit.label
    below = f"{margin}{' ' * STUFE}"
    return [f"{margin}{label} {rows[0]}", *(f"{below}{row}" for row in rows[1:])]
