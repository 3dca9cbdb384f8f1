"""The paper gives two different numbers of the same things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.zaehlungen import Zaehlung, contradictions
from vorlagen_gen.validate.zahlwoerter import ZAHL, read_zahl

REGEL = warnung(
    "V246",
    was="Die Vorlage nennt zwei verschiedene Zahlen für dasselbe.",
    warum="„Die zwölf Handlungsfelder“ und „die elf Handlungsfelder“ können nicht beide stimmen.",
)

_ZAEHLUNG = re.compile(
    rf"(?P<bestimmt>(?<![\w-])(?i:die|der|den|diese[nr]?|allen?|aller|sämtlichen?)\s+)?"
    rf"(?<![\w.,/-])(?P<zahl>{ZAHL})\s+"
    r"(?P<was>[A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-ZÄÖÜ]?[a-zäöüß]+)*)(?![\w*:-])"
    r"(?:\s+(?:des|der|im|in|aus)\s+(?:[a-zäöüß]+\s+)?(?P<wessen>[A-ZÄÖÜ][\w-]+))?"
)
_MASS = re.compile(
    r"(?:\w*jahre?n?|Monat|Woche|Tag|Stunde|Minute|Euro|Prozent|Meter|Kilometer|Person|Mensch|Mal"
    r"|Seiten?|Punkte?n?|Quartal|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober"
    r"|November|Dezember|Million|Milliarde|Quadratmeter|Beteiligte|Gruppen|Teile|Anlage)",
    re.IGNORECASE,
)

_DAVOR = 10
"""As many characters before a number may hold the comma that it stands behind."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the rarer number, if both stand with a definite article.

    A smaller number that is introduced („elf Felder“) counts a part; so does one that stands
    with the larger one in a paragraph.
    """
    by_noun: dict[tuple[str, str], list[Zaehlung]] = {}
    introduced: set[tuple[str, str, int]] = set()
    for absatz in pruefling.prosa:
        for stamm, is_bestimmt, zaehlung in _zaehlungen(absatz):
            if is_bestimmt:
                by_noun.setdefault((absatz.teil, stamm), []).append(zaehlung)
            else:
                introduced.add((absatz.teil, stamm, zaehlung.zahl))
    for (teil, stamm), found in by_noun.items():
        whole = max(each.zahl for each in found)
        kept = [
            each
            for each in found
            if each.zahl == whole or (teil, stamm, each.zahl) not in introduced
        ]
        for widerspruch in contradictions(kept):
            yield REGEL.befund(
                widerspruch.place,
                str(widerspruch),
                "Prüfen Sie, welche Zahl stimmt.",
            )


def _zaehlungen(absatz: Absatz) -> Iterator[tuple[str, bool, Zaehlung]]:
    """The noun, whether it is definite, and its number, unless the paragraph compares two."""
    found = [match for match in _ZAEHLUNG.finditer(absatz.text) if not _MASS.match(match["was"])]
    compared = set(_compared(found))
    for match in found:
        stamm = _stamm(match)
        zahl = read_zahl(match["zahl"])
        if zahl is None or zahl == 1 or stamm in compared:
            continue
        before = absatz.text[max(0, match.start() - _DAVOR) : match.start()]
        is_relativ = before.rstrip().endswith(",")
        start = match.start("zahl") if is_relativ else match.start()
        end = match.end("was")
        is_bestimmt = match["bestimmt"] is not None and not is_relativ
        zaehlung = Zaehlung(
            absatz.place(start, end), absatz.typed(start, end), zahl, match["wessen"] or ""
        )
        yield stamm, is_bestimmt, zaehlung


def _compared(found: Iterable[re.Match[str]]) -> Iterator[str]:
    """The nouns that have two different numbers."""
    zahlen: dict[str, int | None] = {}
    for match in found:
        stamm, zahl = _stamm(match), read_zahl(match["zahl"])
        if zahlen.setdefault(stamm, zahl) != zahl:
            yield stamm


def _stamm(match: re.Match[str]) -> str:
    """„Felder“ and „Feldern“ are the same."""
    return match["was"].removesuffix("n")
