"""Whether a document made anew says what was accepted, and otherwise only what follows from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte, of_text
from vorlagen_gen.ruecklauf.erwartung import Gesagtes, arranged, expected, said, stands_there
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.schnitt import applied
from vorlagen_gen.ruecklauf.stuecke import Stueck

_AN_SEINEM_PLATZ = (Wandelart.WORTE, Wandelart.KREUZ)
"""Changes after which every unit stands where it stood."""


def is_done(found: Sequence[Wandel], gegenwart: Gegenwart, built: Sequence[Einheit]) -> bool:
    """Whether ``built`` is the document of ``gegenwart`` after ``found``.

    Units are counted, so that they may come and go elsewhere too. What another unit says of the
    same words, as a sum of one amount or a day that is printed twice, would be counted with them:
    then each unit is looked at in its place.
    """
    now = [each.einheit for each in gegenwart.stuecke]
    if not _has_its_notes(found, gegenwart, built):
        return False
    differing = _differing(found, now, built)
    if not differing:
        return stands_there(found, now, built)
    is_in_text = all(sorte is not Sorte.FUSSNOTE for sorte in differing)
    return is_in_text and _is_in_place(found, gegenwart, built)


def _has_its_notes(found: Sequence[Wandel], gegenwart: Gegenwart, built: Sequence[Einheit]) -> bool:
    """Whether no footnote came or went but those of ``found``: a mark may have got another's."""
    now = [each.einheit for each in gegenwart.stuecke]
    before, after = (
        Counter(said(unit) for unit in units if unit.sorte is Sorte.FUSSNOTE)
        for units in (now, built)
    )
    touched = {word.fussnote for each in found for unit in each.alt for word in unit.worte}
    own = [unit for unit in now if unit.fussnote in touched]
    own += [unit for units in gegenwart.fremde.values() for unit in units]
    wanted, gone = _balance(found, now)
    explained = {*map(said, own), *wanted, *gone}
    return all(key in explained for key in (before - after) + (after - before))


def _differing(
    found: Sequence[Wandel], now: Sequence[Einheit], built: Sequence[Einheit]
) -> list[Sorte]:
    """The kinds of what ``built`` says more or less often than it is to, of all that changes."""
    before, after = Counter(map(said, now)), Counter(map(said, built))
    wanted, gone = _balance(found, now)
    return [
        key[0] for key in {*wanted, *gone} if after[key] - before[key] != wanted[key] - gone[key]
    ]


def _balance(
    found: Sequence[Wandel], now: Sequence[Einheit]
) -> tuple[Counter[Gesagtes], Counter[Gesagtes]]:
    """What is to come, and what is to go."""
    wanted, gone = Counter[Gesagtes](), Counter[Gesagtes]()
    cuts = sorted((each for each in found if each.schnitt), key=_nummer)
    for nummer, own in groupby(cuts, _nummer):
        unit = now[nummer]
        words = applied(unit.worte, [each.schnitt for each in own if each.schnitt])
        wanted[said(unit, words)] += 1
        gone[said(unit)] += 1
    for each in found:
        if not each.schnitt:
            wanted.update(map(said, each.neu))
            gone.update(map(said, each.alt))
    return wanted, gone


def _nummer(each: Wandel) -> int:
    return each.alt[0].nummer


def _is_in_place(found: Sequence[Wandel], gegenwart: Gegenwart, built: Sequence[Einheit]) -> bool:
    """Whether each unit of the text says what it is to, but for those that follow from others."""
    stuecke = {id(each.einheit): each for each in gegenwart.stuecke}
    now = [each.einheit for each in gegenwart.stuecke]
    wanted = expected(found, now)
    made = of_text(built)
    if len(wanted) != len(made):
        return False
    touched = {id(now[_nummer(each)]) for each in found if each.art in _AN_SEINEM_PLATZ}
    is_in_order = all(each.art in _AN_SEINEM_PLATZ for each in found)
    for entry, one, other in zip(of_text(arranged(found, now)), wanted, made, strict=True):
        if said(one) == said(other):
            continue
        stueck = stuecke.get(id(entry))
        if stueck is None or id(entry) in touched or entry.sorte is Sorte.HAKEN:
            return False
        if not is_in_order and not _is_made(stueck, gegenwart):
            return False
    return True


def _is_made(stueck: Stueck, gegenwart: Gegenwart) -> bool:
    """Whether a unit says nothing as it was typed, as a sum does."""
    known = gegenwart.letters(stueck)
    return known is None or any(each.is_fest for each in known)
