"""A year or period in a carried-over text may belong to the edition before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.laufzeit import Laufzeit
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.jahresangaben import (
    Jahresangabe,
    is_of_a_state,
    is_of_an_act,
    jahresangaben,
    says_what_is_replaced,
)
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.rechtsstellen import RECHT
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.uebernahmen import (
    KETTE,
    NUMMER,
    befund,
    laufzeiten_of,
    overlaps,
    ungelesen,
)

REGEL = warnung(
    "V311",
    was="In einem übernommenen Text steht ein Jahr, das die frühere Vorlage betraf.",
    warum="Was 2025 bevorstand, ist 2030 Vergangenheit; was damals geschah, bleibt richtig.",
    is_ausnehmbar=False,
)

_LANGE_HER = 10
"""What is said of a state this many years before the earlier paper is history in any case."""
_FRUEHER = "ein Jahr der früheren Vorlage."

_Fund = tuple[tuple[int, int], str]
"""Where a year stands in a paragraph, and what is said of it."""


@dataclass(frozen=True, slots=True)
class _Ausgaben:
    """The year of the paper that is carried on, and of the one before it; their periods."""

    jahr: int
    davor: int | None
    wechsel: tuple[Laufzeit, Laufzeit] | None


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the old period, at each year since the earlier paper, and at older ones.

    Older are the year and period of the paper before that one, and years that the words beside
    them tie to a state of things („Stand“, „Fassung“, „zuletzt“). All other years are history.
    """
    uebernommen = pruefling.vorlage.uebernommen
    if uebernommen is None or uebernommen.aus is None:
        return
    offen = list(ungelesen(pruefling))
    jahr = uebernommen.aus.jahr
    ausgaben = _Ausgaben(jahr, _davor(pruefling, offen, jahr), laufzeiten_of(pruefling.vorlage))
    for absatz, stelle in offen:
        for span, was in _years(absatz, ausgaben):
            if not absatz.is_gebunden(*span):
                yield befund(pruefling, REGEL, absatz, span, stelle, was)


def _davor(pruefling: Pruefling, offen: list[tuple[Absatz, str]], jahr: int) -> int | None:
    """The year of the last paper before the one that is carried on, as far as any is named."""
    named = [each.jahr for each in pruefling.vorlage.vorgaenger if each.jahr < jahr]
    if not named:
        ketten = (match[0] for absatz, _ in offen for match in KETTE.finditer(absatz.text))
        nummern = (each for kette in ketten for each in re.findall(NUMMER, kette))
        named = [year for each in nummern if (year := int(each.split("/")[2])) < jahr]
    return max(named, default=None)


def _years(absatz: Absatz, ausgaben: _Ausgaben) -> Iterator[_Fund]:
    text = absatz.text
    zeiten = [[match.span() for match in each.find_in(text)] for each in ausgaben.wechsel or ()]
    if ausgaben.wechsel:
        _, jetzt = ausgaben.wechsel
        yield from ((span, f"der frühere Zeitraum. Vorschlag: {jetzt}.") for span in zeiten[0])
    gesetze = [match.span() for match in RECHT.finditer(text)]
    for angabe in jahresangaben(text):
        span = (angabe.start, angabe.end)
        if any(overlaps(span, each) for each in (*zeiten, gesetze)):
            continue
        if was := _was(absatz, angabe, ausgaben):
            yield span, was


def _was(absatz: Absatz, angabe: Jahresangabe, ausgaben: _Ausgaben) -> str | None:
    """What is to be said of it; ``None`` if it is history."""
    is_replaced = says_what_is_replaced(absatz.text, angabe)
    if _is_zeitraum_davor(angabe, ausgaben, is_replaced=is_replaced) and ausgaben.wechsel:
        bisher = ausgaben.wechsel[0]
        return f"der Zeitraum davor. Vorschlag, wenn der letzte gemeint ist: {bisher}."
    if angabe.bis >= ausgaben.jahr:
        return _moves(angabe, ausgaben.wechsel)
    if absatz.sorte is Sorte.ZELLE and absatz.typed(angabe.start, angabe.end) == absatz.text:
        return None
    if ausgaben.davor in (angabe.von, angabe.bis) and not is_of_an_act(absatz.text, angabe):
        return _last(angabe, ausgaben)
    since = ausgaben.davor or ausgaben.jahr - _LANGE_HER
    if is_replaced or (angabe.bis >= since and is_of_a_state(absatz.text, angabe)):
        return "ein Jahr vor der früheren Vorlage; ist es noch das letzte?"
    return None


def _is_zeitraum_davor(angabe: Jahresangabe, ausgaben: _Ausgaben, *, is_replaced: bool) -> bool:
    if ausgaben.wechsel is None or angabe.bis == angabe.von:
        return False
    bisher = ausgaben.wechsel[0]
    follows = angabe.von < bisher.von and angabe.bis in (bisher.von - 1, bisher.von)
    return follows and (is_replaced or angabe.bis - angabe.von == bisher.bis - bisher.von)


def _moves(angabe: Jahresangabe, wechsel: tuple[Laufzeit, Laufzeit] | None) -> str:
    if angabe.is_spanne:
        return "ein Zeitraum, der in die Zeit der früheren Vorlage reicht."
    if wechsel is None:
        return _FRUEHER
    by = _years_later(angabe, *wechsel)
    if by is None:
        return _FRUEHER
    return f"{_FRUEHER} Vorschlag, wenn es mitwandert: {angabe.moved(by)}."


def _years_later(angabe: Jahresangabe, bisher: Laufzeit, jetzt: Laufzeit) -> int | None:
    """How far it moves with the period; ``None`` if its two years would move apart."""
    von, bis = (bisher.moved_year(each, jetzt) for each in (angabe.von, angabe.bis))
    if von is None or bis is None or bis - von != angabe.bis - angabe.von:
        return None
    return von - angabe.von


def _last(angabe: Jahresangabe, ausgaben: _Ausgaben) -> str:
    was = "das Jahr der Vorlage davor."
    if angabe.is_tag or angabe.bis > angabe.von:
        return was
    return f"{was} Vorschlag, wenn die letzte gemeint ist: {ausgaben.jahr}."
