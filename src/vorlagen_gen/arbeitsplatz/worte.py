"""Remedies in the words of the form: fields by their titles, and buttons for commands."""

from __future__ import annotations

import re

from vorlagen_gen.arbeitsplatz.formular import Beschreibung, feld_at
from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.findings import Finding

_FEHLT = "F112"
_GROSSE_FELDER = frozenset({"gruppe", "liste", "text"})
_BEFEHL = re.compile(r"mit »vorlagen-gen (?:bestaetigen|nummerieren)\b[^«]*«")
"""Commands that there is a button for beside the finding."""
_ANGABE = re.compile(r"»([a-z_]+)(?:: ([^«]+))?«")
_UNTERFELD = re.compile(r"([a-z_]+)(?=: )")


def abhilfe(finding: Finding, pfad: Pfad) -> str:
    """What to do about ``finding`` in the form, where it stands at ``pfad``."""
    feld = feld_at(pfad)
    if finding.code == _FEHLT and feld and "titel" in feld:
        kind = "" if feld["art"] in _GROSSE_FELDER else "das Feld "
        return f"Füllen Sie {kind}»{feld['titel']}« aus."
    text = _BEFEHL.sub("mit dem Knopf in der Liste der Befunde", finding.remedy)
    return _ANGABE.sub(lambda typed: _said(typed, pfad), text)


def _said(typed: re.Match[str], pfad: Pfad) -> str:
    """``»status: final«`` as ``»Status: fertig«``; what is no field stays as it is."""
    name, wert = typed.groups()
    ort = _nearest(pfad, name)
    feld = feld_at(ort) if ort else None
    if feld is None:
        return typed[0]
    if wert is None:
        return f"»{feld['titel']}«"
    return f"»{feld['titel']}: {_choice(feld, wert) or _below(ort, wert)}«"


def _choice(feld: Beschreibung, wert: str) -> str:
    return next((each["titel"] for each in feld.get("werte", ()) if each["wert"] == wert), "")


def _below(ort: Pfad, wert: str) -> str:
    """A value without the brackets of YAML, its own fields by their titles."""

    def titel(typed: re.Match[str]) -> str:
        feld = feld_at((*ort, typed[1]))
        return str(feld["titel"]) if feld else typed[1]

    return _UNTERFELD.sub(titel, wert.strip("{}[]"))


def _nearest(pfad: Pfad, name: str) -> Pfad:
    """The field ``name`` beside the one at ``pfad``, or beside one of those around it."""
    around = (pfad[:length] for length in range(len(pfad), -1, -1))
    found = ((*each, name) for each in around if "titel" in (feld_at((*each, name)) or {}))
    return next(found, ())
