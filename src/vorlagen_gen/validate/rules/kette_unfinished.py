"""A carried-over list of earlier papers ends before the one that is carried on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.uebernahmen import KETTE, NUMMER, befund, ungelesen

REGEL = warnung(
    "V316",
    was="Eine übernommene Aufzählung früherer Vorlagen nennt die letzte nicht.",
    warum="Wer die Vorlage liest, sieht an der Aufzählung, was der Rat bisher beschlossen hat.",
    is_ausnehmbar=False,
)

_ZULETZT = re.compile(rf"\b[Zz]uletzt\b[^.!?;]{{0,120}}?(?P<nummer>{NUMMER})(?![\d/])")
_NUMMER = re.compile(rf"{NUMMER}(?![\d/])")

Stelle = tuple[Absatz, tuple[int, int], str, str]
"""A paragraph, where in it, what is said of it, and how the paragraph is confirmed."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each list, table or „zuletzt“ that leaves the paper out, with a proposal.

    A list or a table names at least two papers; what follows „zuletzt“ is one of ``vorgaenger``.
    """
    uebernommen = pruefling.vorlage.uebernommen
    if uebernommen is None or uebernommen.aus is None:
        return
    aus = str(uebernommen.aus)
    frueher = {str(each) for each in pruefling.vorlage.vorgaenger} - {aus}
    offen = list(ungelesen(pruefling))
    for absatz, stelle in offen:
        for span, was in (*_lists(absatz.text, aus), *_last(absatz.text, aus, frueher)):
            yield befund(pruefling, REGEL, absatz, span, stelle, was)
    for absatz, span, was, stelle in _tables(offen, aus):
        yield befund(pruefling, REGEL, absatz, span, stelle, was)


def _lists(text: str, aus: str) -> Iterator[tuple[tuple[int, int], str]]:
    for match in KETTE.finditer(text):
        named = re.findall(NUMMER, match[0])
        if aus not in named:
            reihe = f"{', '.join(named)} und {aus}"
            yield match.span(), f"{aus} fehlt. Vorschlag, wenn es dieselbe Reihe ist: {reihe}."


def _last(text: str, aus: str, frueher: set[str]) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _ZULETZT.finditer(text):
        if match["nummer"] in frueher:
            was = f"die vorletzte Vorlage. Vorschlag, wenn die letzte gemeint ist: {aus}."
            yield match.span("nummer"), was


def _tables(offen: list[tuple[Absatz, str]], aus: str) -> Iterator[Stelle]:
    """The last number of each table that has two or more, each in a cell of its own."""
    for (stelle, sorte), group in groupby(offen, lambda each: (each[1], each[0].sorte)):
        cells = [absatz for absatz, _ in group if _NUMMER.fullmatch(absatz.text.strip())]
        named = [absatz.text.strip() for absatz in cells]
        if sorte is Sorte.ZELLE and len(set(named)) > 1 and aus not in named:
            was = f"{aus} fehlt. Vorschlag, wenn es dieselbe Reihe ist: eine Zeile darunter."
            yield cells[-1], (0, len(cells[-1].text)), was, stelle
