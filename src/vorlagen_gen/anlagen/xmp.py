"""What an XMP packet, in a PDF or an image, says beyond title and rights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.fundarten import Fund, Fundart, UnlesbareDateiError
from vorlagen_gen.anlagen.namen import names_person, names_pfad
from vorlagen_gen.anlagen.xmlteil import elements, local, read_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_X = "adobe:ns:meta/"
_PDFX = "http://ns.adobe.com/pdfx/1.3/"
_KNOWN = (
    _RDF,
    _X,
    "http://purl.org/dc/",
    "http://ns.adobe.com/",
    "http://www.aiim.org/",
    "http://www.npes.org/pdfx/",
    "http://cipa.jp/exif/",
    "http://iptc.org/",
    "http://www.w3.org/XML/",
    "http://prismstandard.org/",
    "http://ns.useplus.org/",
)
_PERSON = frozenset({"creator", "contributor", "Author", "Artist", "Owner", "CaptionWriter"})
_ARTEN = {
    "History": Fundart.VERLAUF,
    "Ingredients": Fundart.VERLAUF,
    "Pantry": Fundart.VERLAUF,
    "Thumbnails": Fundart.VORSCHAUBILD,
    "TextLayers": Fundart.VERBORGENER_TEXT,
    "LayerText": Fundart.VERBORGENER_TEXT,
    "GPSLatitude": Fundart.STANDORT,
    "GPSLongitude": Fundart.STANDORT,
    "Location": Fundart.STANDORT,
    "LocationCreated": Fundart.STANDORT,
    "City": Fundart.STANDORT,
    "OwnerName": Fundart.KAMERA,
    "CameraOwnerName": Fundart.KAMERA,
    "SerialNumber": Fundart.KAMERA,
    "BodySerialNumber": Fundart.KAMERA,
    "LensSerialNumber": Fundart.KAMERA,
    "AuthorsPosition": Fundart.KAMERA,
    "CreatorContactInfo": Fundart.KAMERA,
}
"""By the name of the property; the namespaces are too many and the names do not clash."""


def find_in_xmp(packet: bytes, ort: str) -> Iterator[Fund]:
    """What ``packet`` tells of people, places, history and other files; all can be stripped."""
    try:
        root = read_xml(packet.strip(b"\x00 \r\n\t"), is_lenient=True)
    except UnlesbareDateiError:
        if packet.strip(b"\x00 \r\n\t"):
            yield Fund(Fundart.EIGENSCHAFT, ort)
        return
    for name, text in _properties(root):
        if art := _art(name, text):
            yield Fund(art, ort)
        if names_pfad(text):
            yield Fund(Fundart.PFAD, ort)


def _properties(root: _Element) -> Iterator[tuple[str, str]]:
    """Each element with all text in it, and each attribute, by full names."""
    for element in elements(root):
        if not element.tag.startswith((f"{{{_RDF}}}", f"{{{_X}}}")):
            yield element.tag, "".join(str(each) for each in element.itertext()).strip()
        for name, value in element.attrib.items():
            yield str(name), str(value).strip()


def _art(name: str, text: str) -> Fundart | None:
    key, namespace = local(name), name.rpartition("}")[0].removeprefix("{")
    if key in _PERSON:
        return Fundart.URHEBER if names_person(text) else None
    if key in _ARTEN and (text or _ARTEN[key] is Fundart.VERLAUF):
        return _ARTEN[key]
    is_foreign = bool(namespace) and (namespace == _PDFX or not namespace.startswith(_KNOWN))
    return Fundart.EIGENSCHAFT if text and is_foreign and not key.startswith("GTS_") else None
