"""An order names a number that the Sachentscheidung does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.model.werte import Art
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V295",
    was="Ein Auftrag nennt eine Ziffer, die in der Sachentscheidung nicht steht.",
    warum="Im Register sucht man den Auftrag unter dieser Ziffer.",
)

_SACHENTSCHEIDUNG = "beschlussvorschlag.sachentscheidung"
_VORWORT = re.compile(r"^(?:(?:ziffer|ziff|nummer|nr|punkt)\.?|i\.(?=\d))")
_TRENNER = re.compile(r"[()]|\.(?![0-9])")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such number; nothing if the Sachentscheidung has no numbers at all."""
    vorlage = pruefling.vorlage
    if vorlage.art is Art.BERICHTSVORLAGE and vorlage.auftraege:
        yield REGEL.befund(
            vorlage.ort("auftraege"),
            "Eine Berichtsvorlage hat keine Sachentscheidung, die etwas aufträgt.",
            "Löschen Sie »auftraege«.",
        )
        return
    known = tuple(dict.fromkeys(_ziffern(pruefling.absaetze)))
    for auftrag in vorlage.auftraege if known else ():
        if auftrag.ziffer and _plain(auftrag.ziffer) not in known:
            yield REGEL.befund(
                auftrag.ort("ziffer"),
                f"Die Sachentscheidung hat keine Ziffer »{auftrag.ziffer}«.",
                f"Möglich sind: {aufgezaehlt(known)}.",
            )


def _ziffern(absaetze: Iterable[Absatz]) -> Iterator[str]:
    """The numbers as one writes them alone: ``2``, ``2a``, ``2.1``."""
    above = ""
    for absatz in absaetze:
        ziffer = _plain(absatz.label) if absatz.feld == _SACHENTSCHEIDUNG else ""
        if ziffer[:1].isdigit():
            above = ziffer
            yield ziffer
        elif ziffer.isalpha():
            yield above + ziffer


def _plain(typed: str) -> str:
    """``2. a)`` and ``Nr. 2a`` as ``2a``."""
    tight = "".join(typed.split()).casefold()
    return _TRENNER.sub("", _VORWORT.sub("", tight, count=1))
