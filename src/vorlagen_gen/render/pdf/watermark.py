"""A word across the page, drawn as outlines: nobody's copy or screen reader takes it for text."""

from __future__ import annotations

from functools import lru_cache
from math import atan2, cos, degrees, hypot, sin
from pathlib import Path
from xml.etree.ElementTree import tostring

from vorlagen_gen.render.pdf.elements import element
from vorlagen_gen.schrift import Schnitt, find_schriften

_WIDTH, _HEIGHT = 210.0, 297.0
_SHARE = 0.72
_COLOUR = "#ebebeb"


@lru_cache(maxsize=8)
def draw_watermark(word: str) -> bytes:
    """An SVG of A4 size with ``word`` from bottom left to top right."""
    outline, width, cap_height = _outline(word, find_schriften().text[Schnitt.FETT])
    scale = _SHARE * hypot(_WIDTH, _HEIGHT) / width
    angle = -atan2(_HEIGHT, _WIDTH)
    along, across = scale * width / 2, scale * cap_height / 2
    x = _WIDTH / 2 - along * cos(angle) - across * sin(angle)
    y = _HEIGHT / 2 - along * sin(angle) + across * cos(angle)
    place = f"translate({x:.3f} {y:.3f}) rotate({degrees(angle):.3f})"
    path = element("path", d=outline, fill=_COLOUR)
    path.set("transform", f"{place} scale({scale:.6f} {-scale:.6f})")
    size = {"width": f"{_WIDTH}mm", "height": f"{_HEIGHT}mm"}
    svg = element("svg", path, xmlns="http://www.w3.org/2000/svg", **size)
    svg.set("viewBox", f"0 0 {_WIDTH} {_HEIGHT}")
    return tostring(svg)


def _outline(word: str, font_file: Path) -> tuple[str, float, float]:
    """The glyphs of ``word`` side by side as one path, its width and the height of capitals."""
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    with TTFont(font_file) as font:
        glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
        pen, x = SVGPathPen(glyphs), 0.0
        for char in word:
            glyph = glyphs[cmap.get(ord(char), ".notdef")]
            glyph.draw(TransformPen(pen, (1, 0, 0, 1, x, 0)))
            x += glyph.width
        return pen.getCommands(), x, font["OS/2"].sCapHeight
