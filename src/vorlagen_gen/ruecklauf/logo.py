"""The logo, which LibreOffice stores in an order of its own: nobody is said to have moved it."""

from __future__ import annotations

from collections.abc import Iterable

from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.einheiten import Sorte
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.zuordnung import Zugeordnet


def made_by_people(found: Iterable[Zugeordnet], gegenwart: Gegenwart) -> list[Zugeordnet]:
    """``found`` but for the order of what the template puts in its place: the logo.

    LibreOffice stores what is bound to the page in an order of its own.
    """
    return [
        each
        for each in found
        if not all(_is_turn_of_logo(part.wandel, gegenwart) for part in each.teile)
    ]


def _is_turn_of_logo(each: Wandel, gegenwart: Gegenwart) -> bool:
    if each.art is not Wandelart.VERSCHOBEN:
        return False
    found = [gegenwart.neighbour(unit.nummer) for unit in each.alt if unit.sorte is Sorte.BILD]
    return len(found) == len(each.alt) and all(
        stueck is not None and stueck.place.file.startswith("templates/") for stueck in found
    )
