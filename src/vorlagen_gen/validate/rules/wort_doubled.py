"""A word or two stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.wortlaut import wortlaut

REGEL = warnung(
    "V244",
    was="Ein Wort steht zweimal hintereinander.",
    warum="Es blieb beim Umstellen eines Satzes stehen; die Rechtschreibprüfung sieht es nicht.",
)

_LETTERS = r"[^\W\d_]+"
_DOPPELT = re.compile(
    rf"(?<![\w*:@./-])(?P<wort>{_LETTERS}(?:[ \n]{_LETTERS})?)[ \n]+(?P=wort)(?![\w*:@/-]|\.\w)"
    r"|(?<![\w*:@./-])(?P<gross>[A-ZÄÖÜ][a-zäöüß]+)[ \n]+(?P<klein>[a-zäöüß]+)(?![\w*:@/-]|\.\w)"
)
_RELATIV = frozenset({"der", "die", "das", "den", "dem", "denen", "was", "deren", "dessen"})
_AUCH_DOPPELT = frozenset(
    {"sie", "ihr", "ihnen", "sehr", "ganz", "viel", "nach", "ein", "es", "bora", "baden"}
)
"""„dass sie sie prüft“, „gibt ihr ihr Geld“: grammar or emphasis."""
_VOR_RELATIV = re.compile(
    r"(?:[,;(–]|\b(?:und|oder|sowie|aber|bzw\.))\s*"
    r"(?:(?:an|auf|aus|bei|durch|für|gegen|hinter|in|mit|nach|neben|ohne|seit|um|unter|über|von|vor"
    r"|wegen|zu|zwischen|während|trotz|ob|dass|wenn|weil)\s+)?$"
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at both; pronouns before an article are good German: „, die die Stadt fördert“."""
    for stueck in wortlaut(pruefling):
        offset = 0
        while match := _DOPPELT.search(stueck.text, offset):
            offset = match.end("wort") if match["wort"] else match.end("gross")
            if not _is_legitimate(stueck.text, match):
                offset = match.end()
                yield REGEL.befund(
                    stueck.place(*match.span()),
                    f"Hier steht »{stueck.typed(*match.span())}«.",
                    "Streichen Sie, was doppelt ist.",
                )


def _is_legitimate(text: str, match: re.Match[str]) -> bool:
    if match["gross"]:
        is_same = match["gross"].lower() == match["klein"]
        return not is_same or match["klein"] in _AUCH_DOPPELT
    wort = match["wort"].lower()
    if wort in _AUCH_DOPPELT or len(wort) == 1:
        return True
    before = text[max(0, match.start() - 30) : match.start()]
    return wort in _RELATIV and _VOR_RELATIV.search(before) is not None
