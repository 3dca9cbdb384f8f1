"""„Die u. g. Tabelle“ stands above, or „die oben genannte Liste“ below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V241",
    was="Ein Verweis nach oben oder unten zeigt in die falsche Richtung.",
    warum="Wer die Tabelle dort sucht, findet sie nicht.",
)

_PARTIZIP = r"\s?(?:stehend|genannt|aufgeführt|aufgelistet|dargestellt|abgebildet|gezeigt)e[nrsm]?"
_UNTEN = (
    rf"u\.\s?g\.|unten{_PARTIZIP}|(?:nachstehend|nachfolgend|folgend)e[nrsm]?"
    r"|nachfolgend\s(?:genannt|aufgeführt|dargestellt)e[nrsm]?"
)
_OBEN = (
    rf"o\.\s?g\.|oben{_PARTIZIP}|(?:obig|vorstehend|vorangehend|vorgenannt|vorangegangen)e[nrsm]?"
)
_DING = r"(?:Tabelle|Liste|Aufzählung|Übersicht|Aufstellung|Auflistung)(?:n|en)?"
_VERWEIS = re.compile(
    rf"\b(?:(?P<unten>{_UNTEN})|(?P<oben>{_OBEN}))\s+(?:[a-zäöüß]+\s+){{0,2}}?(?P<ding>{_DING})\b"
    rf"|\b(?P<vorn>{_DING})\s+(?P<wo>oben|unten)\b"
)
_ANDERSWO = re.compile(
    r"\s+(?:(?:in|aus)\s+(?:der\s+|dem\s+)?|de[rs]\s+|zu[rm]?\s+)?(?:Anlage|Hauptvorlage|Vorlage\s+V/)"
)
_SORTEN = {
    "Tabelle": (Sorte.ZELLE,),
    "Liste": (Sorte.PUNKT, Sorte.ZELLE),
    "Aufzählung": (Sorte.PUNKT,),
    "Auflistung": (Sorte.PUNKT, Sorte.ZELLE),
    "Übersicht": (Sorte.PUNKT, Sorte.ZELLE),
    "Aufstellung": (Sorte.PUNKT, Sorte.ZELLE),
}


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each whose table or list stands in its document on the other side only."""
    orte = _orte(pruefling.absaetze)
    for index, absatz in enumerate(pruefling.absaetze):
        for verweis in _VERWEIS.finditer(absatz.text):
            if absatz.is_prosa and not _ANDERSWO.match(absatz.text, verweis.end()):
                yield from _check(absatz, verweis, index, orte)


def _check(
    absatz: Absatz, verweis: re.Match[str], index: int, orte: dict[tuple[str, Sorte], list[int]]
) -> Iterator[Finding]:
    ding = (verweis["ding"] or verweis["vorn"]).removesuffix("en").removesuffix("n")
    name = next(each for each in _SORTEN if each.startswith(ding))
    is_oben = verweis["oben"] is not None or verweis["wo"] == "oben"
    places = [orte.get((absatz.teil, sorte), []) for sorte in _SORTEN[name]]
    above = any(place[0] < index for place in places if place)
    below = any(place[-1] > index for place in places if place)
    if (above, below) != (not is_oben, is_oben):
        return
    where, wanted = ("darunter", "unten") if is_oben else ("darüber", "oben")
    yield REGEL.befund(
        absatz.place(*verweis.span()),
        f"»{absatz.typed(*verweis.span())}«: Sie steht {where}, nicht "
        f"{'oben' if is_oben else 'unten'}.",
        f"Verweisen Sie nach {wanted}, oder nennen Sie die Überschrift.",
    )


def _orte(absaetze: tuple[Absatz, ...]) -> dict[tuple[str, Sorte], list[int]]:
    """By document and kind the paragraphs of tables and lists."""
    orte: dict[tuple[str, Sorte], list[int]] = {}
    for index, absatz in enumerate(absaetze):
        if not absatz.feld.startswith(("beratungsfolge", "anlagen.")) or absatz.is_prosa:
            orte.setdefault((absatz.teil, absatz.sorte), []).append(index)
    return orte
