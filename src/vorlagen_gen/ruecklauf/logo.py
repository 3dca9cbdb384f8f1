"""The head of page 1, which LibreOffice stores in an order of its own: nobody moved its parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.einheiten import Sorte
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.stuecke import Stueck
from vorlagen_gen.ruecklauf.zuordnung import Zugeordnet


def made_by_people(found: Iterable[Zugeordnet], gegenwart: Gegenwart) -> list[Zugeordnet]:
    """``found`` but for the order of what the template puts in its place: logo, number, title.

    LibreOffice stores what is bound to the page in an order of its own.
    """
    head = _length(gegenwart.stuecke)
    return [
        each
        for each in found
        if not all(_is_turn_of_head(part.wandel, head) for part in each.teile)
    ]


def _length(stuecke: Sequence[Stueck]) -> int:
    """How many units the head has: the logo is its last one."""
    logos = (
        number
        for number, each in enumerate(stuecke, start=1)
        if each.einheit.sorte is Sorte.BILD and each.place.file.startswith("templates/")
    )
    return next(logos, 0)


def _is_turn_of_head(each: Wandel, head: int) -> bool:
    """Whether parts of the head only stand elsewhere in it, or the logo anywhere."""
    is_same = [one.schluessel for one in each.alt] == [one.schluessel for one in each.neu]
    if each.art is not Wandelart.VERSCHOBEN or not is_same:
        return False
    numbers = [unit.nummer for unit in each.alt]
    return numbers == [head - 1] or max(each.nach, *numbers) < head
