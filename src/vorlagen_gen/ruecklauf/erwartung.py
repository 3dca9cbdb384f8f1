"""What a document is to say after changes, unit by unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.einheiten import Aussehen, Einheit, Sorte, Worte, of_text
from vorlagen_gen.ruecklauf.schnitt import Schnitt, applied

_PLACED = (Wandelart.NEU, Wandelart.VERSCHOBEN)


Gesagtes = tuple[Sorte, int, bool, bool, tuple[tuple[str, Aussehen], ...]]
"""What is said of what kind and on which level, and whether it is quoted or ticked."""


def said(unit: Einheit, worte: Worte | None = None) -> Gesagtes:
    """What a unit says, or would with other words, whatever number it or its footnotes have."""
    words = unit.worte if worte is None else worte
    return (
        *unit.gestalt,
        unit.is_angekreuzt,
        tuple((each.text, each.aussehen) for each in words),
    )


def arranged(found: Iterable[Wandel], olds: Sequence[Einheit]) -> list[Einheit]:
    """The units as they stand after ``found``."""
    gone: set[int] = set()
    behind: dict[int, list[Einheit]] = {}
    for each in found:
        if each.art in (Wandelart.ENTFALLEN, Wandelart.VERSCHOBEN, Wandelart.FORM):
            gone |= {unit.nummer for unit in each.alt}
        if each.art in (Wandelart.NEU, Wandelart.VERSCHOBEN):
            behind.setdefault(each.nach, []).extend(each.neu)
        if each.art is Wandelart.FORM:
            behind.setdefault(each.alt[0].nummer, []).extend(each.neu)
    entries = list(behind.get(-1, []))
    for index, unit in enumerate(olds):
        if index not in gone:
            entries.append(unit)
        entries += behind.get(index, [])
    return entries


def expected(found: Sequence[Wandel], olds: Sequence[Einheit]) -> list[Einheit]:
    """The units of the text after ``found``, counted anew; those of footnotes are left out."""
    cuts: dict[int, list[Schnitt]] = {}
    ticks: dict[int, bool] = {}
    for each in found:
        if each.schnitt:
            cuts.setdefault(id(olds[each.alt[0].nummer]), []).append(each.schnitt)
        elif each.art is Wandelart.KREUZ:
            ticks[id(olds[each.alt[0].nummer])] = each.neu[0].is_angekreuzt
    entries = of_text(arranged(found, olds))
    rows = _rows(entries, {id(unit) for unit in olds})
    return [
        replace(
            unit,
            nummer=index,
            zelle=(0, row, *unit.zelle[2:]) if unit.zelle else None,
            worte=applied(unit.worte, cuts.get(id(unit), [])),
            is_angekreuzt=ticks.get(id(unit), unit.is_angekreuzt),
        )
        for index, (unit, row) in enumerate(zip(entries, rows, strict=True))
    ]


def _rows(entries: Sequence[Einheit], olds: set[int]) -> Iterator[int]:
    """Which row of tables each unit is of, counted through all of them; new ones are of their own.

    New units and old ones have the numbers of different files.
    """
    row = 0
    before: Einheit | None = None
    for unit in entries:
        if before and not _is_same_row(before, unit, olds):
            row += 1
        yield row
        before = unit


def _is_same_row(before: Einheit, unit: Einheit, olds: set[int]) -> bool:
    if not before.zelle or not unit.zelle or (id(before) in olds) != (id(unit) in olds):
        return False
    return before.zelle[:2] == unit.zelle[:2] and before.zelle[2:] < unit.zelle[2:]


def unnumbered(units: Iterable[Einheit]) -> list[Einheit]:
    """``units`` with the same mark for all footnotes, without the units of these themselves."""
    return [
        replace(each, worte=tuple(replace(w, fussnote=w.fussnote and "*") for w in each.worte))
        for each in of_text(units)
    ]


def stands_there(
    found: Sequence[Wandel], olds: Sequence[Einheit], built: Sequence[Einheit]
) -> bool:
    """Whether what came or moved stands in ``built`` behind what it is to stand behind."""
    placed = {said(unit) for each in found if each.art in _PLACED for unit in each.neu}
    wanted = {pair for pair in _pairs(expected(found, olds)) if pair[1] in placed}
    return wanted <= set(_pairs(built))


def _pairs(units: Iterable[Einheit]) -> Iterator[tuple[object, object]]:
    before: object = None
    for unit in units:
        yield before, said(unit)
        before = said(unit)
