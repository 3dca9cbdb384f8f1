"""An image as pages can show it: the right way up, in sRGB or grey, opaque, with nothing beside it.

It knows images only as Pillow decodes them, so it belongs in a process of its own
(``bildanlage``). The same image gives the same bytes.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Any

from vorlagen_gen.anlagen.bildanlage import MOST_BYTES, MOST_PIXELS, Bild, Hindernis
from vorlagen_gen.anlagen.bildteile import jpeg_teile
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.reinigung_bild import clean_bild

if TYPE_CHECKING:
    from PIL.Image import Image

_FORMATS = ("PNG", "JPEG", "GIF", "TIFF")
_PHOTO = ("JPEG", "MPO")
_PLAIN = ("1", "L", "P", "RGB")
_GREY = ("1", "L", "LA")
_ORIENTATION = 0x0112
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
_PROFILE = b"ICC_PROFILE\x00"
_QUALITY = 95


def dargestellt(data: bytes) -> Bild:
    """The image ``data`` as a PNG, a photo as a JPEG.

    A PNG, GIF or TIFF loses no point. A JPEG stays coded as it is, except if it must be turned or
    is not in the colours of a page.

    Raises:
        UnlesbareDateiError: It is none of these, or damaged.
    """
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=_FORMATS) as image:
                hindernis = _hindernis(image)
                return Bild(hindernis=hindernis) if hindernis else _bild(image, data)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Bild(hindernis=Hindernis.ZU_VIELE_PUNKTE)
    except Exception as error:
        raise UnlesbareDateiError from error


def _hindernis(image: Image) -> Hindernis | None:
    """The second picture of a camera's JPEG is a small one of the first."""
    if image.width * image.height > MOST_PIXELS:
        return Hindernis.ZU_VIELE_PUNKTE
    has_others = image.format != "MPO" and getattr(image, "is_animated", False)
    return Hindernis.MEHRERE if has_others else None


def _bild(image: Image, data: bytes) -> Bild:
    image.load()
    inhalt = _photo(image, data) if image.format in _PHOTO else _encoded(_plain(image), "PNG")
    if len(inhalt) > MOST_BYTES:
        return Bild(hindernis=Hindernis.ZU_GROSS)
    return Bild(inhalt)


def _photo(image: Image, data: bytes) -> bytes:
    """The JPEG with its picture as it is coded, if pages can show that."""
    if image.mode in ("L", "RGB") and not (_is_turned(image) or _foreign_profile(image)):
        bare = _bare(data)
        if _shows(bare) == image.tobytes():
            return bare
    plain = _plain(image)
    if plain.mode != image.mode:
        return _encoded(plain, "JPEG", quality=_QUALITY, subsampling=0)
    tables = image.quantization  # type: ignore[attr-defined] # a JPEG has them
    qtables = [tables[number] for number in sorted(tables)]
    return _encoded(plain, "JPEG", qtables=qtables, subsampling=0)


def _bare(data: bytes) -> bytes:
    """The segments of a JPEG that paint it, after the head that every reader knows."""
    start, *teile = jpeg_teile(clean_bild(data))
    kept = [teil for teil in teile if not teil.inhalt.startswith((_PROFILE, b"JFIF\x00"))]
    return start.roh + _JFIF + b"".join(teil.roh for teil in kept)


def _shows(data: bytes) -> bytes:
    from PIL import Image

    with Image.open(BytesIO(data), formats=("JPEG",)) as image:
        return image.tobytes()


def _is_turned(image: Image) -> bool:
    return bool(image.getexif().get(_ORIENTATION, 1) != 1)


def _plain(image: Image) -> Image:
    """The image turned, in plain colours, on white."""
    from PIL import ImageOps

    image = _in_srgb(ImageOps.exif_transpose(image))
    if image.mode == "F":
        raise UnlesbareDateiError  # measurements, no colours
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        return _on_white(image)
    return image if image.mode in _PLAIN else image.convert("RGB")


def _on_white(image: Image) -> Image:
    from PIL import Image

    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return ground.convert("L" if image.mode in _GREY else "RGB")


def _in_srgb(image: Image) -> Image:
    from PIL import ImageCms

    profile = _foreign_profile(image)
    if profile is None:
        return image
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = image.convert("RGB") if alpha else image
    srgb = ImageCms.createProfile("sRGB")
    try:
        turned = ImageCms.profileToProfile(colours, profile, srgb, outputMode="RGB")
    except ImageCms.PyCMSError:  # made for another kind of image
        return image
    assert turned is not None  # noqa: S101 -- not in place
    if alpha:
        turned.putalpha(alpha)
    return turned


def _foreign_profile(image: Image) -> Any:  # noqa: ANN401 -- Pillow
    """The colour profile of an image in colours that are not those of a page."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK"):
        return None
    try:
        read = ImageCms.ImageCmsProfile(BytesIO(profile))
        is_srgb = "srgb" in ImageCms.getProfileDescription(read).lower()
    except (OSError, ImageCms.PyCMSError):
        return None
    return None if is_srgb else read


def _encoded(image: Image, kind: str, **options: Any) -> bytes:  # noqa: ANN401 -- Pillow
    """The points of the image as a file that says nothing else."""
    image.info.clear()
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()
