"""What was typed or pasted, as a paper can say it: Word's own characters do not come with it."""

from __future__ import annotations

from collections.abc import Mapping

from vorlagen_gen.arbeitsplatz.formular import Beschreibung, feld_at
from vorlagen_gen.edit.inhalt import Inhalt, Pfad
from vorlagen_gen.load.quelle import printable

_IN_ONE_LINE = frozenset({"auswahl", "betrag", "datum", "ja_nein", "nummer", "zahl", "zeichen"})


def gesaeubert(wert: Inhalt, pfad: Pfad = ()) -> Inhalt:
    """``wert`` at ``pfad`` without characters that nobody sees and no file may have.

    A break of a line in Word is one here; in a field of one line it is a blank.
    """
    if isinstance(wert, str):
        return printable(wert, " " if _is_in_one_line(feld_at(pfad)) else "\n")
    if isinstance(wert, dict):
        return {name: gesaeubert(below, (*pfad, name)) for name, below in wert.items()}
    if isinstance(wert, list):
        return [gesaeubert(below, (*pfad, index)) for index, below in enumerate(wert)]
    return None


def gesaeuberte_texte(texte: Mapping[str, str], basis: Mapping[str, str]) -> dict[str, str]:
    """The same of whole text files; one that says what it said in ``basis`` stays as it is."""
    return {
        name: text if basis.get(name) == text else printable(text) for name, text in texte.items()
    }


def _is_in_one_line(feld: Beschreibung | None) -> bool:
    return feld is not None and feld.get("eintrag", feld)["art"] in _IN_ONE_LINE
