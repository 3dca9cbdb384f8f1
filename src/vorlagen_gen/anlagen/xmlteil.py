"""XML of strangers: no entities, no network, no depth without end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_xml(data: bytes, *, is_lenient: bool = False) -> _Element:
    """The root of ``data``; ``is_lenient`` mends what is broken.

    Raises:
        UnlesbareDateiError: It is no XML, or declares a document type.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=is_lenient
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnlesbareDateiError from error
    if root is None:
        raise UnlesbareDateiError
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
        raise UnlesbareDateiError
    return root


def elements(root: _Element) -> Iterator[_Element]:
    """All elements in their order, without comments and instructions."""
    return root.iter("*")


def local(name: str) -> str:
    """``name`` of an element or attribute without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: _Element, name: str) -> str | None:
    """The attribute ``name``, whatever its namespace."""
    found = (value for key, value in element.attrib.items() if local(str(key)) == name)
    return next((str(value) for value in found), None)
