"""A Word file whose parts a test rewrites."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

Element = etree._Element  # noqa: SLF001 -- lxml gives its element type no public name
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
DOCUMENT = "word/document.xml"


def parts_of(word: bytes) -> dict[str, bytes]:
    """The parts of a file by their names."""
    with ZipFile(BytesIO(word)) as file:
        return {name: file.read(name) for name in file.namelist()}


def with_parts(word: bytes, **parts: bytes | None) -> bytes:
    """``word`` with other parts; the keys are names, and what is None is left out."""
    kept = {name: data for name, data in (parts_of(word) | parts).items() if data is not None}
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        for name, data in kept.items():
            file.writestr(name, data)
    return stream.getvalue()


def rewritten(word: bytes, change: Callable[[Element], None], part: str = DOCUMENT) -> bytes:
    """``word`` with the tree of ``part`` changed."""
    root = etree.fromstring(parts_of(word)[part])
    change(root)
    return with_parts(word, **{part: etree.tostring(root, xml_declaration=True, encoding="UTF-8")})


def element(source: str) -> Element:
    """What ``source`` says, in the namespaces w and w14."""
    names = f'xmlns:w="{W[1:-1]}" xmlns:w14="{W14[1:-1]}"'
    return etree.fromstring(f"<x {names}>{source}</x>")[0]


def paragraph(root: Element, words: str) -> Element:
    """The one paragraph that ``words`` stand in."""
    found = [each for each in root.iter(f"{W}p") if words in said(each)]
    assert len(found) == 1, words
    return found[0]


def said(node: Element) -> str:
    """The words below ``node``."""
    return "".join(each.text or "" for each in node.iter(f"{W}t"))


def run(root: Element, words: str) -> Element:
    """The first run that ``words`` stand in."""
    return next(each for each in root.iter(f"{W}r") if words in said(each))


def divided(node: Element, words: str) -> Element:
    """``words`` as a run of their own, cut out of the run ``node``."""
    text = said(node)
    before, _, behind = text.partition(words)
    for part in (before, words):
        twin = element(etree.tostring(node, encoding="unicode"))
        _say(twin, part)
        node.addprevious(twin)
    _say(node, behind)
    own = node.getprevious()
    assert own is not None
    return own


def _say(node: Element, text: str) -> None:
    (text_node,) = node.findall(f"{W}t")
    text_node.text = text
    text_node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def wrapped(node: Element, hull: Element, into: str = "") -> Element:
    """``node`` inside ``hull``, or inside the element ``into`` of it."""
    node.addprevious(hull)
    (hull if not into else next(hull.iter(f"{W}{into}"))).append(node)
    return hull
