"""XMP packets with title, language, dates and the standards that a file says it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.namen import names_pfad
from vorlagen_gen.anlagen.xmlteil import elements, local, read_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_KEPT = frozenset(
    {
        ("http://purl.org/dc/elements/1.1/", "title"),
        ("http://purl.org/dc/elements/1.1/", "language"),
        ("http://purl.org/dc/elements/1.1/", "format"),
        ("http://ns.adobe.com/xap/1.0/", "CreateDate"),
        ("http://ns.adobe.com/xap/1.0/", "ModifyDate"),
        ("http://ns.adobe.com/xap/1.0/", "MetadataDate"),
    }
)
_STANDARDS = (
    "http://www.aiim.org/pdfa/",
    "http://www.aiim.org/pdfua/",
    "http://www.npes.org/pdfx/",
)
_HEAD = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_END = '\n<?xpacket end="w"?>'


def clean_xmp(packet: bytes) -> bytes:
    """``packet`` without all properties that tell more.

    Raises:
        UnlesbareDateiError: It is no XML.
    """
    from lxml import etree

    root = read_xml(packet.strip(b"\x00 \r\n\t"), is_lenient=True)
    for each in elements(root):
        if each.tag == f"{{{_RDF}}}Description" and _is_in_rdf(each):
            for key in [str(key) for key in each.attrib]:
                if not _is_kept(key, each.attrib[key]):
                    del each.attrib[key]
            for child in list(each.iterchildren("*")):
                if not _is_kept(child.tag, "".join(map(str, child.itertext()))):
                    each.remove(child)
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    etree.cleanup_namespaces(root)
    return (_HEAD + etree.tostring(root, encoding="unicode") + _END).encode()


def _is_in_rdf(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and local(parent.tag) == "RDF"


def _is_kept(name: str, text: object) -> bool:
    namespace, _, key = name.removeprefix("{").rpartition("}")
    is_known = (namespace, key) in _KEPT or namespace.startswith(_STANDARDS) or namespace == _RDF
    return is_known and not names_pfad(str(text))
