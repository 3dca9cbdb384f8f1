"""A sentence has more words than the house wants."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.saetze import saetze

REGEL = warnung(
    "V282",
    was="Ein Satz hat mehr Wörter, als die Hausregeln vorsehen.",
    warum="Lange Sätze muss man zweimal lesen; über einen Beschluss soll niemand rätseln.",
)

_NEW_LINE = re.compile(r"\n(?![a-zäöüß])")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each long sentence; the points of a list and the lines of a verse count alone.

    Cells and headings hold no sentences unless they end like one.
    """
    most = pruefling.wissen.hausregeln.woerter_je_satz
    for absatz in pruefling.prosa:
        for start, end in _sentences(absatz):
            words = sum(any(map(str.isalnum, word)) for word in absatz.text[start:end].split())
            if words > most:
                yield REGEL.befund(
                    absatz.place(start, end),
                    f"Dieser Satz hat {words} Wörter; gut lesbar sind höchstens {most}.",
                    "Teilen Sie ihn in mehrere Sätze, oder machen Sie aus einer Aufzählung eine "
                    "Liste.",
                )


def _sentences(absatz: Absatz) -> Iterator[tuple[int, int]]:
    for start, end in _lines(absatz.text):
        for first, last in saetze(absatz.text[start:end]):
            is_sentence = absatz.text[start + last - 1] in ".!?"
            if is_sentence or absatz.sorte not in (Sorte.ZELLE, Sorte.UEBERSCHRIFT):
                yield start + first, start + last


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines of ``text``; one that begins with a small letter goes on the line before."""
    start = 0
    for found in _NEW_LINE.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)
