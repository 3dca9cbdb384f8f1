"""Small images with something in them that nobody sees."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from PIL import Image
from tests.anlagen.versteck import GEHEIM

GPS, EXIF = 0x8825, 0x8769


def picture() -> Image.Image:
    """A picture in which each point is another colour, so that nothing can be lost unseen."""
    image = Image.new("RGB", (16, 16))
    image.putdata([(x * 16, y * 16, (x * y) % 256) for y in range(16) for x in range(16)])
    return image


def encoded(kind: str, **options: object) -> bytes:
    """The picture as a file of this kind."""
    stream = BytesIO()
    picture().save(stream, kind, **options)
    return stream.getvalue()


def exif(tags: dict[int, object] | None = None, **more: Mapping[int, object]) -> bytes:
    """EXIF data with ``tags``, and with those of ``gps`` and ``camera``."""
    block = Image.Exif()
    for tag, value in (tags or {}).items():
        block[tag] = value
    for name, number in (("gps", GPS), ("camera", EXIF)):
        if name in more:
            block.get_ifd(number).update(more[name])
    return block.tobytes()


def jpeg_with_gps() -> bytes:
    """A photo that says where it was taken."""
    place = {1: "N", 2: (51.0, 57.0, 45.0), 3: "E", 4: (7.0, 37.0, 31.0), 29: GEHEIM}
    return encoded("JPEG", exif=exif(gps=place))
