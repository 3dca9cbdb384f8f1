"""The finished Word file as bytes: no trail of people or machines, the same bytes again."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordDocument
from docx.opc.part import XmlPart
from docx.opc.rel import Relationships

from vorlagen_gen.document import Document
from vorlagen_gen.render.docx.herkunft import add_herkunft
from vorlagen_gen.render.docx.ooxml import Element, qualified, require_printable

_UNDATED = date(2000, 1, 1)
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_TRAIL_RELATIONS = (
    "/stylesWithEffects",
    "/thumbnail",
    "/extended-properties",
    "/custom-properties",
    "/comments",
    "/commentsExtended",
    "/commentsIds",
    "/commentsExtensible",
    "/people",
    "/attachedTemplate",
    "/customXml",
    "/printerSettings",
)
_TRAIL_ELEMENTS = (
    "w:rsids",
    "w:rsid",
    "w:attachedTemplate",
    "w:proofErr",
    "w:commentRangeStart",
    "w:commentRangeEnd",
    "w:commentReference",
    "w14:docId",
)
_TRAIL_ATTRIBUTES = (
    "w:rsidR",
    "w:rsidRPr",
    "w:rsidRDefault",
    "w:rsidP",
    "w:rsidTr",
    "w:rsidSect",
    "w:rsidDel",
    "w14:paraId",
    "w14:textId",
)
_TRAIL_NAMES = frozenset(map(qualified, _TRAIL_ATTRIBUTES))
_DOC_ID_2012 = "{http://schemas.microsoft.com/office/word/2012/wordml}docId"


def finish(word: WordDocument, document: Document) -> bytes:
    """The bytes of the file, with the metadata of ``document`` and nobody else's."""
    _set_properties(word, document)
    _drop_relations(word.part.package.rels)
    _drop_relations(word.part.rels)
    add_herkunft(word.part, document)
    for part in word.part.package.iter_parts():
        if isinstance(part, XmlPart):
            _drop_trail(part.element)
    raw = BytesIO()
    word.save(raw)
    return _repacked(raw)


def _set_properties(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    for node in list(properties._element):  # noqa: SLF001 -- python-docx can set, not remove
        properties._element.remove(node)  # noqa: SLF001 -- as above
    for text in (document.title, document.subject, document.language):
        require_printable(text)
    moment = datetime.combine(document.dated or _UNDATED, time(), UTC)
    properties.title, properties.subject = document.title[:255], document.subject[:255]
    properties.language = document.language
    properties.created = properties.modified = moment


def _drop_relations(relations: Relationships) -> None:
    for key, relation in list(relations.items()):
        if relation.reltype.endswith(_TRAIL_RELATIONS):
            del relations[key]


def _drop_trail(root: Element) -> None:
    """Take out what Word notes about who changed what in which session."""
    for node in list(root.iter(_DOC_ID_2012, *map(qualified, _TRAIL_ELEMENTS))):
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)
    for node in root.iter("{*}*"):
        for name in _TRAIL_NAMES.intersection(node.keys()):
            del node.attrib[name]


def _repacked(raw: BytesIO) -> bytes:
    """The same parts in a fixed order with fixed dates."""
    out = BytesIO()
    with ZipFile(raw) as source, ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as target:
        for name in sorted(source.namelist(), key=_order):
            info = ZipInfo(name, _ZIP_DATE)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0
            target.writestr(info, source.read(name))
    return out.getvalue()


def _order(name: str) -> tuple[bool, bool, str]:
    """Content types first, then the package's relationships, as Word writes them."""
    return name != "[Content_Types].xml", name != "_rels/.rels", name
