"""A chart of the document: all that it says, in figures and words; how it looks is the writers'."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from vorlagen_gen.findings import Place


class ChartKind(StrEnum):
    """How the values are shown: over time as lines, or side by side on one date."""

    LINE = "line"
    SLOPE = "slope"
    DUMBBELL = "dumbbell"


@dataclass(frozen=True, slots=True)
class ChartTick:
    """A place on an axis and the text that is printed at it."""

    position: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A value of a series as it is printed, rounded; ``label`` is how it is printed.

    ``position`` is the year, in a dumbbell the category. Nothing is drawn where ``value`` is
    None: the line has a gap.
    """

    position: Decimal
    value: Decimal | None
    label: str = ""


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """The points of one group, in the order of their positions."""

    name: str
    points: tuple[ChartPoint, ...]

    @property
    def drawn(self) -> tuple[ChartPoint, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.value is not None)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with the text that stands for it.

    ``title`` is printed above it and names the unit. The axis of the values runs from the
    first to the last of ``values``; ``positions`` label the other one: years, or the
    categories of a dumbbell from top to bottom. Each of ``breaks`` lies before the first point that
    cannot be compared with earlier ones. At least one point has a value. One that ``keeps_next``
    stands on the page where the next block begins: its values.
    """

    kind: ChartKind
    title: str
    series: tuple[ChartSeries, ...]
    positions: tuple[ChartTick, ...]
    values: tuple[ChartTick, ...]
    alternativtext: str
    place: Place
    breaks: tuple[ChartTick, ...] = ()
    keeps_next: bool = False
