"""What the EXIF data of an image tell; also of a TIFF, which is nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from vorlagen_gen.anlagen.fundarten import Fund, Fundart, UnlesbareDateiError
from vorlagen_gen.anlagen.namen import names_person, names_pfad
from vorlagen_gen.anlagen.xmp import find_in_xmp

_TIFF = (b"II*\x00", b"MM\x00*")
_EXIF_IFD, _GPS_IFD, _THUMBNAIL_IFD = 0x8769, 0x8825, -1
_TAGS = {
    # DocumentName, Photoshop, XPKeywords, XPSubject
    Fundart.EIGENSCHAFT: (0x010D, 0x8649, 0x9C9E, 0x9C9F),
    # ImageDescription, UserComment, XPComment
    Fundart.KOMMENTAR: (0x010E, 0x9286, 0x9C9C),
    # Artist, XPAuthor
    Fundart.URHEBER: (0x013B, 0x9C9D),
    # HostComputer
    Fundart.PFAD: (0x013C,),
    # IPTC, MakerNote, ImageUniqueID, CameraOwnerName, BodySerialNumber, LensSerialNumber
    Fundart.KAMERA: (0x83BB, 0x927C, 0xA420, 0xA430, 0xA431, 0xA435),
    # layers of Photoshop
    Fundart.VERBORGENER_TEXT: (0x935C,),
}
_ARTEN = {tag: art for art, tags in _TAGS.items() for tag in tags}
_XMP = 0x02BC
_KAMERANAME = re.compile(r"[A-Z ]*DIGITAL (?:STILL )?CAMERA\s*")
_CODES = (b"ASCII\x00\x00\x00", b"UNICODE\x00", b"JIS\x00\x00\x00\x00\x00", b"\x00" * 8)
"""What a comment begins with, before it says anything."""


def find_in_exif(data: bytes, ort: str, *, is_tiff_file: bool = False) -> Iterator[Fund]:
    """What the EXIF block or TIFF file ``data`` says of place, camera and people.

    Raises:
        UnlesbareDateiError: It is damaged.
    """
    from PIL import Image

    if not data.startswith(_TIFF):
        raise UnlesbareDateiError
    exif = Image.Exif()
    try:
        exif.load(b"Exif\x00\x00" + data)
        main, more = dict(exif), exif.get_ifd(_EXIF_IFD)
        place, thumbnail = exif.get_ifd(_GPS_IFD), _thumbnail(exif)
    except Exception as error:
        raise UnlesbareDateiError from error
    if any(tag for tag in place if tag):
        yield Fund(Fundart.STANDORT, ort)
    if thumbnail and not is_tiff_file:
        yield Fund(Fundart.VORSCHAUBILD, ort)
    for tags in (main, more):
        yield from _in_tags(tags, ort)


def _thumbnail(exif: Any) -> bool:  # noqa: ANN401 -- Pillow
    is_jpeg, is_strip = 0x0201, 0x0111
    second = exif.get_ifd(_THUMBNAIL_IFD)
    return is_jpeg in second or is_strip in second


def _in_tags(tags: Mapping[int, Any], ort: str) -> Iterator[Fund]:
    for tag, value in tags.items():
        text = _text(value)
        if tag == _XMP:
            yield from find_in_xmp(value if isinstance(value, bytes) else text.encode(), ort)
        elif tag in _ARTEN and names_person(text) and not _KAMERANAME.fullmatch(text):
            yield Fund(_ARTEN[tag], ort)
        elif names_pfad(text):
            yield Fund(Fundart.PFAD, ort)


def _text(value: object) -> str:
    """What a tag says, without the code that stands before it."""
    if isinstance(value, tuple):
        with suppress(TypeError, ValueError):
            value = bytes(value)
    if not isinstance(value, bytes):
        return str(value)
    for code in _CODES:
        value = value.removeprefix(code)
    return value.replace(b"\x00", b"").decode("latin-1").strip()
