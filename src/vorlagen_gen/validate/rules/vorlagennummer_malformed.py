"""The text cites a paper by a number that is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.zitate import Vorlagenzitat, vorlagenzitate

REGEL = warnung(
    "V263",
    was="Eine zitierte Vorlagennummer ist falsch geschrieben.",
    warum="Unter dieser Nummer findet niemand die Vorlage.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each; forms of earlier years and numbers of motions are in order."""
    latest = _latest_year(pruefling.vorlage)
    for absatz in pruefling.absaetze:
        for zitat in vorlagenzitate(absatz.text):
            place = absatz.place(zitat.start, zitat.end)
            if not zitat.is_lesbar:
                yield _malformed(place, zitat)
            elif (
                zitat.nummer and zitat.nummer.jahr > latest and str(zitat.nummer.jahr) in zitat.text
            ):
                yield _too_early(place, zitat.nummer)


def _malformed(place: Place, zitat: Vorlagenzitat) -> Finding:
    hint = f" Meinten Sie »{zitat.gemeint}«?" if zitat.gemeint else ""
    return REGEL.befund(
        place,
        f"»{zitat.text}« ist keine Vorlagennummer.{hint}",
        "Schreiben Sie sie in der Form V/0026/2008, bei einer Ergänzung V/0026/2008/1.",
    )


def _too_early(place: Place, nummer: Vorlagennummer) -> Finding:
    return REGEL.befund(
        place,
        f"Die Nummer {nummer} nennt das Jahr {nummer.jahr}; das liegt in der Zukunft.",
        "Berichtigen Sie das Jahr.",
    )


def _latest_year(vorlage: Vorlage) -> int:
    """The last year whose papers this one can cite; numbers of January are given in December."""
    known = [vorlage.datum.year] if vorlage.datum else []
    known += [vorlage.nummer.jahr] if vorlage.nummer else []
    return max(known) + 1 if known else MAXYEAR
