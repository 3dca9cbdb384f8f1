"""Finds strings wherever they stand: in other letters, hyphenated, over several lines."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

SHORTEST, SHORTEST_NUMBER = 3, 6
"""A word with fewer letters, and a number with fewer digits, stand everywhere by chance."""

_LONG = 24
"""So many letters and digits in a row are no chance, whatever stands around them."""

_UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_NOT_SPOKEN = re.compile(r"[\W_]+")
_LINE_END = re.compile("[\u00ad\ufffe\x02]\\s*|-[ \t]*\r?\n\\s*")


def spoken(text: str) -> str:
    """The letters and digits of ``text`` alone, all small."""
    return _NOT_SPOKEN.sub("", _folded(text))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


@dataclass(frozen=True)
class Suchwort:
    """A string to look for, with what it is, for messages.

    ``is_einmalig`` says that it can hardly stand in another paper by chance.
    """

    text: str
    was: str
    is_einmalig: bool = False

    @cached_property
    def buchstaben(self) -> str:
        """Its letters and digits."""
        return spoken(self.text)

    @cached_property
    def muster(self) -> re.Pattern[str]:
        """It as a word of its own, however its parts are joined; umlauts in file names are two."""
        spellings = {_folded(self.text), _folded(self.text).translate(_UMLAUTE)}
        words = (_NOT_SPOKEN.split(spelling) for spelling in sorted(spellings))
        found = (r"[\W_]*".join(map(re.escape, filter(None, parts))) for parts in words)
        return re.compile(rf"(?<![^\W_])(?:{'|'.join(found)})(?![^\W_])")


class Suche:
    """Looks for many strings at once; takes as long for a thousand as for one."""

    def __init__(self, woerter: Iterable[Suchwort]) -> None:
        """Keep what can be told from chance: the others are not looked for."""
        self._short: list[Suchwort] = []
        self._long: dict[str, list[Suchwort]] = defaultdict(list)
        for wort in woerter:
            if len(wort.buchstaben) >= _LONG:
                self._long[wort.buchstaben[:_LONG]].append(wort)
            elif len(wort.buchstaben) >= (
                SHORTEST_NUMBER if wort.buchstaben.isdecimal() else SHORTEST
            ):
                self._short.append(wort)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not (self._short or self._long)

    def find(self, text: str) -> Suchwort | None:
        """The first of the strings that stands in ``text``; None if there is none."""
        return next(self.find_all(text), None)

    def find_all(self, text: str) -> Iterator[Suchwort]:
        """All of the strings that stand in ``text``, as often as the long ones stand there."""
        folded = _folded(text)
        joined = _LINE_END.sub("", folded)
        for wort in self._short:
            if wort.muster.search(folded) or wort.muster.search(joined):
                yield wort
        if self._long:
            yield from self._find_long(_NOT_SPOKEN.sub("", folded))

    def _find_long(self, letters: str) -> Iterator[Suchwort]:
        for at in range(len(letters) - _LONG + 1):
            for wort in self._long.get(letters[at : at + _LONG], ()):
                if letters.startswith(wort.buchstaben, at):
                    yield wort
