"""Codes of the budget with the names beside them, as people type them.

The budget's overview abbreviates its names, papers print them in full, and people type either:
names are compared word by word, without regard to case, umlauts and punctuation.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_ANGABE = re.compile(r"(?P<code>\d+)(?:\s*[:–-]\s*|\s+|\Z)(?P<name>.*)", re.DOTALL)
_WORT = re.compile(r"[^\W\d_]+\.?")
_UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_FUELLWORT = re.compile(r"(?:v|von|der|die|das|des|dem|den|u|und|f|fuer|am|an|in|im|zu)\.?")
_STAMM, _ENDUNG = 4, 2
_KUERZEL = 3


@dataclass(frozen=True, slots=True)
class Nennung:
    """What was typed for a code of the budget; ``code`` or ``name`` may be empty."""

    code: str
    name: str

    @classmethod
    def of(cls, typed: str) -> Nennung:
        """``1201``, ``1201 Bereitstellung von Verkehrsflächen`` or a name alone.

        Example:
            >>> Nennung.of("0116: Migrationsmanagement")
            Nennung(code='0116', name='Migrationsmanagement')
        """
        match = _ANGABE.fullmatch(typed.strip())
        return cls(match["code"], match["name"].strip()) if match else cls("", typed.strip())


def fits(typed: str, name: str) -> bool:
    """Whether ``typed`` is ``name``, perhaps shortened: its words in their order, from the first.

    Example:
        >>> fits("Bereitst. v. Verkehrsflächen", "Bereitstellung von Verkehrsflächen und -anlagen")
        True
    """
    words, wanted = _woerter(typed), _woerter(name)
    if not words or not wanted or not _is_same(words[0], wanted[0]):
        return False
    rest = iter(wanted)
    return all(any(_is_same(word, each) for each in rest) for word in words)


def is_equal(typed: str, name: str) -> bool:
    """Whether both say the same in full."""
    return _woerter(typed) == _woerter(name)


def fitting(typed: str, names: Iterable[tuple[str, str]]) -> str | None:
    """The code of the one pair of code and name that ``typed`` fits; a full match goes first."""
    pairs = list(names)
    for match in (is_equal, fits):
        codes = {code for code, name in pairs if match(typed, name)}
        if len(codes) == 1:
            return codes.pop()
    return None


def _woerter(name: str) -> list[str]:
    plain = unicodedata.normalize("NFC", name).casefold().translate(_UMLAUTE)
    return [word for word in _WORT.findall(plain) if not _FUELLWORT.fullmatch(word)]


def _is_same(first: str, second: str) -> bool:
    """Whether two words are one: equal, inflected, or one abbreviated with a dot."""
    short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
    if not long.startswith(short):
        return False
    is_abbreviated = "." in first + second and len(short) >= _KUERZEL
    is_inflected = len(short) >= _STAMM and len(long) - len(short) <= _ENDUNG
    return short == long or is_abbreviated or is_inflected
