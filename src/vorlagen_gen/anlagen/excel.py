"""What hides in an Excel file as a whole: sheets, names, views, links, data behind tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.excel_blatt import Zellformate, find_in_blatt
from vorlagen_gen.anlagen.excel_mappe import Blatt, blaetter, mappe, shared_texts, used_texts
from vorlagen_gen.anlagen.excel_pivot import find_pivotdaten
from vorlagen_gen.anlagen.excel_verweise import is_referred_to
from vorlagen_gen.anlagen.fundarten import Fund, Fundart
from vorlagen_gen.anlagen.namen import names_person, names_pfad
from vorlagen_gen.anlagen.office import find_in_office
from vorlagen_gen.anlagen.office_paket import Beziehung, Paket
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_NACH_AUSSEN = {
    "externalLink": "Verknüpfung mit einer anderen Arbeitsmappe",
    "connections": "Datenverbindung",
    "queryTable": "Abfragetabelle",
    "powerPivotData": "Datenmodell",
}
_VERLAUF = frozenset({"revisionHeaders", "usernames"})
_MAKROBLATT = frozenset({"xlMacrosheet", "xlIntlMacrosheet", "dialogsheet"})
_KOMMENTARE = frozenset({"comments", "threadedComment"})
_SYSTEM_NAMES = ("_xlnm.", "_xlfn.", "_xlpm.", "_xlws.", "_xleta.")


def find_in_excel(data: bytes) -> Iterator[Fund]:
    """All that hides in it; nothing of a signed one can be stripped."""
    paket = Paket.read(data)
    for fund in _funde(paket):
        yield replace(fund, is_bereinigbar=False) if paket.is_signed else fund


def _funde(paket: Paket) -> Iterator[Fund]:
    yield from find_in_office(paket)
    yield from _in_mappe(paket.xml(mappe(paket)), paket)
    sheets, formate = blaetter(paket), Zellformate.of(paket)
    for blatt in sheets:
        if blatt.is_hidden:
            is_free = not is_referred_to(paket, blatt)
            yield Fund(Fundart.BLATT, f"{blatt.nummer}. Blatt", is_bereinigbar=is_free)
        else:
            yield from find_in_blatt(paket, blatt, formate)
    for source, beziehung in paket.alle_beziehungen():
        yield from _in_beziehung(paket, source, beziehung, sheets)
    yield from find_pivotdaten(paket, sheets)
    yield from _unused_texts(paket, sheets)


def _in_mappe(root: _Element, paket: Paket) -> Iterator[Fund]:
    for element in elements(root):
        tag = local(element.tag)
        if tag == "absPath" and names_pfad((attribute(element, "url") or "") + "\\"):
            yield Fund(Fundart.PFAD, "in der Arbeitsmappe")
        elif tag == "customWorkbookView":
            yield Fund(Fundart.ANSICHT, "in der Arbeitsmappe")
        elif tag == "definedName":
            yield from _name(element, paket)
        elif tag == "fileSharing" and names_person(attribute(element, "userName")):
            yield Fund(Fundart.URHEBER, "in der Arbeitsmappe")


def _name(element: _Element, paket: Paket) -> Iterator[Fund]:
    name = attribute(element, "name") or ""
    if names_pfad(element.text or ""):
        yield Fund(Fundart.VERKNUEPFUNG, "in einem Namen", is_bereinigbar=False)
    if is_hidden_name(element):
        is_free = not is_name_used(paket, name)
        yield Fund(Fundart.NAME, "im Namens-Manager", is_bereinigbar=is_free)


def is_hidden_name(element: _Element) -> bool:
    """Whether it is a name that nobody sees and that Excel does not need for itself."""
    is_hidden = attribute(element, "hidden") in ("1", "true")
    return is_hidden and not (attribute(element, "name") or "").startswith(_SYSTEM_NAMES)


def is_name_used(paket: Paket, name: str) -> bool:
    """Whether a formula, a name or a rule of a cell speaks of ``name``."""
    wanted = name.casefold()
    return any(
        wanted in (each.text or "").casefold()
        for part in paket.xml_namen
        if part.startswith("xl/")
        for each in elements(paket.xml(part))
        if local(each.tag) not in ("t", "v", "si")
    )


def _in_beziehung(
    paket: Paket, source: str, beziehung: Beziehung, sheets: list[Blatt]
) -> Iterator[Fund]:
    ort = next((each.ort for each in sheets if each.teil == source), "in der Arbeitsmappe")
    if beziehung.is_external or beziehung.ziel not in paket.teile:
        return
    if beziehung.art in _NACH_AUSSEN:
        wort = _NACH_AUSSEN[beziehung.art]
        yield Fund(Fundart.VERKNUEPFUNG, f"{ort}, {wort}", is_bereinigbar=False)
    elif beziehung.art in _VERLAUF:
        yield Fund(Fundart.AENDERUNG, ort, is_bereinigbar=False)
    elif beziehung.art in _MAKROBLATT:
        yield Fund(Fundart.MAKRO, f"{ort}, Makroblatt", is_bereinigbar=False)
    elif beziehung.art in _KOMMENTARE:
        yield from _comments(paket.xml(beziehung.ziel), ort)
    elif beziehung.art == "person":
        if any(attribute(each, "displayName") for each in elements(paket.xml(beziehung.ziel))):
            yield Fund(Fundart.URHEBER, "in der Liste der Bearbeiter")
    elif beziehung.art == "printerSettings" and names_computer(paket.teile[beziehung.ziel]):
        yield Fund(Fundart.PFAD, f"{ort}, Druckeinstellungen")


def _comments(root: _Element, ort: str) -> Iterator[Fund]:
    for element in elements(root):
        if local(element.tag) in ("comment", "threadedComment"):
            yield Fund(Fundart.KOMMENTAR, f"{ort}, Zelle {attribute(element, 'ref') or '?'}")


def names_computer(settings: bytes) -> bool:
    """Whether the settings of a printer say at which computer it is."""
    return names_pfad(settings[:64].decode("utf-16-le", "replace"))


def _unused_texts(paket: Paket, sheets: list[Blatt]) -> Iterator[Fund]:
    """Texts that no cell holds any more."""
    texts = shared_texts(paket)
    used = used_texts(paket, [each.teil for each in sheets]) if texts else frozenset()
    if any(text.strip() for number, text in enumerate(texts) if number not in used):
        yield Fund(Fundart.ALTE_FASSUNG, "in der Datei, Texte ohne Zelle")
