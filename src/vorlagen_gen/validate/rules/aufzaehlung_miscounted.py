"""A list has more or fewer points than the sentence before it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.saetze import saetze
from vorlagen_gen.validate.zahlwoerter import ZAHL, read_zahl

REGEL = warnung(
    "V247",
    was="Eine Aufzählung hat mehr oder weniger Punkte, als angekündigt sind.",
    warum="Wer „drei Ziele“ liest und vier findet, weiß nicht, was beschlossen wird.",
)

_ANKUENDIGUNG = re.compile(
    rf"(?P<vor>\b\w+\s+)?\b(?P<zahl>{ZAHL})\s+(?:[a-zäöüß]+(?:e|en|er)\s+){{0,2}}"
    r"(?P<was>[A-ZÄÖÜ][a-zäöüß]+(?:[*:_]innen|-[A-ZÄÖÜ]?[a-zäöüß]+)*(?:e|n|en|er|s|ern|innen))\b"
)
_FOLGEND = re.compile(r"(?:folgend|nachstehend|nachfolgend)e[nr]?\s*", re.IGNORECASE)
_OHNE_ZAHL = re.compile(
    r"\b(?:(?:nach)?folgende[nrsm]?|nachstehende[nr]?|diese[nr]?|wie folgt|unter anderem|u\.\s?a\."
    r"|z\.\s?B\.|zum Beispiel|insbesondere|beispielsweise|darunter|davon|vor allem|je|jeweils"
    r"|mindestens|höchstens|bis zu|etwa|rund|ca\.|mehr als|über|Beispiel\w*|Auszug)(?!\w)",
    re.IGNORECASE,
)
_VORWORT = frozenset(
    [
        "an",
        "bei",
        "mit",
        "für",
        "nach",
        "seit",
        "vor",
        "aus",
        "von",
        "zu",
        "zwischen",
        "auf",
        "nr",
        "nummer",
        "ziffer",
        "anlage",
        "punkt",
        "seite",
        "um",
        "bis",
        "als",
        "der",
        "des",
        "vom",
        "zum",
        "zur",
        "binnen",
        "innerhalb",
        "ab",
        "gegen",
        "je",
        "ohne",
        "über",
        "unter",
        "durch",
        "trotz",
        "wegen",
    ]
)
_MASS = re.compile(
    r"(?:Jahr|Monat|Woche|Tag|Stunde|Minute|Euro|Prozent|Meter|Kilometer|Person|Mensch|Einwohner|Kind"
    r"|Mal|Uhr|Seite|Quartal|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember|Haushaltsjahr|Quadratmeter|Million|Milliarde|Plätze|Stelle)"
)
_ZAEHLT = re.compile(rf"\(?{ZAHL}\s+[a-zäöüA-ZÄÖÜ]")
"""A point that counts itself: „zwei Mitglieder des Ausschusses“; points then add up."""
_MOST = 20


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the number, if a sentence with just one announces a list and ends in a colon."""
    prosa = [each for each in pruefling.prosa if each.sorte is not Sorte.FUSSNOTE]
    for index, absatz in enumerate(prosa):
        if not absatz.text.endswith(":") or absatz.sorte is Sorte.UEBERSCHRIFT:
            continue
        points = _points(absatz, prosa, index + 1)
        announced = _announced(absatz)
        if points and announced and announced[0] not in (points, 0):
            yield _befund(absatz, announced[1], points)


def _befund(absatz: Absatz, match: re.Match[str], points: int) -> Finding:
    has = f"hat {points} Punkte" if points > 1 else "hat einen Punkt"
    start, end = match.start("zahl"), match.end("was")
    return REGEL.befund(
        absatz.place(start, end),
        f"Angekündigt sind »{absatz.typed(start, end)}«, die Liste darunter {has}.",
        "Berichtigen Sie die Zahl, oder prüfen Sie, ob ein Punkt fehlt oder zu viel ist.",
    )


def _points(absatz: Absatz, prosa: Sequence[Absatz], index: int) -> int:
    """How many points of the highest rank the list has that begins at ``index``; 0 if unclear."""
    if index >= len(prosa) or prosa[index].sorte is not Sorte.PUNKT:
        return 0
    column, kind, number = prosa[index].whole.column, _kind(prosa[index]), 0
    if absatz.sorte is Sorte.PUNKT and absatz.whole.column >= column:
        return 0
    while index < len(prosa) and prosa[index].sorte is Sorte.PUNKT:
        point = prosa[index]
        is_same_rank = abs(point.whole.column - column) <= 1
        is_other = is_same_rank and _kind(point) not in ("", kind)
        if (
            point.feld != absatz.feld
            or is_other
            or (point.label and point.whole.column < column - 1)
        ):
            break
        if is_same_rank and _ZAEHLT.match(point.text):
            return 0
        number += is_same_rank and point.label != ""
        index += 1
    return number


def _kind(point: Absatz) -> str:
    """What its label is: a figure, a letter, a sign; nothing for a further paragraph."""
    first = point.label[:1]
    return "1" if first.isdigit() else "a" if first.isalpha() else first


def _announced(absatz: Absatz) -> tuple[int, re.Match[str]] | None:
    """The one number of things in the last sentence; None if it may count something else."""
    *_, (start, end) = saetze(absatz.text)
    found = [
        match
        for match in _ANKUENDIGUNG.finditer(absatz.text, start, end)
        if not _MASS.match(match["was"])
    ]
    after_folgend = [each for each in found if each["vor"] and _FOLGEND.fullmatch(each["vor"])]
    if len(after_folgend) == 1:
        return _read(after_folgend[0])
    if len(found) != 1 or _OHNE_ZAHL.search(absatz.text, start, end):
        return None
    vor = (found[0]["vor"] or "").strip().lower()
    return None if vor in _VORWORT else _read(found[0])


def _read(match: re.Match[str]) -> tuple[int, re.Match[str]] | None:
    zahl = read_zahl(match["zahl"])
    return (zahl, match) if zahl and 1 < zahl <= _MOST else None
