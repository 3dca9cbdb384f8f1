"""What was typed or pasted, as a paper can say it: Word's own characters do not come with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vorlagen_gen.arbeitsplatz.formular import feld_at
from vorlagen_gen.edit.inhalt import Inhalt, Pfad
from vorlagen_gen.load.quelle import printable

_IN_ONE_LINE = frozenset({"auswahl", "betrag", "datum", "ja_nein", "nummer", "zahl", "zeichen"})
_EIGENE = "felder"


def gesaeubert(wert: Inhalt, basis: Inhalt = None, pfad: Pfad = ()) -> Inhalt:
    """``wert`` at ``pfad`` without characters that nobody sees and no file may have.

    A break of a line in Word is one here; in a field of one line it is a blank, and there are none
    at its ends. What was in ``basis`` stays as it is.
    """
    if wert == basis:
        return wert
    if isinstance(wert, str):
        one_line = _is_in_one_line(pfad)
        text = printable(wert, " " if one_line else "\n")
        return text.replace("\t", " ").strip() if one_line else text
    if isinstance(wert, dict):
        before = basis if isinstance(basis, dict) else {}
        return {
            name: gesaeubert(below, before.get(name), (*pfad, name)) for name, below in wert.items()
        }
    if isinstance(wert, list):
        entries = basis if isinstance(basis, list) else []
        return [
            gesaeubert(below, _entry_before(below, index, entries), (*pfad, index))
            for index, below in enumerate(wert)
        ]
    return None


def gesaeuberte_texte(texte: Mapping[str, str], basis: Mapping[str, str]) -> dict[str, str]:
    """The same of whole text files; one that says what it said in ``basis`` stays as it is."""
    return {
        name: text if basis.get(name) == text else printable(text) for name, text in texte.items()
    }


def _entry_before(entry: Inhalt, index: int, entries: Sequence[Inhalt]) -> Inhalt:
    """The same entry, wherever it stood; else the one in its place."""
    if entry in entries:
        return entry
    return entries[index] if index < len(entries) else None


def _is_in_one_line(pfad: Pfad) -> bool:
    """Whether the field takes one line, as all fields of a city's own do."""
    if pfad[:1] == (_EIGENE,):
        return True
    feld = feld_at(pfad)
    return feld is not None and feld.get("eintrag", feld)["art"] in _IN_ONE_LINE
