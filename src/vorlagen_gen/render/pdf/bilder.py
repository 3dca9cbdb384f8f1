"""Pictures that a page may show: no code, no reference to elsewhere, no more work than they look.

What is refused here raises ValueError; WeasyPrint logs it with the address of the picture.
"""

from __future__ import annotations

import re
from io import BytesIO
from xml.etree.ElementTree import Element as SvgElement
from xml.etree.ElementTree import ParseError, iterparse

MAX_BYTES = 20_000_000
MAX_PIXELS = 40_000_000
"""A page of A4 in 600 dpi has 35 million."""
MAX_ELEMENTS = 20_000
MAX_SVG_BYTES = 300_000
"""Coats of arms have 100 KB; the work grows with the points of the paths."""

_ACTIVE = frozenset({"script", "foreignObject", "iframe", "object", "embed", "handler"})
_ADDRESS = re.compile(r"url\(\s*[\"']?\s*(?!#)|@import", re.IGNORECASE)
_REFERENCE = re.compile(r"url\(\s*[\"']?\s*#([^\"')\s]*)", re.IGNORECASE)
_REPEATING = frozenset({"clipPath", "marker", "mask", "pattern"})


def require_harmless(content: bytes, mime_type: str) -> None:
    """Stop at a picture that would fetch, run or blow up; anything else is no matter of ours.

    Raises:
        ValueError: with the reason in German.
    """
    if len(content) > MAX_BYTES:
        raise ValueError(f"größer als {MAX_BYTES // 1_000_000} MB")
    if mime_type == "image/svg+xml":
        _require_plain_svg(content)
    elif mime_type.startswith("image/"):
        _require_few_pixels(content)


def _require_few_pixels(content: bytes) -> None:
    from PIL import Image

    with Image.open(BytesIO(content)) as image:
        width, height = image.size
    if width * height > MAX_PIXELS:
        raise ValueError(f"{width} × {height} Bildpunkte sind zu viele")


def _require_plain_svg(content: bytes) -> None:
    if len(content) > MAX_SVG_BYTES:
        raise ValueError(f"als SVG größer als {MAX_SVG_BYTES // 1000} KB")
    if re.search(rb"<\0?!\0?(D\0?O|E\0?N)", content):
        raise ValueError("enthält eine Dokumenttyp-Angabe")
    nodes = _elements(content)
    for node in nodes:
        _require_plain(node)
    named = {node.get("id", ""): node for node in nodes}
    repeated = [inner for node in nodes for target in _repeats(node, named) for inner in target]
    if len(nodes) + len(repeated) > MAX_ELEMENTS:
        raise ValueError(f"mehr als {MAX_ELEMENTS} Elemente")
    inside = (inner for node in nodes if _local(node.tag) in _REPEATING for inner in node.iter())
    if any(_repeats(inner, named) for inner in (*repeated, *inside)):
        raise ValueError("enthält Verweise auf Verweise")


def _elements(content: bytes) -> list[SvgElement]:
    """All elements; reading stops at the limit."""
    nodes: list[SvgElement] = []
    try:
        for _, node in iterparse(BytesIO(content), ["start"]):  # noqa: S314 -- no document type left
            nodes.append(node)
            if len(nodes) > MAX_ELEMENTS:
                raise ValueError(f"mehr als {MAX_ELEMENTS} Elemente")
    except ParseError as error:
        raise ValueError("kein gültiges SVG") from error
    return nodes


def _require_plain(node: SvgElement) -> None:
    if _local(node.tag) in _ACTIVE or any(_local(key).startswith("on") for key in node.attrib):
        raise ValueError("enthält ein Programm")
    for key, value in node.attrib.items():
        is_link = _local(key) in {"href", "src"} and not value.strip().startswith("#")
        if (is_link and _local(node.tag) != "a") or _ADDRESS.search(value):
            raise ValueError("verweist auf andere Dateien")
    if _ADDRESS.search(node.text or ""):
        raise ValueError("verweist auf andere Dateien")


def _repeats(node: SvgElement, named: dict[str, SvgElement]) -> list[list[SvgElement]]:
    """What ``node`` draws again from elsewhere in the file, each with all that is inside."""
    ids = [found for value in node.attrib.values() for found in _REFERENCE.findall(value)]
    if _local(node.tag) == "use":
        ids += [value.strip().lstrip("#") for key, value in node.items() if _local(key) == "href"]
    targets = (named[each] for each in ids if each in named)
    drawn = [target for target in targets if "Gradient" not in target.tag]
    return [list(target.iter()) for target in drawn]


def _local(name: str) -> str:
    return name.rpartition("}")[2]
