"""What hides in a Word file as well as in an Excel file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.anlagen.bild import find_in_bild
from vorlagen_gen.anlagen.diagramm import find_in_diagrammen
from vorlagen_gen.anlagen.fundarten import Fund, Fundart, UnlesbareDateiError
from vorlagen_gen.anlagen.namen import names_person, names_pfad
from vorlagen_gen.anlagen.office_paket import Beziehung, Paket
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local

EIGENSCHAFTEN = "in den Eigenschaften"
MAKROS = frozenset({"vbaProject", "wordVbaData", "vbaProjectSignature"})
"""Kinds of ties that lead to programs."""
VERZICHTBAR = frozenset(
    {"attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "recipientData"}
)
"""Kinds of ties to other files that no page needs."""
_EINGEBETTET = {"oleObject": "OLE-Objekt", "package": "Datei", "aFChunk": "eingefügte Datei"}
_STEUERUNG = frozenset({"control", "activeXControlBinary", "ctrlProp"})
_PERSON = frozenset({"creator", "lastModifiedBy", "Manager", "Company"})
_LINK = re.compile(r"(?:https?|mailto|tel|ftps?|sips?):|#|$", re.IGNORECASE)
BILD = re.compile(r".*\.(?:png|jpe?g|gif|tiff?)", re.IGNORECASE)
"""Names of parts that are pictures."""
_CUT = 1000
"""A hundredth of the picture, in thousandths of a percent."""
_EMPTY_DATA = frozenset({"contentTypeSchema", "FormTemplates"})
"""Roots of what SharePoint adds to each file, the same for all."""


def find_in_office(paket: Paket) -> Iterator[Fund]:
    """All that hides in the parts that both kinds of files have."""
    yield from _in_eigenschaften(paket)
    yield from _in_beziehungen(paket)
    yield from _in_daten(paket)
    yield from _in_bildern(paket)
    yield from find_in_diagrammen(paket)
    if paket.has_more:
        yield Fund(Fundart.ANGEHAENGT, "in der Datei")
    if paket.loose():
        yield Fund(Fundart.ALTE_FASSUNG, "in der Datei, Teile ohne Verwendung")


def _in_eigenschaften(paket: Paket) -> Iterator[Fund]:
    for beziehung in paket.beziehungen():
        if beziehung.ziel not in paket.teile:
            continue
        if beziehung.art in ("core-properties", "extended-properties"):
            for element in elements(paket.xml(beziehung.ziel)):
                yield from _eigenschaft(local(element.tag), element.text or "")
        elif beziehung.art == "custom-properties":
            if any(local(each.tag) == "property" for each in elements(paket.xml(beziehung.ziel))):
                yield Fund(Fundart.EIGENSCHAFT, EIGENSCHAFTEN)
        elif beziehung.art == "thumbnail":
            yield Fund(Fundart.VORSCHAUBILD, EIGENSCHAFTEN)


def _eigenschaft(name: str, text: str) -> Iterator[Fund]:
    if name in _PERSON and names_person(text):
        yield Fund(Fundart.URHEBER, EIGENSCHAFTEN)
    elif name == "description" and names_person(text):
        yield Fund(Fundart.KOMMENTAR, f"{EIGENSCHAFTEN}, Feld „Kommentare“")
    if names_pfad(text):
        yield Fund(Fundart.PFAD, EIGENSCHAFTEN)


def _in_beziehungen(paket: Paket) -> Iterator[Fund]:
    for source, beziehung in paket.alle_beziehungen():
        ort = teilname(source)
        if beziehung.is_external:
            if not is_harmless(beziehung):
                yield Fund(Fundart.VERKNUEPFUNG, ort, is_bereinigbar=beziehung.art in VERZICHTBAR)
        elif beziehung.art in MAKROS:
            yield Fund(Fundart.MAKRO, "in der Datei")
        elif beziehung.art in _STEUERUNG:
            yield Fund(Fundart.EINGEBETTET, f"{ort}, Steuerelement", is_bereinigbar=False)
        elif beziehung.art in _EINGEBETTET and "/charts/" not in f"/{source}":
            kind = _EINGEBETTET[beziehung.art]
            yield Fund(Fundart.EINGEBETTET, f"{ort}, {kind}", is_bereinigbar=False)


def is_harmless(beziehung: Beziehung) -> bool:
    """Whether it leads out of the file to where everyone may go: the web, an address."""
    if beziehung.art == "hyperlink":
        return _LINK.match(beziehung.ziel) is not None and not names_pfad(beziehung.ziel)
    return beziehung.art == "attachedTemplate" and not re.search(r"[\\/]", beziehung.ziel)


def _in_daten(paket: Paket) -> Iterator[Fund]:
    for name in eigene_daten(paket):
        root = paket.xml(name)
        texts = (text.strip() for text in root.itertext())
        if local(root.tag) not in _EMPTY_DATA and any(texts):
            yield Fund(Fundart.EIGENSCHAFT, "in Daten anderer Programme")


def eigene_daten(paket: Paket) -> list[str]:
    """The parts that other programs have put beside the text."""
    found = (each.ziel for _, each in paket.alle_beziehungen() if each.art == "customXml")
    return [name for name in dict.fromkeys(found) if name in paket.teile]


def _in_bildern(paket: Paket) -> Iterator[Fund]:
    for name, inhalt in paket.teile.items():
        if BILD.fullmatch(name) and "thumbnail" not in name:
            try:
                funde = tuple(find_in_bild(inhalt))
            except UnlesbareDateiError:
                continue
            for fund in funde:
                yield Fund(fund.art, f"im Bild {name.rpartition('/')[2]}", fund.is_bereinigbar)
    for name in paket.xml_namen:
        if not name.startswith("customXml/"):
            yield from _in_zeichnung(paket, name)


def _in_zeichnung(paket: Paket, name: str) -> Iterator[Fund]:
    """Pictures of which a part is cut off, objects that are hidden, and paths they came from."""
    for element in elements(paket.xml(name)):
        tag = local(element.tag)
        if tag == "srcRect":
            cut = sum(max(0, _number(value)) for value in element.attrib.values())
            if cut > _CUT:
                yield Fund(Fundart.ZUSCHNITT, f"{teilname(name)}, Bild", is_bereinigbar=False)
        elif tag in ("docPr", "cNvPr"):
            if attribute(element, "hidden") in ("1", "true"):
                yield Fund(
                    Fundart.VERBORGENER_TEXT, f"{teilname(name)}, Objekt", is_bereinigbar=False
                )
            if any(names_pfad(attribute(element, key) or "") for key in ("descr", "title", "name")):
                yield Fund(Fundart.PFAD, f"{teilname(name)}, Alternativtext", is_bereinigbar=False)


def _number(value: object) -> int:
    text = str(value)
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else 0


_TEILE = (
    (re.compile(r"word/document\d*\.xml"), "Text"),
    (re.compile(r"word/header(\d*)\.xml"), "Kopfzeile"),
    (re.compile(r"word/footer(\d*)\.xml"), "Fußzeile"),
    (re.compile(r"word/footnotes\.xml"), "Fußnoten"),
    (re.compile(r"word/endnotes\.xml"), "Endnoten"),
    (re.compile(r"word/comments\.xml"), "Kommentare"),
    (re.compile(r"word/settings\.xml"), "Einstellungen"),
    (re.compile(r"word/styles\.xml"), "Formatvorlagen"),
    (re.compile(r"xl/workbook\.xml"), "Arbeitsmappe"),
    (re.compile(r".*/charts/chart\w*?(\d*)\.xml"), "Diagramm"),
    (re.compile(r".*/drawings/\w*?(\d*)\.(?:xml|vml)"), "Zeichnung"),
    (re.compile(r"xl/worksheets/sheet(\d*)\.xml"), "Blatt"),
)


def teilname(name: str) -> str:
    """What people call the part ``name``."""
    for pattern, wort in _TEILE:
        if found := pattern.fullmatch(name):
            nummer = next(iter(found.groups("")), "")
            return f"{wort} {nummer}".strip()
    return "in der Datei"
