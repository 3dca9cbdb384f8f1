"""Numbers and names that a Word file may hold only once, and marks that a redline must not hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import count

from vorlagen_gen.read_back.docx.names import Element, attribute, find_all, qualified
from vorlagen_gen.read_back.docx.verfolgung.arten import CELLS, FORMATS, HULLS, WRAPPERS
from vorlagen_gen.read_back.marken import MARKE
from vorlagen_gen.redline.paket import Paket

_ID, _AUTHOR, _DATE = map(qualified, ("w:id", "w:author", "w:date"))
_START, _END, _NAME = map(qualified, ("w:bookmarkStart", "w:bookmarkEnd", "w:name"))
_GRID, _TAG = qualified("w:tblGridChange"), qualified("w:tag")
_HULL_ENDS = frozenset(name.removesuffix("Start") + "End" for name in HULLS)
_MOVE_STARTS = tuple(map(qualified, ("w:moveFromRangeStart", "w:moveToRangeStart")))
_MOVE_ENDS = tuple(map(qualified, ("w:moveFromRangeEnd", "w:moveToRangeEnd")))
_DRAWN, _CONTROL_ID = qualified("wp:docPr"), "w:sdtPr/w:id"
_SHAPE = qualified("v:shape")
_SPID = "{urn:schemas-microsoft-com:office:office}spid"
_TEXTS = ("header", "footer", "footnotes")
_ORIGIN = frozenset({"customXml", "custom-properties"})


def without_marks(paket: Paket) -> None:
    """Take out what tells a returned file from others: it is another text, of two papers."""
    for owner in ("", paket.hauptteil):
        paket.trenne(owner, _ORIGIN)
    for root in _roots(paket):
        marks = [node for node in root.iter(_START) if _marks(node, "w:name")]
        gone = {attribute(node, "w:id") for node in marks}
        ends = [node for node in root.iter(_END) if attribute(node, "w:id") in gone]
        tags = [node for node in root.iter(_TAG) if _marks(node, "w:val")]
        for node in (*marks, *ends, *tags):
            _drop(node)


def number_all(paket: Paket, autor: str, zeit: datetime) -> None:
    """Say of all changes who made them and when; number them, bookmarks, drawings and boxes."""
    numbers, drawings, controls = count(1), count(1), count(1)
    names: set[str] = set()
    for root in _roots(paket):
        _number(root, numbers, autor, f"{zeit:%Y-%m-%dT%H:%M:%SZ}")
        _number_bookmarks(root, numbers, names)
        for node in root.iter(_DRAWN):
            node.set("id", str(next(drawings)))
        for node in find_all(root, f".//{_CONTROL_ID}"):
            node.set(qualified("w:val"), str(next(controls)))
        _name_shapes(root, names)


def _roots(paket: Paket) -> Iterator[Element]:
    """The parts with text in a fixed order."""
    haupt = paket.hauptteil
    yield paket.baum(haupt)
    for art in _TEXTS:
        found = {each.ziel for each in paket.beziehungen(haupt).values() if each.kurzart == art}
        yield from map(paket.baum, sorted(found))


def _marks(node: Element, name: str) -> bool:
    return attribute(node, name).startswith(MARKE)


def _drop(node: Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _number(root: Element, numbers: Iterator[int], autor: str, zeit: str) -> None:
    """The end of a range has the number of its start: of a control's, the number before it.

    The start of a move that ends is the last one.
    """
    last = last_move = ""
    marks = (*_HULL_ENDS, *_MOVE_STARTS, *_MOVE_ENDS)
    for node in root.iter(*WRAPPERS, *CELLS, *FORMATS, *HULLS, *marks):
        if node.tag in _HULL_ENDS or node.tag in _MOVE_ENDS:
            node.set(_ID, last_move if node.tag in _MOVE_ENDS else last)
            continue
        last = str(next(numbers))
        last_move = last if node.tag in _MOVE_STARTS else last_move
        node.set(_ID, last)
        if node.tag != _GRID:
            node.set(_AUTHOR, autor)
            node.set(_DATE, zeit)


def _number_bookmarks(root: Element, numbers: Iterator[int], names: set[str]) -> None:
    """Bookmarks do not cross in our files: each ends in the paragraph where it starts."""
    known: dict[str, str] = {}
    for node in root.iter(_START, _END):
        former = attribute(node, "w:id")
        if node.tag == _END:
            node.set(_ID, known.get(former, former))
            continue
        known[former] = str(next(numbers))
        node.set(_ID, known[former])
        node.set(_NAME, _unused(attribute(node, "w:name"), names))


def _name_shapes(root: Element, names: set[str]) -> None:
    for node in root.iter(_SHAPE):
        if name := node.get("id"):
            node.set("id", _unused(name, names))
        if name := node.get(_SPID):
            node.set(_SPID, _unused(name, names))


def _unused(name: str, names: set[str]) -> str:
    """``name``, with another number behind it where it is taken."""
    bare, number = name.rstrip("0123456789"), 1
    while name in names:
        name = f"{bare}{number}"
        number += 1
    names.add(name)
    return name
