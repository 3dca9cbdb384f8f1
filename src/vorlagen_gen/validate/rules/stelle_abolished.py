"""A carried-over text names a body or office that does not exist any more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.model.wissen import Gremium, Wissen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import dated, find_gremien, with_nachfolger
from vorlagen_gen.validate.uebernahmen import befund, ungelesen

REGEL = warnung(
    "V315",
    was="Ein übernommener Text nennt ein Gremium oder Amt, das es nicht mehr gibt.",
    warum="Gremien und Ämter werden umbenannt; für frühere Zeiten bleibt der alte Name richtig.",
    is_ausnehmbar=False,
)

_WEG = "ein Gremium, das es nicht mehr gibt."
_AMT = re.compile(
    r"\bAmt(?:e?s)?(?P<rest> für [A-ZÄÖÜ][\wäöüß-]+(?:, [A-ZÄÖÜ][\wäöüß-]+)*"
    r"(?: und [A-ZÄÖÜ][\wäöüß-]+)?)"
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such name, with the one in its place if there is one.

    The day is that of the first meeting; until it is known, what ends at all counts as ended.
    """
    tag = min((day for _, day in dated(pruefling.vorlage)), default=None)
    for absatz, stelle in ungelesen(pruefling):
        for span, was in _abolished(absatz.text, pruefling.wissen, tag):
            yield befund(pruefling, REGEL, absatz, span, stelle, was)


def _abolished(
    text: str, wissen: Wissen, tag: date | None
) -> Iterator[tuple[tuple[int, int], str]]:
    names = tuple({gremium.name for gremium in wissen.gremien})
    for match in _pattern(names).finditer(text) if names else ():
        name = next(each for each in names if re.fullmatch(_declined(each), match[0]))
        if was := _what_of(wissen, name, tag):
            yield match.span(), was
    aemter = {nfc(each) for each in wissen.aemter}
    for match in _AMT.finditer(text):
        if aemter and nfc(f"Amt{match['rest']}") not in aemter:
            yield match.span(), "ein Amt, das nicht in content/aemter.txt steht."


def _what_of(wissen: Wissen, name: str, tag: date | None) -> str | None:
    """What became of a body that is gone; ``None`` if it is there."""
    if any(_is_there(gremium, tag) for gremium in find_gremien(wissen, name)):
        return None
    for later in with_nachfolger(wissen, name)[1:]:
        if any(_is_there(gremium, tag) for gremium in find_gremien(wissen, later)):
            return f"{_WEG} Vorschlag, wenn heute gemeint ist: {later}."
    return _WEG


def _is_there(gremium: Gremium, tag: date | None) -> bool:
    return gremium.is_gueltig(tag) if tag else gremium.gueltig_bis is None


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Each name, also in the genitive; the longest first, as one may begin with another."""
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_declined, longest))})(?!\w)")


def _declined(name: str) -> str:
    """A name of one word or several: „Integrationsrats“, „Haupt- und Finanzausschusses“."""
    first, blank, rest = name.partition(" ")
    ending = "(?:e?s)?"
    return re.escape(first) + ending + (re.escape(blank + rest) + ending if rest else "")
