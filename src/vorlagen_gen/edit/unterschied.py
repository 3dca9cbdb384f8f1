"""From what a file says to what it is to say: the fewest changes, each as small as can be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher

from vorlagen_gen.edit.aenderung import Aenderung, Einfuegen, Entfernen, Setzen, Verschieben
from vorlagen_gen.edit.inhalt import Inhalt, Pfad, cleaned


def unterschied(alt: Inhalt, neu: Inhalt) -> tuple[Aenderung, ...]:
    """What turns ``alt`` into ``neu`` if made in this order; the order of fields counts nothing.

    Entries that only changed their order are moved, with the comments behind them.
    """
    return tuple(_between(cleaned(alt), cleaned(neu), ()))


def _between(alt: Inhalt, neu: Inhalt, pfad: Pfad) -> Iterator[Aenderung]:
    if _key(alt) == _key(neu):
        return
    if isinstance(alt, dict) and isinstance(neu, dict):
        yield from _between_fields(alt, neu, pfad)
    elif isinstance(alt, list) and isinstance(neu, list):
        yield from _between_entries(alt, neu, pfad)
    else:
        yield Setzen(pfad, neu)


def _between_fields(
    alt: dict[str, Inhalt], neu: dict[str, Inhalt], pfad: Pfad
) -> Iterator[Aenderung]:
    for name, wert in neu.items():
        if name in alt:
            yield from _between(alt[name], wert, (*pfad, name))
        else:
            yield Setzen((*pfad, name), wert)
    yield from (Entfernen((*pfad, name)) for name in alt if name not in neu)


def _between_entries(alt: list[Inhalt], neu: list[Inhalt], pfad: Pfad) -> Iterator[Aenderung]:
    """From the last entry to the first, so that the indexes before stay what they are."""
    old, new = [_key(each) for each in alt], [_key(each) for each in neu]
    if sorted(old) == sorted(new):
        yield from _moves(old, new, pfad)
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, i1, i2, j1, j2 in reversed(matcher.get_opcodes()):
        if kind == "equal":
            continue
        both = min(i2 - i1, j2 - j1)
        yield from (Einfuegen((*pfad, i2 + j - j1 - both), neu[j]) for j in range(j1 + both, j2))
        yield from (Entfernen((*pfad, i)) for i in reversed(range(i1 + both, i2)))
        for number in range(both):
            yield from _between(alt[i1 + number], neu[j1 + number], (*pfad, i1 + number))


def _moves(old: list[str], new: list[str], pfad: Pfad) -> Iterator[Aenderung]:
    now = list(old)
    for index, key in enumerate(new):
        place = now.index(key, index)
        if place != index:
            now.insert(index, now.pop(place))
            yield Verschieben((*pfad, place), index)


def _key(inhalt: Inhalt) -> str:
    return json.dumps(inhalt, sort_keys=True)
