"""An Excel file without data on people, programs and comments; what it shows stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.excel import is_hidden_name, is_name_used, names_computer
from vorlagen_gen.anlagen.excel_mappe import Blatt, blaetter, mappe, used_texts
from vorlagen_gen.anlagen.excel_verweise import is_referred_to
from vorlagen_gen.anlagen.office_paket import Beziehung, Paket
from vorlagen_gen.anlagen.reinigung_office import (
    clean_office,
    finished,
    remove,
    remove_all,
    rewrite,
    untie,
)
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_COMMENTS = frozenset({"comments", "threadedComment", "person"})
_OF_MAPPE = frozenset({"customWorkbookViews", "fileSharing", "absPath"})
_OF_BLATT = frozenset({"customSheetViews", "scenarios"})
_NOTE = "Note"


def clean_excel(data: bytes) -> bytes:
    """The file without all that ``find_in_excel`` calls strippable.

    Raises:
        UnlesbareDateiError: It is damaged, locked, or too large when unpacked.
    """
    paket = Paket.read(data)
    clean_office(paket)
    _drop_sheets(paket)
    _clean_mappe(paket)
    cut = untie(paket, lambda source, each: _is_unwanted(paket, source, each))
    for blatt in blaetter(paket):
        remove_all(
            paket,
            blatt.teil,
            lambda each, teil=blatt.teil: (  # type: ignore[misc]
                local(each.tag) in _OF_BLATT
                or (local(each.tag) == "legacyDrawing" and _is_cut(each, teil, cut))
            ),
        )
        _unset_printer(paket, blatt.teil, cut)
    _drop_texts(paket)
    return finished(paket)


def _is_unwanted(paket: Paket, source: str, each: Beziehung) -> bool:
    if each.is_external or each.ziel not in paket.teile:
        return False
    if each.art == "vmlDrawing":
        return _drop_notes(paket, each.ziel)
    is_printer = each.art == "printerSettings" and names_computer(paket.teile[each.ziel])
    return each.art in _COMMENTS or (is_printer and bool(source))


def _drop_notes(paket: Paket, name: str) -> bool:
    """Take the boxes of comments out of a drawing; whether nothing else was in it."""
    shapes = [each for each in elements(paket.xml(name)) if local(each.tag) == "shape"]
    notes = [each for each in shapes if _is_note(each)]
    for note in notes:
        remove(note)
    if notes:
        rewrite(paket, name)
    return bool(notes) and len(notes) == len(shapes)


def _is_note(shape: _Element) -> bool:
    return any(attribute(each, "ObjectType") == _NOTE for each in elements(shape))


def _is_cut(element: _Element, name: str, cut: frozenset[str]) -> bool:
    return f"{name}#{_tie(element)}" in cut


def _tie(element: _Element) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith("}id")), "")


def _unset_printer(paket: Paket, teil: str, cut: frozenset[str]) -> None:
    for element in elements(paket.xml(teil)):
        if local(element.tag) == "pageSetup" and _is_cut(element, teil, cut):
            for key in [key for key in element.attrib if str(key).endswith("}id")]:
                del element.attrib[key]
            rewrite(paket, teil)


def _clean_mappe(paket: Paket) -> None:
    unused = {
        attribute(each, "name") or ""
        for each in elements(paket.xml(mappe(paket)))
        if local(each.tag) == "definedName"
        and is_hidden_name(each)
        and not is_name_used(paket, attribute(each, "name") or "")
    }
    remove_all(
        paket,
        mappe(paket),
        lambda each: (
            local(each.tag) in _OF_MAPPE
            or (local(each.tag) == "definedName" and attribute(each, "name") in unused)
        ),
    )


def _drop_sheets(paket: Paket) -> None:
    """Take out the hidden sheets that nothing needs, the last first: numbers move."""
    name = mappe(paket)
    for blatt in reversed(blaetter(paket)):
        if blatt.is_hidden and not is_referred_to(paket, blatt):
            _drop_sheet(paket, name, blatt)


def _drop_sheet(paket: Paket, name: str, blatt: Blatt) -> None:
    position = blatt.nummer - 1
    for element in list(elements(paket.xml(name))):
        tag = local(element.tag)
        is_it = tag == "sheet" and attribute(element, "name") == blatt.name
        is_its_own = tag == "definedName" and element.get("localSheetId") == str(position)
        if is_it or is_its_own:
            remove(element)
        elif tag in ("definedName", "workbookView"):
            _move_up(element, position)
    rewrite(paket, name)
    untie(paket, lambda source, each: source == name and each.ziel == blatt.teil)
    untie(paket, lambda source, each: source == name and each.art == "calcChain")


def _move_up(element: _Element, position: int) -> None:
    """Let the numbers of sheets behind ``position`` be one less."""
    for key in ("localSheetId", "activeTab", "firstSheet"):
        value = element.get(key)
        if value is not None and value.isdecimal() and int(value) > position:
            element.set(key, str(int(value) - 1))


def _drop_texts(paket: Paket) -> None:
    """Empty the shared texts that no cell holds; their numbers stay."""
    names = paket.ziele(mappe(paket), "sharedStrings")
    if not names:
        return
    used = used_texts(paket, [each.teil for each in blaetter(paket)])
    items = (each for each in elements(paket.xml(names[0])) if local(each.tag) == "si")
    for number, item in enumerate(list(items)):
        if number not in used:
            for child in list(item):
                item.remove(child)
            item.append(item.makeelement(item.tag.replace("}si", "}t"), {}))
    rewrite(paket, names[0])
