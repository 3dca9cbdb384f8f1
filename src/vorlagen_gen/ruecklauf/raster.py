"""A picture as a coarse grid of colours: alike for what word processors make of it on saving.

They may store a picture with fewer points, or as a photo; each field of the grid then has nearly
the same colour: all differ a little. A person who changes something changes some of them much.
"""

from __future__ import annotations

import warnings
from base64 import b64decode, b64encode
from io import BytesIO

_SIDE = 128
_MOST_PIXELS = 40_000_000
_MOST_ON_AVERAGE = 8
_MOST, _FOR_EACH = 24, 12
"""How far of 255 a colour may be off, and how much farther for what all are off on average."""
_SAME_SHAPE = 0.02
_FORMATS = ("PNG", "JPEG", "GIF", "TIFF")


def raster(data: bytes) -> str:
    """The grid of the picture ``data``, as signs that can be sent; empty if it is no picture.

    It decodes what strangers made, so it belongs in a process of its own.
    """
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=_FORMATS) as image:
                if image.width * image.height > _MOST_PIXELS:
                    return ""
                ground = Image.new("RGBA", image.size, "white")
                ground.alpha_composite(image.convert("RGBA"))
                shape = image.width / image.height
                grid = ground.convert("RGB").resize((_SIDE, _SIDE), Image.Resampling.BOX)
    except Exception:  # noqa: BLE001 -- whatever Pillow meets in a file of strangers
        return ""
    return f"{shape:.4f}:{b64encode(grid.tobytes()).decode()}"


def is_like(one: str, other: str) -> bool:
    """Whether two grids show the same picture; nothing is known of an empty one."""
    if not (one and other):
        return False
    (shape, grid), (shape_, grid_) = (each.split(":", 1) for each in (one, other))
    if abs(float(shape) / float(shape_) - 1) > _SAME_SHAPE:
        return False
    both = zip(b64decode(grid), b64decode(grid_), strict=True)
    off = [abs(first - second) for first, second in both]
    average = sum(off) / len(off)
    return average <= _MOST_ON_AVERAGE and max(off) <= _MOST + _FOR_EACH * average
