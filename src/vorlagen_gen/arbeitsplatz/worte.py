"""Remedies in the words of the form: fields by their titles, and buttons for commands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeAlias

from vorlagen_gen.arbeitsplatz.formular import Beschreibung, feld_at
from vorlagen_gen.arbeitsplatz.knoepfe import mit_knoepfen
from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.findings import Finding

_Suche: TypeAlias = Callable[[Pfad], Beschreibung | None]
"""What is known of the field at a path."""
_FEHLT = "F112"
_GROSSE_FELDER = frozenset({"gruppe", "liste", "text"})
_ORT = re.compile(r"vorlagen/([^/\s]+)/vorlage\.yaml:\d+:\d+")
"""A place in another paper, which people know by its name."""
_WOERTERBUCH = (
    "nehmen Sie es in content/woerter.txt auf",
    "bitten Sie, wer die Listen pflegt, es in content/woerter.txt aufzunehmen",
)
_ANGABE = re.compile(r"»([a-z_]+)(?:: ([^«]+))?«")
_UNTERFELD = re.compile(r"([a-z_]+)(?=: )")


def aussage(finding: Finding, pfad: Pfad, eigene: Sequence[Beschreibung] = ()) -> str:
    """What is wrong; ``eigene`` are the fields of the city's own, as in ``abhilfe``."""
    feld = feld_at(pfad, eigene)
    if finding.code != _FEHLT or feld is None or "titel" not in feld:
        return _ORT.sub(r"\1", finding.text)
    return f"Es fehlt »{feld['titel']}«; eine fertige Vorlage braucht es."


def abhilfe(finding: Finding, pfad: Pfad, eigene: Sequence[Beschreibung] = ()) -> str:
    """What to do about ``finding`` in the form, where it stands at ``pfad``."""
    feld = feld_at(pfad, eigene)
    if finding.code == _FEHLT and feld and "titel" in feld:
        kind = "" if feld["art"] in _GROSSE_FELDER else "das Feld "
        return f"Füllen Sie {kind}»{feld['titel']}« aus."
    text = mit_knoepfen(finding.remedy.replace(*_WOERTERBUCH))
    find = partial(feld_at, eigene=eigene)
    return _ANGABE.sub(lambda typed: _said(typed, pfad, find), text)


def _said(typed: re.Match[str], pfad: Pfad, find: _Suche) -> str:
    """``»status: final«`` as ``»Status: fertig«``; what is no field stays as it is."""
    name, wert = typed.groups()
    ort = _nearest(pfad, name, find)
    feld = find(ort) if ort else None
    if feld is None:
        return typed[0]
    if wert is None:
        return f"»{feld['titel']}«"
    return f"»{feld['titel']}: {_choice(feld, wert) or _below(ort, wert, find)}«"


def _choice(feld: Beschreibung, wert: str) -> str:
    return next((each["titel"] for each in feld.get("werte", ()) if each["wert"] == wert), "")


def _below(ort: Pfad, wert: str, find: _Suche) -> str:
    """A value without the brackets of YAML, its own fields by their titles."""

    def titel(typed: re.Match[str]) -> str:
        feld = find((*ort, typed[1]))
        return str(feld["titel"]) if feld else typed[1]

    return _UNTERFELD.sub(titel, wert.strip("{}[]"))


def _nearest(pfad: Pfad, name: str, find: _Suche) -> Pfad:
    """The field ``name`` beside the one at ``pfad``, or beside one of those around it."""
    around = (pfad[:length] for length in range(len(pfad), -1, -1))
    found = ((*each, name) for each in around if "titel" in (find((*each, name)) or {}))
    return next(found, ())
