"""Whether a paper's words were looked up; the ones not found are findings of rule V280."""

from __future__ import annotations

from vorlagen_gen.check.verdicts import Pruefung, Verdict, werkzeug
from vorlagen_gen.validate.pruefling import Pruefling

RECHTSCHREIBUNG = "Rechtschreibung"

_NO_DICTIONARY = (
    "Für die Rechtschreibung fehlt das Wörterbuch: Installieren Sie hunspell-de-de, oder legen Sie "
    "de_DE.aff und de_DE.dic in content/woerterbuch."
)


def verify_rechtschreibung(pruefling: Pruefling) -> Pruefung:
    """PASSED with the number of words, also if some were not found; NOT_RUN without dictionary."""
    woerterbuch = pruefling.wissen.woerterbuch
    if woerterbuch is None:
        return Pruefung(RECHTSCHREIBUNG, Verdict.NOT_RUN, (_NO_DICTIONARY,), werkzeug("chunspell"))
    womit = f"{werkzeug('chunspell')}, Wörterbuch de_DE (SHA-256 {woerterbuch.sha256[:12]}…)"
    return Pruefung(RECHTSCHREIBUNG, Verdict.PASSED, (_looked_up(len(pruefling.woerter)),), womit)


def _looked_up(words: int) -> str:
    verb = "wurde" if words == 1 else "wurden"
    return f"{words} {'Wort' if words == 1 else 'Wörter'} {verb} nachgeschlagen."
