"""A unit typed anew as a whole; what comes from bindings stays bound."""

from __future__ import annotations

from collections.abc import Sequence

from vorlagen_gen.document import Run
from vorlagen_gen.ruecklauf.einheiten import Sorte, Wort, Worte
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.lauttreue import Letter
from vorlagen_gen.ruecklauf.schreibung import NichtZuzuordnenError, Schreibung
from vorlagen_gen.ruecklauf.stuecke import Stueck
from vorlagen_gen.vergleich.folge import common

_PLATZHALTER = 0xE000
_AUS_DATEN = (
    "Dieser Wert kommt aus Daten und wird bei jedem Bau gesetzt; ändern Sie die Daten oder die "
    "Einbindung."
)


def retyped(
    stueck: Stueck, alt: Worte, neu: Worte, gegenwart: Gegenwart
) -> tuple[list[str], Schreibung]:
    """The words ``neu`` as typed lines; what ``alt`` has from bindings is bound in them, too.

    Raises:
        NichtZuzuordnenError: Only a part of what a binding says is left.
    """
    words, bound = _with_bindings(stueck, alt, neu, gegenwart)
    is_start = stueck.einheit.sorte in (Sorte.ABSATZ, Sorte.FUSSNOTE)
    rows, notes = gegenwart.lines(words, stueck.place.file, is_start=is_start)
    for number, typed in enumerate(bound):
        rows = [row.replace(chr(_PLATZHALTER + number), typed) for row in rows]
    return rows, notes


def _with_bindings(
    stueck: Stueck, alt: Worte, neu: Worte, gegenwart: Gegenwart
) -> tuple[Worte, list[str]]:
    known = gegenwart.letters(stueck)
    if known is None:
        raise NichtZuzuordnenError
    kept = dict(common(alt, neu))
    bound: list[str] = []
    replaced: dict[int, Wort | None] = {}
    for lauf, inline in enumerate(stueck.ursprung.inlines):
        if not isinstance(inline, Run) or not inline.bindung:
            continue
        places = _words_of_run(known, alt, lauf)
        news = [kept.get(each, -1) for each in places]
        if -1 in news or news != list(range(news[0], news[0] + len(news))):
            raise NichtZuzuordnenError(_AUS_DATEN)
        replaced |= dict.fromkeys(news)
        replaced[news[0]] = Wort(chr(_PLATZHALTER + len(bound)), alt[places[0]].aussehen)
        bound.append(f"[[{inline.bindung}]]")
    words = (replaced.get(index, each) for index, each in enumerate(neu))
    return tuple(each for each in words if each is not None), bound


def _words_of_run(known: Sequence[Letter], alt: Worte, lauf: int) -> list[int]:
    """The words that a run says; each of them alone."""
    found: list[int] = []
    at = 0
    for index, word in enumerate(alt):
        laeufe = {each.lauf for each in known[at : at + len(word.text)]}
        if lauf in laeufe:
            if laeufe != {lauf}:
                raise NichtZuzuordnenError(_AUS_DATEN)
            found.append(index)
        at += len(word.text)
    return found
