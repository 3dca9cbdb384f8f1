"""Commands by what does the same in the workbench, wherever a text says to type one."""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class _Stelle(NamedTuple):
    """Where a command is done; ``womit`` is how one says that it is done with that."""

    name: str
    womit: str


_KNOEPFE: Final = {
    "bauen": "Bauen",
    "fortschreiben": "Fortschreiben",
    "importieren": "Importieren",
    "laufzettel": "Laufzettel",
    "neu": "Neue Vorlage",
    "nummerieren": "Nummer vergeben",
    "paket": "Paket",
    "ruecklauf": "Rücklauf",
    "synopse": "Synopse",
}
_STELLEN: Final = {
    "bestaetigen": _Stelle(
        "Übernommen und noch nicht bestätigt", "dem Knopf in der Liste der Übernahmen"
    ),
    "pruefen": _Stelle("Befunde", "der Liste »Befunde«"),
    **{befehl: _Stelle(name, f"dem Knopf »{name}«") for befehl, name in _KNOEPFE.items()},
}
_ONE = f"vorlagen-gen ({'|'.join(_STELLEN)})\\b"
_MIT = re.compile(f"mit »{_ONE}[^«]*«")
_GENANNT = re.compile(f"»{_ONE}[^«]*«")
_AM_ENDE = re.compile(f"(?<=: ){_ONE}[^\\n]*")
"""As a command ends its output: what to do next, a colon, and how that is typed."""
_BEFEHL = re.compile(r"»vorlagen-gen ([a-z]+)")

_FUNDORT = re.compile(
    r"^vorlagen/[^/\n]+/[^:\n]+:\d+:\d+: (?=(?:Fehler|Warnung) [A-Z]\d+: )", re.MULTILINE
)
_QUELLZEILE = re.compile(r"^ {4}(\d+) \| [^\n]*\n {5,}\| *~*\n", re.MULTILINE)
_BERICHT = re.compile(r"\bvorlagen/[^/\s]+/importbericht\.md\b")
_VORLAGE = re.compile(r"\bvorlagen/([^/\s]+)/vorlage\.yaml\b(?::\d+)*")
_TEXT = re.compile(r"\bvorlagen/[^/\s]+/((?:texte|anlagen)/[^\s:]+)(?::\d+)*")
_ZEILE = re.compile(r" \(Zeile \d+\)")
_ERGEBNIS = re.compile(r"\b(?:ausgabe|synopse)/\S+/(?=[^\s/]+\.\w+$)", re.MULTILINE)
_MAKE = re.compile(r" \(bei make: [^)]*\)")
_ZEITRAUM = re.compile(r"--zeitraum (?=\S)")


def befehl_in(text: str) -> str:
    """The command that ``text`` says to type; empty if it says none."""
    found = _BEFEHL.search(text)
    return found[1] if found else ""


def mit_knoepfen(text: str) -> str:
    """``text`` with the names of buttons and lists for commands; one without such stays."""
    text = _MIT.sub(lambda typed: f"mit {_STELLEN[typed[1]].womit}", text)
    text = _GENANNT.sub(lambda typed: f"»{_STELLEN[typed[1]].name}«", text)
    return _AM_ENDE.sub(lambda typed: f"»{_STELLEN[typed[1]].name}«.", text)


def ausgabe_of(text: str) -> str:
    """What a command said, for people who see neither its files nor a terminal.

    Findings come without place and line: the paper shows them beside their fields. What was
    written comes without folder: there are buttons that load it.
    """
    text = _QUELLZEILE.sub("", _FUNDORT.sub("", text))
    text = _VORLAGE.sub(r"\1", _BERICHT.sub("»Importbericht«", text))
    text = _ERGEBNIS.sub("", _ZEILE.sub("", _TEXT.sub(r"\1", text)))
    return mit_knoepfen(_ZEITRAUM.sub("»Neuer Zeitraum« ", _MAKE.sub("", text)))
