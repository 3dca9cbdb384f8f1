"""Small changes to a tree of elements."""

from __future__ import annotations

from vorlagen_gen.read_back.docx.names import Element


def drop(node: Element) -> None:
    """Take ``node`` out with all that is in it."""
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def unwrap(node: Element) -> None:
    """Leave the children of ``node`` in its place."""
    parent = node.getparent()
    if parent is not None:
        place = parent.index(node)
        parent[place : place + 1] = list(node)


def drop_with_empty(node: Element, owners: frozenset[str]) -> None:
    """Take ``node`` out, and those of ``owners`` around it that hold nothing else."""
    owner = node.getparent()
    drop(node)
    if owner is not None and owner.tag in owners and len(owner) == 0:
        drop_with_empty(owner, owners)
