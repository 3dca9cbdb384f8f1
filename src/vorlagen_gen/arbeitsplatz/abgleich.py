"""Two changes to one paper, brought together: what both changed is a choice, the rest is not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from vorlagen_gen.edit.inhalt import Inhalt, Pfad, cleaned

_Wert: TypeAlias = "Inhalt | _Fehlt"


class _Fehlt:
    """There is no such field; ``None`` is one without a value."""


_FEHLT = _Fehlt()


@dataclass(frozen=True, slots=True)
class Konflikt:
    """A field that both changed, and differently; ``None`` where one took it away."""

    pfad: Pfad
    meins: Inhalt
    fremd: Inhalt


def vereint(
    basis: Inhalt, meins: Inhalt, fremd: Inhalt
) -> tuple[Inhalt, tuple[Konflikt, ...], tuple[Pfad, ...]]:
    """Both changes to ``basis`` in one, with what is mine where both changed the same.

    Also those conflicts, and the paths of what only the other changed.
    """
    zusammen = _Zusammen()
    wert = zusammen.of(basis, meins, fremd, ())
    return _plain(wert), tuple(zusammen.konflikte), tuple(zusammen.fremdes)


class _Zusammen:
    def __init__(self) -> None:
        self.konflikte: list[Konflikt] = []
        self.fremdes: list[Pfad] = []

    def of(self, basis: _Wert, meins: _Wert, fremd: _Wert, pfad: Pfad) -> _Wert:
        if _key(meins) == _key(fremd) or _key(basis) == _key(fremd):
            return meins
        if _key(basis) == _key(meins):
            self.fremdes.extend(unterschiede(meins, fremd, pfad))
            return fremd
        if isinstance(meins, dict) and isinstance(fremd, dict):
            return self._fields(basis if isinstance(basis, dict) else {}, meins, fremd, pfad)
        match basis, meins, fremd:
            case list(), list(), list() if len(basis) == len(meins) == len(fremd):
                if not (_is_rearranged(basis, meins) or _is_rearranged(basis, fremd)):
                    return self._entries(basis, meins, fremd, pfad)
        self.konflikte.append(Konflikt(pfad, _plain(meins), _plain(fremd)))
        return meins

    def _fields(
        self,
        basis: dict[str, Inhalt],
        meins: dict[str, Inhalt],
        fremd: dict[str, Inhalt],
        pfad: Pfad,
    ) -> Inhalt:
        found: dict[str, Inhalt] = {}
        for name in dict.fromkeys((*meins, *fremd)):
            before, mine, other = (each.get(name, _FEHLT) for each in (basis, meins, fremd))
            wert = self.of(before, mine, other, (*pfad, name))
            if not isinstance(wert, _Fehlt):
                found[name] = wert
        return found

    def _entries(
        self, basis: list[Inhalt], meins: list[Inhalt], fremd: list[Inhalt], pfad: Pfad
    ) -> Inhalt:
        sides = enumerate(zip(basis, meins, fremd, strict=True))
        return [_plain(self.of(*three, (*pfad, index))) for index, three in sides]


def unterschiede(eins: _Wert, anderes: _Wert, pfad: Pfad = ()) -> Iterator[Pfad]:
    """The paths below ``pfad`` where both are not the same; a longer or shorter list is one."""
    if _key(eins) == _key(anderes):
        return
    match eins, anderes:
        case dict(), dict():
            for name in dict.fromkeys((*eins, *anderes)):
                one, other = eins.get(name, _FEHLT), anderes.get(name, _FEHLT)
                yield from unterschiede(one, other, (*pfad, name))
        case list(), list() if len(eins) == len(anderes):
            for index, (one, other) in enumerate(zip(eins, anderes, strict=True)):
                yield from unterschiede(one, other, (*pfad, index))
        case _:
            yield pfad


def _is_rearranged(before: list[Inhalt], after: list[Inhalt]) -> bool:
    """Whether an entry stands at another place: then the place does not tell which it is."""
    places = [_key(each) for each in before]
    moved = ({*places} - {was} for was in places)
    return any(_key(each) in others for each, others in zip(after, moved, strict=True))


def _plain(wert: _Wert) -> Inhalt:
    return None if isinstance(wert, _Fehlt) else wert


def _key(wert: _Wert) -> str:
    return "" if isinstance(wert, _Fehlt) else json.dumps(cleaned(wert), sort_keys=True)
