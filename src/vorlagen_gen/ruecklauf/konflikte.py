"""Which proposals exclude each other, and which are the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from vorlagen_gen.edit.aenderung import Aenderung, Setzen
from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.naht import go_together
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Zustand


def with_conflicts(found: Sequence[Aenderungsvorschlag]) -> tuple[Aenderungsvorschlag, ...]:
    """``found`` with the same proposals of several people as one, and those that contradict."""
    merged = _merged(found)
    against = [
        tuple(
            other.nummer
            for other in merged
            if other is not each
            and other.ist_waehlbar
            and each.ist_waehlbar
            and _clash(each, other)
        )
        for each in merged
    ]
    return tuple(
        replace(each, zustand=_state(each, gegen), gegen=gegen)
        for each, gegen in zip(merged, against, strict=True)
    )


def _state(each: Aenderungsvorschlag, gegen: Sequence[int]) -> Zustand:
    """What the paper says otherwise by now stays so, whoever else contradicts it."""
    if each.zustand not in (Zustand.OFFEN, Zustand.WIDERSPRUCH):
        return each.zustand
    return Zustand.WIDERSPRUCH if gegen else Zustand.OFFEN


def _merged(found: Sequence[Aenderungsvorschlag]) -> list[Aenderungsvorschlag]:
    merged: dict[object, Aenderungsvorschlag] = {}
    for each in found:
        key = (
            each.teil,
            tuple(map(_unnamed, each.wandel)),
            each.neu,
            each.zustand,
            repr(each.felder),
        )
        if key in merged:
            quellen = tuple(dict.fromkeys((*merged[key].quellen, *each.quellen)))
            merged[key] = replace(merged[key], quellen=quellen)
        else:
            merged[key] = each
    return list(merged.values())


def _unnamed(each: Wandel) -> tuple[object, ...]:
    """The change, whatever its new footnotes are called: what these say is in the new words."""
    art, olds, news, nach, _ = each.schluessel
    cut = each.schnitt
    words = tuple((word.text, word.aussehen) for word in cut.neu) if cut else ()
    return (art, olds, news, nach, cut and (cut.start, cut.end), words)


def _clash(one: Aenderungsvorschlag, other: Aenderungsvorschlag) -> bool:
    if any(_is_set_otherwise(first, second) for first in one.felder for second in other.felder):
        return True
    if one.teil != other.teil or not _touch_anywhere(one.wandel, other.wandel):
        return False
    return not (go_together(one.wandel, other.wandel) or go_together(other.wandel, one.wandel))


def _touch_anywhere(one: Iterable[Wandel], other: Sequence[Wandel]) -> bool:
    return any(_touch(first, second) for first in one for second in other)


def _is_set_otherwise(one: Aenderung, other: Aenderung) -> bool:
    """Whether both give the same field another value."""
    is_same = isinstance(one, Setzen) and isinstance(other, Setzen) and one.pfad == other.pfad
    return is_same and one != other


def _touch(one: Wandel, other: Wandel) -> bool:
    """Whether both change the same words, or crosses of one row; those of one copy never do."""
    if one.art is other.art is Wandelart.KREUZ and one.alt[0].zelle and other.alt[0].zelle:
        return one.alt[0].zelle[:2] == other.alt[0].zelle[:2]
    olds = {unit.nummer for unit in one.alt}
    if not olds & {unit.nummer for unit in other.alt}:
        return False
    if one.schnitt and other.schnitt:
        return one.schnitt.touches(other.schnitt)
    return True
