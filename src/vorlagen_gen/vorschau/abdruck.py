"""The fingerprint of what a page shows: the same as long as its picture would be."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf

_NAMES = re.compile(rb"/([^\s/<>\[\](){}%]+)")
_DRAWN = ("/ColorSpace", "/ExtGState", "/Pattern", "/Properties", "/Shading", "/XObject")
_ELSEWHERE = frozenset({"/Parent", "/StructParent", "/StructParents"})


def read_abdruecke(pdf: bytes) -> tuple[str, ...]:
    """The fingerprint of each page of a PDF that we wrote.

    It is over the drawing operations and all that they name. Of a font its name counts: that
    stands for its file, and a letter has the same number in each part of it that is embedded.
    """
    with pikepdf.open(BytesIO(pdf)) as opened:
        return tuple(_abdruck(page.obj) for page in opened.pages)


def _abdruck(page: pikepdf.Object) -> str:
    digest = hashlib.sha256(repr(tuple(map(str, page.MediaBox.as_list()))).encode())
    content = page.Contents.read_bytes()
    for part in (content, *_named(content, page.Resources)):
        digest.update(part)
    return digest.hexdigest()


def _named(content: bytes, resources: pikepdf.Object) -> Iterator[bytes]:
    """What the operations in ``content`` name of ``resources``."""
    names = {f"/{name.decode('latin-1')}" for name in _NAMES.findall(content)}
    fonts = resources.get("/Font", pikepdf.Dictionary())
    for name in sorted(names & set(fonts.keys())):
        yield f"{name} {fonts[name].BaseFont}".encode()
    for kind in _DRAWN:
        entries = resources.get(kind, pikepdf.Dictionary())
        for name in sorted(names & set(entries.keys())):
            yield name.encode()
            yield from _all(entries[name], frozenset())


def _all(value: object, around: frozenset[tuple[int, int]]) -> Iterator[bytes]:
    """Everything that ``value`` holds, in one order; what leads back is left out."""
    if not isinstance(value, pikepdf.Object):
        yield repr(value).encode()
        return
    if value.is_indirect and value.objgen in around:
        return
    inside = around | {value.objgen} if value.is_indirect else around
    if isinstance(value, pikepdf.Stream):
        content = value.read_raw_bytes()
        yield content
        if "/Resources" in value:
            yield from _named(value.read_bytes(), value.Resources)
    if isinstance(value, pikepdf.Array):
        for each in value.as_list():
            yield from _all(each, inside)
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for key in sorted(set(value.keys()) - _ELSEWHERE - {"/Resources"}):
            yield key.encode()
            yield from _all(value[key], inside)
    else:
        yield str(value).encode()
