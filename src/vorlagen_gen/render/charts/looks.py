"""How the series of a chart are told apart: by colour, line and mark, so also without colour.

The colours are those of Okabe and Ito that stand out from white by 3 to 1 (WCAG 2.1, 1.4.11).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Marker(StrEnum):
    """The shape of a mark; the value is its name in DrawingML."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    CROSS = "x"


@dataclass(frozen=True, slots=True)
class Look:
    """The looks of a series; ``dash`` are strokes and gaps, ``dash_name`` is DrawingML's for it."""

    colour: str
    marker: Marker
    dash: tuple[float, ...]
    dash_name: str


LOOKS = (
    Look("0072B2", Marker.CIRCLE, (), "solid"),
    Look("D55E00", Marker.SQUARE, (6, 3), "dash"),
    Look("009E73", Marker.TRIANGLE, (1.5, 2.5), "sysDot"),
    Look("000000", Marker.DIAMOND, (6, 2.5, 1.5, 2.5), "dashDot"),
    Look("CC79A7", Marker.CROSS, (10, 3), "lgDash"),
)
LINE_WIDTH = 1.75
MARK = 3.2
"""Half the height of a mark."""
GRID, RULE = "D0D0D0", "595959"
GRID_WIDTH = 0.5
RULE_WIDTH = 0.9
RULE_DASH = (4.0, 2.5)
BAR_WIDTH = 2.0


def look(series: int) -> Look:
    """The looks of the ``series``-th series, from 0."""
    return LOOKS[series % len(LOOKS)]
