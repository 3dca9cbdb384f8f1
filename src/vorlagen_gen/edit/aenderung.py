"""What may be done to the values of a paper, and what undoes it. Paths name fields and entries."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from vorlagen_gen.edit.feldfolge import Felder, place_for
from vorlagen_gen.edit.inhalt import Inhalt, Pfad, cleaned


@dataclass(frozen=True, slots=True)
class Setzen:
    """``wert`` at ``pfad``, whether something stands there or not.

    A field that is missing comes where the model has it, or as the ``stelle``-th of its
    mapping; so do the mappings around it that are missing.
    """

    pfad: Pfad
    wert: Inhalt
    stelle: int | None = None


@dataclass(frozen=True, slots=True)
class Entfernen:
    """No field, or no entry, at ``pfad`` any more."""

    pfad: Pfad


@dataclass(frozen=True, slots=True)
class Einfuegen:
    """A new entry of a list, which stands at ``pfad`` afterwards; the last step is its index."""

    pfad: Pfad
    wert: Inhalt


@dataclass(frozen=True, slots=True)
class Verschieben:
    """The entry at ``pfad`` stands at index ``nach`` of its list afterwards."""

    pfad: Pfad
    nach: int


Aenderung: TypeAlias = Setzen | Entfernen | Einfuegen | Verschieben


def value_at(inhalt: Inhalt, pfad: Pfad) -> Inhalt:
    """What stands at ``pfad``.

    Raises:
        LookupError: There is no such field or entry.
    """
    for schritt in pfad:
        match inhalt, schritt:
            case dict(), str():
                inhalt = inhalt[schritt]
            case list(), int() if schritt >= 0:
                inhalt = inhalt[schritt]
            case _:
                raise LookupError(pfad)
    return inhalt


def holds(inhalt: Inhalt, pfad: Pfad) -> bool:
    """Whether there is a field or an entry at ``pfad``, be it empty."""
    try:
        value_at(inhalt, pfad)
    except LookupError:
        return False
    return True


def resolved(inhalt: Inhalt, aenderung: Aenderung) -> Aenderung:
    """``aenderung`` as one of a place that exists: what must come into being comes as one value.

    Raises:
        LookupError: It names a place that neither exists nor can come into being.
    """
    match aenderung:
        case Setzen(pfad, wert, stelle):
            return _resolved_field(inhalt, Setzen(pfad, cleaned(wert), stelle))
        case Einfuegen(pfad, wert):
            return _resolved_entry(inhalt, Einfuegen(pfad, cleaned(wert)))
        case Verschieben(pfad, nach):
            _demand_entry(inhalt, (*pfad[:-1], nach))
            _demand_entry(inhalt, pfad)
        case Entfernen(pfad):
            value_at(inhalt, pfad)
            _demand(pfad != ())
        case _:
            assert_never(aenderung)
    return aenderung


def applied(inhalt: Inhalt, aenderung: Aenderung, felder: Felder) -> Inhalt:
    """``inhalt`` after a ``resolved`` change; ``felder`` tells the fields' order at a path."""
    inhalt = deepcopy(inhalt)
    oben = value_at(inhalt, aenderung.pfad[:-1])
    schritt = aenderung.pfad[-1]
    if isinstance(oben, dict) and isinstance(schritt, str):
        _apply_to_fields(oben, schritt, aenderung, felder)
    elif isinstance(oben, list) and isinstance(schritt, int):
        _apply_to_entries(oben, schritt, aenderung)
    return inhalt


def undone_by(inhalt: Inhalt, aenderung: Aenderung) -> Aenderung:
    """What brings back the values of ``inhalt`` once ``aenderung`` was made to them.

    Raises:
        LookupError: As ``resolved``.
    """
    aenderung = resolved(inhalt, aenderung)
    pfad = aenderung.pfad
    match aenderung:
        case Setzen():
            is_there = holds(inhalt, pfad)
            return Setzen(pfad, value_at(inhalt, pfad)) if is_there else Entfernen(pfad)
        case Einfuegen():
            return Entfernen(pfad)
        case Verschieben(_, nach):
            return Verschieben((*pfad[:-1], nach), int(pfad[-1]))
        case Entfernen():
            oben, alt = value_at(inhalt, pfad[:-1]), value_at(inhalt, pfad)
            if isinstance(oben, dict):
                return Setzen(pfad, alt, list(oben).index(str(pfad[-1])))
            return Einfuegen(pfad, alt)
        case _:
            assert_never(aenderung)


def _demand(condition: object) -> None:
    if not condition:
        raise LookupError


def _demand_entry(inhalt: Inhalt, pfad: Pfad) -> None:
    _demand(pfad and isinstance(pfad[-1], int))
    value_at(inhalt, pfad)


def _resolved_field(inhalt: Inhalt, setzen: Setzen) -> Setzen:
    """The topmost place that is missing or empty takes all that belongs below it."""
    pfad, wert = setzen.pfad, setzen.wert
    _demand(pfad)
    if holds(inhalt, pfad):
        _demand(isinstance(pfad[-1], str) or wert is not None)
        return Setzen(pfad, wert)
    stelle = setzen.stelle
    while len(pfad) > 1 and not isinstance(_found(inhalt, pfad[:-1]), dict):
        _demand(isinstance(pfad[-1], str) and _found(inhalt, pfad[:-1]) is None)
        wert, pfad, stelle = {str(pfad[-1]): wert}, pfad[:-1], None
    _demand(isinstance(pfad[-1], str))
    return Setzen(pfad, wert, stelle)


def _resolved_entry(inhalt: Inhalt, einfuegen: Einfuegen) -> Aenderung:
    pfad, wert = einfuegen.pfad, einfuegen.wert
    _demand(pfad and wert is not None)
    index, liste = pfad[-1], _found(inhalt, pfad[:-1])
    if not liste and not isinstance(liste, (str, dict)):
        _demand(index == 0)
        return _resolved_field(inhalt, Setzen(pfad[:-1], [wert]))
    _demand(isinstance(liste, list) and isinstance(index, int) and 0 <= index <= len(liste))
    return Einfuegen(pfad, wert)


def _found(inhalt: Inhalt, pfad: Pfad) -> Inhalt:
    """What stands at ``pfad``; ``None`` if nothing does, or there is no such place."""
    return value_at(inhalt, pfad) if holds(inhalt, pfad) else None


def _apply_to_fields(
    oben: dict[str, Inhalt], name: str, aenderung: Aenderung, felder: Felder
) -> None:
    if not isinstance(aenderung, Setzen):
        del oben[name]
    elif name in oben:
        oben[name] = aenderung.wert
    else:
        fields = list(oben.items())
        fields.insert(stelle_of(aenderung, list(oben), felder), (name, aenderung.wert))
        oben.clear()
        oben.update(fields)


def stelle_of(setzen: Setzen, names: Sequence[str], felder: Felder) -> int:
    """As which of the fields ``names`` a new one comes."""
    if setzen.stelle is not None:
        return min(max(setzen.stelle, 0), len(names))
    return place_for(str(setzen.pfad[-1]), names, felder(setzen.pfad[:-1]))


def _apply_to_entries(oben: list[Inhalt], index: int, aenderung: Aenderung) -> None:
    match aenderung:
        case Setzen(_, wert):
            oben[index] = wert
        case Einfuegen(_, wert):
            oben.insert(index, wert)
        case Verschieben(_, nach):
            oben.insert(nach, oben.pop(index))
        case Entfernen():
            del oben[index]
        case _:
            assert_never(aenderung)
