"""What earlier versions of a PDF left in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.fundarten import Fund, Fundart
from vorlagen_gen.anlagen.pdf_gang import text_of

if TYPE_CHECKING:
    import pikepdf

DATEI = "in der Datei"
_EOF = re.compile(rb"%%EOF[ \t\r\n]*")
_HEAD = 1024
_MAX_VERSIONS = 20
_LEAST = 8
"""Fewer bytes behind the end are what some programs leave by mistake."""
_TYPED = ("/Contents", "/V", "/RC")
_TEXT = re.compile(rb"\bT[jJ]\b|\bDo\b|[\"']\s")
_NO_CONTENT = frozenset(
    f"/{name}"
    for name in ("Metadata", "XRef", "ObjStm", "CMap", "Type1C", "CIDFontType0C", "OpenType")
)
_NO_PAGE = ("/S", "/FunctionType", "/PatternType", "/ShadingType", "/N", "/Length1", "/CMapName")
_LEAST_CONTENT = 20


def find_alte_fassungen(pdf: pikepdf.Pdf, data: bytes) -> Iterator[Fund]:
    """A Fund if the file holds content that this version does not show any more, or other data."""
    if _has_orphans(pdf) or _has_earlier_content(pdf, data):
        yield Fund(Fundart.ALTE_FASSUNG, DATEI)
    if _is_wrapped(data):
        yield Fund(Fundart.ANGEHAENGT, DATEI)


def _is_wrapped(data: bytes) -> bool:
    """Whether there are bytes around the PDF."""
    ends = [found.end() for found in _EOF.finditer(data)]
    behind = len(data) - max(ends, default=len(data))
    return data[:_HEAD].find(b"%PDF-") > _LEAST or behind > _LEAST


def _has_orphans(pdf: pikepdf.Pdf) -> bool:
    """Whether there is content that nothing leads to."""
    with _reachable(pdf) as reachable:
        return _shows_more(pdf, reachable)


def _has_earlier_content(pdf: pikepdf.Pdf, data: bytes) -> bool:
    """Whether a version that someone saved before shows what this one does not."""
    return any(_version_shows_more(version, pdf) for version in _earlier(data))


def _earlier(data: bytes) -> Iterator[bytes]:
    """The file as it was before each change that was only appended to it."""
    ends = [found.end() for found in _EOF.finditer(data)]
    first = 1 if b"/Linearized" in data[:_HEAD] else 0
    return (data[:end] for end in ends[first:-1][-_MAX_VERSIONS:])


def _version_shows_more(data: bytes, pdf: pikepdf.Pdf) -> bool:
    import pikepdf

    try:
        with (
            pikepdf.open(BytesIO(data), attempt_recovery=False, suppress_warnings=True) as earlier,
            _reachable(earlier) as version,
            _reachable(pdf) as now,
        ):
            return _shows_more(version, now)
    except pikepdf.PdfError:
        return False


def _reachable(pdf: pikepdf.Pdf) -> pikepdf.Pdf:
    """The document without what nothing leads to; its streams keep their bytes."""
    import pikepdf

    stream = BytesIO()
    pdf.save(
        stream,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        fix_metadata_version=False,
        encryption=False,
    )
    return pikepdf.open(BytesIO(stream.getvalue()), suppress_warnings=True)


def _shows_more(one: pikepdf.Pdf, other: pikepdf.Pdf) -> bool:
    """Whether ``one`` paints or says something that ``other`` does not."""
    known = {_fingerprint(each) for each in _streams(other)}
    new = (each for each in _streams(one) if _fingerprint(each) not in known)
    return any(map(_is_content, new)) or not _typed(one) <= _typed(other)


def _streams(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    import pikepdf

    return (each for each in pdf.objects if isinstance(each, pikepdf.Stream))


def _fingerprint(stream: pikepdf.Object) -> bytes:
    return hashlib.sha256(stream.read_raw_bytes()).digest()


def _typed(pdf: pikepdf.Pdf) -> frozenset[str]:
    """What was typed into comments and fields."""
    import pikepdf

    dictionaries = (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary))
    found = {text_of(each.get(key)) for each in dictionaries for key in _TYPED}
    return frozenset(text for text in found if text and not text.startswith("/"))


def _is_content(stream: pikepdf.Object) -> bool:
    """Whether it paints something, or is a file."""
    import pikepdf

    kinds = {text_of(stream.get("/Type")), text_of(stream.get("/Subtype"))}
    if kinds & {"/Image", "/EmbeddedFile"}:
        return True
    if kinds & _NO_CONTENT or any(key in stream for key in _NO_PAGE):
        return False
    try:
        content = stream.read_bytes()
    except pikepdf.PdfError:
        return False
    if "/Form" in kinds:
        return _TEXT.search(content) is not None
    return len(content.strip()) > _LEAST_CONTENT and b"begincmap" not in content
