"""A paragraph breaks off, or its last sentence has no end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.satzende import begins_small, breaks_off, is_satz_ohne_ende

REGEL = warnung(
    "V242",
    was="Ein Satz bricht ab oder hat kein Satzzeichen am Ende.",
    warum="Oft fehlt nicht nur der Punkt, sondern der Rest des Satzes.",
)

_WORTLAUT = re.compile(r"[„»\"][^“«\"]*[“«\"]")
"""What is quoted as a whole stands as it was said, or on a board."""
_IN_CELL = "anlage_a.pflichtigkeitsgrad.begruendung"
"""The text that the form prints in a cell; other cells need no full stop."""
_ZEILE = 60
"""Paragraphs of shorter lines are addresses, dates, lists without signs."""
_VERBINDEND = ("und", "oder", "sowie", "bzw")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the last word; points of a list may be catchwords and need no full stop."""
    fussnoten = (each for each in pruefling.prosa if each.sorte is Sorte.FUSSNOTE)
    yield from (_broken(each) for each in fussnoten if breaks_off(each.text))
    prosa = [each for each in pruefling.prosa if each.sorte is not Sorte.FUSSNOTE]
    for absatz, danach in zip_longest(prosa, prosa[1:]):
        if absatz.sorte is Sorte.UEBERSCHRIFT or _goes_on(absatz, danach):
            continue
        if breaks_off(absatz.text):
            yield _broken(absatz)
        elif _is_text(absatz) and is_satz_ohne_ende(absatz.text):
            yield _open(absatz)


def _is_text(absatz: Absatz) -> bool:
    is_running = absatz.sorte is Sorte.ABSATZ or (
        absatz.sorte is Sorte.ZELLE and absatz.feld == _IN_CELL
    )
    is_quoted = absatz.is_zitat or _WORTLAUT.fullmatch(absatz.text) is not None
    is_lines = "\n" in absatz.text and max(map(len, absatz.text.split("\n"))) < _ZEILE
    return is_running and not is_lines and not is_quoted


def _goes_on(absatz: Absatz, danach: Absatz | None) -> bool:
    """Whether a list, a table, a quotation or the other half of the sentence follows."""
    if danach is None or danach.feld != absatz.feld:
        return False
    if absatz.sorte is Sorte.PUNKT and danach.sorte is Sorte.PUNKT:
        is_below = danach.whole.column > absatz.whole.column
        return is_below or absatz.text.endswith(_VERBINDEND)
    if danach.sorte is Sorte.ABSATZ:
        return danach.is_zitat != absatz.is_zitat or begins_small(danach.text)
    return absatz.sorte is Sorte.ABSATZ and danach.sorte in (Sorte.PUNKT, Sorte.ZELLE)


def _broken(absatz: Absatz) -> Finding:
    return REGEL.befund(
        absatz.place(_last_word(absatz.text), len(absatz.text)),
        f"Der Satz bricht ab: »{_end(absatz.text)}«.",
        "Schreiben Sie ihn zu Ende.",
    )


def _open(absatz: Absatz) -> Finding:
    return REGEL.befund(
        absatz.place(_last_word(absatz.text), len(absatz.text)),
        f"Am Ende des Satzes fehlt das Satzzeichen: »{_end(absatz.text)}«.",
        "Ergänzen Sie es; prüfen Sie auch, ob der Satz vollständig ist.",
    )


def _last_word(text: str) -> int:
    return len(text) - len(text.rsplit(maxsplit=1)[-1])


def _end(text: str) -> str:
    return f"… {' '.join(text.split()[-4:])}"
