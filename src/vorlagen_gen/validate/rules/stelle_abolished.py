"""A carried-over text names a body or office that does not exist any more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.model.wissen import Organisation, Wissen
from vorlagen_gen.validate.buchstaben import GROSS
from vorlagen_gen.validate.organisationen import is_there, with_nachfolger
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import first_day
from vorlagen_gen.validate.uebernahmen import befund, overlaps, ungelesen

REGEL = warnung(
    "V315",
    was="Ein übernommener Text nennt ein Gremium oder Amt, das es nicht mehr gibt.",
    warum="Gremien und Ämter werden umbenannt; für frühere Zeiten bleibt der alte Name richtig.",
    is_ausnehmbar=False,
)

_AMT = re.compile(
    r"\bAmt(?:e?s)?(?P<rest> für [A-ZÄÖÜ][\wäöüß-]+(?:, [A-ZÄÖÜ][\wäöüß-]+)*"
    r"(?: und [A-ZÄÖÜ][\wäöüß-]+)?)"
)
_COMPOUND = re.compile(
    rf"(?<![\w-])(?P<vorn>(?:{GROSS}[\w]{{2,30}}-,?\s){{1,3}}(?:und|sowie)\s)?"
    rf"(?P<name>{GROSS}\w{{1,40}}amt)(?:e?s)?(?![\w-])"
)
_NO_OFFICE = re.compile(
    r"(?:Ehren|Haupt|Neben|Fach|Quer\w*|Partner|Nachbar|Lehr|Richter|Schöffen|Minister|Rats"
    r"|Finanz|Zoll|Arbeits|Standes|Vorstands|Patent|Ges|Insges|Kirchen"
    r"|\w*(?:[Mm]eister|[Kk]anzler|[Pp]räsidenten))amt"
    r"|(?:Bundes|Landes|Kreis|Reichs|Umweltbundes|Bezirks)\w*"
)
"""What a person holds, any office, and those that are none of a city."""

_Fund = tuple[tuple[int, int], str]
"""Where a name stands in a paragraph, and what is said of it."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such name, with the one in its place if there is one.

    The day is that of the first meeting; until it is known, what ends at all counts as ended.
    """
    tag, wissen = first_day(pruefling.vorlage), pruefling.wissen
    for absatz, stelle in ungelesen(pruefling):
        for span, was in _stale(absatz.text, wissen, tag):
            yield befund(pruefling, REGEL, absatz, span, stelle, was)


def _stale(text: str, wissen: Wissen, tag: date | None) -> Iterator[_Fund]:
    yield from _abolished(text, wissen.gremien, "Gremium", tag)
    aemter = tuple(_abolished(text, wissen.aemter, "Amt", tag))
    yield from aemter
    told = [span for span, _ in aemter]
    names = {nfc(each.name) for each in wissen.aemter}
    for span in _unlisted(text, names) if names else ():
        if not overlaps(span, told):
            yield span, "ein Amt, das nicht in content/aemter.csv steht."


def _unlisted(text: str, names: set[str]) -> Iterator[tuple[int, int]]:
    """Where an office is named that is none of ``names``: „Amt für …“ and „…amt“."""
    for match in _AMT.finditer(text):
        if nfc(f"Amt{match['rest']}") not in names:
            yield match.span()
    for match in _COMPOUND.finditer(text):
        whole, last = nfc((match["vorn"] or "") + match["name"]), nfc(match["name"])
        if whole not in names and last not in names and not _NO_OFFICE.fullmatch(last):
            yield match.span("name")[0], match.end()


def _abolished(
    text: str, organisationen: tuple[Organisation, ...], art: str, tag: date | None
) -> Iterator[_Fund]:
    names = tuple(dict.fromkeys(each.name for each in organisationen))
    for match in _pattern(names).finditer(text) if names else ():
        name = next(each for each in names if re.fullmatch(_declined(each), match[0]))
        if not is_there(organisationen, name, tag):
            instead = _instead(name, organisationen, tag)
            yield match.span(), f"ein {art}, das es nicht mehr gibt.{instead}"


def _instead(name: str, organisationen: tuple[Organisation, ...], tag: date | None) -> str:
    later = with_nachfolger(organisationen, name)[1:]
    present = next((each for each in later if is_there(organisationen, each, tag)), None)
    return f" Vorschlag, wenn heute gemeint ist: {present}." if present else ""


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
