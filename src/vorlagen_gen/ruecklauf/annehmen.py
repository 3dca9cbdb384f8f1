"""Accepted changes -> the files with them, proven by making the document once more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import groupby, islice

from vorlagen_gen.edit.aenderung import Aenderung
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.bausteine import (
    demand_unbound,
    inserted,
    moved,
    removed,
    reshaped,
)
from vorlagen_gen.ruecklauf.einheiten import Einheit
from vorlagen_gen.ruecklauf.eintraege import (
    inserted_entries,
    removed_entry,
    row_ticks,
    ticked,
)
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.naehen import sewn
from vorlagen_gen.ruecklauf.naht import woven
from vorlagen_gen.ruecklauf.nummern import renumbered
from vorlagen_gen.ruecklauf.probe import is_done
from vorlagen_gen.ruecklauf.schreibung import (
    NichtZuzuordnenError,
    Schreibung,
    written,
)
from vorlagen_gen.ruecklauf.worttausch import ways

Bauen = Callable[[Mapping[str, bytes]], Mapping[str, Sequence[Einheit]] | None]
"""The units of each document with these files in place of those on disk; None if there is none."""
_MOST_WAYS = 8
_KEIN_WEG = (
    "Eingesetzt und neu gebaut, stünde dort etwas anderes als in der Kopie; tragen Sie die "
    "Änderung von Hand ein."
)
_NUMMER = (
    "Zeichen und Nummern, die sich nicht aus neuen Punkten ergeben, lassen sich nicht übernehmen; "
    "ändern Sie die Liste in der Datei."
)
_ZEILE = (
    "Andere Spalten, verbundene Zellen und Absätze in Zellen lassen sich nicht übernehmen; ändern "
    "Sie die Tabelle in der Datei."
)


@dataclass(frozen=True, slots=True)
class Papier:
    """The documents of the present paper by their names, and how to make them once more."""

    teile: Mapping[str, Gegenwart]
    bauen: Bauen
    yaml: str

    @property
    def dateien(self) -> Mapping[str, Quelldatei]:
        """The files of the paper by their labels."""
        return next(iter(self.teile.values())).fundstellen.dateien


@dataclass(frozen=True, slots=True)
class Auftrag:
    """Changes to one document, and to fields it does not print, made together or not at all."""

    teil: str
    wandel: tuple[Wandel, ...]
    felder: tuple[Aenderung, ...] = ()


@dataclass(frozen=True, slots=True)
class Ergebnis:
    """The changed files, and why an order could not be carried out, by its index.

    What failed but is said all the same by the document made anew, as a sum is, ``folgt``;
    ``gebaut`` are the units of that document.
    """

    nachher: Mapping[str, Quelldatei]
    gescheitert: Mapping[int, str]
    folgt: frozenset[int] = frozenset()
    gebaut: Mapping[str, Sequence[Einheit]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Versuch:
    """Changed files, and the units of the documents made of them."""

    dateien: Mapping[str, Quelldatei]
    gebaut: Mapping[str, Sequence[Einheit]]


def carry_out(papier: Papier, auftraege: Sequence[Auftrag]) -> Ergebnis:
    """All of ``auftraege`` that can be carried out; each is tried alone only if need be.

    What counts is that the document made anew says what was accepted.
    """
    whole = _attempt(papier, auftraege) if len(auftraege) > 1 else None
    if whole is not None:
        return Ergebnis(whole.dateien, {}, gebaut=whole.gebaut)
    failed: dict[int, str] = {}
    for index, each in enumerate(auftraege):
        try:
            if _attempt(papier, [each]) is None:
                failed[index] = _reason(each)
        except NichtZuzuordnenError as error:
            failed[index] = str(error) or _KEIN_WEG
    return _rest(papier, auftraege, failed)


def _reason(auftrag: Auftrag) -> str:
    is_empty = bool(auftrag.wandel) and all(
        each.art is Wandelart.KREUZ and not each.neu[0].is_angekreuzt for each in auftrag.wandel
    )
    return "Kein Feld ist angekreuzt." if is_empty else _KEIN_WEG


def _rest(papier: Papier, auftraege: Sequence[Auftrag], failed: dict[int, str]) -> Ergebnis:
    """What is left of ``auftraege``, one by one where not all of it goes together."""
    kept = [index for index in range(len(auftraege)) if index not in failed]
    last = _attempt(papier, [auftraege[index] for index in kept]) if kept else None
    if last is None:
        done: list[int] = []
        for index in kept:
            found = _attempt(papier, [auftraege[each] for each in (*done, index)])
            if found is None:
                failed[index] = "Zusammen mit den übrigen Änderungen geht diese nicht."
            else:
                done.append(index)
                last = found
    if last is None:
        return Ergebnis({}, failed)
    follows = {index for index in failed if _follows(papier, auftraege[index], last)}
    return Ergebnis(last.dateien, failed, frozenset(follows), last.gebaut)


def _follows(papier: Papier, auftrag: Auftrag, versuch: _Versuch) -> bool:
    """Whether the document says what was wanted because of other changes."""
    return _is_done(papier, [auftrag], versuch.gebaut)


def _attempt(papier: Papier, auftraege: Sequence[Auftrag]) -> _Versuch | None:
    """The changed files of the first way that does what is wanted."""
    try:
        for schreibung in islice(_joint(papier, auftraege), _MOST_WAYS):
            try:
                files = written(papier.dateien, schreibung, papier.yaml).nachher
            except VorlagenError:
                continue
            made = papier.bauen({label: each.data for label, each in files.items()})
            built = _named_as_before(papier, made or {})
            if built and _is_done(papier, auftraege, built):
                return _Versuch(files, built)
    except NichtZuzuordnenError:
        if len(auftraege) == 1:
            raise
    return None


def _named_as_before(
    papier: Papier, built: Mapping[str, Sequence[Einheit]]
) -> Mapping[str, Sequence[Einheit]]:
    """The documents by their former names: these hold the number and the titles of the paper."""
    gone = [name for name in papier.teile if name not in built]
    came = [name for name in built if name not in papier.teile]
    former = dict(zip(came, gone, strict=False)) if len(came) == len(gone) else {}
    return {former.get(name, name): units for name, units in built.items()}


def _joint(papier: Papier, auftraege: Sequence[Auftrag]) -> Iterator[Schreibung]:
    """How to carry out all: the best way of each, then each time the next best ones."""
    parts = [[Schreibung(aenderungen=each.felder)] for each in auftraege]
    by_part = groupby(sorted(auftraege, key=lambda each: each.teil), lambda each: each.teil)
    for teil, group in by_part:
        wanted = woven([each.wandel for each in group])
        gegenwart = replace(papier.teile[teil], bleibende=_staying(wanted))
        found, labels = renumbered(wanted, gegenwart)
        parts += [[labels], *_parts(found, gegenwart)]
    for number in range(max(map(len, parts), default=0)):
        result = Schreibung()
        for each in parts:
            result += each[min(number, len(each) - 1)]
        yield result


def _staying(found: Sequence[Wandel]) -> frozenset[str]:
    """The footnotes that have a mark in the new words of ``found``."""
    words = [word for each in found if each.schnitt for word in each.schnitt.neu]
    words += [word for each in found if not each.schnitt for u in each.neu for word in u.worte]
    return frozenset(word.fussnote for word in words if word.fussnote)


def _parts(found: Sequence[Wandel], gegenwart: Gegenwart) -> Iterator[list[Schreibung]]:
    words: dict[int, list[Wandel]] = {}
    rows: dict[tuple[int, int], list[Wandel]] = {}
    seams: dict[int, list[Wandel]] = {}
    for each in found:
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


def _is_done(
    papier: Papier, auftraege: Sequence[Auftrag], built: Mapping[str, Sequence[Einheit]]
) -> bool:
    """Whether the documents made anew say what was wanted."""
    for teil in {each.teil for each in auftraege}:
        if teil not in built:
            return False
        found = woven([each.wandel for each in auftraege if each.teil == teil])
        if not is_done(found, papier.teile[teil], built[teil]):
            return False
    return True
