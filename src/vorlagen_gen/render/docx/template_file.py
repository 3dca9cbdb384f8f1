"""A Word template as a person sees it: text, headers and footers with their paragraphs and tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from lxml import etree

from vorlagen_gen.render.docx.ooxml import Element, attribute, find_all, qualified

BODY = "Text"
_TITLES = {
    ("w:headerReference", "first"): "Kopfzeile der ersten Seite",
    ("w:headerReference", "default"): "Kopfzeile",
    ("w:headerReference", "even"): "Kopfzeile der geraden Seiten",
    ("w:footerReference", "first"): "Fußzeile der ersten Seite",
    ("w:footerReference", "default"): "Fußzeile",
    ("w:footerReference", "even"): "Fußzeile der geraden Seiten",
}
_TAG = re.compile(r"\{\{(?P<art>[a-z]*)\s*(?P<feld>[^{}]*?)\s*\}\}")
_INSTRUCTION = re.compile(r"\{[%#].*?[%#]\}")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_RELATIONS = "word/_rels/document.xml.rels"
_LARGEST, _MOST_PARTS = 50_000_000, 1000
"""Bounds of an unpacked template; ours have 200 KB in 20 parts."""
_BRACES = re.compile(r"\{[{%#]|[%#}]\}")
_PROGRAMS = re.compile(r"vba|macro|activex|oleobject|customui|/control$", re.IGNORECASE)
_FETCHING = {
    "DATABASE",
    "DDE",
    "DDEAUTO",
    "IMPORT",
    "INCLUDE",
    "INCLUDEPICTURE",
    "INCLUDETEXT",
    "LINK",
}
"""Fields that Word fills from elsewhere."""


class BrokenTemplateError(Exception):
    """The file is no Word file."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: what follows its opening braces, and its field; split if Word cut it in pieces."""

    art: str
    feld: str
    is_split: bool


@dataclass(frozen=True, slots=True)
class Absatz:
    """A paragraph: where a person finds it in Word, its text and what it holds."""

    bereich: str
    stelle: str
    text: str
    tags: tuple[Tag, ...]

    @property
    def has_instruction(self) -> bool:
        """Whether it holds ``{% … %}`` or ``{# … #}``."""
        return _INSTRUCTION.search(self.text) is not None

    @property
    def rest(self) -> str:
        """The text beside tags and instructions."""
        return _INSTRUCTION.sub("", _TAG.sub("", self.text))


class TemplateFile:
    """One ``.docx`` that papers are written with."""

    def __init__(self, path: Path, content: bytes) -> None:
        """Read all parts of ``content``, which stands at ``path``.

        Raises:
            BrokenTemplateError: The file is no Word file.
        """
        self.path = path
        try:
            self._parts = _unpacked(content)
            self._roots = {
                name: _parsed(content)
                for name, content in self._parts.items()
                if name.endswith((".xml", ".rels"))
            }
            self.document = self._roots["word/document.xml"]
            self.styles = self._roots["word/styles.xml"]
            self._relations = self._roots[_RELATIONS]
        except (BadZipFile, KeyError, OSError, RuntimeError, etree.XMLSyntaxError) as error:
            raise BrokenTemplateError(str(error)) from error

    def programs(self) -> Iterator[str]:
        """Parts that hold macros, controls or objects of other programs."""
        yield from (name for name in self._parts if _PROGRAMS.search(name))
        for node in self._roots.get("[Content_Types].xml", ()):
            if _PROGRAMS.search(node.get("ContentType", "")):
                yield node.get("PartName", node.get("Extension", ""))
        for node in self._all_relations():
            if _PROGRAMS.search(node.get("Type", "")):
                yield node.get("Target", "")

    def hidden_tags(self) -> Iterator[tuple[str, str]]:
        """Part and text of braces that stand where nobody sees them in Word."""
        visible = list(self.bereiche.values())
        for name, root in self._roots.items():
            for node in root.iter():
                is_seen = root in visible and _is_printed(node)
                texts = (*node.attrib.values(), node.tail or "", "" if is_seen else node.text or "")
                yield from ((name, text) for text in texts if _BRACES.search(text))

    @cached_property
    def bereiche(self) -> dict[str, Element]:
        """Text, headers and footers by the names people know them by."""
        targets = {node.get("Id", ""): node.get("Target", "") for node in self._relations}
        found = {BODY: self.document}
        for (name, kind), title in _TITLES.items():
            for node in self.document.iter(qualified(name)):
                part = f"word/{targets.get(attribute(node, 'r:id') or '', '')}"
                if attribute(node, "w:type") == kind and part in self._roots:
                    found.setdefault(title, self._roots[part])
        return found

    def external_targets(self) -> list[str]:
        """What the file would fetch from elsewhere when it is opened; links are not fetched."""
        related = [
            node.get("Target", "")
            for node in self._all_relations()
            if (
                node.get("TargetMode") == "External"
                and not node.get("Type", "").endswith("/hyperlink")
            )
            or node.get("Type", "").endswith(("/aFChunk", "/subDocument"))
        ]
        return [*related, *self._fetching_fields()]

    def _fetching_fields(self) -> Iterator[str]:
        for root in self._roots.values():
            for node in root.iter(qualified("w:fldSimple")):
                yield from _fetching(attribute(node, "w:instr") or "")
            for node in root.iter(qualified("w:p")):
                codes = (code.text or "" for code in node.iter(qualified("w:instrText")))
                yield from _fetching("".join(codes))

    def _all_relations(self) -> Iterator[Element]:
        for name, root in self._roots.items():
            if PurePosixPath(name).suffix == ".rels":
                yield from root

    def broken_tables(self) -> Iterator[str]:
        """Where a table of the text stands that does not say how wide its columns are."""
        for number, table in enumerate(self.document.iter(qualified("w:tbl")), start=1):
            if not _has_columns(table):
                yield f"{BODY}, Tabelle {number}"

    def absaetze(self) -> Iterator[Absatz]:
        """All paragraphs, text first."""
        for bereich, root in self.bereiche.items():
            for node in root.iter(qualified("w:p")):
                yield _absatz(bereich, f"{bereich}, {_stelle(node, root)}", node)


