"""A year or period in a carried-over text may belong to the edition before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.laufzeit import Laufzeit
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.uebernahmen import befund, laufzeiten_of, ungelesen

REGEL = warnung(
    "V311",
    was="In einem übernommenen Text steht ein Jahr, das die frühere Vorlage betraf.",
    warum="Was 2025 bevorstand, ist 2030 Vergangenheit; was damals geschah, bleibt richtig.",
    is_ausnehmbar=False,
)

_JAHR = re.compile(r"(?<![\w/,§-])(?:\d{1,2}\.\s?\d{1,2}\.\s?)?(?P<jahr>20\d\d)(?![\d/]|,\d)")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the old period and at each year since the earlier paper, with a proposal."""
    uebernommen = pruefling.vorlage.uebernommen
    if uebernommen is None or uebernommen.aus is None:
        return
    wechsel = laufzeiten_of(pruefling.vorlage)
    for absatz, stelle in ungelesen(pruefling):
        for span, was in _years(absatz, uebernommen.aus.jahr, wechsel):
            if not absatz.is_gebunden(*span):
                yield befund(pruefling, REGEL, absatz, span, stelle, was)


def _years(
    absatz: Absatz, seit: int, wechsel: tuple[Laufzeit, Laufzeit] | None
) -> Iterator[tuple[tuple[int, int], str]]:
    taken: list[tuple[int, int]] = []
    if wechsel:
        bisher, jetzt = wechsel
        for match in bisher.find_in(absatz.text):
            taken.append(match.span())
            yield match.span(), f"der frühere Zeitraum. Vorschlag: {jetzt}."
    for match in _JAHR.finditer(absatz.text):
        jahr = int(match["jahr"])
        is_other = any(start < match.end() and match.start() < end for start, end in taken)
        if jahr >= seit and not is_other:
            yield match.span(), _proposal(jahr, wechsel)


def _proposal(jahr: int, wechsel: tuple[Laufzeit, Laufzeit] | None) -> str:
    if wechsel is None:
        return "ein Jahr der früheren Vorlage."
    moved = jahr + wechsel[1].von - wechsel[0].von
    return f"ein Jahr der früheren Vorlage. Vorschlag, wenn es mitwandert: {moved}."
