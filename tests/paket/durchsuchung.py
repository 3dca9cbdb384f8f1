"""Looks for a word in every byte of a file, by other code than ours.

Whatever a file packs, deflates, escapes or writes in another encoding is undone, layer by layer,
and each layer is searched in every encoding that these formats know.
"""

from __future__ import annotations

import base64
import html
import json
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from urllib.parse import unquote_to_bytes
from zipfile import BadZipFile, ZipFile

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

_DEEPEST = 6
_DEFLATED = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_TAG = re.compile(rb"<[^<>]*>")
_JSON_ESCAPE = re.compile(rb"\\u[0-9a-fA-F]{4}")
_FOLD = re.compile(rb"\r?\n[ \t]")
_BASE64 = re.compile(rb"[A-Za-z0-9+/\r\n]{24,}={0,2}")
_HEX = re.compile(rb"[0-9A-Fa-f\s]{16,}")


def finds(data: bytes, wort: str) -> bool:
    """Whether ``wort`` stands anywhere in ``data``, in small or capital letters."""
    needles = [wort.casefold().encode(each) for each in ("utf-8", "utf-16-le", "utf-16-be")]
    return any(needle in layer.lower() for layer in schichten(data) for needle in needles)


def schichten(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """``data``, and all that is in it once it is unpacked and its escapes are undone."""
    yield data
    if depth > _DEEPEST:
        return
    for inner in (*_members(data), *_pdf(data), *_inflated(data)):
        yield from schichten(inner, depth + 1)
    for plain in _unescaped(data):
        if plain != data:
            yield plain


def _members(data: bytes) -> Iterator[bytes]:
    start = data.find(b"PK\x03\x04")
    if start < 0:
        return
    with (
        suppress(BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError),
        ZipFile(BytesIO(data[start:])) as archiv,
    ):
        yield archiv.comment
        for entry in archiv.infolist():
            yield entry.filename.encode() + b"\n" + entry.comment + entry.extra
            yield archiv.read(entry)


def _pdf(data: bytes) -> Iterator[bytes]:
    if b"%PDF-" not in data[:1024]:
        return
    with suppress(pikepdf.PdfError), pikepdf.open(BytesIO(data)) as pdf:
        for each in (pdf.trailer, *pdf.objects):
            yield "\n".join(_strings(each)).encode("utf-8", "replace")
            if isinstance(each, pikepdf.Stream):
                with suppress(pikepdf.PdfError):
                    yield each.read_bytes()
    with suppress(pypdfium2.PdfiumError), pypdfium2.PdfDocument(data) as drawn:
        pages = [page.get_textpage().get_text_bounded() for page in drawn]
        yield "\n".join(pages).encode("utf-8", "replace")


def _strings(each: object) -> Iterator[str]:
    """What stands directly in an object; those it refers to are looked at by themselves."""
    if isinstance(each, pikepdf.String | pikepdf.Name):
        yield str(each)
    elif isinstance(each, pikepdf.Array):
        for one in each:
            yield from () if getattr(one, "is_indirect", False) else _strings(one)
    elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
        for name, one in each.items():
            yield name
            yield from () if getattr(one, "is_indirect", False) else _strings(one)


def _inflated(data: bytes) -> Iterator[bytes]:
    """Whatever is deflated, wherever it begins: streams nobody refers to, parts of images."""
    for match in _DEFLATED.finditer(data):
        with suppress(zlib.error):
            inner = zlib.decompressobj().decompress(data[match.start() :], 20_000_000)
            if len(inner) > 8:
                yield inner


def _unescaped(data: bytes) -> Iterator[bytes]:
    """``data`` without the escapes of XML, HTML, JSON, addresses, calendars and PDF."""
    text = data.decode("utf-8", "replace")
    yield html.unescape(text).encode("utf-8", "replace")
    yield html.unescape(_TAG.sub(b"", data).decode("utf-8", "replace")).encode("utf-8", "replace")
    yield _FOLD.sub(b"", data)
    yield unquote_to_bytes(data.replace(b"+", b" ")) if b"%" in data else b""
    if _JSON_ESCAPE.search(data):
        yield _JSON_ESCAPE.sub(
            lambda match: json.loads(b'"' + match[0] + b'"').encode("utf-8", "replace"), data
        )
    for match in _BASE64.finditer(data):
        with suppress(ValueError):
            yield base64.b64decode(re.sub(rb"\s", b"", match[0]) + b"==")
    for match in _HEX.finditer(data):
        digits = re.sub(rb"\s", b"", match[0])
        yield bytes.fromhex(digits[: len(digits) // 2 * 2].decode())
