"""The parts of a Word file and how they refer to each other."""

from __future__ import annotations

import posixpath
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.read_back.docx.names import Element
from vorlagen_gen.read_back.docx.verfolgung.aufloesen import resolve

_LARGEST_PART = 100_000_000
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": (
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    ),
}


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the name of another part, or an address outside the file."""

    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file that is open; ``name`` is what messages call it."""

    zip: ZipFile
    name: str
    _relations: dict[str, dict[str, Relation]] = field(default_factory=dict)

    @classmethod
    def open(cls, content: bytes, name: str) -> Package:
        """The package in ``content``.

        Raises:
            VorlagenError: It is no Word file.
        """
        try:
            return cls(ZipFile(BytesIO(content)), name)
        except (BadZipFile, OSError, ValueError, NotImplementedError):
            raise no_word_file(name) from None

    def main_part(self) -> str:
        """The name of the part with the text.

        Raises:
            VorlagenError: There is none.
        """
        found = self.related("", "officeDocument")
        if found is None:
            raise no_word_file(self.name)
        return found

    def related(self, part: str, kind: str) -> str | None:
        """The name of the part that ``part`` refers to as its ``kind``."""
        relations = self.relations(part).values()
        return next((each.target for each in relations if each.kind == kind), None)

    def relations(self, part: str) -> dict[str, Relation]:
        """What ``part`` refers to, by id; the package itself is the part without a name."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        nodes = () if root is None else root.iter(_RELATION)
        return {node.get("Id") or "": _relation(node, folder) for node in nodes}

    def part(self, name: str | None) -> Element | None:
        """The root of a part with all tracked changes made; None where there is no such part.

        Raises:
            VorlagenError: The part is damaged.
        """
        root = self.tracked_part(name)
        if root is not None:
            resolve(root, lambda _: True)
        return root

    def tracked_part(self, name: str | None) -> Element | None:
        """The root of a part as it stands in the file; None where there is no such part.

        Raises:
            VorlagenError: The part is damaged.
        """
        if name is None or name not in self.zip.NameToInfo:
            return None
        try:
            if self.zip.NameToInfo[name].file_size > _LARGEST_PART:
                raise no_word_file(self.name)
            content = self.zip.read(name)
            for strict, usual in _STRICT.items():
                content = content.replace(strict, usual)
            root = etree.fromstring(content, _parser())
        except (BadZipFile, OSError, RuntimeError, zlib.error, etree.XMLSyntaxError):
            raise no_word_file(self.name) from None
        if root.getroottree().docinfo.internalDTD is not None:  # ECMA-376, part 2, forbids it
            raise no_word_file(self.name)
        return root


def _relation(node: Element, folder: str) -> Relation:
    kind = (node.get("Type") or "").rpartition("/")[2]
    target = node.get("Target") or ""
    if node.get("TargetMode") != "External":
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(kind, target)


def _parser() -> etree.XMLParser:
    """A parser that follows no entity and fetches nothing; it drops comments."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )


def no_word_file(name: str) -> VorlagenError:
    """What to say about a file that cannot be read as a Word file."""
    return VorlagenError(
        f"{name} ist keine Word-Datei oder beschädigt.",
        "Öffnen Sie die Datei in Word und speichern Sie sie als Word-Dokument (.docx).",
    )
