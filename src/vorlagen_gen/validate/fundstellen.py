"""Where else a thing stands that is named once: for the end of a message."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, islice
from operator import itemgetter
from pathlib import PurePosixPath

from vorlagen_gen.findings import Place

_NAMED = 5


class Fundstellen:
    """The lines in which a thing stands, sorted once for all messages that name them."""

    def __init__(self, places: Iterable[Place]) -> None:
        """Several places in a line count once."""
        self._lines = dict.fromkeys(sorted({(each.file, each.line) for each in places}))

    def auch_in(self, first: Place) -> str:
        """`` (auch in Zeile 12 und begruendung.md, Zeile 3)``; nothing if there is no other line.

        The line of ``first`` and the name of its file are not told.
        """
        own = (first.file, first.line)
        others = islice((line for line in self._lines if line != own), _NAMED)
        named = [
            _in_file(first.file, file, lines) for file, lines in groupby(others, itemgetter(0))
        ]
        more = len(self._lines) - (own in self._lines) - _NAMED
        rest = [f"an {more} weiteren Stellen" if more > 1 else "an einer weiteren Stelle"]
        return f" (auch in {' und '.join([*named, *(rest if more > 0 else [])])})" if named else ""


def auch_in(first: Place, others: Iterable[Place]) -> str:
    """``Fundstellen.auch_in`` for a single message."""
    return Fundstellen(others).auch_in(first)


def _in_file(own: str, file: str, lines: Iterable[tuple[str, int]]) -> str:
    numbers = ", ".join(str(line) for _, line in lines)
    return f"Zeile {numbers}" if file == own else f"{PurePosixPath(file).name}, Zeile {numbers}"
