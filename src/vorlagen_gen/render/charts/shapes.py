"""What a chart is drawn from, in points from its upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

from vorlagen_gen.schrift import Schnitt, text_width

SIZE = 9.5
"""The size of all text: 9 points are left where a chart in a quote is drawn smaller."""
LINE = 11.5
_ASCENT, _DESCENT = 0.905, 0.212  # of Liberation Sans and Arial, in ems
_MIDDLE = 0.35  # ems above the baseline: half the height of a digit


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def meets(self, other: Box) -> bool:
        """Whether the two have an area in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether ``other`` lies inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; ``x`` is its left end, ``y`` its baseline."""

    text: str
    x: float
    y: float
    is_bold: bool = False

    @property
    def width(self) -> float:
        """How wide it runs."""
        return run_width(self.text, is_bold=self.is_bold)

    @property
    def box(self) -> Box:
        """The room that it takes, from the highest to the lowest letter of the font."""
        return Box(self.x, self.y - _ASCENT * SIZE, self.x + self.width, self.y + _DESCENT * SIZE)


@dataclass(frozen=True, slots=True)
class Point:
    """A place."""

    x: float
    y: float


def run_width(text: str, *, is_bold: bool = False) -> float:
    """How wide ``text`` runs in a chart."""
    return text_width(text, SIZE, Schnitt.FETT if is_bold else Schnitt.NORMAL)


def baseline(middle: float) -> float:
    """The baseline of text whose digits have their middle at ``middle``."""
    return middle + _MIDDLE * SIZE


def wrapped(text: str, width: float, *, is_bold: bool = False) -> tuple[str, ...]:
    """``text`` in lines of at most ``width`` points.

    A word that is too long is broken after a hyphen, one without hyphens anywhere.
    """
    lines: list[str] = [""]
    for piece in _pieces(text, width, is_bold=is_bold):
        if run_width((lines[-1] + piece).rstrip(), is_bold=is_bold) > width and lines[-1]:
            lines.append("")
        lines[-1] += piece
    return tuple(line.rstrip() for line in lines)


def _pieces(text: str, width: float, *, is_bold: bool) -> list[str]:
    """What may stand on a line of its own: words with the blank after them, parts of long ones."""
    pieces: list[str] = []
    for word in text.split(" "):
        rest = f"{word} "
        while run_width(rest.rstrip(), is_bold=is_bold) > width and len(rest) > len("x "):
            count = _fitting(rest, width, is_bold=is_bold)
            pieces.append(rest[:count])
            rest = rest[count:]
        pieces.append(rest)
    return pieces


def _fitting(word: str, width: float, *, is_bold: bool) -> int:
    """How many letters of ``word`` have room, up to its last hyphen if there is one."""
    count = 1
    while count < len(word) - 1 and run_width(word[: count + 1], is_bold=is_bold) <= width:
        count += 1
    return word.rfind("-", 0, count) + 1 or count


def spread(starts: list[float], sizes: list[float], low: float, high: float) -> list[float]:
    """``starts`` moved as little as needed so that nothing overlaps between ``low`` and ``high``.

    Their order stays. What has no room in all, begins at ``low`` and leaves ``high``.
    """
    order = sorted(range(len(starts)), key=lambda index: (starts[index] + sizes[index] / 2, index))
    down, up = list(starts), list(starts)
    edge = high
    for index in reversed(order):
        up[index] = min(starts[index], edge - sizes[index])
        edge = up[index]
    edge = low
    for index in order:
        down[index] = max(min(starts[index], high), edge)
        edge = down[index] + sizes[index]
    return _within(
        [(one + two) / 2 for one, two in zip(down, up, strict=True)], sizes, order, low, high
    )


def _within(
    starts: list[float], sizes: list[float], order: list[int], low: float, high: float
) -> list[float]:
    """``starts``, which do not overlap, pushed back behind ``low`` and before ``high``."""
    edge = high
    for index in reversed(order):
        starts[index] = min(starts[index], edge - sizes[index])
        edge = starts[index]
    edge = low
    for index in order:
        starts[index] = max(starts[index], edge)
        edge = starts[index] + sizes[index]
    return starts
