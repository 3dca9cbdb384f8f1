"""All changes of a returned copy, each with who made it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart, note_names, renamed, wandel
from vorlagen_gen.ruecklauf.bilder import described
from vorlagen_gen.ruecklauf.einheiten import Einheit, einheiten
from vorlagen_gen.ruecklauf.kopie import Kopie
from vorlagen_gen.ruecklauf.schnitt import applied
from vorlagen_gen.ruecklauf.vorschlag import OHNE_VERFOLGUNG, Quelle


@dataclass(frozen=True, slots=True)
class Zugeschrieben:
    """A change in terms of the base, and who made it."""

    wandel: Wandel
    quellen: tuple[Quelle, ...]


@dataclass(frozen=True, slots=True)
class Aenderungen:
    """The units of the base and of the copy, all changes, and the new footnotes by their names."""

    basis: tuple[Einheit, ...]
    alle: tuple[Einheit, ...]
    wandel: tuple[Zugeschrieben, ...]
    fussnoten: Mapping[str, tuple[Einheit, ...]]


def changes(kopie: Kopie, jetzt: Gelesenes, nummer: int) -> Aenderungen:
    """All changes of the ``nummer``-th copy; footnotes are called as ``jetzt`` calls them."""
    names = note_names(jetzt, kopie.basis, f"b{nummer}-")
    basis = renamed(einheiten(kopie.basis), names)

    def units(gelesen: Gelesenes) -> tuple[Einheit, ...]:
        new = f"k{nummer}-"
        own = note_names(kopie.basis, gelesen, new)
        now = note_names(jetzt, gelesen, new)
        common = {x: now[x] if y.startswith(new) else names.get(y, y) for x, y in own.items()}
        return renamed(einheiten(described(gelesen, jetzt)), common)

    alle = units(kopie.lesung.alle)
    sources = _sources(kopie, basis, units)
    full = wandel(basis, alle)
    found = tuple(_attributed(full, sources, kopie.name))
    notes: dict[str, tuple[Einheit, ...]] = {}
    for each in alle:
        if each.fussnote.startswith(f"k{nummer}-"):
            notes[each.fussnote] = (*notes.get(each.fussnote, ()), each)
    return Aenderungen(basis, alle, found, notes)


def _sources(
    kopie: Kopie, basis: Sequence[Einheit], units: Callable[[Gelesenes], tuple[Einheit, ...]]
) -> dict[Quelle, tuple[Wandel, ...]]:
    """What each source changed by itself; what was written without tracking is one of them."""
    lesung = kopie.lesung
    plain = wandel(basis, units(lesung.keine))
    known = {each.schluessel for each in plain}
    found = {Quelle(kopie.name, OHNE_VERFOLGUNG): plain} if plain else {}
    for teil in lesung.teile:
        own = wandel(basis, units(teil.gelesen))
        kept = tuple(each for each in own if each.schluessel not in known)
        if kept:
            found[Quelle(kopie.name, teil.autor or "unbekannt", teil.tag)] = kept
    return found


def _attributed(
    full: Sequence[Wandel], sources: Mapping[Quelle, Sequence[Wandel]], name: str
) -> Iterator[Zugeschrieben]:
    keys = {source: {each.schluessel for each in own} for source, own in sources.items()}
    done: set[int] = set()
    for each in full:
        owners = tuple(source for source in sources if each.schluessel in keys[source])
        if owners:
            yield Zugeschrieben(each, owners)
            continue
        if each.art is Wandelart.WORTE:
            unit = each.alt[0].nummer
            if unit in done:
                continue
            apart = _apart(each, sources)
            if apart:
                done.add(unit)
                yield from apart
                continue
        near = _near(each, sources, _is_beside) or _near(each, sources, _is_of_one)
        yield Zugeschrieben(each, near or tuple(sources) or (Quelle(name, OHNE_VERFOLGUNG),))


def _apart(each: Wandel, sources: Mapping[Quelle, Sequence[Wandel]]) -> list[Zugeschrieben]:
    """The changes of several people in one unit, if together they give what the copy says."""
    unit, neu = each.alt[0], each.neu
    parts = [
        Zugeschrieben(replace(own, neu=neu), (source,))
        for source, all_own in sources.items()
        for own in all_own
        if own.art is Wandelart.WORTE and own.alt[0].nummer == unit.nummer
    ]
    cuts = [part.wandel.schnitt for part in parts if part.wandel.schnitt]
    is_apart = not any(
        one.touches(other) for at, one in enumerate(cuts) for other in cuts[at + 1 :]
    )
    return parts if is_apart and applied(unit.worte, cuts) == neu[0].worte else []


def _near(
    each: Wandel,
    sources: Mapping[Quelle, Sequence[Wandel]],
    is_near: Callable[[Wandel, Wandel], bool],
) -> tuple[Quelle, ...]:
    """The sources that changed something near ``each``."""
    return tuple(
        source for source, own in sources.items() if any(is_near(each, other) for other in own)
    )


def _is_beside(one: Wandel, other: Wandel) -> bool:
    """Whether both change the same units at the same place: the same words, or the next ones."""
    if one.schnitt is None or other.schnitt is None:
        return _is_of_one(one, other)
    is_beside = one.schnitt.start <= other.schnitt.end and other.schnitt.start <= one.schnitt.end
    return is_beside and _is_of_one(one, other)


def _is_of_one(one: Wandel, other: Wandel) -> bool:
    """Whether both change a unit, or bring some at the same place."""
    olds = {unit.nummer for unit in one.alt}
    if not olds:
        return not other.alt and other.nach == one.nach
    return any(unit.nummer in olds for unit in other.alt)
