"""Words of OOXML: names with prefix, and what they are called with their namespace."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 -- lxml gives its element type no public name

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_OFF = frozenset({"0", "false", "off"})


def qualified(name: str) -> str:
    """``w:p`` as lxml writes it, with the namespace in braces."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


_VAL = qualified("w:val")


def find(node: Element, path: str) -> Element | None:
    """The first element at ``path``, whose names have prefixes."""
    return _first(node, _steps(path), 0)


@cache
def _steps(path: str) -> tuple[str, ...]:
    return tuple(map(qualified, path.split("/")))


def _first(node: Element, steps: tuple[str, ...], step: int) -> Element | None:
    """As lxml finds it, but lxml sorts all namespaces for each call."""
    for child in node.iterchildren(steps[step]):
        found = child if step + 1 == len(steps) else _first(child, steps, step + 1)
        if found is not None:
            return found
    return None


def find_all(node: Element, path: str) -> list[Element]:
    """All elements at ``path``, whose names have prefixes."""
    return node.findall(path, NAMESPACES)


def attribute(node: Element, name: str) -> str:
    """The attribute ``name`` of ``node``, empty where it is missing."""
    return node.get(qualified(name)) or ""


def value(node: Element | None, path: str) -> str | None:
    """The ``w:val`` of what stands at ``path``; None where nothing stands there."""
    found = None if node is None else find(node, path)
    return None if found is None else (found.get(_VAL) or "")


def number(text: str | None, default: int = 0) -> int:
    """``text`` as a whole number; ``default`` where it is none."""
    try:
        return int(text or default)
    except ValueError:
        return default


def switch(node: Element | None, path: str) -> bool | None:
    """Whether the property at ``path`` is on; None where it is not set."""
    setting = value(node, path)
    return None if setting is None else setting.lower() not in _OFF


_TRANSPARENT = frozenset(
    map(
        qualified,
        (
            "w:sdt",
            "w:sdtContent",
            "w:ins",
            "w:moveTo",
            "w:smartTag",
            "w:customXml",
            "w:dir",
            "w:bdo",
        ),
    )
)
_CHOICE, _ALTERNATIVES = qualified("mc:Choice"), qualified("mc:AlternateContent")


def contents(node: Element) -> Iterator[Element]:
    """The children of ``node``, seen through what only wraps them; what was deleted is left out."""
    for child in node:
        if child.tag in _TRANSPARENT:
            yield from contents(child)
        elif child.tag == _ALTERNATIVES:
            for choice in child.findall(_CHOICE)[:1]:
                yield from contents(choice)
        else:
            yield child
