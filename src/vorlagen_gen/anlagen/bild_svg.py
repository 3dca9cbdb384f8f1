"""What hides in a drawing: people, remarks, programs, links, layers that are off, pictures."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.bild import find_in_bild
from vorlagen_gen.anlagen.fundarten import Fund, Fundart, UnlesbareDateiError
from vorlagen_gen.anlagen.namen import names_person, names_pfad
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local, read_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

ORT = "in der Zeichnung"
_EIGENSCHAFTEN = "in den Eigenschaften der Zeichnung"
_GENERATOR = re.compile(r"\s*(?:Generator:|Created with|Uploaded to|Creator:)", re.IGNORECASE)
_PERSON = frozenset({"creator", "publisher", "contributor", "Agent", "source"})
_HARMLOS = frozenset({"format", "type", "title", "date", "language", "license"})
_EDITOR = re.compile(r"\{http://(?:www\.inkscape\.org|sodipodi\.|ns\.adobe\.com/)")
_UNSEEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0\s*(?:;|$))"
)
_DATA = re.compile(r"data:image/(?:png|jpe?g|gif)[^,]*;base64,", re.IGNORECASE)
_PUBLIC = re.compile(r"#|data:|https?:|mailto:|$", re.IGNORECASE)


def find_in_svg(data: bytes) -> Iterator[Fund]:
    """All that hides in the drawing ``data``.

    Raises:
        UnlesbareDateiError: It is no XML, or declares what it is to be replaced by.
    """
    root = read_svg(data)
    for _ in comments(root):
        yield Fund(Fundart.KOMMENTAR, ORT)
    for element in elements(root):
        if is_program_data(element):
            yield Fund(Fundart.EIGENSCHAFT, f"{ORT}, Daten des Zeichenprogramms")
        yield from _in_element(element)


def read_svg(data: bytes) -> _Element:
    """The root of the drawing.

    Raises:
        UnlesbareDateiError: It is no XML, or declares what it is to be replaced by.
    """
    if b"<!ENTITY" in data.replace(b"\x00", b""):
        raise UnlesbareDateiError
    root = read_xml(data, has_doctype=True)
    if local(root.tag) != "svg":
        raise UnlesbareDateiError
    return root


def comments(root: _Element) -> list[_Element]:
    """The remarks in it that say more than which program made it."""
    from lxml import etree

    return [each for each in root.iter(etree.Comment) if not _GENERATOR.match(each.text or " ")]


def is_program_data(element: _Element) -> bool:
    """Whether it is what a drawing program keeps for itself: the whole drawing once more."""
    return local(element.tag) in ("pgf", "aipgf") and _EDITOR.match(element.tag) is not None


def metadata_art(element: _Element) -> Fundart | None:
    """What kind of statement about the drawing ``element`` is, if it tells too much."""
    text = (element.text or "").strip()
    if not text or not any(local(each.tag) == "metadata" for each in element.iterancestors("*")):
        return None
    around = {local(element.tag), *(local(each.tag) for each in element.iterancestors("*"))}
    if around & _PERSON:
        return Fundart.URHEBER if names_person(text) else None
    return None if local(element.tag) in _HARMLOS else Fundart.EIGENSCHAFT


def is_script(element: _Element) -> bool:
    """Whether it is a program."""
    return local(element.tag) == "script"


def is_handler(name: object) -> bool:
    """Whether an attribute is a program that waits for a click."""
    return str(name).startswith("on")


def is_editor_path(name: object, value: object) -> bool:
    """Whether an attribute of a drawing program says where the file lay."""
    return _EDITOR.match(str(name)) is not None and names_pfad(str(value))


def _in_element(element: _Element) -> Iterator[Fund]:
    if art := metadata_art(element):
        yield Fund(art, _EIGENSCHAFTEN)
    if is_script(element) or any(map(is_handler, element.attrib)):
        yield Fund(Fundart.MAKRO, ORT)
    yield from _in_attributes(element)
    style = attribute(element, "style") or ""
    is_off = attribute(element, "display") == "none" or attribute(element, "visibility") == "hidden"
    if (is_off or _UNSEEN.search(style)) and _has_content(element):
        yield Fund(Fundart.EBENE, ORT, is_bereinigbar=False)


def _in_attributes(element: _Element) -> Iterator[Fund]:
    for name, value in element.attrib.items():
        text = str(value)
        if local(str(name)) == "href":
            is_web_picture = local(element.tag) == "image" and text.lower().startswith("http")
            if is_web_picture or not _PUBLIC.match(text):
                yield Fund(Fundart.VERKNUEPFUNG, ORT, is_bereinigbar=False)
            yield from _in_picture(text)
        elif is_editor_path(name, value):
            yield Fund(Fundart.PFAD, ORT)


def _in_picture(address: str) -> Iterator[Fund]:
    head = _DATA.match(address)
    if not head:
        return
    try:
        picture = base64.b64decode(address[head.end() :])
    except (binascii.Error, ValueError) as error:
        raise UnlesbareDateiError from error
    for fund in find_in_bild(picture):
        yield Fund(fund.art, f"{ORT}, in einem Bild", is_bereinigbar=False)


def _has_content(element: _Element) -> bool:
    return any(
        local(each.tag) in ("text", "image", "path", "rect", "use") for each in elements(element)
    )
