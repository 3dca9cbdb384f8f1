"""The numbers of a list after points came and went."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from vorlagen_gen.edit.quelldatei import Ersetzung
from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte
from vorlagen_gen.ruecklauf.erwartung import arranged
from vorlagen_gen.ruecklauf.felder import Art
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.schreibung import Schreibung
from vorlagen_gen.ruecklauf.zuschreibung import Aenderungen, Zugeschrieben

_LABEL = re.compile(r"((?:.*\D)?)(\d+|[a-z])(\D?)")
_CROSSED = (Sorte.UEBERSCHRIFT, Sorte.ZELLE, Sorte.HAKEN, Sorte.BILD)


def without_recounted(aenderungen: Aenderungen) -> tuple[Zugeschrieben, ...]:
    """The changes of a copy without the numbers that follow from points that came and went."""
    units = aenderungen.basis
    labels = _labels(arranged([each.wandel for each in aenderungen.wandel], units), units)

    def follows(each: Wandel) -> bool:
        is_number = each.art is Wandelart.NUMMER
        return is_number and labels.get(id(units[each.alt[0].nummer])) == each.neu[0].label

    return tuple(each for each in aenderungen.wandel if not follows(each.wandel))


def renumbered(
    found: Sequence[Wandel], gegenwart: Gegenwart
) -> tuple[tuple[Wandel, ...], Schreibung]:
    """``found`` with the numbers that new points get, and the new numbers of those behind."""
    olds = [each.einheit for each in gegenwart.stuecke]
    labels = _labels(arranged(found, olds), olds)
    result = Schreibung()
    for unit in olds:
        if labels.get(id(unit), unit.label) != unit.label:
            result += _typed(unit, labels[id(unit)], gegenwart)
    changed = tuple(
        replace(each, neu=tuple(replace(u, label=labels.get(id(u), u.label)) for u in each.neu))
        if each.neu and each.art is not Wandelart.WORTE
        else each
        for each in found
    )
    return changed, result


def _labels(entries: Sequence[Einheit], before: Sequence[Einheit]) -> Mapping[int, str]:
    """The label of each point by its id: one more than that before it, where it was so, or new."""
    counted = {id(each) for index, each in enumerate(before) if _follows(before, index)}
    olds = {id(each) for each in before}
    labels: dict[int, str] = {}
    for index, unit in enumerate(entries):
        if unit.sorte is not Sorte.PUNKT:
            continue
        above = _above(entries, index)
        label = unit.label
        if above is not None and _kind(above) == _kind(unit):
            if id(unit) in counted or id(unit) not in olds or id(above) not in olds:
                label = _next(labels[id(above)])
        elif id(unit) in counted:
            like = _above_alike(entries, index)
            label = _first(unit.label) if like is None else _next(labels[id(like)])
        labels[id(unit)] = label
    return labels


def _follows(units: Sequence[Einheit], index: int) -> bool:
    """Whether a point has the number behind that of the point before it."""
    unit = units[index]
    above = _above(units, index) if unit.sorte is Sorte.PUNKT else None
    return above is not None and _kind(above) is not None and _next(above.label) == unit.label


def _above(units: Sequence[Einheit], index: int) -> Einheit | None:
    """The point before in the same list."""
    unit = units[index]
    for each in reversed(units[:index]):
        if each.sorte in _CROSSED:
            return None
        if each.sorte is Sorte.PUNKT and each.stufe <= unit.stufe:
            return each if each.stufe == unit.stufe else None
    return None


def _above_alike(units: Sequence[Einheit], index: int) -> Einheit | None:
    """The point before as deep and numbered alike, beyond points of another kind."""
    unit = units[index]
    while (above := _above(units, index)) is not None and _kind(above) != _kind(unit):
        index = next(i for i, each in enumerate(units) if each is above)
    return above


def _kind(unit: Einheit) -> tuple[str, str, bool] | None:
    """How a point is numbered; None if it is not."""
    found = _LABEL.fullmatch(unit.label)
    return (found[1], found[3], found[2].isdigit()) if found else None


def _next(label: str) -> str:
    return _counted(label, 1)


def _first(label: str) -> str:
    return _counted(label, 0)


def _counted(label: str, by: int) -> str:
    """The next label, or the first of its kind."""
    found = _LABEL.fullmatch(label)
    if not found:
        return label
    number = found[2]
    if number.isdigit():
        new = str(int(number) + 1) if by else "1"
    else:
        new = chr(ord(number) + 1) if by else "a"
    return f"{found[1]}{new}{found[3]}"


def _typed(unit: Einheit, label: str, gegenwart: Gegenwart) -> Schreibung:
    """The new number of a point in its text."""
    place = gegenwart.stuecke[unit.nummer].ursprung.aussen
    ziel = gegenwart.fundstellen.ziel(place)
    if ziel.art is not Art.TEXT or not ziel.text.startswith(unit.label):
        return Schreibung()
    end = ziel.start + len(unit.label)
    return Schreibung(((ziel.datei, Ersetzung(ziel.start, end, label)),))
