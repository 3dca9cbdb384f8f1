"""Whether a file tells nothing of people and machines: only the paper's own data and our name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from lxml import etree

from vorlagen_gen.check.verdicts import Pruefung, faults, run
from vorlagen_gen.check.wortdatei import CORE, Wortdatei, Wortlesung
from vorlagen_gen.document import Document
from vorlagen_gen.read_back.docx.names import qualified
from vorlagen_gen.read_back.pdf.datei import PdfDatei

if TYPE_CHECKING:  # it takes 0.1 s to load
    import pikepdf

SPUR = "Keine Spuren von Personen und Rechnern"
_UNDATED = date(2000, 1, 1)
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_LONGEST = 255
_TERMS = "{http://purl.org/dc/terms/}"
_TARGET_MODE = "TargetMode"
_REVISION = re.compile(r"(rsid\w*|paraId|textId|docId|attachedTemplate|person|proofErr|comment\w*)")
_FOREIGN_PARTS = re.compile(
    r"docProps/(?!core\.xml)|word/(comments|people)|\.bin$"
    r"|customXml/(?!(_rels/item1\.xml\.rels|item1\.xml|itemProps1\.xml)$)"
)
"""What our own data in ``customXml`` tell, ``check.herkunft`` reads."""
_WORKBOOK_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/(_rels/workbook\.xml\.rels|workbook\.xml"
    r"|worksheets/sheet1\.xml)"
)
_INFO = {"/Title", "/Producer", "/Subject", "/CreationDate", "/ModDate"}
_XMP = {
    "dc:title",
    "dc:description",
    "dc:language",
    "pdf:Producer",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "pdfaid:part",
    "pdfaid:conformance",
    "pdfuaid:part",
    "pdfaExtension:schemas",
}


def verify_spur(document: Document, word: Wortlesung, pdf: PdfDatei) -> Pruefung:
    """Whether both files name title, language, the paper's date and the product, and no more."""
    return run(
        SPUR,
        ("lxml", "pikepdf"),
        lambda: faults([*_word_faults(document, word.datei), *_pdf_faults(document, pdf.opened)]),
    )


def _word_faults(document: Document, datei: Wortdatei) -> Iterator[str]:
    for entry in datei.entries:
        if entry.date_time != _ZIP_DATE or entry.extra or entry.comment:
            yield f"Word: Der Teil {entry.filename} nennt, wann er gespeichert wurde."
        if _FOREIGN_PARTS.search(entry.filename):
            yield f"Word: Die Datei enthält den Teil {entry.filename}."
    told = {str(node.tag): node.text or "" for node in datei.roots.get(CORE, ())}
    for name in sorted(told.items() - _core(document).items()):
        yield f"Word: Die Eigenschaft »{etree.QName(name[0]).localname}« ist »{name[1]}«."
    for part, root in datei.roots.items():
        yield from _xml_faults(part, root)
    for part, mappe in datei.mappen.items():
        yield from _workbook_faults(part, mappe)


def _core(document: Document) -> dict[str, str]:
    """The properties of a Word file of ours."""
    moment = f"{document.dated or _UNDATED}T00:00:00Z"
    return {
        qualified("dc:title"): document.title[:_LONGEST],
        qualified("dc:subject"): document.subject[:_LONGEST],
        qualified("dc:language"): document.language,
        f"{_TERMS}created": moment,
        f"{_TERMS}modified": moment,
    }


def _workbook_faults(name: str, content: bytes) -> Iterator[str]:
    """A workbook holds its sheet, and nothing about who made it and when."""
    mappe = Wortdatei.read(content)
    for entry in mappe.entries:
        if entry.date_time != _ZIP_DATE or entry.extra or entry.comment:
            yield f"Word: In {name} nennt der Teil {entry.filename}, wann er gespeichert wurde."
        if not _WORKBOOK_PARTS.fullmatch(entry.filename):
            yield f"Word: {name} enthält den Teil {entry.filename}."
    for part, root in mappe.roots.items():
        yield from _xml_faults(f"{name}, {part}", root)


def _xml_faults(part: str, root: etree._Element) -> Iterator[str]:
    if not any(map(_is_telling, _names(root))):
        return
    for node in root.iter():
        if not isinstance(node.tag, str):
            yield f"Word: In {part} steht eine Bemerkung."
            continue
        for name in filter(_is_revision, (node.tag, *node.attrib)):
            yield f"Word: In {part} steht »{etree.QName(name).localname}«."
        if node.get(_TARGET_MODE) == "External" and not node.get("Type", "").endswith("/hyperlink"):
            yield f"Word: {part} verweist auf etwas außerhalb der Datei."


def _names(root: etree._Element) -> set[object]:
    """What elements and attributes are called; remarks are called by no text."""
    names: set[object] = set()
    for node in root.iter():
        names.add(node.tag)
        names.update(node.keys())
    return names


def _is_telling(name: object) -> bool:
    """Whether what is called so may be a trail."""
    return not isinstance(name, str) or name == _TARGET_MODE or _is_revision(name)


def _is_revision(name: str) -> bool:
    return _REVISION.fullmatch(etree.QName(name).localname) is not None


def _pdf_faults(document: Document, opened: pikepdf.Pdf) -> Iterator[str]:
    info = {key: str(wert) for key, wert in opened.docinfo.items()}
    for key in sorted(info.keys() - _INFO):
        yield f"PDF: Die Eigenschaft {key[1:]} ist »{info[key]}«."
    yield from _wrong(_expected_info(document), info)
    told = {_short(key): str(wert) for key, wert in opened.open_metadata().items()}
    for key in sorted(told.keys() - _XMP):
        yield f"PDF: Die Metadaten nennen {key}."
    yield from _wrong(_expected_xmp(document), told)
    for name in opened.attachments:
        yield f"PDF: In der Datei steckt die Datei {name}."
    for key in sorted({"/PieceInfo", "/Perms", "/AA", "/OpenAction"} & set(opened.Root.keys())):
        yield f"PDF: Die Datei enthält {key[1:]}."


def _wrong(expected: dict[str, str], told: dict[str, str]) -> Iterator[str]:
    for key, wert in expected.items():
        if told.get(key, wert) != wert:
            yield f"PDF: {key.lstrip('/')} ist »{told[key]}«."


@cache
def _product() -> str:
    return f"vorlagen-gen {version('vorlagen_gen')}"


def _expected_info(document: Document) -> dict[str, str]:
    day = f"D:{document.dated or _UNDATED:%Y%m%d}000000Z"
    return {"/Producer": _product(), "/CreationDate": day, "/ModDate": day}


def _expected_xmp(document: Document) -> dict[str, str]:
    day = f"{document.dated or _UNDATED}T00:00:00Z"
    return {"pdf:Producer": _product(), "xmp:CreateDate": day, "xmp:ModifyDate": day}


_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/extension/": "pdfaExtension",
}


def _short(key: str) -> str:
    """An XMP name with its prefix; pikepdf gives it with its address."""
    address, _, local = key.lstrip("{").rpartition("}")
    return f"{_PREFIXES.get(address, address)}:{local}" if address else key
