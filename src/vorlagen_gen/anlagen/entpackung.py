"""Takes files apart down to their strings; runs in a process of its own (``leseprogramm``)."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError

if TYPE_CHECKING:
    import pikepdf

MAX_BYTES = 300_000_000
"""What is larger when unpacked is no honest file."""

_DEEPEST = 5
_ZIP, _PDF = b"PK\x03\x04", b"%PDF-"
_TAG = re.compile(r"<[^<>]*>")
_VALUE = re.compile(r"=\s*(\"[^\"]*\"|'[^']*')")
_COMMENT = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_PDF_NAME = re.compile(r"/[A-Za-z][A-Za-z0-9]{0,40}(?![\w.])")
_PARAGRAPH = re.compile(r"<(w:p|a:p|si|is|text:p|text:h)(?: [^<>]*)?>(.*?)</\1>", re.DOTALL)
_STYLE = re.compile(r"<style\b[^<>]*>.*?</style>", re.DOTALL | re.IGNORECASE)
_CLASS = re.compile(r"\sclass\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_SAID_IN_STYLE = re.compile(r"/\*.*?\*/|\"[^\"]*\"|'[^']*'", re.DOTALL)
_FOLD, _ESCAPE = re.compile(r"\r?\n[ \t]"), re.compile(r"\\([\\;,nN])")
_MARKUP = re.compile(rb"\s*(?:\xef\xbb\xbf)?<[?!a-zA-Z]")


def entpackt(data: bytes) -> str:
    """Every string in ``data``, each on lines of its own.

    Raises:
        UnlesbareDateiError: Something in it cannot be read.
    """
    return "\n\n".join(_strings(data, 0))


def absaetze(data: bytes) -> list[str]:
    """What a reader sees of ``data``; nothing of an image.

    Raises:
        UnlesbareDateiError: Something in it cannot be read.
    """
    if _is_pdf(data):
        return list(_pages(data))
    if not data.startswith(_ZIP):
        text = _decoded(data)
        return text.split("\n") if text is not None else []
    parts = (_decoded(part) or "" for name, part in _members(data) if name.endswith(".xml"))
    found = (match[2] for part in parts for match in _PARAGRAPH.finditer(part))
    return [unescape(_TAG.sub("", text)) for text in found]


def _is_pdf(data: bytes) -> bool:
    return _PDF in data[:1024]


def _strings(data: bytes, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        raise UnlesbareDateiError
    if data.startswith(_ZIP):
        for name, part in _members(data):
            yield name
            yield from _strings(part, depth + 1)
    elif _is_pdf(data):
        yield from _pages(data)
        yield from _objects(data, depth)
    else:
        yield from _texts(data)


def _members(data: bytes) -> Iterator[tuple[str, bytes]]:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_BYTES:
                raise UnlesbareDateiError
            if archive.comment:
                yield "", archive.comment
            for entry in archive.infolist():
                yield entry.filename, archive.read(entry)
    except (BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise UnlesbareDateiError from error


def _pages(data: bytes) -> Iterator[str]:
    import pypdfium2  # type: ignore[import-untyped]

    try:
        with pypdfium2.PdfDocument(data) as document:
            for page in document:
                yield page.get_textpage().get_text_range()
    except pypdfium2.PdfiumError as error:
        raise UnlesbareDateiError from error


def _objects(data: bytes, depth: int) -> Iterator[str]:
    """The strings of all objects, and what their streams hold; images are not decoded."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            for each in (pdf.trailer, *pdf.objects):
                yield from map(str, _values(each))
                if isinstance(each, pikepdf.Stream):
                    yield from _strings(_content(each), depth + 1)
    except (pikepdf.PdfError, pikepdf.PasswordError) as error:
        raise UnlesbareDateiError from error


def _values(each: object) -> Iterator[object]:
    """The strings in an object; others that it refers to come by themselves."""
    import pikepdf

    if isinstance(each, pikepdf.String):
        yield each
    elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream | pikepdf.Array):
        found = each if isinstance(each, pikepdf.Array) else (value for _, value in each.items())
        for one in found:
            if not getattr(one, "is_indirect", False):
                yield from _values(one)


def _content(stream: pikepdf.Stream) -> bytes:
    import pikepdf

    if stream.get("/Subtype") == pikepdf.Name.Image:
        return stream.read_raw_bytes()
    try:
        return stream.read_bytes()
    except pikepdf.DataDecodingError:
        return stream.read_raw_bytes()


def _texts(data: bytes) -> Iterator[str]:
    """``data`` as text in each way it may be one, without the words of its own language."""
    text = _decoded(data)
    if text is None:
        yield _PDF_NAME.sub(" ", data.decode("latin-1"))
        if b"\0" in data:
            yield from (data.decode(name, "ignore") for name in ("utf-16-le", "utf-16-be"))
        return
    found = [_PDF_NAME.sub(" ", text)]
    if _MARKUP.match(data):
        text = _without_looks(text)
        found = [_TAG.sub("", text), _TAG.sub(" ", text), "\n".join(_COMMENT.findall(text))]
        found.append("\n".join(wert for tag in _TAG.findall(text) for wert in _VALUE.findall(tag)))
        found = [unescape(each) for each in found]
    yield from found
    yield from (unquote(each) for each in found if "%" in each)
    yield from _unescaped(text)


def _without_looks(text: str) -> str:
    """``text`` without rules of style and names of classes, which are our words or a program's."""
    plain = _CLASS.sub("", text)
    return _STYLE.sub(lambda match: "\n".join(_SAID_IN_STYLE.findall(match[0])), plain)


def _unescaped(text: str) -> Iterator[str]:
    """The strings of JSON, and of a calendar, whose lines are folded, without their escapes."""
    if text.startswith(("{", "[")):
        with suppress(ValueError, RecursionError):
            yield "\n".join(_leaves(json.loads(text)))
    elif text.startswith("BEGIN:VCALENDAR"):
        lines = _FOLD.sub("", text)
        yield _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], lines)


def _leaves(value: object) -> Iterator[str]:
    """Every string in a value of JSON, also its names."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield name
            yield from _leaves(below)
    elif isinstance(value, list):
        for below in value:
            yield from _leaves(below)
    elif value is not None:
        yield str(value)


def _decoded(data: bytes) -> str | None:
    """The text; None if it is none in UTF-8, or in UTF-16 that says so."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
