"""Whether two titles name the same thing."""

from __future__ import annotations

import re
from collections import Counter

from vorlagen_gen.validate.schreibweisen import fold, stem

_WORT = re.compile(r"[^\W_]+")
_MIN_WORD = 4
_NEAR = 88
_LONG = 6


def normal(titel: str) -> str:
    """``titel`` without what differs by habit: case, signs, blanks, „Anlage 1“ before it."""
    text = re.sub(r"^\s*Anlage\s+\w+(?:\.\d+)*\s*[-–—:]?\s*", "", titel)
    return "".join(fold(word) for word in _WORT.findall(text))


def is_same(first: str, second: str) -> bool:
    """Whether they say the same, or one says a part of the other."""
    ours, theirs = normal(first), normal(second)
    return not ours or not theirs or ours in theirs or theirs in ours


def is_near(first: str, second: str) -> bool:
    """Whether they are the same but for a few letters or figures."""
    ours, theirs = normal(first), normal(second)
    return min(len(ours), len(theirs)) >= _LONG and _is_alike(ours, theirs)


def _is_alike(ours: str, theirs: str) -> bool:
    """Whether they run alike; most pairs do not even have so many letters in common."""
    if ours == theirs:
        return True
    shared = (Counter(ours) & Counter(theirs)).total()
    if 200 * shared < _NEAR * (len(ours) + len(theirs)):
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(ours, theirs) >= _NEAR


def shares_word(first: str, second: str) -> bool:
    """Whether a word of one, without its ending, is a word of the other or a part of one."""
    return _in(first, second) or _in(second, first)


def _in(words: str, text: str) -> bool:
    whole = normal(text)
    stems = (fold(stem(word.casefold())) for word in _WORT.findall(words))
    return any(len(word) >= _MIN_WORD and word in whole for word in stems)
