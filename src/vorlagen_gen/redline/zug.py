"""What moved: a paragraph that went here and came there, whole or with some words changed.

At its old place the words that it keeps are moved and the others deleted, at its new one they are
moved and others inserted. So both places move the same words, and no change lies in another one:
LibreOffice loses those.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from vorlagen_gen.read_back.docx.names import qualified
from vorlagen_gen.redline.absatz import Stelle, Zeile, compared
from vorlagen_gen.redline.bau import Zustand

_FRAME = qualified("w:framePr")


def name_move(entries: Iterable[object], name: str) -> None:
    """Note of which move paragraphs are one place."""
    for each in entries:
        if isinstance(each, Zeile):
            each.zug = name


def settle_moves(entries: Iterable[object]) -> None:
    """Let paragraphs have moved that have words in common and ended at both places as a whole."""
    named = (each for each in entries if isinstance(each, Zeile) and each.zug)
    for one, two in pairwise(sorted(named, key=lambda each: each.zug)):
        if one.zug == two.zug and all(map(_may_move, (one, two))):
            _move(*((one, two) if one.zustand.is_alt else (two, one)))


def _may_move(zeile: Zeile) -> bool:
    """Whether it went or came as a whole and holds nothing but text.

    A thing, a footnote's mark among them, is another one at its new place.
    """
    look = zeile.alt if zeile.neu is None else zeile.neu
    if zeile.zustand is Zustand.GLEICH or look is None or look.find(_FRAME) is not None:
        return False
    is_text = (not each.stueck.is_ding and each.zustand is zeile.zustand for each in zeile.stellen)
    return bool(_says(zeile)) and all(is_text)


def _says(zeile: Zeile) -> str:
    return "".join(each.stueck.text for each in zeile.stellen).strip()


def _move(alt: Zeile, neu: Zeile) -> None:
    """Let them be the places of a move, where it went from and came to."""
    old, new = ([each.stueck for each in zeile.stellen] for zeile in (alt, neu))
    found = list(compared(old, new))
    if not any(each.alt and each.stueck.text.strip() for each in found):
        return
    alt.stellen, neu.stellen = list(_gone(found)), list(_come(found))
    alt.zustand, neu.zustand = Zustand.HERKUNFT, Zustand.ZIEL


def _gone(stellen: Iterable[Stelle]) -> Iterator[Stelle]:
    for each in stellen:
        if each.alt:
            yield Stelle(Zustand.HERKUNFT, each.alt)
        elif each.zustand.is_alt:
            yield each


def _come(stellen: Iterable[Stelle]) -> Iterator[Stelle]:
    for each in stellen:
        if each.alt:
            yield Stelle(Zustand.ZIEL, each.stueck)
        elif not each.zustand.is_alt:
            yield each
