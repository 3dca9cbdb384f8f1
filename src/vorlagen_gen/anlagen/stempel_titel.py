"""The title in the properties of a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.xmlteil import read_xml

if TYPE_CHECKING:
    import pikepdf

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF"


def set_title(pdf: pikepdf.Pdf, titel: str) -> None:
    """Call the file what the list of Anlagen calls it, wherever it says a title.

    Author, programs, dates and language stay as they are: only ``bereinigen`` takes away, and
    nobody knows in which language a foreign file is. A packet that is no XML stays, too.
    """
    if not titel:
        return
    has_packet = "/Metadata" in pdf.Root
    if "/Info" in pdf.trailer or not has_packet:
        pdf.docinfo["/Title"] = titel
    if has_packet and _is_readable(pdf.Root["/Metadata"]):
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as packet:
            packet["dc:title"] = titel


def _is_readable(stream: pikepdf.Object) -> bool:
    import pikepdf

    try:
        root = read_xml(stream.read_bytes().strip(b"\x00 \r\n\t"))
    except (UnlesbareDateiError, pikepdf.PdfError, AttributeError, TypeError):
        return False
    return next(root.iter(_RDF), None) is not None
