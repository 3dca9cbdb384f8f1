"""What hides in a Word file: changes, comments, hidden text, data of other programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.fundarten import Fund, Fundart
from vorlagen_gen.anlagen.namen import names_person, names_pfad
from vorlagen_gen.anlagen.office import find_in_office, teilname
from vorlagen_gen.anlagen.office_paket import Paket
from vorlagen_gen.anlagen.word_formate import Formate
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_CHANGES = frozenset(
    {"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"}
)
_EXTERNAL_FIELD = re.compile(r"\s*(?:LINK|DDE|DDEAUTO|DATABASE)\b")
_OF_PROPERTIES = re.compile(r"\s*(?:DOCVARIABLE|DOCPROPERTY)\b")
_WORDS = frozenset({"t", "delText"})
_OBJECTS = frozenset({"sym", "drawing", "pict", "object"})


def find_in_word(data: bytes) -> Iterator[Fund]:
    """All that hides in it; nothing of a signed one can be stripped."""
    paket = Paket.read(data)
    for fund in _funde(paket):
        yield replace(fund, is_bereinigbar=False) if paket.is_signed else fund


def _funde(paket: Paket) -> Iterator[Fund]:
    yield from find_in_office(paket)
    formate = Formate.of(paket)
    teile = list(text_teile(paket))
    is_used = any(uses_properties(root) for _, root in teile)
    for name, root in teile:
        kind = local(root.tag)
        if kind == "settings":
            yield from _in_settings(root, is_used=is_used)
        elif kind == "comments":
            yield from _in_comments(root, paket)
        yield from _in_text(name, root, formate)
    for _, beziehung in paket.alle_beziehungen():
        if beziehung.art == "people" and beziehung.ziel in paket.teile:
            yield from _in_people(paket.xml(beziehung.ziel))


def text_teile(paket: Paket) -> Iterator[tuple[str, _Element]]:
    """Every part written in Word's own language: text, notes, headers, comments, settings."""
    for name in paket.xml_namen:
        root = paket.xml(name)
        if root.tag.startswith(tuple(f"{{{each}}}" for each in NAMESPACES)):
            yield name, root


def uses_properties(root: _Element) -> bool:
    """Whether a field prints a variable or a property of the document."""
    return any(
        _OF_PROPERTIES.match(_instruction(each)) is not None
        for each in elements(root)
        if local(each.tag) in ("instrText", "fldSimple")
    )


def _instruction(element: _Element) -> str:
    return attribute(element, "instr") or element.text or ""


def _in_settings(root: _Element, *, is_used: bool) -> Iterator[Fund]:
    for element in elements(root):
        tag = local(element.tag)
        if tag == "docVar":
            yield Fund(Fundart.EIGENSCHAFT, "in Dokumentvariablen", is_bereinigbar=not is_used)
        elif tag == "mailMerge":
            yield Fund(Fundart.VERKNUEPFUNG, "Datenquelle des Seriendrucks")


def _in_comments(root: _Element, paket: Paket) -> Iterator[Fund]:
    orte = _comment_places(paket)
    for element in elements(root):
        if local(element.tag) == "comment":
            yield Fund(Fundart.KOMMENTAR, orte.get(attribute(element, "id") or "", "ohne Stelle"))


def _comment_places(paket: Paket) -> dict[str, str]:
    return {
        attribute(element, "id") or "": ort
        for name, root in text_teile(paket)
        for element, ort in with_places(name, root)
        if local(element.tag) == "commentReference"
    }


def _in_people(root: _Element) -> Iterator[Fund]:
    if any(names_person(attribute(each, "author")) for each in elements(root)):
        yield Fund(Fundart.URHEBER, "in der Liste der Bearbeiter")


def _in_text(name: str, root: _Element, formate: Formate) -> Iterator[Fund]:
    for element, ort in with_places(name, root):
        tag = local(element.tag)
        is_word = element.tag.startswith(tuple(f"{{{each}}}" for each in NAMESPACES))
        if not is_word:
            continue
        if tag in _CHANGES or tag.endswith("Change"):
            yield Fund(Fundart.AENDERUNG, ort, is_bereinigbar=False)
        elif tag == "r" and _has_content(element) and formate.hides(element):
            yield Fund(Fundart.VERBORGENER_TEXT, ort, is_bereinigbar=False)
        elif tag == "hidden" and _is_row(element):
            yield Fund(Fundart.VERBORGENER_TEXT, f"{ort}, Tabellenzeile", is_bereinigbar=False)
        elif tag in ("instrText", "fldSimple"):
            text = _instruction(element)
            if names_pfad(text) or _EXTERNAL_FIELD.match(text):
                yield Fund(Fundart.VERKNUEPFUNG, f"{ort}, Feld", is_bereinigbar=False)


def _has_content(run: _Element) -> bool:
    for each in elements(run):
        tag = local(each.tag)
        if tag in _OBJECTS or (tag in _WORDS and (each.text or "").strip()):
            return True
    return False


def _is_row(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and local(parent.tag) == "trPr"


def with_places(name: str, root: _Element) -> Iterator[tuple[_Element, str]]:
    """Each element with the paragraph it is in, or the next; doubles for old readers uncounted."""
    doubles = {
        paragraph
        for each in elements(root)
        if local(each.tag) == "Fallback"
        for paragraph in each.iter()
    }
    teil, count, depth_of = teilname(name), 0, None
    for element in elements(root):
        if local(element.tag) == "p" and element not in doubles:
            count, depth_of = count + 1, element
        inside = depth_of is not None and _is_inside(element, depth_of)
        yield element, f"{teil}, Absatz {count if inside else count + 1}"


def _is_inside(element: _Element, paragraph: _Element) -> bool:
    return element is paragraph or any(each is paragraph for each in element.iterancestors())
