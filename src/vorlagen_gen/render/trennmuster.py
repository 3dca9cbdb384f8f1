"""Where words may be parted: pyphen's patterns, each read when a word first asks for it.

German has 78,000 of them. To read them all takes half a second, a paper asks for some hundreds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from pyphen import LANGUAGES, HyphDict, hdcache, ignored

Pattern = tuple[int, tuple[int, ...]]
"""How far into the letters its numbers begin, and the numbers between the letters."""

_STEPS = re.compile(r"(\d?)(\D?)")
_NONSTANDARD = ("/", "^^", "\r")
"""What only pyphen itself reads: words that change where they are parted, letters as numbers."""


def prepare_trennmuster() -> None:
    """Let pyphen take the patterns of every language from here."""
    for path in LANGUAGES.values():
        if not isinstance(hdcache.get(path), Trennmuster):
            hdcache[path] = Trennmuster(path)


class Trennmuster(HyphDict):  # type: ignore[misc] # pyphen has no types
    """The patterns of one language, found and read when they are needed."""

    def __init__(self, path: Path) -> None:
        """Begin without reading the file."""
        self._path = path
        self.cache: dict[str, Any] = {}

    @cached_property
    def patterns(self) -> Mapping[str, Pattern]:
        """Letters and their pattern."""
        encoding, _, text = self._path.read_bytes().partition(b"\n")
        lines = _decoded(text, encoding.decode().strip()).split("\n")
        kept = [line for line in map(str.strip, lines) if line and not line.startswith(ignored)]
        together = "\n".join(kept)
        if any(sign in together for sign in _NONSTANDARD):
            patterns: Mapping[str, Pattern] = HyphDict(self._path).patterns
            return patterns
        letters = _without_numbers(together).split("\n")
        return _Patterns(
            (each, line) for each, line in zip(letters, kept, strict=True) if each != line
        )

    @cached_property
    def maxlen(self) -> int:
        """How many letters the longest pattern has."""
        return max(map(len, self.patterns))


class _Patterns(dict[str, Any]):
    """The line of each pattern, read when it is asked for."""

    def get(self, letters: str, default: Any = None) -> Any:  # noqa: ANN401 -- as in dict
        """The pattern of ``letters``."""
        found = super().get(letters, default)
        if isinstance(found, str):
            found = self[letters] = _read(found)
        return found


def _decoded(text: bytes, encoding: str) -> str:
    return text.decode("cp1251" if encoding.lower() == "microsoft-cp1251" else encoding)


def _without_numbers(text: str) -> str:
    for digit in filter(str.isdecimal, set(text)):
        text = text.replace(digit, "")
    return text


def _read(line: str) -> Pattern:
    numbers = [int(number or "0") for number, _ in _STEPS.findall(line)]
    places = [place for place, number in enumerate(numbers) if number]
    return places[0], tuple(numbers[places[0] : places[-1] + 1])
