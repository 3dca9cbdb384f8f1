"""Pages as small grey pictures, and what has moved between two of them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageChops, ImageDraw, ImageFilter

DPI = 72
_GREYS = 16
_TOLERANCE = 112  # of 255: so much may the edges of letters differ from version to version
_FEW_PIXELS = 60  # a moved line of text has hundreds
_NEIGHBOURS = 3  # pixels: what has moved by one is seen as what is drawn with other edges
_FRAME = 6


def page_pictures(pdf: bytes, dpi: int = DPI) -> Iterator[Image.Image]:
    """Each page in grey."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")


def as_png(picture: Image.Image) -> bytes:
    """``picture`` as a small file."""
    buffer = io.BytesIO()
    picture.quantize(_GREYS).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def read_png(file: Path) -> Image.Image:
    """A picture that ``as_png`` made."""
    with Image.open(file) as picture:
        return picture.convert("L")


def moved(before: Image.Image, now: Image.Image) -> Image.Image | None:
    """Where the two differ, white on black; None if only the edges of letters do."""
    if before.size != now.size:
        return Image.new("L", now.size, 255)
    added, gone = _ink_without_neighbour(now, before), _ink_without_neighbour(before, now)
    mask = ImageChops.lighter(added, gone)
    return mask if mask.histogram()[255] > _FEW_PIXELS else None


def _ink_without_neighbour(ink: Image.Image, other: Image.Image) -> Image.Image:
    """The pixels of ``ink`` that are darker than all around them in ``other``."""
    darkest_around = other.filter(ImageFilter.MinFilter(_NEIGHBOURS))
    return ImageChops.subtract(darkest_around, ink).point(
        lambda difference: 255 if difference > _TOLERANCE else 0
    )


def difference_picture(before: Image.Image, now: Image.Image, mask: Image.Image) -> Image.Image:
    """Before, now, and both on top of each other: red is gone, blue is new; changes framed."""
    overlay = Image.merge("RGB", (now, ImageChops.darker(now, before), before.resize(now.size)))
    if box := mask.getbbox():
        frame = (box[0] - _FRAME, box[1] - _FRAME, box[2] + _FRAME, box[3] + _FRAME)
        ImageDraw.Draw(overlay).rectangle(frame, outline="orange", width=2)
    sheet = Image.new("RGB", (before.width + 2 * now.width, max(before.height, now.height)), "grey")
    for left, picture in ((0, before), (before.width, now), (before.width + now.width, overlay)):
        sheet.paste(picture.convert("RGB"), (left, 0))
    return sheet
