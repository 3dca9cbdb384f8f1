"""The tracked changes of a Word file, and the file with some of them made, the others not."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import count
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from lxml import etree

from vorlagen_gen.read_back.docx.names import Element, attribute, find_all, qualified
from vorlagen_gen.read_back.docx.package import Package, no_word_file
from vorlagen_gen.read_back.docx.verfolgung.arten import Art, Gegenstand, Merkmal, merkmale
from vorlagen_gen.read_back.docx.verfolgung.aufloesen import resolve
from vorlagen_gen.read_back.docx.verfolgung.baum import drop

__all__ = ["Art", "Gegenstand", "Revision", "revisionen", "with_revisions"]

_KINDS = ("header", "footer", "footnotes", "endnotes", "comments", "styles", "numbering")
_NOTES = {
    "footnotes": (qualified("w:footnoteReference"), "w:footnote"),
    "endnotes": (qualified("w:endnoteReference"), "w:endnote"),
}
_LARGEST_FILE = 400_000_000


@dataclass(frozen=True, slots=True)
class Revision:
    """One change: what was done to what, by whom and when as the file says, in which part.

    ``nummer`` counts from 1 through the file: the text first, then headers, footers, notes,
    comments, styles and numbering. ``zeit`` is None where the file gives none that is a time.
    """

    nummer: int
    art: Art
    gegenstand: Gegenstand
    autor: str
    zeit: datetime | None
    teil: str


def revisionen(content: bytes, name: str = "Die Datei") -> tuple[Revision, ...]:
    """All tracked changes of the Word file ``content``; ``name`` is what messages call it.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    package, numbers = Package.open(content, name), count(1)
    return tuple(
        _revision(merkmal, next(numbers), part)
        for part in _parts(package)
        if (root := package.tracked_part(part)) is not None
        for merkmal in merkmale(root)
    )


def with_revisions(
    content: bytes, keep: Callable[[Revision], bool], name: str = "Die Datei"
) -> bytes:
    """The Word file ``content`` without tracked changes: ``keep`` says which are made.

    The others are as if they had never been; ``keep`` is asked in the order of ``revisionen``.
    Notes whose marks are gone are gone, too. Parts without changes keep their bytes, and so
    does a file without any. Where Word noted no older state, as for the print of a number
    before Word 2010 or the headers of a changed section, the present one stays.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    package, numbers = Package.open(content, name), count(1)
    resolved: dict[str, Element] = {}
    lost = {kind: set[str]() for kind in _NOTES}
    for part in _parts(package):
        root = package.tracked_part(part)
        if root is None:
            continue
        noted = {kind: _noted(root, tag) for kind, (tag, _) in _NOTES.items()}
        if _is_resolved(root, part, keep, numbers):
            resolved[part] = root
            for kind, (tag, _) in _NOTES.items():
                lost[kind] |= noted[kind] - _noted(root, tag)
    if not resolved:
        return content
    _drop_notes(package, resolved, lost)
    return _packed(package, resolved)


def _is_resolved(
    root: Element, part: str, keep: Callable[[Revision], bool], numbers: Iterator[int]
) -> bool:
    """Resolve the changes of a part; whether it had any."""
    return resolve(root, lambda each: keep(_revision(each, next(numbers), part)))


def _parts(package: Package) -> Iterator[str]:
    """The parts that may hold changes, each once."""
    main = package.main_part()
    yield main
    for kind in _KINDS:
        related = package.relations(main).values()
        yield from sorted({each.target for each in related if each.kind == kind} - {main})


def _revision(merkmal: Merkmal, number: int, part: str) -> Revision:
    node = merkmal.node
    author, zeit = attribute(node, "w:author"), _time(attribute(node, "w:date"))
    return Revision(number, merkmal.art, merkmal.gegenstand, author, zeit, part)


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _noted(root: Element, tag: str) -> set[str]:
    """The ids of the notes whose marks stand in ``root``."""
    return {attribute(node, "w:id") for node in root.iter(tag)}


def _drop_notes(package: Package, resolved: dict[str, Element], lost: dict[str, set[str]]) -> None:
    """Take out of ``resolved`` the notes that have lost their marks."""
    for kind, ids in lost.items():
        part = package.related(package.main_part(), kind)
        root = resolved.get(part or "", package.tracked_part(part) if ids else None)
        if part is not None and root is not None:
            for node in find_all(root, _NOTES[kind][1]):
                if attribute(node, "w:id") in ids:
                    drop(node)
                    resolved[part] = root


def _packed(package: Package, changed: dict[str, Element]) -> bytes:
    """The file with the parts that were ``changed``, all others as they were."""
    infos = package.zip.NameToInfo.values()
    if sum(info.file_size for info in infos) > _LARGEST_FILE:
        raise no_word_file(package.name)
    out = BytesIO()
    try:
        with ZipFile(out, "w", ZIP_DEFLATED) as file:
            for info in infos:
                root = changed.get(info.filename)
                content = package.zip.read(info) if root is None else _serialised(root)
                file.writestr(info, content, ZIP_DEFLATED)
    except (BadZipFile, OSError, RuntimeError, ValueError, zlib.error):
        raise no_word_file(package.name) from None
    return out.getvalue()


def _serialised(root: Element) -> bytes:
    """The part; entities stood for nothing, and without a declaration they would break it."""
    for entity in list(root.iter(etree.Entity)):
        drop(entity)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
