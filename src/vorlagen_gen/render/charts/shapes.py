"""What a chart is drawn from, in points from its upper left corner."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pyphen import Pyphen

from vorlagen_gen.render.trennmuster import prepare_trennmuster
from vorlagen_gen.schrift import Schnitt, text_width

SIZE = 9.5
"""The size of all text: 9 points are left where a chart in a quote is drawn smaller."""
LINE = 11.5
_ASCENT, _DESCENT = 0.905, 0.212  # of Liberation Sans and Arial, in ems
_SHY = "\u00ad"
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


@lru_cache(maxsize=4096)
def run_width(text: str, *, is_bold: bool = False) -> float:
    """How wide ``text`` runs in a chart."""
    return text_width(text, SIZE, Schnitt.FETT if is_bold else Schnitt.NORMAL)


def baseline(middle: float) -> float:
    """The baseline of text whose digits have their middle at ``middle``."""
    return middle + _MIDDLE * SIZE


@lru_cache(maxsize=512)
def wrapped(text: str, width: float, *, is_bold: bool = False) -> tuple[str, ...]:
    """``text`` in lines of at most ``width`` points; a word that is too long is hyphenated."""

    def fits(line: str) -> bool:
        return run_width(line.rstrip(" "), is_bold=is_bold) <= width

    lines: list[str] = [""]
    for piece in (piece for word in text.split(" ") for piece in _pieces(f"{word} ", fits)):
        if lines[-1] and not fits(lines[-1] + piece):
            lines.append("")
        lines[-1] += piece
    return tuple(line.rstrip(" ") for line in lines)


def _pieces(word: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """``word`` in as few pieces as fit on lines of their own, parted between syllables."""
    rest = word
    while not fits(rest.replace(_SHY, "")) and len(rest.rstrip(" ")) > 1:
        piece, rest = _parted(rest, fits)
        yield piece
    yield rest.replace(_SHY, "")


def _parted(word: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """The beginning of a long word, with the hyphen that a break needs, and the rest."""
    parts = _syllables(word)
    for count in range(len(parts) - 1, 0, -1):
        start = "".join(parts[:count])
        piece = start if start.endswith("-") else f"{start}-"
        if fits(piece):
            return piece, _SHY.join(parts[count:])
    plain = "".join(parts)
    count = next(each for each in range(len(plain) - 1, 0, -1) if each == 1 or fits(plain[:each]))
    return plain[:count], plain[count:]


def _syllables(word: str) -> list[str]:
    """Where ``word`` may be parted: at its soft hyphens, else after hyphens and syllables."""
    parted = word if _SHY in word else _patterns().inserted(word, _SHY)
    return [part for part in parted.replace("-", f"-{_SHY}").split(_SHY) if part]


@cache
def _patterns() -> Pyphen:
    prepare_trennmuster()
    return Pyphen(lang="de_DE", left=3, right=3)


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