def _unpacked(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as package:
        parts = package.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST:
            raise BrokenTemplateError("too large")
        return {part.filename: package.read(part) for part in parts}


def _parsed(content: bytes) -> Element:
    """The root of a part; Word writes no document types, and entities hide in them."""
    root = etree.fromstring(content, _PARSER)
    if root.getroottree().docinfo.internalDTD is not None:
        raise BrokenTemplateError("document type")
    return root


def _has_columns(table: Element) -> bool:
    """Whether it has the grid of columns that docxtpl counts on, all in numbers."""
    grid = table.find(qualified("w:tblGrid"))
    if grid is None:
        return False
    widths = (attribute(column, "w:w") for column in grid.iter(qualified("w:gridCol")))
    spans = (attribute(span, "w:val") for span in table.iter(qualified("w:gridSpan")))
    return all((each or "").isdecimal() for each in (*widths, *spans))


def _is_printed(node: Element) -> bool:
    paragraphs = node.iterancestors(qualified("w:p"))
    return node.tag == qualified("w:t") and next(paragraphs, None) is not None


def _fetching(code: str) -> Iterator[str]:
    words = code.split()
    if words and words[0].upper() in _FETCHING:
        yield " ".join(words)


def _absatz(bereich: str, stelle: str, node: Element) -> Absatz:
    pieces = [text.text or "" for text in node.iter(qualified("w:t"))]
    text = "".join(pieces)
    whole = [match[0] for piece in pieces for match in _TAG.finditer(piece)]
    tags = []
    for match in _TAG.finditer(text):
        is_split = match[0] not in whole
        tags.append(Tag(match["art"], match["feld"], is_split))
    return Absatz(bereich, stelle, text, tuple(tags))


def _stelle(node: Element, root: Element) -> str:
    """„Absatz 3“, in a table „Tabelle 1, Zeile 2, Spalte 1“."""
    cell = next(node.iterancestors(qualified("w:tc")), None)
    if cell is None:
        return f"Absatz {_outside_tables(root).index(node) + 1}"
    row = next(cell.iterancestors(qualified("w:tr")))
    table = next(cell.iterancestors(qualified("w:tbl")))
    place = (
        list(root.iter(qualified("w:tbl"))).index(table) + 1,
        find_all(table, "w:tr").index(row) + 1,
        find_all(row, "w:tc").index(cell) + 1,
    )
    return "Tabelle {}, Zeile {}, Spalte {}".format(*place)


def _outside_tables(root: Element) -> list[Element]:
    cells = qualified("w:tc")
    paragraphs = root.iter(qualified("w:p"))
    return [node for node in paragraphs if next(node.iterancestors(cells), None) is None]
