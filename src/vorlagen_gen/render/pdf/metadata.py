"""What the file says about itself: title, language, dates and two standards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from typing import Any
from xml.etree.ElementTree import Element as XmlElement
from xml.etree.ElementTree import SubElement, register_namespace, tostring

import pydyf

from vorlagen_gen.document import Document

_UNDATED = date(2000, 1, 1)
_HEADER = b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_FOOTER = b'\n<?xpacket end="r"?>'
_NAMESPACES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, subject, language and day of a paper; never who wrote or built it, when, or where."""

    title: str
    subject: str
    language: str
    day: date

    @classmethod
    def of(cls, document: Document) -> Metadata:
        """The metadata of ``document``; an undated one gets a fixed day."""
        return cls(document.title, document.subject, document.language, document.dated or _UNDATED)

    def finish(self, _rendered: object, pdf: Any) -> None:  # noqa: ANN401 -- pydyf has no types
        """Put this metadata into ``pdf``, in place of what WeasyPrint wrote."""
        pdf.info.clear()
        pdf.info.update({name: pydyf.String(value) for name, value in self._info().items()})
        pdf.catalog["Lang"] = pydyf.String(self.language)
        stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
        stream.stream = [_HEADER + self._xmp() + _FOOTER]
        stream.compress = False

    def _info(self) -> dict[str, str]:
        day = f"D:{self.day:%Y%m%d}000000Z"
        info = {"Title": self.title, "Producer": _producer()}
        if self.subject:
            info["Subject"] = self.subject
        return {**info, "CreationDate": day, "ModDate": day}

    def _xmp(self) -> bytes:
        for prefix, uri in _NAMESPACES.items():
            register_namespace(prefix, uri)
        root = XmlElement(_name("x:xmpmeta"))
        rdf = SubElement(root, _name("rdf:RDF"))
        self._describe(rdf)
        _declare_ua_schema(rdf)
        content: bytes = tostring(root, encoding="utf-8")
        return content

    def _describe(self, rdf: XmlElement) -> None:
        day = f"{self.day:%Y-%m-%d}T00:00:00Z"
        attributes = {
            "pdf:Producer": _producer(),
            "xmp:CreateDate": day,
            "xmp:ModifyDate": day,
            "pdfaid:part": "2",
            "pdfaid:conformance": "A",
            "pdfuaid:part": "1",
        }
        node = _description(rdf)
        for name, value in attributes.items():
            node.set(_name(name), value)
        _alternatives(node, "dc:title", self.title)
        if self.subject:
            _alternatives(node, "dc:description", self.subject)
        language = SubElement(SubElement(node, _name("dc:language")), _name("rdf:Bag"))
        SubElement(language, _name("rdf:li")).text = self.language


def _producer() -> str:
    return f"vorlagen-gen {version('vorlagen_gen')}"


def _name(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def _description(rdf: XmlElement) -> XmlElement:
    return SubElement(rdf, _name("rdf:Description"), {_name("rdf:about"): ""})


def _alternatives(parent: XmlElement, name: str, text: str) -> None:
    alt = SubElement(SubElement(parent, _name(name)), _name("rdf:Alt"))
    SubElement(alt, _name("rdf:li"), {_LANG: "x-default"}).text = text


def _declare_ua_schema(rdf: XmlElement) -> None:
    """PDF/A allows properties of other standards only if their schema is declared."""
    schema = _resource(_bag(_description(rdf), "pdfaExtension:schemas", "rdf:Bag"))
    _texts(
        schema,
        "pdfaSchema",
        schema="PDF/UA identification schema",
        namespaceURI=_NAMESPACES["pdfuaid"],
        prefix="pdfuaid",
    )
    _texts(
        _resource(_bag(schema, "pdfaSchema:property", "rdf:Seq")),
        "pdfaProperty",
        name="part",
        valueType="Integer",
        category="internal",
        description="Part of ISO 14289",
    )


def _bag(parent: XmlElement, name: str, kind: str) -> XmlElement:
    return SubElement(SubElement(parent, _name(name)), _name(kind))


def _resource(parent: XmlElement) -> XmlElement:
    return SubElement(parent, _name("rdf:li"), {_name("rdf:parseType"): "Resource"})


def _texts(parent: XmlElement, prefix: str, /, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(parent, _name(f"{prefix}:{name}")).text = text
