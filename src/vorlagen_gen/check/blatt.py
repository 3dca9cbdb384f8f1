"""The pages of a PDF as pdfium sees them: where which text stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

NO_MARK = -1


@dataclass(frozen=True, slots=True)
class Kasten:
    """A rectangle in points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float

    def joined(self, other: Kasten) -> Kasten:
        """The smallest rectangle around both."""
        return Kasten(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )

    @property
    def has_ink(self) -> bool:
        """Whether something is drawn in it; around blanks it is a point."""
        return self.left < self.right or self.bottom < self.top

    def is_inside(self, frame: Kasten, tolerance: float) -> bool:
        """Whether it lies in ``frame``, ``tolerance`` points aside."""
        return (
            self.left >= frame.left - tolerance
            and self.bottom >= frame.bottom - tolerance
            and self.right <= frame.right + tolerance
            and self.top <= frame.top + tolerance
        )


@dataclass(frozen=True, slots=True)
class Textstueck:
    """Text drawn at once; ``mark`` numbers the content it belongs to, NO_MARK is an artifact."""

    mark: int
    kasten: Kasten


@dataclass(frozen=True, slots=True)
class Blatt:
    """A page: its sheet, its texts, whether it shows pictures, and its text as extracted.

    ``unmapped`` counts the glyphs that stand for no character.
    """

    number: int
    sheet: Kasten
    stuecke: tuple[Textstueck, ...]
    has_pictures: bool
    text: str
    unmapped: int

    def inhalt(self) -> Iterator[Textstueck]:
        """The visible text that is content, not header, footer or watermark.

        A blank at a line's end may hang into the margin.
        """
        content = (stueck for stueck in self.stuecke if stueck.mark != NO_MARK)
        return (stueck for stueck in content if stueck.kasten.has_ink)


ReadBlaetter: TypeAlias = Callable[[], tuple[Blatt, ...]]
"""Gives the pages of one file; each check asks for itself, so that each can say it did not run."""


def read_blaetter(pdf: bytes) -> tuple[Blatt, ...]:
    """All pages of ``pdf``."""
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_blatt(number, page) for number, page in enumerate(document, start=1))
    finally:
        document.close()


def _blatt(number: int, page: Any) -> Blatt:  # noqa: ANN401 -- pypdfium2 has no types
    from pypdfium2 import raw

    text = page.get_textpage()
    kinds = [raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_IMAGE]
    objects = list(page.get_objects(filter=kinds))
    return Blatt(
        number=number,
        sheet=Kasten(*page.get_mediabox()),
        stuecke=tuple(_stueck(each) for each in objects if each.type == raw.FPDF_PAGEOBJ_TEXT),
        has_pictures=any(each.type == raw.FPDF_PAGEOBJ_IMAGE for each in objects),
        text=text.get_text_range(),
        unmapped=sum(
            raw.FPDFText_HasUnicodeMapError(text, index) == 1 for index in range(text.count_chars())
        ),
    )


def _stueck(text: Any) -> Textstueck:  # noqa: ANN401 -- as above
    from pypdfium2 import raw

    return Textstueck(raw.FPDFPageObj_GetMarkedContentID(text), Kasten(*text.get_bounds()))
