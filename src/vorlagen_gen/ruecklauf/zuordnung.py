"""Changes in terms of a base -> the same in terms of the present paper, or why that fails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from vorlagen_gen.ruecklauf.abgleich import ANFANG, Wandel, Wandelart, partner, rebuilt
from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte
from vorlagen_gen.ruecklauf.ganze_tabellen import gone_tables
from vorlagen_gen.ruecklauf.naht import carried, is_made
from vorlagen_gen.ruecklauf.schnitt import instead, schnitte, shifted
from vorlagen_gen.ruecklauf.seither import Seither
from vorlagen_gen.ruecklauf.vorschlag import Zustand
from vorlagen_gen.ruecklauf.wortlaut import said_of
from vorlagen_gen.ruecklauf.zuschreibung import Zugeschrieben

_PLACED = (Wandelart.NEU, Wandelart.VERSCHOBEN)


@dataclass(frozen=True, slots=True)
class Zugeordnet:
    """A change in terms of the present paper, how far it is, and what stands there by now.

    ``gemeint`` is the change in terms of the base.
    """

    teile: tuple[Zugeschrieben, ...]
    zustand: Zustand
    gemeint: tuple[Wandel, ...]
    jetzt: str = ""


class Zuordnung:
    """Knows what became of the base in the present paper."""

    def __init__(self, basis: Sequence[Einheit], jetzt: Sequence[Einheit]) -> None:
        """Both with the same names for the same footnotes."""
        self._partner: Mapping[int, Einheit] = partner(basis, jetzt)
        self._seither = Seither(basis, jetzt)
        self._basis = basis
        self._umgebaut = {
            unit.nummer: (olds, news) for olds, news in rebuilt(basis, jetzt) for unit in olds
        }

    def all(self, changes: Sequence[Zugeschrieben]) -> Iterator[Zugeordnet]:
        """Each of ``changes``; the crosses of a row are one, and what goes together."""
        groups: dict[tuple[object, ...], list[Zugeschrieben]] = {}
        keys = _groups([each.wandel for each in changes])
        for key, each in zip(keys, changes, strict=True):
            groups.setdefault(key, []).append(each)
        for group in groups.values():
            yield self._one(tuple(group))

    def where(self, marken: Sequence[int]) -> Einheit | None:
        """What is now the first block that the numbers of a file name."""
        units = [each.nummer for each in self._basis if set(each.marken) & set(marken)]
        found = (self._partner[each] for each in units if each in self._partner)
        parted = (self._umgebaut[each][1][0] for each in units if each in self._umgebaut)
        return next(chain(found, parted), None)

    def _one(self, teile: tuple[Zugeschrieben, ...]) -> Zugeordnet:
        gemeint = tuple(each.wandel for each in teile)
        if all(map(self._seither.has, gemeint)) or self._is_sewn(gemeint):
            return Zugeordnet(teile, Zustand.UEBERNOMMEN, gemeint)
        if (one := self._rewritten(teile)) is not None:
            return one
        if parts := _parts(teile, map(self._mapped, gemeint)):
            return Zugeordnet(parts, Zustand.OFFEN, gemeint)
        now = self._now(gemeint[0])
        if parts := _parts(teile, map(self._instead, gemeint)):
            return Zugeordnet(parts, Zustand.UEBERHOLT, gemeint, now)
        return Zugeordnet(teile, Zustand.WEG, gemeint, now)

    def _rewritten(self, teile: tuple[Zugeschrieben, ...]) -> Zugeordnet | None:
        """New lines that are there in other words by now: taken over, and changed since."""
        first, *others = teile
        if others or first.wandel.art is not Wandelart.NEU:
            return None
        found = self._seither.rewritten(first.wandel)
        if found is None:
            return None
        anchor = self._anchor(first.wandel)
        made = (
            replace(each, nach=max(each.nach, anchor)) if each.art in _PLACED else each
            for each in found.wandel
        )
        parts = tuple(replace(first, wandel=each) for each in made)
        now = "\n".join(map(said_of, found.jetzt))
        return Zugeordnet(parts, Zustand.UEBERHOLT, (first.wandel,), now)

    def _is_sewn(self, gemeint: Sequence[Wandel]) -> bool:
        """Whether it was made to paragraphs that are parted or joined by now."""
        nummern = {unit.nummer for each in gemeint for unit in each.alt}
        umgebaut = self._umgebaut.get(min(nummern, default=-1))
        if umgebaut is None or not nummern <= {unit.nummer for unit in umgebaut[0]}:
            return False
        return is_made(gemeint, *umgebaut)

    def _now(self, each: Wandel) -> str:
        """What stands at the place of a change by now."""
        known = [self._partner[unit.nummer] for unit in each.alt if unit.nummer in self._partner]
        return "\n".join(map(said_of, known))

    def _mapped(self, each: Wandel) -> Wandel | None:
        """The change at its present place; None where something else was changed there."""
        if each.art is Wandelart.NEU:
            return replace(each, nach=self._anchor(each))
        units = self._units(each)
        if units is None:
            umgebaut = self._umgebaut.get(each.alt[0].nummer)
            return carried(each, *umgebaut) if umgebaut else None
        if each.schnitt:
            others = schnitte(each.alt[0].worte, units[0].worte)
            cut = shifted(each.schnitt, others)
            return replace(each, alt=units, schnitt=cut) if cut else None
        if any(one.schluessel[4] != unit.schluessel[4] for one, unit in zip(each.alt, units)):  # noqa: B905 -- as long as each other
            return None
        if any(one.is_angekreuzt != two.is_angekreuzt for one, two in zip(each.alt, units)):  # noqa: B905 -- as long as each other
            return None
        return replace(each, alt=units, nach=self._anchor(each))

    def _instead(self, each: Wandel) -> Wandel | None:
        """The change in place of what was changed there; None where there is nothing any more."""
        units = self._units(each)
        if units is None:
            return None
        if each.schnitt:
            others = schnitte(each.alt[0].worte, units[0].worte)
            cut = instead(each.schnitt, each.alt[0].worte, others)
            return replace(each, alt=units, schnitt=cut)
        return replace(each, alt=units, nach=self._anchor(each))

    def _units(self, each: Wandel) -> tuple[Einheit, ...] | None:
        """What became of the units of a change; None if one of them is gone."""
        olds = [self._partner.get(unit.nummer) for unit in each.alt]
        units = tuple(unit for unit in olds if unit is not None)
        return units if len(units) == len(olds) else None

    def _anchor(self, each: Wandel) -> int:
        """The nearest unit before that is still there, in the text or in the footnotes."""
        nach = each.nach
        is_in_note = bool(each.neu) and each.neu[0].sorte is Sorte.FUSSNOTE
        while nach > ANFANG and (
            nach not in self._partner
            or (self._basis[nach].sorte is Sorte.FUSSNOTE) is not is_in_note
        ):
            nach -= 1
        return self._partner[nach].nummer if nach > ANFANG else ANFANG


def _groups(changes: Sequence[Wandel]) -> Iterator[tuple[object, ...]]:
    """Equal for changes that are told and made as one: what goes, and what has its words now.

    A heading is never taken for what became of a paragraph, nor is a word for two without a blank
    between them: so are such told apart though somebody joined them.
    """
    seams = {each.mit for each in changes if each.schnitt and each.mit is not None}
    gone = {
        each.alt[0].nummer: (_group(index, each), each.alt[0])
        for index, each in enumerate(changes)
        if each.art is Wandelart.ENTFALLEN and each.mit not in seams and each.alt[0].zelle is None
    }
    tables = gone_tables(changes)
    for index, each in enumerate(changes):
        if each.art is Wandelart.ENTFALLEN and each.alt[0].nummer in tables:
            yield ("Tabelle", tables[each.alt[0].nummer])
            continue
        is_kept = len(each.alt) == len(each.neu) == 1 and each.mit is None
        beside = (gone.get(each.alt[0].nummer + by) for by in (-1, 1)) if is_kept else ()
        joined = (group for group, unit in filter(None, beside) if _has_words(each, unit))
        yield next(joined, _group(index, each))


def _has_words(each: Wandel, gone: Einheit) -> bool:
    """Whether a paragraph has the words of the one before or behind it from now on."""
    old, new = each.alt[0], each.neu[0]
    if gone.nummer < old.nummer:
        is_here = each.schnitt is None or each.schnitt.start == 0
        return is_here and new.text.startswith(gone.text) and not old.text.startswith(gone.text)
    is_here = each.schnitt is None or each.schnitt.end >= len(old.worte) - 1
    return is_here and new.text.endswith(gone.text) and not old.text.endswith(gone.text)


def _group(index: int, each: Wandel) -> tuple[object, ...]:
    """Equal for changes that are told and made as one."""
    if each.art is Wandelart.KREUZ and each.alt[0].zelle:
        return (each.art, *each.alt[0].zelle[:2])
    return ("mit", each.mit) if each.mit is not None else ("", index)


def _parts(
    teile: Sequence[Zugeschrieben], found: Iterable[Wandel | None]
) -> tuple[Zugeschrieben, ...]:
    """``teile`` as they were mapped; nothing if one of them was not."""
    parts = [
        replace(each, wandel=new) for each, new in zip(teile, found, strict=True) if new is not None
    ]
    return tuple(parts) if len(parts) == len(teile) else ()
