"""Faults put into finished files, as no writer of ours would make them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pikepdf
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def change_word(word: bytes, part: str, change: Callable[[Any], None]) -> bytes:
    """``word`` with ``change`` made to the root of ``part``."""
    out = BytesIO()
    with ZipFile(BytesIO(word)) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root)
            target.writestr(name, content)
    return out.getvalue()


def change_pdf(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """``pdf`` with ``change`` made to it."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        change(opened)
        opened.save(out)
    return out.getvalue()


def elements(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    """The structure elements of a kind, in reading order."""
    return [node for node in _walk(pdf.Root.StructTreeRoot) if str(node.get("/S")) == f"/{kind}"]


def kids(node: Any) -> list[Any]:
    """What is directly inside a structure element."""
    found = node.get("/K", [])
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def _walk(node: Any) -> Iterator[Any]:
    for kid in kids(node):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _walk(kid)
