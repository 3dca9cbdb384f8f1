"""Changes of looks: what a paragraph, run, table or section looked like before."""

from __future__ import annotations

from vorlagen_gen.read_back.docx.names import Element, attribute, find, qualified
from vorlagen_gen.read_back.docx.verfolgung.arten import (
    CELLS,
    MATH_PROPERTIES,
    NUMBERING,
    PARAGRAPH_PROPERTIES,
    ROW_PROPERTIES,
    RUN_PROPERTIES,
    WRAPPERS,
)
from vorlagen_gen.read_back.docx.verfolgung.baum import drop, drop_with_empty

_MERGE, _CELL_MERGE = qualified("w:vMerge"), qualified("w:cellMerge")
_NUMBERING_CHANGE, _VAL = qualified("w:numberingChange"), qualified("w:val")
_SECTION, _CELL_PROPERTIES = qualified("w:sectPr"), qualified("w:tcPr")
_MERGED = {"cont": "continue", "rest": "restart"}
_BEFORE_MERGE = frozenset(map(qualified, ("w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge")))
_REFERENCES = frozenset(map(qualified, ("w:headerReference", "w:footerReference")))
_FIRST = {RUN_PROPERTIES: frozenset(WRAPPERS), _SECTION: _REFERENCES}
_LAST = {
    PARAGRAPH_PROPERTIES: frozenset({RUN_PROPERTIES, _SECTION}),
    ROW_PROPERTIES: frozenset(WRAPPERS),
    _CELL_PROPERTIES: frozenset(CELLS),
}
"""What the older properties do not tell; the schema wants it before or behind the others."""
OWNERS = frozenset(
    {
        PARAGRAPH_PROPERTIES,
        RUN_PROPERTIES,
        ROW_PROPERTIES,
        NUMBERING,
        MATH_PROPERTIES,
        _CELL_PROPERTIES,
        qualified("w:tblPrEx"),
    }
)
"""Properties that may be missing."""


def resolve_format(node: Element, *, kept: bool) -> None:
    """Leave the new look, or put the old one back; of an old number only its print was noted."""
    owner = node.getparent()
    if node.tag == _CELL_MERGE:
        _merge(node, attribute(node, "w:vMerge" if kept else "w:vMergeOrig"))
    elif not kept and owner is not None and node.tag == f"{owner.tag}Change":
        _restore(owner, node)
    drop_with_empty(node, OWNERS)


def _restore(owner: Element, change: Element) -> None:
    """Give ``owner`` the properties that ``change`` holds."""
    first, last = _FIRST.get(owner.tag, frozenset()), _LAST.get(owner.tag, frozenset())
    before = [node for node in owner if node.tag in first]
    after = [node for node in owner if node.tag in last]
    old = [node for properties in list(change)[:1] for node in properties]
    for node in old:
        for mark in list(node.iter(*WRAPPERS, _NUMBERING_CHANGE)):
            drop(mark)
    kept = [*before, *(node for node in old if node.tag not in first | last), *after, change]
    for node in list(owner):
        owner.remove(node)
    owner.extend(kept)


def _merge(node: Element, merged: str) -> None:
    """Let the cell of ``node`` be ``merged`` with the one above."""
    properties = node.getparent()
    if properties is None:
        return
    if (former := find(properties, "w:vMerge")) is not None:
        properties.remove(former)
    if merged in _MERGED:
        place = sum(each.tag in _BEFORE_MERGE for each in properties)
        made = properties.makeelement(_MERGE, {_VAL: _MERGED[merged]})
        properties.insert(place, made)
