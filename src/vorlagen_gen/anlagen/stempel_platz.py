"""Where on page 1 of a foreign PDF the mark can stand without covering anything."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.pdf_gang import array_of, is_dictionary
from vorlagen_gen.anlagen.stempel_schrift import ASCENT, DESCENT

if TYPE_CHECKING:
    import pikepdf
    from PIL.Image import Image

RIGHT, TOP, SIZE = 56.7, 35.4, 10.0
"""Where our own Anlagen have theirs: 2 cm and 12.5 mm from the edges, in points."""
_SIZES = (SIZE, 9.0, 8.0, 7.0, 6.0)
_TOPS = (TOP, 25.0, 14.0, 42.0)
_SMALL_RIGHT, _SMALL_TOP = 0.0953, 0.06
"""Of a page smaller than A4, the mark keeps the share of its width and height away."""
_STEP = 2.0
_AIR, _SPACE = 2.0, 6.0
"""What stays free above and below, and beside the line."""
_GRID = 1_000_000
_LIGHT, _EVEN = 200, 40
_SCALE = 2.0
_MAX_PIXELS = 6000
_HIGHEST = 200.0


@dataclass(frozen=True, slots=True)
class Platz:
    """Where the line begins, as a matrix of the page's own space, and the size of the letters."""

    matrix: str
    size: float
    is_free: bool


@dataclass(frozen=True, slots=True)
class _Kandidat:
    """A place for the line on the page as it is shown: from the left and the top, in points."""

    left: float
    top: float
    size: float
    width: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The place with some air around: left, top, right, bottom."""
        height = self.size * (ASCENT + DESCENT)
        return (
            self.left - _SPACE,
            self.top - _AIR,
            self.left + self.width + _SPACE,
            self.top + height + _AIR,
        )


def find_platz(page: pikepdf.Page, data: bytes, width: float) -> Platz | None:
    """The best place for a line ``width`` ems wide; ``None`` if the page is too small for it.

    It is the place of our own mark; if something stands there, one further up or to the left.

    Raises:
        UnlesbareDateiError: The page cannot be shown.
    """
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
        document.init_forms()
        seite = _Seite(document[0], _user_unit(page.obj))
    except pypdfium2.PdfiumError as error:
        raise UnlesbareDateiError from error
    candidates = list(_candidates(seite.width, seite.height, width))
    if not candidates:
        return None
    strip = seite.strip(_rects(page.obj))
    free = next((each for each in candidates if strip.is_free(each)), None)
    chosen = free or candidates[0]
    return Platz(seite.matrix(chosen), chosen.size / seite.unit, is_free=free is not None)


def _user_unit(page: pikepdf.Object) -> float:
    try:
        unit = float(page.get("/UserUnit", 1))
    except (TypeError, ValueError):
        return 1.0
    return unit if unit > 0 else 1.0


def _candidates(width: float, height: float, ems: float) -> Iterator[_Kandidat]:
    """The places that fit on the page, the best first."""
    right = min(RIGHT, _SMALL_RIGHT * width)
    share = min(1.0, _SMALL_TOP * height / TOP)
    fitting = [size for size in _SIZES if ems * size <= width - 2 * right and 3 * size <= height]
    for size in fitting:
        last = width - right - ems * size
        for top in _TOPS:
            yield _Kandidat(last, top * share, size, ems * size)
    for size in fitting:
        for top in _TOPS:
            left = width - right - ems * size - _STEP
            while left >= right:
                yield _Kandidat(left, top * share, size, ems * size)
                left -= _STEP


def _rects(page: pikepdf.Object) -> Iterator[tuple[float, float, float, float]]:
    """Where links, fields and other annotations are."""
    for each in array_of(page.get("/Annots")):
        rect = array_of(each.get("/Rect")) if is_dictionary(each) else []
        try:
            left, bottom, right, top = map(float, rect)
        except (TypeError, ValueError):
            continue
        yield left, bottom, right, top


class _Seite:
    """A page as it is shown, in points: turned, cropped and enlarged as it says."""

    def __init__(self, page: Any, unit: float) -> None:  # noqa: ANN401 -- pypdfium2 has no types
        self._page = page
        self.unit = unit
        self._size = page.get_size()
        self.width, self.height = (each * unit for each in self._size)

    def matrix(self, where: _Kandidat) -> str:
        """What turns the line upright and begins it at ``where``."""
        baseline = where.top + where.size * ASCENT
        x, y = self._in_page(where.left / self.width, baseline / self.height)
        right = self._in_page(1, 0)
        left_x, left_y = self._in_page(0, 0)
        a = (right[0] - left_x) / self._size[0]
        b = (right[1] - left_y) / self._size[0]
        numbers = (*(round(each) for each in (a, b, -b, a)), round(x, 3), round(y, 3))
        return " ".join(f"{each:g}" if isinstance(each, int) else f"{each:.3f}" for each in numbers)

    def _in_page(self, right: float, down: float) -> tuple[float, float]:
        """A point of the page's own space, from shares of what is shown of it."""
        from pypdfium2 import raw

        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDF_DeviceToPage(
            self._page, 0, 0, _GRID, _GRID, 0, round(right * _GRID), round(down * _GRID), x, y
        )
        return x.value, y.value

    def strip(self, rects: Iterable[tuple[float, float, float, float]]) -> _Streifen:
        """The upper end of the page as a picture; what stands there without ink is blackened."""
        from PIL import ImageDraw

        shown = min(self.height, _HIGHEST) / self.unit
        scale = min(_SCALE * self.unit, _MAX_PIXELS / self._size[0])
        crop = (0, max(0.0, self._size[1] - shown), 0, 0)
        image = self._page.render(scale=scale, crop=crop).to_pil().convert("L")
        draw = ImageDraw.Draw(image)
        pixels = [each * scale for each in self._size]
        for left, bottom, right, top in (*rects, *self._text_rects()):
            first, last = self._shown(left, bottom, *pixels), self._shown(right, top, *pixels)
            (x0, x1), (y0, y1) = (sorted(pair) for pair in zip(first, last, strict=True))
            draw.rectangle((x0, y0, x1, y1), fill=0)
        return _Streifen(image, scale / self.unit)

    def _text_rects(self) -> Iterator[tuple[float, float, float, float]]:
        textpage = self._page.get_textpage()
        for index in range(textpage.count_rects()):
            yield textpage.get_rect(index)

    def _shown(self, x: float, y: float, width: float, height: float) -> tuple[float, float]:
        from pypdfium2 import raw

        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(self._page, 0, 0, round(width), round(height), 0, x, y, across, down)
        return across.value, down.value


@dataclass(frozen=True, slots=True)
class _Streifen:
    """The upper end of a page as a picture, with its pixels for a point."""

    image: Image
    scale: float

    def is_free(self, where: _Kandidat) -> bool:
        """Whether there is nothing but light, even ground."""
        left, top, right, bottom = (each * self.scale for each in where.box)
        part = self.image.crop((int(left), int(top), int(right) + 1, int(bottom) + 1))
        shades = part.histogram()
        found = [shade for shade, count in enumerate(shades) if count]
        return found[0] >= _LIGHT and found[-1] - found[0] <= _EVEN
