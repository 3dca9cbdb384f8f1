"""Text of a PDF that its pages do not show: covered, invisible, or cut off."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vorlagen_gen.anlagen.fundarten import Fund, Fundart, UnlesbareDateiError
from vorlagen_gen.anlagen.pdf_abbild import Abbild
from vorlagen_gen.anlagen.pdf_abdeckungen import abdeckungen, numbers
from vorlagen_gen.anlagen.pdf_flaechen import (
    Flaeche,
    Gemaltes,
    Kasten,
    Punkt,
    Schrift,
    address,
    painted,
)
from vorlagen_gen.anlagen.pdf_gang import is_dictionary

if TYPE_CHECKING:
    import pikepdf

FEW = 2
"""As few letters are no word; boxes and letters may touch."""
_CELL = 40
_MANY = 40
"""At most as many squares across a page and down, however large it is."""
_INVISIBLE = (3, 7)
_FILLED = 0
_WHITE = (255, 255, 255)
_OF_PATTERNS = (_WHITE, (191, 191, 191))
"""What pdfium calls the colour of an area that is filled with a gradient or a hatching."""
_ALIKE = 12
_SCAN_PART = 0.3
_CUT_OFF = 0.9
_ALMOST_ALL = 0.98
_MIDDLE = 0.2
_OPAQUE = 250


@dataclass(frozen=True, slots=True)
class _Zeichen:
    """A letter or digit, and the text it belongs to."""

    kasten: Kasten
    schrift: Schrift

    @property
    def mitte(self) -> Punkt:
        left, bottom, right, top = self.kasten
        return ((left + right) / 2, (bottom + top) / 2)

    @property
    def punkte(self) -> Iterator[Punkt]:
        """Its middle, and four points around that are still well inside."""
        left, bottom, right, top = self.kasten
        across, up = (right - left) * _MIDDLE, (top - bottom) * _MIDDLE
        yield self.mitte
        for x in (left + across, right - across):
            yield from ((x, bottom + up), (x, top - up))


class _Feld:
    """Areas of a page by the squares they touch: few are asked for each letter."""

    def __init__(self, flaechen: Sequence[Flaeche], seite: Kasten) -> None:
        self._seite = seite
        self._cell = max(_CELL, (seite[2] - seite[0]) / _MANY, (seite[3] - seite[1]) / _MANY)
        self._cells: dict[tuple[int, int], list[Flaeche]] = defaultdict(list)
        for flaeche in flaechen:
            for cell in self._touched(flaeche.umriss.kasten):
                self._cells[cell].append(flaeche)

    def _touched(self, kasten: Kasten) -> Iterator[tuple[int, int]]:
        left, bottom, right, top = _common(kasten, self._seite)
        (first, lowest), (last, highest) = self._at((left, bottom)), self._at((right, top))
        for column in range(first, last + 1):
            for row in range(lowest, highest + 1):
                yield column, row

    def _at(self, punkt: Punkt) -> tuple[int, int]:
        return int(punkt[0] // self._cell), int(punkt[1] // self._cell)

    def at(self, punkt: Punkt) -> list[Flaeche]:
        """The areas that may hold ``punkt``, first painted first."""
        return self._cells.get(self._at(punkt), [])


def find_auf_seiten(pdf: pikepdf.Pdf, data: bytes) -> Iterator[Fund]:
    """A Fund for each kind of hidden text on each page; none of it goes without a decision."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnlesbareDateiError from error
    has_patterns = any(is_dictionary(each) and "/PatternType" in each for each in pdf.objects)
    for index in range(min(len(document), len(pdf.pages))):
        seite = _Seite(document[index], pdf.pages[index], has_patterns=has_patterns)
        for art in seite.arten():
            yield Fund(art, f"Seite {index + 1}", is_bereinigbar=False)


