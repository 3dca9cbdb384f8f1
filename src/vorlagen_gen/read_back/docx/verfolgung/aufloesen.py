"""A part of a Word file with its changes made or taken back."""

from __future__ import annotations

from collections.abc import Callable

from vorlagen_gen.read_back.docx.names import Element, attribute, qualified
from vorlagen_gen.read_back.docx.verfolgung.absaetze import drop_cell, drop_row, join
from vorlagen_gen.read_back.docx.verfolgung.arten import (
    CELL,
    MATH_PROPERTIES,
    ROW,
    RUN_PROPERTIES,
    Art,
    Gegenstand,
    Merkmal,
    merkmale,
)
from vorlagen_gen.read_back.docx.verfolgung.baum import drop, drop_with_empty, unwrap
from vorlagen_gen.read_back.docx.verfolgung.formate import OWNERS, resolve_format
from vorlagen_gen.read_back.docx.verfolgung.kaestchen import changed_boxes, tick_as_shown

_SAID_AGAIN = {
    qualified("w:delText"): qualified("w:t"),
    qualified("w:delInstrText"): qualified("w:instrText"),
}
_RUNS = (
    qualified("w:r"),
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}r",
)
_LINKS = frozenset({qualified("w:hyperlink")})
_HULLS = tuple(map(qualified, ("w:sdt", "w:customXml", "w:smartTag")))
_HULL_CONTENT = qualified("w:sdtContent")
_HULL_PROPERTIES = frozenset(
    map(qualified, ("w:sdtPr", "w:sdtEndPr", "w:customXmlPr", "w:smartTagPr"))
)
_HULL_RANGES = tuple(
    qualified(f"w:customXml{kind}Range{end}")
    for kind in ("Ins", "Del", "MoveFrom", "MoveTo")
    for end in ("Start", "End")
)
_RANGES = tuple(
    qualified(f"w:move{way}Range{end}") for way in ("From", "To") for end in ("Start", "End")
)


def resolve(root: Element, keep: Callable[[Merkmal], bool]) -> bool:
    """Change the tree at ``root``: what ``keep`` wants is made, the other changes never were.

    Returns whether there was any change. ``keep`` is asked once for each, in their order.
    """
    found = [(each, keep(each)) for each in merkmale(root)]
    if not found:
        return False
    boxes = changed_boxes(root)
    _resolve_hulls(root, {each.node for each, kept in found if each.is_gone(kept=kept)})
    ended = [_resolved(each, kept=kept) for each, kept in found]
    join(paragraph for paragraph in ended if paragraph is not None)
    for node in root.iter(*_SAID_AGAIN):
        node.tag = _SAID_AGAIN[node.tag]
    for node in list(root.iter(*_RANGES)):
        drop(node)
    for box in boxes:
        tick_as_shown(box)
    return True


def _resolved(merkmal: Merkmal, *, kept: bool) -> Element | None:
    """Resolve one change; a paragraph that has lost its end is returned."""
    node, is_gone = merkmal.node, merkmal.is_gone(kept=kept)
    if merkmal.art is Art.FORMAT:
        resolve_format(node, kept=kept)
        return None
    match merkmal.gegenstand:
        case Gegenstand.ABSATZ:
            paragraph = _above(node, 3)
            drop_with_empty(node, OWNERS)
            return paragraph if is_gone else None
        case Gegenstand.ZEILE | Gegenstand.ZELLE:
            _resolve_part_of_table(node, is_gone=is_gone)
        case Gegenstand.NUMMERIERUNG:
            drop_with_empty(_above(node, 1) if is_gone else node, OWNERS)
        case _:
            _resolve_text(node, is_gone=is_gone)
    return None


def _above(node: Element, levels: int) -> Element:
    """The element so many levels above ``node``, or the highest there is."""
    for _ in range(levels):
        parent = node.getparent()
        node = node if parent is None else parent
    return node


def _resolve_part_of_table(node: Element, *, is_gone: bool) -> None:
    owner = _above(node, 2)
    drop_with_empty(node, OWNERS)
    if is_gone and owner.tag == ROW:
        drop_row(owner)
    elif owner.tag == ROW:
        _drop_joiner(owner)
    elif is_gone and owner.tag == CELL:
        drop_cell(owner)


def _drop_joiner(row: Element) -> None:
    """Take out the U+200D by which LibreOffice tracks a row without text."""
    first = next(row.iter(*_SAID_AGAIN, *_SAID_AGAIN.values()), None)
    if first is not None and first.text:
        first.text = first.text.removeprefix("\u200d")


def _resolve_text(node: Element, *, is_gone: bool) -> None:
    """What stands in ``node`` or, where it stands in the properties of a run, the run."""
    owner, run = _above(node, 1).tag, _above(node, 2)
    if owner == RUN_PROPERTIES:
        drop_with_empty(node, OWNERS)
        if is_gone and run.tag in _RUNS:
            drop(run)
    elif is_gone and owner != MATH_PROPERTIES:
        drop_with_empty(node, _LINKS)
    else:
        unwrap(node)


def _resolve_hulls(root: Element, gone: set[Element]) -> None:
    """Take out the hulls, not what they hold, whose start stands in a range that is gone."""
    open_ranges: dict[str, bool] = {}
    without: list[Element] = []
    ranges = list(root.iter(*_HULL_RANGES, *_HULLS))
    for node in ranges:
        if node.tag in _HULLS:
            without += [node] * any(open_ranges.values())
        elif node.tag.endswith("Start"):
            open_ranges[attribute(node, "w:id")] = node in gone
        else:
            open_ranges.pop(attribute(node, "w:id"), None)
    for node in ranges:
        if node.tag not in _HULLS and not node.tag.endswith("Start"):
            drop(node)
    for node in without:
        _unhull(node)


def _unhull(node: Element) -> None:
    for child in list(node):
        if child.tag in _HULL_PROPERTIES:
            node.remove(child)
        elif child.tag == _HULL_CONTENT:
            unwrap(child)
    unwrap(node)
