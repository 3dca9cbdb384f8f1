"""The paper calls the same document its third edition and its fourth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.absatz import Sorte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.saetze import saetze
from vorlagen_gen.validate.wortlaut import Stueck, wortlaut
from vorlagen_gen.validate.zaehlungen import Zaehlung, contradictions
from vorlagen_gen.validate.zahlwoerter import ORDNUNGSZAHL, read_ordnungszahl

REGEL = warnung(
    "V245",
    was="Die Vorlage zählt die Fassungen desselben Dokuments verschieden.",
    warum="Die dritte Fassung und die vierte Auflage können nicht dieselbe sein.",
)

_ZAHL = rf"(?<![\w.])(?P<zahl>{ORDNUNGSZAHL})\s+(?:[a-zäöüß]+(?:e|en|er|es|em)\s+){{0,2}}"
_WESSEN = r"\b(?:\s+(?:des|der|eines|vom)\s+(?P<wessen>[A-ZÄÖÜ][\w-]+))?"
_AUSGABE = re.compile(rf"{_ZAHL}(?P<wort>Fassung|Auflage|Ausgabe|Neuauflage|Version){_WESSEN}")
_FORTSCHREIBUNG = re.compile(
    rf"{_ZAHL}(?P<wort>Fortschreibung|Aktualisierung|Überarbeitung){_WESSEN}"
)
"""The first of these is the second edition; so they are counted apart."""
_DATIERT = re.compile(r"[\s(]*(?:\w+\s+){0,3}(?:19|20)\d\d(?!\d|\s?[-/–]\s?\d)")
_ANDERE = re.compile(
    r"\b(?:gegenüber|verglichen|Vergleich|bisher\w*|früher\w*|damal\w*|zuvor|vorherig\w*|vorig\w*"
    r"|vergangen\w*|abgelöst|abzulösen|ersetzt|anders als|seit|statt|anstelle|nächste[nr]?"
    r"|künftig\w*|geplant\w*)\b",
    re.IGNORECASE,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the rarer number; editions of a year, of before and to come do not count."""
    stuecke = [each for each in wortlaut(pruefling) if _is_running(each)]
    for pattern in (_AUSGABE, _FORTSCHREIBUNG):
        nennungen = [found for stueck in stuecke for found in _nennungen(stueck, pattern)]
        for widerspruch in contradictions(nennungen):
            yield REGEL.befund(
                widerspruch.place,
                str(widerspruch),
                "Prüfen Sie, welche Zählung stimmt, und schreiben Sie sie überall.",
            )


def _is_running(stueck: Stueck) -> bool:
    """Whether it is prose; the rows of a table may tell the history of the document."""
    return stueck.absatz.is_prosa and stueck.absatz.sorte is not Sorte.ZELLE


def _nennungen(stueck: Stueck, pattern: re.Pattern[str]) -> Iterator[Zaehlung]:
    """The mentions of today's edition; a sentence with two numbers compares them."""
    for start, end in saetze(stueck.text):
        found = list(pattern.finditer(stueck.text, start, end))
        zahlen = {read_ordnungszahl(match["zahl"]) for match in found}
        if len(zahlen) > 1 or _ANDERE.search(stueck.text, start, end):
            continue
        for match in found:
            zahl = read_ordnungszahl(match["zahl"])
            if zahl and not _DATIERT.match(stueck.text, match.end("wort")):
                typed = stueck.typed(match.start(), match.end("wort"))
                place = stueck.place(match.start(), match.end("wort"))
                yield Zaehlung(place, typed, zahl, match["wessen"] or "")
