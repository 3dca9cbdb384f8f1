"""What is drawn on the pages of a PDF: each text with its size, its colour and what is behind."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from PIL import Image


class Farbe(NamedTuple):
    """A colour, each part from 0 to 255."""

    red: int
    green: int
    blue: int


_PIXELS = 2  # for a point
_GAP = 2  # pixels between a text and the row above it
_SHARE = 0.1  # of that row: rarer colours are edges of letters
WEISS = Farbe(255, 255, 255)


class Kasten(NamedTuple):
    """A rectangle in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def covers(self, other: Kasten) -> bool:
        """Whether the middle of ``other`` lies inside."""
        x, y = (other.left + other.right) / 2, (other.bottom + other.top) / 2
        return self.left <= x <= self.right and self.bottom <= y <= self.top


@dataclass(frozen=True, slots=True)
class Gedruckt:
    """A text as it is drawn; ``size`` in points, ``hintergrund`` the colours it stands on."""

    text: str
    size: float
    farbe: Farbe
    hintergrund: tuple[Farbe, ...]
    kasten: Kasten


@dataclass(frozen=True, slots=True)
class Druckseite:
    """A page: its texts, its strokes, the boxes of its links."""

    texte: tuple[Gedruckt, ...]
    striche: tuple[Kasten, ...]
    links: tuple[Kasten, ...]


def kontrast(one: Farbe, other: Farbe) -> float:
    """The contrast of two colours as WCAG 2.1 defines it: from 1 to 21."""
    bright, dark = sorted((_leuchtdichte(one), _leuchtdichte(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _leuchtdichte(farbe: Farbe) -> float:
    red, green, blue = (_linear(part / 255) for part in farbe)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)


def druckseiten(pdf: bytes) -> Iterator[Druckseite]:
    """All pages of ``pdf``."""
    for page in pypdfium2.PdfDocument(pdf):
        yield _druckseite(page)


def _druckseite(page: Any) -> Druckseite:
    textpage = page.get_textpage()
    picture = page.render(scale=_PIXELS).to_pil().convert("RGB")
    texte: list[Gedruckt] = []
    striche: list[Kasten] = []
    for node in page.get_objects(max_depth=8):
        kasten = _kasten(node.raw)
        if node.type == pdfium.FPDF_PAGEOBJ_PATH and not _is_filled(node.raw):
            striche.append(kasten)
        elif node.type == pdfium.FPDF_PAGEOBJ_TEXT and (text := _text(node.raw, textpage)):
            behind = tuple(_colours_above(picture, kasten))
            texte.append(Gedruckt(text, _size(node.raw), _farbe(node.raw), behind, kasten))
    return Druckseite(tuple(texte), tuple(striche), tuple(_links(page)))


def _colours_above(picture: Image.Image, kasten: Kasten) -> Iterator[Farbe]:
    """What is seen just above a text: shapes say less, since they may be cut to any form."""
    row = picture.height - round(kasten.top * _PIXELS) - _GAP
    left, right = round(kasten.left * _PIXELS), max(round(kasten.right * _PIXELS), 1)
    strip = picture.crop((left, max(row, 0), max(right, left + 1), max(row, 0) + 1))
    for count, colour in strip.getcolors(strip.width) or ():
        if count >= _SHARE * strip.width and isinstance(colour, tuple):
            yield Farbe(*colour)


def _text(raw: Any, textpage: Any) -> str:
    length = pdfium.FPDFTextObj_GetText(raw, textpage.raw, None, 0)
    buffer = (ctypes.c_ushort * length)()
    pdfium.FPDFTextObj_GetText(raw, textpage.raw, buffer, length)
    return bytes(buffer).decode("utf-16-le").rstrip("\0").strip()


def _size(raw: Any) -> float:
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(raw, size)
    pdfium.FPDFPageObj_GetMatrix(raw, matrix)
    return float(round(size.value * abs(matrix.d), 2))


def _is_filled(raw: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(raw, fill, stroke)
    return bool(fill.value)


def _farbe(raw: Any) -> Farbe:
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(raw, *parts)
    return Farbe(*(part.value for part in parts[:3]))


def _kasten(raw: Any) -> Kasten:
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(raw, *sides)
    return Kasten(*(side.value for side in sides))


def _links(page: Any) -> Iterator[Kasten]:
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, position, link):
        area = pdfium.FS_RECTF()
        pdfium.FPDFLink_GetAnnotRect(link, area)
        yield Kasten(area.left, min(area.bottom, area.top), area.right, max(area.bottom, area.top))
