"""What tells a picture from any other: its bytes, or the words and points of a chart."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from decimal import Decimal

from vorlagen_gen.read_back.blocks import Diagrammdaten

Abdruck = tuple[str, ...]
"""Nothing of a picture that is not known."""

_LENGTH = 32
_PUNKT = " "
"""How the points of a chart begin: none of its words does."""


def of_picture(data: bytes) -> Abdruck:
    """The same for the same bytes alone."""
    return (hashlib.sha256(data).hexdigest()[:_LENGTH],)


def of_chart(daten: Diagrammdaten) -> Abdruck:
    """Its words and its points, whichever series they belong to.

    Whoever saves a file may call the series otherwise, and write a number with other noughts.
    """
    points = {
        f"{_PUNKT}{_plain(across)}{_PUNKT}{_plain(up)}"
        for reihe in daten.reihen
        for across, up in reihe.punkte
    }
    return (*daten.worte, *sorted(points))


def worte(abdruck: Iterable[str]) -> tuple[str, ...]:
    """The words of a chart."""
    return tuple(each for each in abdruck if not each.startswith(_PUNKT))


def punkte(abdruck: Iterable[str]) -> frozenset[tuple[str, str]]:
    """The points of a chart: how far across, and how far up; a picture has none."""
    found = (each.split() for each in abdruck if each.startswith(_PUNKT))
    return frozenset((each[0], each[-1]) for each in found if each)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():.9g}"