class _Seite:
    """A page with what it paints and all its letters.

    If it ``has_patterns``, what seems to be white may be filled with one.
    """

    def __init__(self, page: Any, seite: pikepdf.Page, *, has_patterns: bool) -> None:  # noqa: ANN401 -- pypdfium2 has no types
        self._page = page
        self._boxes = abdeckungen(seite.obj)
        self._has_patterns = has_patterns
        self._gemaltes: Gemaltes = painted(page)
        self._papier: Kasten = _ordered(numbers(seite.mediabox))
        self._sichtbar: Kasten = _common(_ordered(numbers(seite.cropbox)), self._papier)
        self._zeichen = tuple(_zeichen(page, self._gemaltes))
        self._feld = _Feld(self._gemaltes.flaechen, self._sichtbar)
        self._bilder = tuple(each for each in self._gemaltes.flaechen if each.bild is not None)
        scanned = sum(_size(_common(each.umriss.kasten, self._sichtbar)) for each in self._bilder)
        self._is_scan = scanned >= _SCAN_PART * _size(self._sichtbar)
        self._abbild = Abbild(page)
        self._solid: dict[int, bool] = {}

    def arten(self) -> Iterator[Fundart]:
        """The kinds of hidden content that it has."""
        inside = [each for each in self._zeichen if not self._is_outside(each)]
        if len(self._zeichen) - len(inside) >= FEW or self._has_cut_image():
            yield Fundart.ZUSCHNITT
        tests: tuple[tuple[Fundart, Callable[[_Zeichen], bool]], ...] = (
            (Fundart.SCHWAERZUNG, self._is_covered),
            (Fundart.VERBORGENER_TEXT, self._is_invisible),
        )
        for art, test in tests:
            if _many(test(each) for each in inside):
                yield art

    def _is_outside(self, zeichen: _Zeichen) -> bool:
        left, bottom, right, top = zeichen.kasten
        seite = self._sichtbar
        return right < seite[0] or top < seite[1] or left > seite[2] or bottom > seite[3]

    def _has_cut_image(self) -> bool:
        """Whether a picture goes on where the page has been cropped."""
        if _size(self._sichtbar) > _ALMOST_ALL * _size(self._papier):
            return False
        boxes = [_common(each.umriss.kasten, self._papier) for each in self._bilder]
        return any(_size(_common(box, self._sichtbar)) < _CUT_OFF * _size(box) for box in boxes)

    def _is_covered(self, zeichen: _Zeichen) -> bool:
        """Whether something opaque was painted over the letter."""
        if any(_within(zeichen.mitte, box) for box in self._boxes):
            return True
        below, above = self._around(zeichen)
        if zeichen.schrift.modus in _INVISIBLE and below:
            farbe = below[-1].farbe
            if farbe is not None and not _is_alike(farbe, _WHITE):
                return True
        return any(
            self._is_box(each, zeichen) or self._is_cover(each)
            for each in above
            if all(map(each.holds, zeichen.punkte))
        )

    def _is_box(self, flaeche: Flaeche, zeichen: _Zeichen) -> bool:
        """Whether it is opaque; of a pattern, nobody says so."""
        if flaeche.farbe not in _OF_PATTERNS or not self._has_patterns:
            return flaeche.farbe is not None
        return self._abbild.is_even(zeichen.kasten)

    def _around(self, zeichen: _Zeichen) -> tuple[list[Flaeche], list[Flaeche]]:
        """What was painted at its middle before and after it."""
        here = [each for each in self._feld.at(zeichen.mitte) if each.holds(zeichen.mitte)]
        nummer = zeichen.schrift.nummer
        return (
            [each for each in here if each.nummer < nummer],
            [each for each in here if each.nummer > nummer],
        )

    def _is_cover(self, bild: Flaeche) -> bool:
        """Whether a picture hides what is below it; a scan over the text read from it does not."""
        if bild.bild is None:
            return False
        if bild.nummer not in self._solid:
            self._solid[bild.nummer] = _covers(self._page, bild.bild, is_scan=self._is_scan)
        return self._solid[bild.nummer]

    def _is_invisible(self, zeichen: _Zeichen) -> bool:
        """Whether the letter has no colour, or that of what is below it."""
        schrift = zeichen.schrift
        below, _ = self._around(zeichen)
        if schrift.modus in _INVISIBLE:
            return not (self._is_scan and self._is_on_image(zeichen.mitte))
        if schrift.modus != _FILLED or schrift.farbe is None:
            return False
        ground = below[-1].farbe if below else _WHITE
        is_alike = ground is not None and _is_alike(schrift.farbe, ground)
        return is_alike and self._abbild.is_even(zeichen.kasten)

    def _is_on_image(self, punkt: Punkt) -> bool:
        return any(each.bild is not None and each.holds(punkt) for each in self._feld.at(punkt))


def _zeichen(page: Any, gemaltes: Gemaltes) -> Iterator[_Zeichen]:  # noqa: ANN401 -- pypdfium2 has no types
    """The letters and digits of a page, also those outside of it."""
    from pypdfium2 import raw

    textpage = page.get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code and not chr(code & 0x1FFFFF if code < 0x110000 else 0).isalnum():  # noqa: PLR2004 -- the last sign
            continue
        schrift = gemaltes.schriften.get(address(raw.FPDFText_GetTextObject(textpage, index)))
        if schrift and raw.FPDFText_GetCharBox(textpage, index, left, right, bottom, top):
            yield _Zeichen((left.value, bottom.value, right.value, top.value), schrift)


def _covers(page: Any, bild: Any, *, is_scan: bool) -> bool:  # noqa: ANN401 -- pypdfium2 has no types
    """Whether nothing is to be seen through the picture, nor on it if it is a scan."""
    import pypdfium2
    from pypdfium2 import raw

    bitmap = raw.FPDFImageObj_GetRenderedBitmap(page.pdf, page, bild)
    if not bitmap:
        return False
    image = pypdfium2.PdfBitmap.from_raw(bitmap).to_pil().convert("RGBA")
    opaque = sum(image.getchannel("A").histogram()[_OPAQUE:])
    if opaque < _CUT_OFF * image.width * image.height:
        return False
    *colours, _ = image.getextrema()
    return not is_scan or all(high - low <= _ALIKE for low, high in colours)


def _many(found: Iterator[bool]) -> bool:
    """Whether there are at least so many that they are no accident."""
    count = 0
    for each in found:
        count += each
        if count >= FEW:
            return True
    return False


def _is_alike(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= _ALIKE for a, b in zip(first, second, strict=True))


def _ordered(kasten: Sequence[float]) -> Kasten:
    left, bottom, right, top = kasten
    return (min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _common(first: Kasten, second: Kasten) -> Kasten:
    """What two boxes share; nothing is a box without area."""
    left, bottom = max(first[0], second[0]), max(first[1], second[1])
    right, top = min(first[2], second[2]), min(first[3], second[3])
    return (left, bottom, max(left, right), max(bottom, top))


def _size(kasten: Kasten) -> float:
    return (kasten[2] - kasten[0]) * (kasten[3] - kasten[1])


def _within(punkt: Punkt, kasten: Kasten) -> bool:
    return kasten[0] <= punkt[0] <= kasten[2] and kasten[1] <= punkt[1] <= kasten[3]
