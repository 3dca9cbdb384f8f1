"""A Word template as a person sees it: text, headers and footers with their paragraphs and tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
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

    def __init__(self, path: Path) -> None:
        """Read all parts.

        Raises:
            BrokenTemplateError: The file is no Word file.
        """
        self.path = path
        try:
            with ZipFile(path) as package:
                self._parts = {name: package.read(name) for name in package.namelist()}
            self._roots = {
                name: etree.fromstring(content, _PARSER)
                for name, content in self._parts.items()
                if name.endswith((".xml", ".rels"))
            }
            self.document = self._roots["word/document.xml"]
            self.styles = self._roots["word/styles.xml"]
        except (BadZipFile, KeyError, OSError, etree.XMLSyntaxError) as error:
            raise BrokenTemplateError(str(error)) from error

    @property
    def part_names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._parts)

    @cached_property
    def bereiche(self) -> dict[str, Element]:
        """Text, headers and footers by the names people know them by."""
        targets = {
            node.get("Id", ""): node.get("Target", "")
            for node in self._roots["word/_rels/document.xml.rels"]
        }
        found = {BODY: self.document}
        for (name, kind), title in _TITLES.items():
            for node in self.document.iter(qualified(name)):
                part = f"word/{targets.get(attribute(node, 'r:id') or '', '')}"
                if attribute(node, "w:type") == kind and part in self._roots:
                    found.setdefault(title, self._roots[part])
        return found

    def external_targets(self) -> list[str]:
        """What the file would fetch from elsewhere when it is opened; links are not fetched."""
        return [
            node.get("Target", "")
            for name, root in self._roots.items()
            if PurePosixPath(name).suffix == ".rels"
            for node in root
            if node.get("TargetMode") == "External"
            and not node.get("Type", "").endswith("/hyperlink")
        ]

    def absaetze(self) -> Iterator[Absatz]:
        """All paragraphs, text first."""
        for bereich, root in self.bereiche.items():
            for node in root.iter(qualified("w:p")):
                yield _absatz(bereich, f"{bereich}, {_stelle(node, root)}", node)


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
