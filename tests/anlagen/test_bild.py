"""What hides in an image is found; what a camera or program needs to say is not."""

from __future__ import annotations

import pytest
from tests.anlagen.bilder import encoded, exif
from tests.anlagen.versteck import GEHEIM
from tests.anlagen.verstecke_bild import (
    XMP_HEAD,
    chunk,
    gif,
    jpeg,
    png,
    with_exif,
    xmp,
)

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.suche import suche

_PROFILE = b"ICC_PROFILE\x00\x01\x01" + b"x" * 128
SILENT = {
    "jpeg": ("a.jpg", encoded("JPEG")),
    "progressive": ("a.jpg", encoded("JPEG", progressive=True)),
    "png": ("a.png", encoded("PNG")),
    "gif": ("a.gif", encoded("GIF")),
    "tiff": ("a.tif", encoded("TIFF")),
    "orientation": ("a.jpg", with_exif({0x0112: 6, 0x010F: "Kamera", 0x0132: "2025:01:02"})),
    "model": ("a.jpg", with_exif({0x0110: "EOS 5D", 0x010E: "OLYMPUS DIGITAL CAMERA         "})),
    "empty remark": ("a.jpg", with_exif(camera={0x9286: b"ASCII\x00\x00\x00" + b"\x00" * 40})),
    "colour profile": ("a.jpg", jpeg(0xE2, _PROFILE)),
    "colour profile of a png": ("a.png", encoded("PNG", icc_profile=b"x" * 200)),
    "adobe": ("a.jpg", jpeg(0xEE, b"Adobe\x00\x64\x00\x00\x00\x00\x01")),
    "program": ("a.png", png(b"tEXt", b"Software\x00Matplotlib, https://matplotlib.org/")),
    "date": ("a.png", png(b"tEXt", b"date:create\x002025-01-01")),
    "resolution": ("a.png", png(b"pHYs", b"\x00\x00\x0b\x13\x00\x00\x0b\x13\x01")),
    "xmp of a program": ("a.jpg", jpeg(0xE1, XMP_HEAD + xmp('photoshop:ColorMode="3">'))),
    "zeros behind the end": ("a.jpg", encoded("JPEG") + b"\x00" * 30),
    "animation": ("a.gif", gif(b"!\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00")),
}


@pytest.mark.parametrize("name", SILENT)
def test_what_a_picture_needs_is_silent(name: str) -> None:
    datei, data = SILENT[name]
    assert suche(data, datei) == ()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF"])
def test_a_picture_cut_off_is_unreadable(kind: str) -> None:
    with pytest.raises(UnlesbareDateiError):
        suche(encoded(kind)[:30], "a.bin")


def test_damaged_exif_data_are_unreadable() -> None:
    broken = exif({0x013B: GEHEIM})[:9]
    with pytest.raises(UnlesbareDateiError):
        suche(jpeg(0xE1, b"Exif\x00\x00" + broken[6:] + b"\xff"), "a.jpg")


def test_a_chunk_that_is_longer_than_the_file_is_unreadable() -> None:
    with pytest.raises(UnlesbareDateiError):
        suche(encoded("PNG")[:33] + b"\x7f\xff\xff\xff" + chunk(b"IDAT", b"x"), "a.png")
