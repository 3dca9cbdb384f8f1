"""Which stars mean bold and italic, and which are gender stars or just stars."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from vorlagen_gen.markdown.tokens import Art, Token
from vorlagen_gen.markdown.zeilen import LEER

_SCHLUSSZEICHEN = "\"'“”‘’»«\u203a\u2039"
_ANFUEHRUNGSZEICHEN = "„‚" + _SCHLUSSZEICHEN
_MAX_STERNE = 3


@dataclass(slots=True)
class Stern:
    """How many stars of a token have an effect, and how emphasis changes where it stands."""

    is_opening: bool
    wirksam: int = 0
    bold: int = 0
    italic: int = 0

    def take(self, sterne: int) -> None:
        """Let so many stars have their effect: 1 italic, 2 bold, 3 both."""
        step = 1 if self.is_opening else -1
        self.wirksam += sterne
        self.bold += step * (sterne >= 2)  # noqa: PLR2004 -- two stars are bold
        self.italic += step * (sterne % 2)


class _Paare:
    """Openers that wait for their partner; each is looked at once more only when it goes."""

    def __init__(self) -> None:
        self.sterne: dict[int, Stern] = {}
        self._offen: list[tuple[int, int]] = []
        self._anzahl: Counter[int] = Counter()

    def open(self, index: int, laenge: int) -> None:
        self._offen.append((index, laenge))
        self._anzahl[laenge] += 1

    def close(self, index: int, laenge: int) -> bool:
        """Pair a closing run with the nearest openers that fit; whether there was one."""
        stern = Stern(is_opening=False)
        while laenge and any(self._anzahl[offen] for offen in _passende(laenge)):
            genommen = self._take(laenge)
            stern.take(genommen)
            laenge -= genommen
        if stern.wirksam:
            self.sterne[index] = stern
        return bool(stern.wirksam)

    def _take(self, laenge: int) -> int:
        while self._offen[-1][1] not in _passende(laenge):
            self._pop()
        index, offen = self._pop()
        genommen = min(offen, laenge)
        self.sterne.setdefault(index, Stern(is_opening=True)).take(genommen)
        if offen > genommen:
            self.open(index, offen - genommen)
        return genommen

    def _pop(self) -> tuple[int, int]:
        index, laenge = self._offen.pop()
        self._anzahl[laenge] -= 1
        return index, laenge


def _passende(laenge: int) -> tuple[int, ...]:
    return (1, 2, 3) if laenge == _MAX_STERNE else (laenge, _MAX_STERNE)


def pair_stars(text: str, tokens: Sequence[Token]) -> dict[int, Stern]:
    """The star tokens of ``tokens`` that have an effect, by their index."""
    paare = _Paare()
    for index, token in enumerate(tokens):
        laenge = token.end - token.start
        if token.art is not Art.STERNE or laenge > _MAX_STERNE:
            continue
        before = text[token.start - 1] if token.start else " "
        after = text[token.end] if token.end < len(text) else " "
        if _can_close(before, after) and paare.close(index, laenge):
            continue
        if _can_open(before, after):
            paare.open(index, laenge)
    return paare.sterne


def _can_open(before: str, after: str) -> bool:
    if after in LEER:
        return False
    return before in LEER or (_is_opening(before) and not _is_closing(after))


def _can_close(before: str, after: str) -> bool:
    if before in LEER:
        return False
    if after in LEER:
        return True
    return not _is_letter(after) and not (_is_opening(before) and _is_closing(after))


def _is_opening(character: str) -> bool:
    return character in _ANFUEHRUNGSZEICHEN or unicodedata.category(character) in {"Ps", "Pi"}


def _is_closing(character: str) -> bool:
    return character in _SCHLUSSZEICHEN or unicodedata.category(character) in {"Pe", "Pf"}


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM"
