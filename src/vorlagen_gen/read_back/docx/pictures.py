"""The files of the pictures in a Word file."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from zipfile import BadZipFile

from vorlagen_gen.read_back.docx.names import Element, attribute, qualified
from vorlagen_gen.read_back.docx.package import Package

_SHOWN = qualified("a:blip")
_LARGEST = 100_000_000


@dataclass(frozen=True, slots=True)
class PictureReader:
    """Reads the pictures that a part refers to."""

    package: Package
    part: str

    def read(self, drawing: Element) -> bytes:
        """The picture in ``drawing``; of one that can be read nowhere, nothing.

        Beside a drawing in SVG stands a picture of it, for programs that cannot show it.
        """
        shown = next(drawing.iter(_SHOWN), None)
        name = "" if shown is None else attribute(shown, "r:embed")
        relation = self.package.relations(self.part).get(name)
        return self._bytes(relation.target) if relation else b""

    def all(self) -> Iterator[bytes]:
        """Each picture that the part refers to."""
        for relation in self.package.relations(self.part).values():
            if relation.kind == "image" and (data := self._bytes(relation.target)):
                yield data

    def _bytes(self, name: str) -> bytes:
        info = self.package.zip.NameToInfo.get(name)
        if info is None or info.file_size > _LARGEST:
            return b""
        try:
            return self.package.zip.read(info)
        except (BadZipFile, OSError, RuntimeError, zlib.error):
            return b""


def read(content: bytes, name: str) -> tuple[bytes, ...]:
    """What ``bilder`` promises."""
    package = Package.open(content, name)
    return tuple(dict.fromkeys(PictureReader(package, package.main_part()).all()))
