"""Accepted changes -> the files with them, proven by making the document once more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, islice

from vorlagen_gen.edit.aenderung import Aenderung
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Finding, Severity
from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.einheiten import Einheit
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.naht import woven
from vorlagen_gen.ruecklauf.nummern import renumbered
from vorlagen_gen.ruecklauf.probe import is_done
from vorlagen_gen.ruecklauf.schreibung import (
    NichtZuzuordnenError,
    Schreibung,
    written,
)
from vorlagen_gen.ruecklauf.wege import staying, ways_of
from vorlagen_gen.ruecklauf.wortlaut import is_unseen, named

Pruefen = Callable[[Mapping[str, bytes]], Sequence[Finding]]
"""What is wrong with the paper with these files in place of those on disk."""
Bauen = Callable[[Mapping[str, bytes]], Mapping[str, Sequence[Einheit]] | None]
"""The units of each document with these files in place of those on disk; None if there is none."""
_MOST_WAYS = 8
_KEIN_WEG = (
    "Eingesetzt und neu gebaut, stünde dort etwas anderes als in der Kopie; tragen Sie die "
    "Änderung von Hand ein."
)
_UNSICHTBAR = (
    "Darin steht ein unsichtbares Zeichen, {}, das nicht gedruckt wird; lassen Sie es in der Kopie "
    "weg."
)
_NICHT_ZUSAMMEN = (
    "Zusammen mit den übrigen Änderungen geht diese nicht; nehmen Sie die übrigen an, und rufen "
    "Sie den Befehl noch einmal auf."
)


@dataclass(frozen=True, slots=True)
class Papier:
    """The documents of the present paper by their names, and how to make them once more."""

    teile: Mapping[str, Gegenwart]
    bauen: Bauen
    pruefen: Pruefen
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
                failed[index] = _reason(papier, each)
        except NichtZuzuordnenError as error:
            failed[index] = str(error) or _KEIN_WEG
    return _rest(papier, auftraege, failed)


def _reason(papier: Papier, auftrag: Auftrag) -> str:
    """Why no way to write ``auftrag`` gives what was wanted."""
    is_empty = bool(auftrag.wandel) and all(
        each.art is Wandelart.KREUZ and not each.neu[0].is_angekreuzt for each in auftrag.wandel
    )
    if is_empty:
        return "Kein Feld ist angekreuzt; fragen Sie, welches gilt."
    likeliest = next(_joint(papier, [auftrag]))
    found = _new_faults(papier, likeliest)
    if found:
        return f"Eingesetzt wäre es ein Fehler: {found[0].text} {found[0].remedy}"
    worte = [word for each in auftrag.wandel if each.schnitt for word in each.schnitt.neu]
    unseen = [char for word in worte for char in word.text if is_unseen(char)]
    return _UNSICHTBAR.format(named(unseen[0])) if unseen else _KEIN_WEG


def _new_faults(papier: Papier, schreibung: Schreibung) -> list[Finding]:
    """What would be wrong in the changed files and is not wrong now."""
    try:
        files = written(papier.dateien, schreibung, papier.yaml).nachher
    except VorlagenError:
        return []
    known = {(each.code, each.text) for each in papier.pruefen({})}
    found = papier.pruefen({label: each.data for label, each in files.items()})
    return [
        each
        for each in found
        if each.severity is Severity.FEHLER
        and (each.code, each.text) not in known
        and each.place.file in files
    ]


def _rest(papier: Papier, auftraege: Sequence[Auftrag], failed: dict[int, str]) -> Ergebnis:
    """What is left of ``auftraege``, one by one where not all of it goes together."""
    kept = [index for index in range(len(auftraege)) if index not in failed]
    last = _attempt(papier, [auftraege[index] for index in kept]) if kept else None
    if last is None:
        done: list[int] = []
        for index in kept:
            found = _attempt(papier, [auftraege[each] for each in (*done, index)])
            if found is None:
                failed[index] = _NICHT_ZUSAMMEN
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
        gegenwart = replace(papier.teile[teil], bleibende=staying(wanted))
        found, labels = renumbered(wanted, gegenwart)
        parts += [[labels], *ways_of(found, gegenwart)]
    for number in range(max(map(len, parts), default=0)):
        result = Schreibung()
        for each in parts:
            result += each[min(number, len(each) - 1)]
        yield result


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
