"""What hides in an image: where and by whom it was taken, other pictures, data behind its end."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.anlagen.bild_exif import find_in_exif
from vorlagen_gen.anlagen.bildteile import (
    Bildteil,
    gif_teile,
    jpeg_teile,
    png_teile,
)
from vorlagen_gen.anlagen.fundarten import Fund, Fundart, UnlesbareDateiError
from vorlagen_gen.anlagen.namen import names_person, names_pfad
from vorlagen_gen.anlagen.xmp import find_in_xmp

EIGENSCHAFTEN = "in den Eigenschaften des Bildes"
_XMP = b"http://ns.adobe.com/xap/1.0/\x00"
_XMP_MORE = b"http://ns.adobe.com/xmp/extension/\x00"
_EXIF = b"Exif\x00\x00"
_PHOTOSHOP = b"Photoshop 3.0\x00"
_PNG_TEXT = {b"tEXt", b"zTXt", b"iTXt"}
_PNG_HARMLOS = {"Software", "Title", "Creation Time", "Copyright", "Disclaimer", "Warning"}
_PNG_PERSON = {"Author", "Artist", "Creator"}
PNG_BILD = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD hIST pHYs sPLT tIME acTL fcTL fdAT "
    b"cICP mDCV cLLI iDOT vpAg oFFs pCAL sCAL sTER orNT CgBI".split()
)
"""What paints, and what says how."""


def find_in_bild(data: bytes) -> Iterator[Fund]:
    """All that hides in a PNG, JPEG, GIF or TIFF.

    Raises:
        UnlesbareDateiError: It is none of these, or damaged.
    """
    if data.startswith(b"\x89PNG"):
        yield from _in_png(png_teile(data))
    elif data.startswith(b"\xff\xd8"):
        yield from _in_jpeg(jpeg_teile(data))
    elif data.startswith(b"GIF8"):
        yield from _in_gif(gif_teile(data))
    elif data[:4] in (b"II*\x00", b"MM\x00*"):
        for fund in find_in_exif(data, EIGENSCHAFTEN, is_tiff_file=True):
            yield Fund(fund.art, fund.ort, is_bereinigbar=False)
    else:
        raise UnlesbareDateiError


def _in_jpeg(teile: list[Bildteil]) -> Iterator[Fund]:
    for teil in teile:
        inhalt = teil.inhalt
        if teil.kennung == b"\xff\xe1" and inhalt.startswith(_EXIF):
            yield from find_in_exif(inhalt[len(_EXIF) :], EIGENSCHAFTEN)
        elif inhalt.startswith(_XMP):
            yield from find_in_xmp(inhalt[len(_XMP) :], EIGENSCHAFTEN)
        elif inhalt.startswith(_XMP_MORE):
            yield Fund(Fundart.EIGENSCHAFT, EIGENSCHAFTEN)
        elif teil.kennung == b"\xff\xed" and inhalt.startswith(_PHOTOSHOP):
            yield from _in_photoshop(inhalt[len(_PHOTOSHOP) :])
        elif teil.kennung == b"\xff\xfe" and names_person(inhalt.decode("latin-1")):
            yield Fund(Fundart.KOMMENTAR, EIGENSCHAFTEN)
        else:
            yield from _other_jpeg(teil)


def _other_jpeg(teil: Bildteil) -> Iterator[Fund]:
    """Small pictures in the header, data of camera makers, and what follows the end."""
    inhalt = teil.inhalt
    has_thumbnail = inhalt.startswith(b"JFIF\x00") and len(inhalt) >= 14 and any(inhalt[12:14])  # noqa: PLR2004 -- width and height of a thumbnail
    if has_thumbnail or inhalt.startswith(b"JFXX\x00"):
        yield Fund(Fundart.VORSCHAUBILD, EIGENSCHAFTEN)
    elif teil.kennung == b"":
        yield from _behind(inhalt)
    elif teil.kennung == b"\xff\xe2" and inhalt.startswith(b"MPF\x00"):
        yield Fund(Fundart.VORSCHAUBILD, EIGENSCHAFTEN)
    elif is_other_application(teil):
        yield Fund(Fundart.EIGENSCHAFT, EIGENSCHAFTEN)


def is_other_application(teil: Bildteil) -> bool:
    """Whether a segment of a JPEG is data of a program or camera that no picture needs."""
    if teil.kennung in (b"\xff\xe0", b"\xff\xee"):
        return False
    is_profile = teil.kennung == b"\xff\xe2" and teil.inhalt.startswith(b"ICC_PROFILE\x00")
    is_quality = teil.kennung == b"\xff\xec" and teil.inhalt.startswith(b"Ducky")
    is_application = b"\xff\xe1" <= teil.kennung <= b"\xff\xef"
    return is_application and not is_profile and not is_quality


def _in_photoshop(blocks: bytes) -> Iterator[Fund]:
    """IPTC fields and the small picture of an image editor."""
    position = blocks.find(b"8BIM")
    while position >= 0:
        kind = int.from_bytes(blocks[position + 4 : position + 6], "big")
        if kind == 0x0404 and _has_iptc_text(blocks[position:]):  # noqa: PLR2004 -- IPTC
            yield Fund(Fundart.KAMERA, f"{EIGENSCHAFTEN}, IPTC")
        elif kind in (0x0409, 0x040C):
            yield Fund(Fundart.VORSCHAUBILD, EIGENSCHAFTEN)
        elif kind in (0x0422, 0x0423):
            yield from find_in_exif(blocks[blocks.find(b"Exif", position) + 6 :], EIGENSCHAFTEN)
        position = blocks.find(b"8BIM", position + 4)


def _has_iptc_text(block: bytes) -> bool:
    """Whether there is a field besides version and character set."""
    position = block.find(b"\x1c\x02")
    while position >= 0:
        if block[position + 2 : position + 3] not in (b"\x00", b""):
            return True
        position = block.find(b"\x1c\x02", position + 2)
    return False


def _in_png(teile: list[Bildteil]) -> Iterator[Fund]:
    for teil in teile:
        if teil.kennung in _PNG_TEXT:
            yield from _png_text(teil)
        elif teil.kennung == b"eXIf":
            yield from find_in_exif(teil.inhalt, EIGENSCHAFTEN)
        elif teil.kennung == b"":
            yield from _behind(teil.inhalt)
        elif teil.kennung not in PNG_BILD:
            yield Fund(Fundart.EIGENSCHAFT, EIGENSCHAFTEN)


def _png_text(teil: Bildteil) -> Iterator[Fund]:
    keyword = teil.inhalt.partition(b"\x00")[0].decode("latin-1")
    if keyword == "XML:com.adobe.xmp":
        yield from _png_xmp(teil)
    elif keyword in _PNG_PERSON:
        yield Fund(Fundart.URHEBER, EIGENSCHAFTEN)
    elif keyword not in _PNG_HARMLOS and not keyword.startswith("date:"):
        yield Fund(Fundart.EIGENSCHAFT, EIGENSCHAFTEN)
    elif names_pfad(teil.inhalt.decode("latin-1")):
        yield Fund(Fundart.PFAD, EIGENSCHAFTEN)


def _png_xmp(teil: Bildteil) -> Iterator[Fund]:
    head = teil.inhalt.partition(b"\x00")[2]
    if head[:1] == b"\x00":
        yield from find_in_xmp(head[head.find(b"<") :], EIGENSCHAFTEN)
    else:
        yield Fund(Fundart.EIGENSCHAFT, EIGENSCHAFTEN)


def _in_gif(teile: list[Bildteil]) -> Iterator[Fund]:
    for teil in teile:
        if teil.kennung == b"!\xfe":
            yield Fund(Fundart.KOMMENTAR, EIGENSCHAFTEN)
        elif teil.kennung == b"!\xff" and not is_animation(teil):
            yield Fund(Fundart.EIGENSCHAFT, EIGENSCHAFTEN)
        elif teil.kennung == b"":
            yield from _behind(teil.inhalt)


def is_animation(teil: Bildteil) -> bool:
    """Whether a block of a GIF says how often the pictures are repeated."""
    return teil.inhalt[1:12] in (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def _behind(data: bytes) -> Iterator[Fund]:
    if data.strip(b"\x00\r\n \xff"):
        yield Fund(Fundart.ANGEHAENGT, "hinter dem Ende des Bildes")
