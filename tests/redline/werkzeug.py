"""Redlines of small documents, and what their changes say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from tests.render_docx.bausteine import TEMPLATES, dokument

from vorlagen_gen.document import Block, Document
from vorlagen_gen.read_back.docx.names import Element
from vorlagen_gen.read_back.docx.revisionen import with_revisions
from vorlagen_gen.redline.redline import redline
from vorlagen_gen.render.docx import render_docx

TAG = date(2026, 3, 4)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXTE = ("word/document.xml", "word/footnotes.xml")


def word(document: Document, templates: Path = TEMPLATES) -> bytes:
    return render_docx(document, templates, templates)


def verfolgt(alt: Document, neu: Document) -> bytes:
    """The redline; it has proven itself that it reads as both."""
    return redline(word(alt), word(neu), TAG)


def bloecke(alt: list[Block], neu: list[Block]) -> bytes:
    return verfolgt(dokument(*alt), dokument(*neu))


def wurzel(content: bytes, name: str = "word/document.xml") -> Element:
    return etree.fromstring(ZipFile(BytesIO(content)).read(name))


def worte(content: bytes, art: str, *, teile: tuple[str, ...] = TEXTE) -> list[str]:
    """The text of each change of a kind; not what came and went at once."""
    found = (node for teil in teile for node in wurzel(content, teil).iter(f"{W}{art}"))
    return [text for node in found if (text := text_of(node)) and not _is_in_neither(node)]


def _is_in_neither(node: Element) -> bool:
    parent = node.getparent()
    return (parent is not None and parent.tag == f"{W}ins") or node[0].tag == f"{W}del"


def text_of(node: Element) -> str:
    """All text inside."""
    return "".join(map(str, node.itertext()))


def gefunden(content: bytes, art: str, *, in_: str = "word/document.xml") -> int:
    """How many elements of a kind there are."""
    return sum(1 for _ in wurzel(content, in_).iter(f"{W}{art}"))


angenommen = partial(with_revisions, keep=lambda _: True)
abgelehnt = partial(with_revisions, keep=lambda _: False)


def mit(document: Document, **angaben: str) -> Document:
    return replace(document, **angaben)  # type: ignore[arg-type]
