"""Rows, lines and crosses that stand for entries and values of ``vorlage.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from vorlagen_gen.document import Footnote, LineBreak, Run
from vorlagen_gen.edit.aenderung import Einfuegen, Entfernen, Setzen
from vorlagen_gen.edit.inhalt import Inhalt, Pfad
from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte
from vorlagen_gen.ruecklauf.felder import Art
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.schreibformen import without_unit
from vorlagen_gen.ruecklauf.schreibung import NichtZuzuordnenError, Schreibung
from vorlagen_gen.ruecklauf.stuecke import Stueck

_ANTWORTEN = {"teilw.": "teilweise", "entfällt": "entfaellt"}
_KEINS = "entfaellt"
_WERTE = ("ja", "nein", "teilweise", _KEINS)


def inserted_entries(units: Sequence[Einheit], nach: int, gegenwart: Gegenwart) -> Schreibung:
    """New rows or lines as entries of the list whose other entries stand beside them.

    Raises:
        NichtZuzuordnenError: None does, or it says something else.
    """
    groups = [tuple(group) for _, group in groupby(units, _line)]
    for neighbour, offset in ((nach, 1), (nach + 1, 0)):
        found = entry_of(gegenwart, neighbour)
        if found is None:
            continue
        pfad, siblings = found
        entries = [_entry(siblings, pfad, group, gegenwart) for group in groups]
        index = int(pfad[-1]) + offset
        return Schreibung(
            aenderungen=tuple(Einfuegen((*pfad[:-1], index), each) for each in entries)
        )
    raise NichtZuzuordnenError("Neben dieser Stelle steht kein Eintrag einer Liste.")


def _line(unit: Einheit) -> tuple[int, ...]:
    return unit.zelle[:2] if unit.zelle else (-1, unit.nummer)


def removed_entry(unit: Einheit, gegenwart: Gegenwart) -> Schreibung:
    """The entry taken out that a row or line stands for.

    Raises:
        NichtZuzuordnenError: It stands for none.
    """
    found = entry_of(gegenwart, unit.nummer)
    if found is None:
        raise NichtZuzuordnenError("Diese Stelle ist kein Eintrag einer Liste.")
    return Schreibung(aenderungen=(Entfernen(found[0]),))


def entry_of(gegenwart: Gegenwart, nummer: int) -> tuple[Pfad, list[Stueck]] | None:
    """The path of the entry that a unit stands for, and all units of its row."""
    stueck = gegenwart.neighbour(nummer)
    if stueck is None:
        return None
    zelle = stueck.einheit.zelle
    row = [
        each
        for each in gegenwart.stuecke
        if each is stueck or (zelle and each.einheit.zelle and each.einheit.zelle[:2] == zelle[:2])
    ]
    paths = [path for each in row for path in paths_of(each, gegenwart)]
    entries = {list_part(path) for path in paths}
    pfad = next(iter(entries)) if len(entries) == 1 else None
    return (pfad, row) if pfad else None


def paths_of(stueck: Stueck, gegenwart: Gegenwart) -> Iterator[Pfad]:
    """The fields whose values a unit prints."""
    for inline in stueck.ursprung.inlines:
        ziel = gegenwart.fundstellen.ziel(inline.place)
        if isinstance(inline, Run) and ziel.art is Art.WERT:
            yield ziel.pfad


def list_part(pfad: Pfad) -> Pfad:
    """``pfad`` up to its last index; nothing if it has none."""
    last = max((at for at, step in enumerate(pfad) if isinstance(step, int)), default=-1)
    return pfad[: last + 1]


def _entry(
    siblings: Sequence[Stueck], pfad: Pfad, units: Sequence[Einheit], gegenwart: Gegenwart
) -> Inhalt:
    """What new units say, read as their neighbours are printed."""
    if len(siblings) != len(units):
        raise NichtZuzuordnenError("Die Zeile hat andere Zellen als ihre Nachbarn.")
    felder: dict[str, Inhalt] = {}
    for sibling, unit in zip(siblings, units, strict=True):
        found = _read_like(sibling, pfad, unit, gegenwart)
        if isinstance(found, str):
            return found
        felder |= found
    return felder


def _read_like(
    sibling: Stueck, pfad: Pfad, unit: Einheit, gegenwart: Gegenwart
) -> dict[str, Inhalt] | str:
    names: list[str] = []
    pattern = ""
    for inline in sibling.ursprung.inlines:
        ziel = gegenwart.fundstellen.ziel(inline.place)
        match inline:
            case Footnote():
                raise NichtZuzuordnenError("Daneben steht eine Fußnote.")
            case LineBreak():
                pattern += r"\n"
            case Run() if ziel.pfad == pfad and ziel.art is Art.WERT:
                return unit.text
            case Run() if ziel.art is Art.WERT and inline.text.strip():
                names.append(str(ziel.pfad[-1]))
                pattern += "(.+?)"
            case Run():
                pattern += re.escape(inline.text.replace("\u00ad", "").replace("\u00a0", " "))
    match = re.fullmatch(pattern, unit.text)
    if match is None:
        raise NichtZuzuordnenError("Der neue Eintrag sieht anders aus als seine Nachbarn.")
    values = (without_unit(each) for each in match.groups())
    return dict(zip(names, values, strict=True))


def ticked(
    units: Sequence[Einheit], neu: Sequence[Einheit], gegenwart: Gegenwart
) -> list[Schreibung]:
    """What the crosses of a row may stand for, likeliest first.

    Raises:
        NichtZuzuordnenError: More than one box is ticked.
    """
    ticks = [each for each in neu if each.is_angekreuzt]
    if len(ticks) > 1:
        raise NichtZuzuordnenError("Angekreuzt ist mehr als ein Feld; fragen Sie, welches gilt.")
    stueck = gegenwart.stuecke[units[0].nummer]
    ziel = gegenwart.fundstellen.ziel(stueck.ursprung.place)
    if ziel.art is not Art.WERT:
        raise NichtZuzuordnenError("Dieses Kreuz setzt das Programm selbst.")
    if not ticks:
        return [Schreibung(aenderungen=(Setzen(ziel.pfad, _KEINS),))]
    said = ticks[0].text.rpartition(": ")[2].strip()
    likely = _ANTWORTEN.get(said.casefold(), said)
    values = dict.fromkeys((likely.casefold(), likely, *_WERTE))
    return [Schreibung(aenderungen=(Setzen(ziel.pfad, each),)) for each in values]


def row_ticks(units: Sequence[Einheit], unit: Einheit) -> list[Einheit]:
    """All boxes of the row of ``unit``."""
    zelle = unit.zelle or (0, 0, 0, 0)
    return [
        each
        for each in units
        if each.sorte is Sorte.HAKEN and each.zelle and each.zelle[:2] == zelle[:2]
    ]
