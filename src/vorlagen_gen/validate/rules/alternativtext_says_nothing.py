"""A text that stands for a picture and does not say what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.anlage import BILDENDUNGEN, Anlage
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V300",
    was="Ein Alternativtext sagt nicht, was auf dem Bild zu sehen ist.",
    warum="Wer das Bild nicht sieht, erfährt nur diesen Text.",
)

_FEWEST_WORDS = 3
_WORD = re.compile(r"[^\W_]+")
_FILLER = re.compile(
    r"(?:(?:ein|eine|das|die|der|dieses|diese|siehe|hier|zu|zur|sehen|zeigt|von|ist|mit|text|nr"
    r"|bild(?:er|datei)?|foto(?:s|grafie)?|photo|grafik|graphik|abbildung|abb|image|picture|img"
    r"|scan|screenshot|anlage|alternativtext|platzhalter|unbenannt|titel|datei|\d+)\W*)+",
    re.IGNORECASE,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each that is a name, a title, or too short to be more."""
    for anlage in pruefling.vorlage.anlagen:
        text = anlage.alternativtext
        fault = _fault(anlage, text) if text and anlage.is_bild else ""
        if fault:
            yield REGEL.befund(
                anlage.ort("alternativtext"),
                f"Der Alternativtext »{text}« {fault}.",
                "Schreiben Sie in einem Satz, was das Bild zeigt und worauf es dabei ankommt.",
            )


def _fault(anlage: Anlage, text: str) -> str:
    """What is wrong, as the rest of a German sentence."""
    if _is_file_name(anlage, text):
        return "ist ein Dateiname"
    if _spoken(text) == _spoken(anlage.titel or ""):
        return "wiederholt nur den Titel, der schon darüber steht"
    if _FILLER.fullmatch(text.strip()):
        return "sagt nicht, was zu sehen ist"
    words = len(_WORD.findall(text))
    return f"hat nur {words} {'Wort' if words == 1 else 'Wörter'}" if words < _FEWEST_WORDS else ""


def _is_file_name(anlage: Anlage, text: str) -> bool:
    name = PurePosixPath(anlage.datei or "")
    is_named = text.strip().lower().endswith(BILDENDUNGEN)
    return is_named or _spoken(text) in (_spoken(name.stem), _spoken(name.name))


def _spoken(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
