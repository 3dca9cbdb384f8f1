"""The parts of a Word file, each as it was stored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from lxml import etree

from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.docx.names import Element

MAIN = "word/document.xml"
FOOTNOTES = "word/footnotes.xml"
STYLES = "word/styles.xml"
CORE = "docProps/core.xml"
_TEXT_PART = re.compile(r"word/(document|footnotes|endnotes|(header|footer)\d*)\.xml")


@dataclass(frozen=True, slots=True)
class Wortdatei:
    """A Word file: what the zip says of its parts, and the roots of those in XML.

    ``mappen`` are the workbooks of its charts.
    """

    entries: tuple[ZipInfo, ...]
    roots: dict[str, Element]
    broken: tuple[str, ...]
    mappen: dict[str, bytes]

    @classmethod
    def read(cls, content: bytes) -> Wortdatei:
        """The file in ``content``; a part that is no well-formed XML is named in ``broken``."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        roots: dict[str, Element] = {}
        broken: list[str] = []
        with ZipFile(BytesIO(content)) as package:
            for name in package.namelist():
                if name.endswith((".xml", ".rels")):
                    try:
                        roots[name] = etree.fromstring(package.read(name), parser)
                    except etree.XMLSyntaxError:
                        broken.append(name)
            names = (name for name in package.namelist() if name.endswith(".xlsx"))
            mappen = {name: package.read(name) for name in names}
            return cls(tuple(package.infolist()), roots, tuple(broken), mappen)

    def nodes(self, part: str, *tags: str) -> Iterator[Element]:
        """The elements of ``part`` with one of ``tags``; none where there is no such part."""
        root = self.roots.get(part)
        return iter(()) if root is None else root.iter(*tags)

    def texts(self) -> dict[str, Element]:
        """The parts that hold what is printed."""
        return {name: root for name, root in self.roots.items() if _TEXT_PART.fullmatch(name)}


class Wortlesung:
    """The bytes of a Word file, and what the check that asks first reads of them.

    What cannot be read raises the same error for each that asks. Change nothing in it.
    """

    def __init__(self, content: bytes) -> None:
        """Nothing is read before it is asked for."""
        self.content = content

    @cached_property
    def datei(self) -> Wortdatei:
        """Its parts."""
        return Wortdatei.read(self.content)

    @cached_property
    def gelesen(self) -> Gelesenes:
        """What it says."""
        from vorlagen_gen.read_back.docx import read_docx

        return read_docx(self.content, "Die Word-Datei")
