"""Images with nothing but the picture: each point stays as it is, nothing is coded anew."""

from __future__ import annotations

import struct
import zlib

from vorlagen_gen.anlagen.bild import PNG_BILD, is_animation, is_other_application
from vorlagen_gen.anlagen.bildteile import Bildteil, gif_teile, jpeg_teile, png_teile

_EXIF = b"Exif\x00\x00"
_ORIENTATION = 0x0112
_JFIF_HEAD = 14


def clean_bild(data: bytes) -> bytes:
    """The PNG, JPEG or GIF without what it tells beside the picture; others as they are."""
    if data.startswith(b"\x89PNG"):
        return _clean_png(data)
    if data.startswith(b"\xff\xd8"):
        return _clean_jpeg(data)
    if data.startswith(b"GIF8"):
        kept = (teil for teil in gif_teile(data) if _paints_gif(teil))
        return b"".join(teil.roh for teil in kept)
    return data


def _clean_png(data: bytes) -> bytes:
    teile = png_teile(data)
    kept = [teil.roh for teil in teile if teil.kennung in PNG_BILD]
    turned = (_turned(teil.inhalt) for teil in teile if teil.kennung == b"eXIf")
    for exif in filter(None, turned):
        body = b"eXIf" + exif
        crc = struct.pack(">I", zlib.crc32(body))
        kept.insert(2, struct.pack(">I", len(exif)) + body + crc)
    return b"".join(kept)


def _clean_jpeg(data: bytes) -> bytes:
    teile = jpeg_teile(data)
    kept = [_plain_header(teil) for teil in teile if _paints_jpeg(teil)]
    for teil in teile:
        if teil.inhalt.startswith(_EXIF) and (exif := _turned(teil.inhalt[len(_EXIF) :])):
            length = struct.pack(">H", len(_EXIF) + len(exif) + 2)
            kept.insert(1, b"\xff\xe1" + length + _EXIF + exif)
    return b"".join(kept)


def _turned(exif: bytes) -> bytes:
    """EXIF data that say how the picture is to be turned, and nothing else."""
    from PIL import Image

    old = Image.Exif()
    old.load(_EXIF + exif)
    turn = old.get(_ORIENTATION)
    if not isinstance(turn, int) or turn <= 1:
        return b""
    new = Image.Exif()
    new[_ORIENTATION] = turn
    return new.tobytes().removeprefix(_EXIF)


def _paints_jpeg(teil: Bildteil) -> bool:
    is_text = teil.kennung in (b"", b"\xff\xfe") or teil.inhalt.startswith(
        (b"JFXX\x00", b"MPF\x00")
    )
    return not is_text and not is_other_application(teil)


def _plain_header(teil: Bildteil) -> bytes:
    """The segment; a header without the small picture in it."""
    if teil.kennung != b"\xff\xe0" or not teil.inhalt.startswith(b"JFIF\x00"):
        return teil.roh
    inhalt = teil.inhalt[: _JFIF_HEAD - 2] + b"\x00\x00"
    return b"\xff\xe0" + struct.pack(">H", len(inhalt) + 2) + inhalt


def _paints_gif(teil: Bildteil) -> bool:
    is_other = teil.kennung == b"!\xff" and not is_animation(teil)
    return teil.kennung not in (b"", b"!\xfe") and not is_other
