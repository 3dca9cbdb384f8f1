"""Words of OOXML: names with prefix to elements, and the text of a run to its pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from lxml import etree

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Place

Element: TypeAlias = etree._Element  # noqa: SLF001 -- lxml gives its element type no public name

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
TWIPS_PER_POINT = 20

_PIECES = re.compile(r"([\u00ad\t]|(?<![^\s(])-(?=\w))")
_SPECIAL = {"\u00ad": "w:softHyphen", "\t": "w:tab", "-": "w:noBreakHyphen"}
_ILLEGAL = re.compile("[^\t\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@cache
def qualified(name: str) -> str:
    """``w:p`` as lxml writes it, with the namespace in braces."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(name: str, *children: Element, **attributes: str | int) -> Element:
    """An element with children; an attribute ``w_val`` is ``w:val``."""
    node = etree.Element(qualified(name), nsmap=_declared(name))
    for key, value in attributes.items():
        node.set(_attribute_name(key), str(value))
    node.extend(children)
    return node


@cache
def _declared(name: str) -> dict[str, str]:
    """The namespace of an element by its prefix."""
    prefix = name.partition(":")[0]
    return {prefix: NAMESPACES[prefix]}


@cache
def _attribute_name(key: str) -> str:
    return qualified(key.replace("_", ":", 1))


def value(name: str, content: str | int) -> Element:
    """An element that only has a ``w:val``."""
    return element(name, w_val=content)


def attribute(node: Element, name: str) -> str | None:
    """The attribute ``name``, with prefix, of ``node``."""
    return node.get(qualified(name))


def find(node: Element, path: str) -> Element | None:
    """The first element at ``path``, whose names have prefixes."""
    return node.find(_path(path))


def find_all(node: Element, path: str) -> list[Element]:
    """All elements at ``path``, whose names have prefixes."""
    return node.findall(_path(path))


@cache
def _path(path: str) -> str:
    """``path`` as lxml writes it; with prefixes lxml sorts all namespaces for each search."""
    return "/".join(qualified(name) if name else "" for name in path.split("/"))


def text_pieces(text: str, place: Place) -> Iterator[Element]:
    """``text`` as the content of a run: soft hyphens and tabs are elements of their own.

    So is the hyphen that opens a word, as in „und -anlagen“: no line may end after it.

    Raises:
        VorlagenError: ``text`` holds a character that no XML file can hold.
    """
    require_printable(text, place)
    for piece in filter(None, _PIECES.split(text)):
        if piece in _SPECIAL:
            yield element(_SPECIAL[piece])
        else:
            node = element("w:t", xml_space="preserve")
            node.text = piece
            yield node


def require_printable(text: str, place: Place | None = None) -> None:
    """Stop at a control character, before it breaks the Word file."""
    if found := _ILLEGAL.search(text):
        where = f"{place}: " if place else ""
        raise VorlagenError(
            f"{where}Das Steuerzeichen U+{ord(found[0]):04X} kann in keiner Word-Datei stehen.",
            "Löschen Sie das Zeichen im Text.",
        )
