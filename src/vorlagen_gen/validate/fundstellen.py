"""Where else a thing stands that is named once: for the end of a message."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from pathlib import PurePosixPath

from vorlagen_gen.findings import Place

_NAMED = 5


def auch_in(first: Place, others: Iterable[Place]) -> str:
    """`` (auch in Zeile 12 und begruendung.md, Zeile 3)``; nothing if there is no other line."""
    lines = dict.fromkeys((place.file, place.line) for place in others)
    lines.pop((first.file, first.line), None)
    if not lines:
        return ""
    places = sorted(Place.at(file, line, 1) for file, line in lines)
    named = [_in_file(first, list(group)) for _, group in groupby(places[:_NAMED], _FILE)]
    more = len(places) - _NAMED
    rest = [f"an {more} weiteren Stellen" if more > 1 else "an einer weiteren Stelle"]
    return f" (auch in {' und '.join([*named, *(rest if more > 0 else [])])})"


_FILE = attrgetter("file")


def _in_file(first: Place, places: list[Place]) -> str:
    word = "Zeile"
    numbers = ", ".join(str(place.line) for place in places)
    name = PurePosixPath(places[0].file).name
    return f"{word} {numbers}" if places[0].file == first.file else f"{name}, {word} {numbers}"
