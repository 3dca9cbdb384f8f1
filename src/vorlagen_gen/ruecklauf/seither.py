"""What was done to a base since: which changes of a copy the present paper already has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vorlagen_gen.ruecklauf.abgleich import ANFANG, Wandel, Wandelart, partner, wandel
from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte
from vorlagen_gen.ruecklauf.erwartung import Gesagtes, said


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
        self._came = [(e.nach, _said(e.neu)) for e in found if e.art is Wandelart.NEU]

    def has(self, each: Wandel) -> bool:
        """Whether ``each``, in terms of the base, was made since, alone or with other lines."""
        if each.schluessel in self._known:
            return True
        if each.art is not Wandelart.NEU:
            return False
        nach, units = self._place(each), _said(each.neu)
        return any(
            after == nach and units == came[at : at + len(units)]
            for after, came in self._came
            for at in range(len(came))
        )

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


def _said(units: Sequence[Einheit]) -> list[Gesagtes]:
    return [said(each) for each in units]
