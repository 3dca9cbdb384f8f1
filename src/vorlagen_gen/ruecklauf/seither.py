"""What was done to a base since: which changes of a copy the present paper already has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vorlagen_gen.ruecklauf.abgleich import ANFANG, Wandel, Wandelart, partner, wandel
from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte


@dataclass(frozen=True, slots=True)
class Umgeschrieben:
    """New lines that came and were rewritten: those of the present, and what would undo that."""

    jetzt: tuple[Einheit, ...]
    wandel: tuple[Wandel, ...]


class Seither:
    """Knows what came, went and changed since the base."""

    def __init__(self, basis: Sequence[Einheit], jetzt: Sequence[Einheit]) -> None:
        """Both with the same names for the same footnotes.

        The numbers of ``jetzt`` only count its blocks. They tell a paragraph that was written
        anew, but also call so what was struck out where something else came: known is what
        either reading knows.
        """
        plain = [replace(each, marken=()) for each in jetzt]
        found = wandel(basis, plain)
        self._basis = basis
        self._partner = partner(basis, plain)
        self._known = {each.schluessel for each in (*wandel(basis, jetzt), *found)}
        self._came = [each for each in found if each.art is Wandelart.NEU]

    def has(self, each: Wandel) -> bool:
        """Whether ``each``, in terms of the base, was made since, alone or with other lines."""
        if each.schluessel in self._known:
            return True
        if each.art is not Wandelart.NEU:
            return False
        found = self.rewritten(each)
        return found is not None and not found.wandel

    def rewritten(self, each: Wandel) -> Umgeschrieben | None:
        """What came at the place of the new lines ``each`` and has some of them in it.

        Lines that nobody would know again are others: then both are new.
        """
        units = [replace(unit, marken=()) for unit in each.neu]
        where = self._place(each), units[0].fussnote
        for came in self._came:
            if (came.nach, came.neu[0].fussnote) == where:
                made = wandel(came.neu, units)
                new = [unit for one in made if one.art is Wandelart.NEU for unit in one.neu]
                if len(new) < len(units):
                    return Umgeschrieben(came.neu, tuple(filter(_is_undoing, made)))
        return None

    def _place(self, each: Wandel) -> int:
        """The nearest unit before that is still there, in the text or in the footnotes."""
        nach = each.nach
        is_in_note = each.neu[0].sorte is Sorte.FUSSNOTE
        while nach > ANFANG and (
            nach not in self._partner
            or (self._basis[nach].sorte is Sorte.FUSSNOTE) is not is_in_note
        ):
            nach -= 1
        return nach


def _is_undoing(each: Wandel) -> bool:
    """Whether a change is more than the lines of others around, and the numbers they cause."""
    if each.art is Wandelart.ENTFALLEN:
        return each.mit is not None
    return each.art is not Wandelart.NUMMER
