"""A chart of bars as SVG, readable without seeing it: it says in words what it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_WIDTH, _LEFT, _RIGHT = 760, 190, 70
_ROW, _BAR, _GAP, _TOP = 26, 16, 34, 20
_FILLS = ("#1b4f8a", "#b3541e", "#5a7d2a", "#6b6b6b")
_FONT = 'font-family="Liberation Sans, Arial, sans-serif" font-size="13"'


@dataclass(frozen=True, slots=True)
class Balken:
    """A bar with its range; ``name`` tells what, ``wert`` how much."""

    name: str
    wert: float
    kleinster: float
    groesster: float


@dataclass(frozen=True, slots=True)
class Gruppe:
    """Bars under a heading."""

    titel: str
    balken: tuple[Balken, ...]


def schaubild(titel: str, beschreibung: str, gruppen: Sequence[Gruppe]) -> str:
    """The chart; the same names have the same colours in all groups."""
    names = list(dict.fromkeys(each.name for gruppe in gruppen for each in gruppe.balken))
    most = max(each.groesster for gruppe in gruppen for each in gruppe.balken)
    scale = (_WIDTH - _LEFT - _RIGHT) / most
    rows = list(_rows(gruppen, names, scale))
    height = _TOP + sum(_GAP + _ROW * len(gruppe.balken) for gruppe in gruppen)
    return "\n".join(
        [
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{_WIDTH}" '
                f'height="{height}" viewBox="0 0 {_WIDTH} {height}" '
                'aria-labelledby="titel beschreibung">'
            ),
            f'<title id="titel">{escape(titel)}</title>',
            f'<desc id="beschreibung">{escape(beschreibung)}</desc>',
            f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
            *rows,
            "</svg>\n",
        ]
    )


def _rows(gruppen: Sequence[Gruppe], names: Sequence[str], scale: float) -> Iterator[str]:
    y = _TOP
    for gruppe in gruppen:
        yield f'<text x="8" y="{y + 14}" {_FONT} font-weight="bold">{escape(gruppe.titel)}</text>'
        y += _GAP - 8
        for balken in gruppe.balken:
            yield from _bar(balken, y, _FILLS[names.index(balken.name) % len(_FILLS)], scale)
            y += _ROW
        y += 8


def _bar(balken: Balken, y: int, fill: str, scale: float) -> Iterator[str]:
    """A bar, a line over its range, its name and its value."""
    width, low, high = (scale * each for each in (balken.wert, balken.kleinster, balken.groesster))
    middle = y + _BAR / 2
    yield f'<text x="8" y="{y + 13}" {_FONT}>{escape(balken.name)}</text>'
    yield f'<rect x="{_LEFT}" y="{y}" width="{width:.1f}" height="{_BAR}" fill="{fill}"/>'
    for colour, thickness in (("#ffffff", 5), ("#000000", 2)):
        line = f"M{_LEFT + low:.1f} {middle}H{_LEFT + high:.1f}"
        yield f'<path d="{line}" stroke="{colour}" stroke-width="{thickness}"/>'
    yield f'<text x="{_LEFT + high + 6:.1f}" y="{y + 13}" {_FONT}>{zahl(balken.wert)}</text>'


def zahl(wert: float) -> str:
    """A measured number as it is printed: three digits at least, German."""
    places = 0 if wert >= 100 else 1 if wert >= 10 else 2  # noqa: PLR2004 -- three digits
    return f"{wert:,.{places}f}".translate(str.maketrans(",.", ".,"))
