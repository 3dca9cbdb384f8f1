"""Whether two files that may say the same look the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL, _ID, _DEFAULT = f"{_W}val", f"{_W}styleId", f"{_W}default"
_STYLES = "word/styles.xml"
_ABOUT = "docProps/"
_NAMES_STYLE = {f"{_W}{name}" for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "link")}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def differing_pages(one: bytes, two: bytes) -> tuple[int, ...]:
    """The pages of two PDFs that do not look alike, from 1; also those that only one of them has.

    They are compared as pictures of 144 dots to the inch: half a point shows.
    """
    before, after = list(_pictures(one)), list(_pictures(two))
    both = min(len(before), len(after))
    changed = (index for index in range(both) if before[index] != after[index])
    more = range(both, max(len(before), len(after)))
    return tuple(index + 1 for index in (*changed, *more))


def _pictures(pdf: bytes) -> Iterator[tuple[int, int, bytes]]:
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(scale=2)
            yield bitmap.width, bitmap.height, bytes(bitmap.buffer)
    finally:
        document.close()


def looks_alike(one: bytes, two: bytes) -> bool:
    """Whether two Word files look alike: all parts are the same, of the styles those in use."""
    return _looks(one) == _looks(two)


def _looks(word: bytes) -> Mapping[str, bytes]:
    with ZipFile(BytesIO(word)) as file:
        parts = {name: file.read(name) for name in file.namelist() if not name.startswith(_ABOUT)}
    styles = etree.fromstring(parts.pop(_STYLES), _PARSER)
    texts = (etree.fromstring(part, _PARSER) for name, part in parts.items() if _is_xml(name))
    used = {name for text in texts for name in _named(text)}
    return {**parts, _STYLES: b"\n".join(etree.tostring(node) for node in _in_use(styles, used))}


def _is_xml(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml")


def _named(node: etree._Element) -> Iterator[str]:
    """The styles that are named in ``node``."""
    yield from (each.get(_VAL, "") for each in node.iter() if each.tag in _NAMES_STYLE)


def _in_use(styles: etree._Element, used: set[str]) -> Iterator[etree._Element]:
    """What of ``styles`` shows: the defaults, and the styles in use with those they build on."""
    by_id = {node.get(_ID, ""): node for node in styles.iter(f"{_W}style")}
    found = {name for name, node in by_id.items() if node.get(_DEFAULT)}
    waiting = [*found, *used]
    while waiting:
        name = waiting.pop()
        if name in by_id:
            found.add(name)
            waiting += [each for each in _named(by_id[name]) if each not in found]
    yield from styles.iter(f"{_W}docDefaults")
    yield from (node for name, node in by_id.items() if name in found)
