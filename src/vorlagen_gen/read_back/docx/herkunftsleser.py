"""What a Word file tells of its own origin."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.docx.marken import number_of
from vorlagen_gen.read_back.docx.names import attribute, qualified
from vorlagen_gen.read_back.docx.package import Package
from vorlagen_gen.read_back.herkunft import Herkunft, read_herkunft

_BOOKMARK = qualified("w:bookmarkStart")
_NOTHING = ("", None)


def read(content: bytes, name: str) -> Herkunft:
    """What ``herkunft`` promises."""
    package = Package.open(content, name)
    told = next(_told(package), None)
    stand, basis = told or _NOTHING
    return Herkunft(stand, basis, told is not None or _has_marks(package))


def _told(package: Package) -> Iterator[tuple[str, Gelesenes | None]]:
    """What the custom data of the file tell, as far as they are ours."""
    for relation in package.relations(package.main_part()).values():
        root = package.part(relation.target) if relation.kind == "customXml" else None
        if root is not None and (told := read_herkunft(root)):
            yield told


def _has_marks(package: Package) -> bool:
    root = package.part(package.main_part())
    nodes = () if root is None else root.iter(_BOOKMARK)
    return any(number_of(attribute(node, "w:name")) for node in nodes)
