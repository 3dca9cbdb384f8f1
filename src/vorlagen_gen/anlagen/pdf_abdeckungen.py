"""Annotations of a PDF that hide what is below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.pdf_gang import array_of, is_dictionary, text_of

if TYPE_CHECKING:
    import pikepdf

    from vorlagen_gen.anlagen.pdf_flaechen import Kasten

_FILLED_BY = {"/Square": "/IC", "/Circle": "/IC", "/Polygon": "/IC", "/FreeText": "/C"}
_OPAQUE = 0.95
_DARK = 0.35
_CMYK = 4


def abdeckungen(page: pikepdf.Object) -> list[Kasten]:
    """The boxes that annotations paint opaque over the page."""
    annotations = [each for each in array_of(page.get("/Annots")) if is_dictionary(each)]
    return [_rectangle(each) for each in annotations if is_abdeckung(each) and _rectangle(each)]


def is_abdeckung(annotation: pikepdf.Object) -> bool:
    """Whether it hides what is below: a filled shape, or a marker so dark that it blackens."""
    import pikepdf

    subtype = text_of(annotation.get("/Subtype"))
    opacity = annotation.get("/CA", 1)
    if numbers(pikepdf.Array([opacity])) < [_OPAQUE]:
        return False
    if subtype in _FILLED_BY:
        return bool(array_of(annotation.get(_FILLED_BY[subtype])))
    return subtype == "/Highlight" and _is_dark(annotation)


def _is_dark(annotation: pikepdf.Object) -> bool:
    colour = numbers(annotation.get("/C"))
    if len(colour) == _CMYK:
        return colour[3] > 1 - _DARK or min(colour[:3]) > 1 - _DARK
    return bool(colour) and max(colour) < _DARK


def _rectangle(annotation: pikepdf.Object) -> Kasten:
    x1, y1, x2, y2 = (*numbers(annotation.get("/Rect")), 0.0, 0.0, 0.0, 0.0)[:4]
    return (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def numbers(part: object) -> list[float]:
    """The numbers in an array; nothing if it holds anything else."""
    try:
        return [float(each) for each in array_of(part)]
    except (TypeError, ValueError):
        return []
