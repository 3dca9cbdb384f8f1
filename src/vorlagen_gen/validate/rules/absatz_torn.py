"""A paragraph begins in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.satzende import begins_small, ends_closed

REGEL = warnung(
    "V243",
    was="Ein Absatz beginnt mitten im Satz.",
    warum="Eine Leerzeile zu viel zerreißt den Satz, oder sein Anfang ging verloren.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the small word; what goes on after a list, a table, a colon is in order."""
    prosa = (each for each in pruefling.prosa if each.sorte is not Sorte.FUSSNOTE)
    for davor, absatz in pairwise(prosa):
        if not _follows(davor, absatz) or not begins_small(absatz.text):
            continue
        if davor.text.endswith((":", ";", ",")):
            continue
        word = absatz.text.split()[0]
        yield REGEL.befund(
            absatz.place(0, len(word)),
            f"Der Absatz beginnt klein, mit »{word}«{_why(davor)}.",
            "Löschen Sie die Leerzeile davor, oder ergänzen Sie den Anfang des Satzes.",
        )


def _follows(davor: Absatz, absatz: Absatz) -> bool:
    """Whether both are running text of one field."""
    is_text = davor.sorte is Sorte.ABSATZ and absatz.sorte is Sorte.ABSATZ
    return is_text and davor.feld == absatz.feld and davor.is_zitat == absatz.is_zitat


def _why(davor: Absatz) -> str:
    is_closed = ends_closed(davor.text)
    return ", obwohl der vorige abgeschlossen ist" if is_closed else "; der vorige hat kein Ende"
