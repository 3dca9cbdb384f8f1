"""An abbreviation of several words is written without blanks: z.B."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.validate.fundstellen import auch_in
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.wortlaut import wortlaut

REGEL = warnung(
    "V257",
    was="Eine Abkürzung mehrerer Wörter steht ohne Leerzeichen (z.B.).",
    warum="DIN 5008 verlangt „z. B.“; so findet die Suche alle, und Vorleseprogramme sprechen es "
    "richtig aus.",
)

_ZUSAMMEN = re.compile(
    r"(?<![\w./@-])(?:z\.B|u\.a|u\.ä|o\.ä|d\.h|i\.d\.R|i\.V\.m|i\.S\.[dv]|i\.H\.v|u\.U|z\.T|z\.Zt?"
    r"|v\.a|s\.o|s\.u|o\.g|u\.g|e\.V|m\.E|a\.D|i\.R|u\.v\.m|p\.a)\.(?![\w@])"
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the first place of each; fields of one line may be short of room."""
    found: dict[str, list[Place]] = {}
    for stueck in wortlaut(pruefling):
        if stueck.absatz.is_prosa and not stueck.absatz.is_zitat:
            for match in _ZUSAMMEN.finditer(stueck.text):
                found.setdefault(match[0], []).append(stueck.place(*match.span()))
    for typed, (first, *others) in found.items():
        yield REGEL.befund(
            first,
            f"In »{typed}« fehlt ein Leerzeichen{auch_in(first, others)}.",
            f"Schreiben Sie »{' '.join(typed.replace('.', '. ').split())}«; am Zeilenende wird "
            "dort nicht getrennt.",
        )
