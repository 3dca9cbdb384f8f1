"""Every place in an image that something may hide in, each with a file that does."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image
from tests.anlagen.bilder import encoded, exif, jpeg_with_gps, picture
from tests.anlagen.versteck import GEHEIM, Versteck

from vorlagen_gen.anlagen.fundarten import Fundart

ORT = "in den Eigenschaften des Bildes"
BEHIND = "hinter dem Ende des Bildes"


def chunk(kind: bytes, data: bytes) -> bytes:
    crc = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)


def png(kind: bytes, data: bytes) -> bytes:
    """The picture with a further chunk behind its header."""
    file = encoded("PNG")
    return file[:33] + chunk(kind, data) + file[33:]


def jpeg(marker: int, data: bytes) -> bytes:
    """The picture with a further segment behind its start."""
    file = encoded("JPEG")
    return file[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data + file[2:]


def gif(extension: bytes) -> bytes:
    """The picture with a further block before its end."""
    return encoded("GIF")[:-1] + extension + b";"


def thumbnail_in_exif() -> bytes:
    """EXIF data of two directories, the second with a small picture."""
    small = b"\xff\xd8" + GEHEIM.encode() + b"\xff\xd9"
    first = struct.pack(">HHHIIH", 1, 0x0112, 3, 1, 0x00010000, 0)
    head = b"MM\x00*" + struct.pack(">I", 8) + first[:14] + struct.pack(">I", 26)
    second = struct.pack(">H", 2)
    second += struct.pack(">HHII", 0x0201, 4, 1, 56) + struct.pack(
        ">HHII", 0x0202, 4, 1, len(small)
    )
    return b"Exif\x00\x00" + head + second + struct.pack(">I", 0) + small


def iptc() -> bytes:
    field = b"\x1c\x02\x50" + struct.pack(">H", len(GEHEIM)) + GEHEIM.encode()
    block = b"8BIM" + struct.pack(">HHI", 0x0404, 0, len(field)) + field
    return jpeg(0xED, b"Photoshop 3.0\x00" + block)


def xmp(inside: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
        'syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop='
        f'"http://ns.adobe.com/photoshop/1.0/" {inside}</rdf:Description></rdf:RDF></x:xmpmeta>'
    ).encode()


AUTHOR = xmp(f"><dc:creator><rdf:Seq><rdf:li>{GEHEIM}</rdf:li></rdf:Seq></dc:creator>")
CITY = xmp(f'photoshop:City="{GEHEIM}">')
XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\x00"


def with_exif(tags: dict[int, object] | None = None, **more: dict[int, object]) -> bytes:
    return encoded("JPEG", exif=exif(tags, **more))


def tiff() -> bytes:
    stream = BytesIO()
    block = Image.Exif()
    block[0x013B] = GEHEIM
    picture().save(stream, "TIFF", exif=block)
    return stream.getvalue()


_MAKER = GEHEIM.encode()
_FILES: dict[str, tuple[str, bytes, Fundart, str]] = {
    "gps": ("a.jpg", jpeg_with_gps(), Fundart.STANDORT, ORT),
    "artist": ("a.jpg", with_exif({0x013B: GEHEIM}), Fundart.URHEBER, ORT),
    "description": ("a.jpg", with_exif({0x010E: GEHEIM}), Fundart.KOMMENTAR, ORT),
    "owner": ("a.jpg", with_exif(camera={0xA430: GEHEIM}), Fundart.KAMERA, ORT),
    "serial": ("a.jpg", with_exif(camera={0xA431: GEHEIM}), Fundart.KAMERA, ORT),
    "lens": ("a.jpg", with_exif(camera={0xA435: GEHEIM}), Fundart.KAMERA, ORT),
    "maker": ("a.jpg", with_exif(camera={0x927C: _MAKER}), Fundart.KAMERA, ORT),
    "remark": ("a.jpg", with_exif(camera={0x9286: b"ASCII\x00\x00\x00" + _MAKER}),
               Fundart.KOMMENTAR, ORT),
    "windows author": ("a.jpg", with_exif({0x9C9D: GEHEIM.encode("utf-16-le")}), Fundart.URHEBER,
                       ORT),
    "computer": ("a.jpg", with_exif({0x013C: GEHEIM}), Fundart.PFAD, ORT),
    "exif thumbnail": ("a.jpg", encoded("JPEG", exif=thumbnail_in_exif()), Fundart.VORSCHAUBILD,
                       ORT),
    "header thumbnail": ("a.jpg", jpeg(0xE0, b"JFXX\x00\x10" + _MAKER), Fundart.VORSCHAUBILD, ORT),
    "photoshop thumbnail": (
        "a.jpg",
        jpeg(0xED, b"Photoshop 3.0\x008BIM" + struct.pack(">HHI", 0x040C, 0, len(_MAKER)) + _MAKER),
        Fundart.VORSCHAUBILD, ORT,
    ),
    "iptc": ("a.jpg", iptc(), Fundart.KAMERA, f"{ORT}, IPTC"),
    "xmp": ("a.jpg", jpeg(0xE1, XMP_HEAD + AUTHOR), Fundart.URHEBER, ORT),
    "xmp city": ("a.jpg", jpeg(0xE1, XMP_HEAD + CITY), Fundart.STANDORT, ORT),
    "jpeg remark": ("a.jpg", jpeg(0xFE, _MAKER), Fundart.KOMMENTAR, ORT),
    "other segment": ("a.jpg", jpeg(0xE5, _MAKER), Fundart.EIGENSCHAFT, ORT),
    "behind a jpeg": ("a.jpg", encoded("JPEG") + _MAKER, Fundart.ANGEHAENGT, BEHIND),
    "png author": ("a.png", png(b"tEXt", b"Author\x00" + _MAKER), Fundart.URHEBER, ORT),
    "png remark": ("a.png", png(b"tEXt", b"Comment\x00" + _MAKER), Fundart.EIGENSCHAFT, ORT),
    "png drawing": ("a.png", png(b"zTXt", b"mxfile\x00\x00" + zlib.compress(_MAKER)),
                    Fundart.EIGENSCHAFT, ORT),
    "png xmp": ("a.png", png(b"iTXt", b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + AUTHOR),
                Fundart.URHEBER, ORT),
    "png gps": ("a.png", png(b"eXIf", exif(gps={29: GEHEIM, 1: "N"}).removeprefix(b"Exif\x00\x00")),
                Fundart.STANDORT, ORT),
    "png chunk": ("a.png", png(b"mkBT", _MAKER), Fundart.EIGENSCHAFT, ORT),
    "behind a png": ("a.png", encoded("PNG") + encoded("PNG")[40:] + _MAKER, Fundart.ANGEHAENGT,
                     BEHIND),
    "gif remark": ("a.gif", gif(b"!\xfe" + bytes([len(_MAKER)]) + _MAKER + b"\x00"),
                   Fundart.KOMMENTAR, ORT),
    "behind a gif": ("a.gif", encoded("GIF") + _MAKER, Fundart.ANGEHAENGT, BEHIND),
}  # fmt: skip


def _all() -> dict[str, Versteck]:
    found = {key: Versteck(*file) for key, file in _FILES.items()}
    return found | {"tiff": Versteck("a.tif", tiff(), Fundart.URHEBER, ORT, is_bereinigbar=False)}


VERSTECKE = _all()
