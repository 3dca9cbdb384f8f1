"""Changes of one document -> how each of them can be written, likeliest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.bausteine import demand_unbound, inserted, moved, removed, reshaped
from vorlagen_gen.ruecklauf.eintraege import inserted_entries, removed_entry, row_ticks, ticked
from vorlagen_gen.ruecklauf.ganze_tabellen import without_tables
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.naehen import sewn
from vorlagen_gen.ruecklauf.schreibung import NichtZuzuordnenError, Schreibung
from vorlagen_gen.ruecklauf.worttausch import ways

_NUMMER = (
    "Zeichen und Nummern, die sich nicht aus neuen Punkten ergeben, lassen sich nicht übernehmen; "
    "ändern Sie die Liste in der Datei."
)
_ZEILE = (
    "Andere Spalten, verbundene Zellen und Absätze in Zellen lassen sich nicht übernehmen; ändern "
    "Sie die Tabelle in der Datei."
)


def staying(found: Sequence[Wandel]) -> frozenset[str]:
    """The footnotes that have a mark in the new words of ``found``."""
    words = [word for each in found if each.schnitt for word in each.schnitt.neu]
    words += [word for each in found if not each.schnitt for u in each.neu for word in u.worte]
    return frozenset(word.fussnote for word in words if word.fussnote)


def ways_of(found: Sequence[Wandel], gegenwart: Gegenwart) -> Iterator[list[Schreibung]]:
    """For each part of ``found`` the ways to write it.

    Raises:
        NichtZuzuordnenError: A part cannot be written at all.
    """
    words: dict[int, list[Wandel]] = {}
    rows: dict[tuple[int, int], list[Wandel]] = {}
    seams: dict[int, list[Wandel]] = {}
    rest, tables = without_tables(found, gegenwart)
    yield from ([each] for each in tables)
    for each in rest:
        if each.mit is not None:
            seams.setdefault(each.mit, []).append(each)
        elif each.art is Wandelart.WORTE:
            words.setdefault(each.alt[0].nummer, []).append(each)
        elif each.art is Wandelart.KREUZ:
            zelle = each.alt[0].zelle or (0, 0, 0, 0)
            rows.setdefault((zelle[0], zelle[1]), []).append(each)
        else:
            yield [_structural(each, gegenwart)]
    for own in seams.values():
        first = next(each.alt[0].nummer for each in own if each.schnitt)
        yield _seam(own, words.pop(first, []), gegenwart)
    for nummer, own in words.items():
        stueck = gegenwart.stuecke[nummer]
        cuts = [each.schnitt for each in own if each.schnitt]
        yield list(ways(stueck, stueck.einheit.worte, cuts, gegenwart))
    for own in rows.values():
        yield _ticks(own, gegenwart)


def _seam(own: Sequence[Wandel], more: Sequence[Wandel], gegenwart: Gegenwart) -> list[Schreibung]:
    """A parting or joining, with ``more`` changes of the words before it: best where it is typed.

    Or else as new lines, and lines that are taken out; what is bound in these would be lost.
    """
    cuts = [each for each in (*more, *own) if each.schnitt]
    others = [each for each in own if not each.schnitt]
    stueck = gegenwart.stuecke[cuts[0].alt[0].nummer]
    schnitte = [each.schnitt for each in cuts if each.schnitt]
    found: list[Schreibung] = []
    with suppress(NichtZuzuordnenError):
        found.append(sewn(stueck, schnitte, others, gegenwart))
    try:
        rest = Schreibung()
        for each in others:
            demand_unbound(each.alt, gegenwart)
            rest += _structural(each, gegenwart)
        found += [each + rest for each in ways(stueck, stueck.einheit.worte, schnitte, gegenwart)]
    except NichtZuzuordnenError:
        if not found:
            raise
    return found


def _ticks(own: Sequence[Wandel], gegenwart: Gegenwart) -> list[Schreibung]:
    """The crosses of a row as they are to be."""
    now = row_ticks([each.einheit for each in gegenwart.stuecke], own[0].alt[0])
    changed = {each.alt[0].nummer: each.neu[0] for each in own}
    return ticked(now, [changed.get(each.nummer, each) for each in now], gegenwart)


def _structural(each: Wandel, gegenwart: Gegenwart) -> Schreibung:
    match each.art:
        case Wandelart.NEU:
            return _either(
                lambda: inserted_entries(each.neu, each.nach, gegenwart),
                lambda: inserted(each.neu, each.nach, gegenwart),
            )
        case Wandelart.ENTFALLEN:
            return _either(
                lambda: removed_entry(each.alt[0], gegenwart),
                lambda: removed(each.alt, gegenwart),
            )
        case Wandelart.VERSCHOBEN:
            return moved(each.alt, each.neu, each.nach, gegenwart)
        case Wandelart.FORM if len(each.alt) == len(each.neu) == 1:
            return reshaped(each.alt[0], each.neu[0], gegenwart)
        case Wandelart.NUMMER:
            raise NichtZuzuordnenError(_NUMMER)
        case _:
            raise NichtZuzuordnenError(_ZEILE)


def _either(one: Callable[[], Schreibung], other: Callable[[], Schreibung]) -> Schreibung:
    """As an entry of the fields, or else as lines of a text; the reason is that of the text."""
    try:
        return one()
    except NichtZuzuordnenError:
        return other()
