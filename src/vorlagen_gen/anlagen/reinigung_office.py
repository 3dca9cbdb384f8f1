"""What is stripped from Word and Excel files alike."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.diagramm import is_diagramm, surplus_mappen
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.office import BILD, MAKROS, VERZICHTBAR, is_harmless
from vorlagen_gen.anlagen.office_paket import TYPEN, Beziehung, Paket, packed
from vorlagen_gen.anlagen.reinigung_bild import clean_bild
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_DROPPED = MAKROS | {"custom-properties", "thumbnail", "customXml"}
_CORE = frozenset({"title", "language", "created", "modified", "revision"})
_APP = frozenset(
    {"Manager", "Company", "HyperlinkBase", "Template", "HeadingPairs", "TitlesOfParts", "HLinks"}
)
_MACRO_TYPES = {
    "application/vnd.ms-word.document.macroEnabled.main+xml": "application/vnd.openxmlformats-"
    "officedocument.wordprocessingml.document.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml": "application/vnd.openxmlformats-"
    "officedocument.spreadsheetml.sheet.main+xml",
}


def rewrite(paket: Paket, name: str) -> None:
    """Store what was changed in the XML of the part ``name``."""
    from lxml import etree

    paket.teile[name] = etree.tostring(
        paket.xml(name), xml_declaration=True, encoding="UTF-8", standalone=True
    )


def remove(element: _Element) -> None:
    """Take ``element`` out, but not the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def remove_all(paket: Paket, name: str, is_unwanted: Callable[[_Element], bool]) -> None:
    """Take all unwanted elements out of the part ``name``."""
    found = [each for each in elements(paket.xml(name)) if is_unwanted(each)]
    for each in found:
        remove(each)
    if found:
        rewrite(paket, name)


def untie(paket: Paket, is_unwanted: Callable[[str, Beziehung], bool]) -> frozenset[str]:
    """Cut the ties that are unwanted; returned as ``part#id``."""
    cut = {
        f"{source}#{each.kennung}"
        for source, each in list(paket.alle_beziehungen())
        if is_unwanted(source, each)
    }
    for source in {each.rpartition("#")[0] for each in cut}:
        folder, _, file = source.rpartition("/")
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        remove_all(
            paket,
            rels,
            lambda each, source=source: f"{source}#{attribute(each, 'Id')}" in cut,  # type: ignore[misc]
        )
    return frozenset(cut)


def clean_office(paket: Paket) -> frozenset[str]:
    """Take out what both kinds of files have; returned are the ties that were cut."""
    surplus = surplus_mappen(paket)
    cut = untie(
        paket,
        lambda source, each: (
            each.art in _DROPPED
            or (each.is_external and each.art in VERZICHTBAR and not is_harmless(each))
            or (each.ziel in surplus and is_diagramm(source))
        ),
    )
    for name in [name for name in paket.teile if is_diagramm(name)]:
        remove_all(paket, name, lambda each, name=name: _is_cut(each, name, cut))  # type: ignore[misc]
    for beziehung in paket.beziehungen():
        if beziehung.art == "core-properties" and beziehung.ziel in paket.teile:
            root = paket.xml(beziehung.ziel)
            remove_all(
                paket,
                beziehung.ziel,
                lambda each, root=root: each.getparent() is root and local(each.tag) not in _CORE,  # type: ignore[misc]
            )
        elif beziehung.art == "extended-properties" and beziehung.ziel in paket.teile:
            remove_all(paket, beziehung.ziel, lambda each: local(each.tag) in _APP)
    _clean_images(paket)
    return cut


def _is_cut(element: _Element, name: str, cut: frozenset[str]) -> bool:
    return local(element.tag) == "externalData" and f"{name}#{attribute(element, 'id')}" in cut


def _clean_images(paket: Paket) -> None:
    for name, inhalt in list(paket.teile.items()):
        if BILD.fullmatch(name):
            try:
                paket.teile[name] = clean_bild(inhalt)
            except UnlesbareDateiError:
                continue


def finished(paket: Paket) -> bytes:
    """The file without parts that nothing leads to any more."""
    while loose := paket.loose():
        for name in loose:
            del paket.teile[name]
    _clean_types(paket)
    return packed(paket.teile)


def _clean_types(paket: Paket) -> None:
    for element in list(elements(paket.xml(TYPEN))):
        part = attribute(element, "PartName")
        if part is not None and part.lstrip("/") not in paket.teile:
            remove(element)
        elif element.get("ContentType") in _MACRO_TYPES:
            element.set("ContentType", _MACRO_TYPES[element.get("ContentType") or ""])
    rewrite(paket, TYPEN)
