"""A blank is missing behind a mark, or stands before one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.wortlaut import adressen, wortlaut

REGEL = warnung(
    "V254",
    was="Ein Leerzeichen fehlt oder ist zu viel.",
    warum="Vor einem Satzzeichen bricht die Zeile um; ohne Leerzeichen verschmelzen zwei Wörter.",
)

_FEHLER = re.compile(
    r"(?P<davor>(?<=[\w“”\")])[ ]+(?:[,;!?](?![.…])|\.(?=\s|$|[A-ZÄÖÜ][a-zäöüß]{2})(?!\s?[.…])))"
    r"|(?P<doppelpunkt>(?<=[^\W\d]|[)“])[ ]+:(?=\s|$))"
    r"|(?P<auf>\([ ]+(?=\w))|(?P<zu>(?<=\w)[ ]+\))"
    r"|(?P<danach>(?<=[^\W\d_])[,;](?=[^\W\d_])"
    r"|(?<=[a-zäöüß]{2})[.!?](?=[A-ZÄÖÜ][a-zäöüß])|(?<=[a-zäöüß]{2}):(?=[A-ZÄÖÜ][a-zäöüß])"
    r"|(?<=[a-zäöüß]{3})\((?=[A-ZÄÖÜ][a-zäöüß]{2}))"
)
_UMFELD = 12


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each; several blanks are printed as one and are no fault."""
    for stueck in wortlaut(pruefling):
        spans = adressen(stueck.text)
        span = next(spans, None)
        for match in _FEHLER.finditer(stueck.text):
            while span and span[1] <= match.start():
                span = next(spans, None)
            if span and span[0] <= match.start():
                continue
            yield REGEL.befund(
                stueck.place(*match.span()),
                f"{_what(match)}: »{_around(stueck.text, match)}«.",
                "Löschen Sie es." if not match["danach"] else "Ergänzen Sie es.",
            )


def _what(match: re.Match[str]) -> str:
    if match["danach"]:
        where = "Vor" if match[0] == "(" else "Hinter"
        return f"{where} »{match[0]}« fehlt ein Leerzeichen"
    where = "Hinter" if match["auf"] else "Vor"
    return f"{where} »{match[0].strip()}« steht ein Leerzeichen zu viel"


def _around(text: str, match: re.Match[str]) -> str:
    """The words on both sides."""
    before = re.search(r"\S*$", text[max(0, match.start() - _UMFELD) : match.start()])
    after = re.match(r"\S*", text[match.end() : match.end() + _UMFELD])
    return f"{before[0] if before else ''}{match[0]}{after[0] if after else ''}"
