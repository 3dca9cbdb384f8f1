"""A page of a PDF as readers see it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vorlagen_gen.anlagen.pdf_flaechen import Kasten

_SCALE = 3.0
_MAX_SIDE = 4000
_ALIKE = 24


class Abbild:
    """The page, painted as soon as someone looks at it."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401 -- pypdfium2 has no types
        """Of this page."""
        self._page = page

    @cached_property
    def _painted(self) -> tuple[Any, Any]:
        """The picture, and what tells where in it a point of the page is."""
        scale = min(_SCALE, _MAX_SIDE / max(1.0, *self._page.get_size()))
        bitmap = self._page.render(scale=scale)
        return bitmap.to_pil().convert("RGB"), bitmap.get_posconv(self._page)

    def is_even(self, kasten: Kasten) -> bool:
        """Whether there is but one colour inside ``kasten``, so that nothing is to be read."""
        image, where = self._painted
        left, bottom, right, top = kasten
        (x1, y1), (x2, y2) = where.to_bitmap(left, bottom), where.to_bitmap(right, top)
        box = (min(x1, x2), min(y1, y2), max(x1, x2) + 1, max(y1, y2) + 1)
        extremes = image.crop(box).getextrema()
        return all(high - low <= _ALIKE for low, high in extremes)
