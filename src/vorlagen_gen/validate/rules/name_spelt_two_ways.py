"""The paper spells a name in two ways, in its texts or in the name of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.model.vorlage import Anlage, Vorlage
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.schreibweisen import (
    Abweichung,
    Schreibweise,
    find_typos,
    find_variants,
    fold,
    is_near_name,
    joined_parts,
    read_names,
    stem,
)

REGEL = warnung(
    "V268",
    was="Ein Name ist in der Vorlage auf zwei Arten geschrieben.",
    warum="Wer nach dem Namen sucht, findet nur die Hälfte; eine der beiden ist falsch.",
)

_PERSON = re.compile(
    r"\b(?:Frau|Herrn?|gez\.|Dr\.)\s+(?P<name>[A-ZÄÖÜ][^\W\d_]+(?:[ -][A-ZÄÖÜ][^\W\d_]+)*)"
)
_TEIL = re.compile(r"[^\W\d_]{3,}")
_NO_NAMES = ("email", "telefon")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the rarer spelling: with another hyphen, blank, umlaut, or a letter wrong.

    What the dictionary knows is a word of its own; without one, misspelt words are left alone.
    """
    absaetze = [each for each in pruefling.absaetze if not each.feld.endswith(_NO_NAMES)]
    names = list(read_names(absaetze))
    persons = _persons(absaetze, _surnames(names, pruefling.vorlage))
    odd: dict[Place, Finding] = {}
    for abweichung in (*find_variants(names), *_typos(names, pruefling), *persons):
        stelle = abweichung.stelle
        place = stelle.absatz.place(stelle.start, stelle.end)
        odd.setdefault(place, _finding(place, stelle.text, abweichung.ueblich))
    yield from odd.values()
    usual = {each.name: each for each in names if " " not in each.text}
    for anlage in pruefling.vorlage.anlagen:
        yield from _in_file_name(anlage, usual)


def _finding(place: Place, typed: str, usual: Schreibweise) -> Finding:
    where = usual.absatz.place(usual.start, usual.end)
    return REGEL.befund(
        place,
        f"Hier steht »{typed}«, an anderer Stelle »{usual.text}« ({where}).",
        "Schreiben Sie es überall gleich.",
    )


def _typos(names: list[Schreibweise], pruefling: Pruefling) -> Iterator[Abweichung]:
    woerterbuch = pruefling.wissen.woerterbuch
    for each in find_typos(names) if woerterbuch else ():
        if woerterbuch and not woerterbuch.knows(each.stelle.text):
            yield each


def _persons(absaetze: list[Absatz], surnames: Mapping[str, Schreibweise]) -> Iterator[Abweichung]:
    """Persons who are nearly called what the paper's contacts are, or who signs it."""
    for absatz in absaetze:
        for match in _PERSON.finditer(absatz.text):
            start = match.start("name") + match["name"].rfind(" ") + 1
            stelle = Schreibweise(absatz, start, match.end())
            spellings = (fold(stelle.text), fold(stem(stelle.text)), fold(match["name"]))
            if not surnames.keys().isdisjoint(spellings):
                continue
            near = (each for each in surnames.values() if is_near_name(stelle.text, each.text))
            if usual := next(near, None):
                yield Abweichung(stelle, usual)


def _surnames(names: list[Schreibweise], vorlage: Vorlage) -> dict[str, Schreibweise]:
    """The names of contacts and of who signs, where the paper prints them."""
    persons = {person.name for person in vorlage.ansprechpersonen or ()}
    if vorlage.unterschrift and vorlage.unterschrift.name:
        persons.add(vorlage.unterschrift.name.rpartition(" ")[2])
    fields = ("ansprechpersonen.", "unterschrift.name")
    known = (each for each in names if each.absatz.feld.startswith(fields))
    return {fold(each.text): each for each in known if each.text in persons}


def _in_file_name(anlage: Anlage, usual: dict[str, Schreibweise]) -> Iterator[Finding]:
    """Words in the name of its file that its title or the texts spell otherwise."""
    parts = _TEIL.findall(PurePosixPath(anlage.datei or "").stem)
    titel = {fold(word): word for word in _TEIL.findall(anlage.titel or "")}
    for typed in parts:
        meant = (word for word in titel.values() if is_near_name(typed, word))
        is_known = fold(typed) in titel or fold(stem(typed)) in map(fold, map(stem, titel.values()))
        if not is_known and (word := next(meant, None)):
            yield _file_finding(anlage, typed, word)
    for typed, name in joined_parts(parts):
        spelt = usual.get(fold(stem(name)))
        if typed in (anlage.datei or "") and typed.title() == typed and spelt:
            yield _file_finding(anlage, typed, spelt.text)


def _file_finding(anlage: Anlage, typed: str, meant: str) -> Finding:
    return REGEL.befund(
        anlage.ort("datei"),
        f"Der Dateiname enthält »{typed}«, die Vorlage schreibt »{meant}«.",
        "Benennen Sie die Datei um, oder berichtigen Sie die Vorlage.",
    )
