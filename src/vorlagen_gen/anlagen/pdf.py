"""What hides in a PDF: data on people, programs, attachments, comments, layers, old versions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.bild import find_in_bild
from vorlagen_gen.anlagen.fundarten import Fund, Fundart, UnlesbareDateiError
from vorlagen_gen.anlagen.namen import names_person, names_pfad
from vorlagen_gen.anlagen.pdf_abdeckungen import is_abdeckung
from vorlagen_gen.anlagen.pdf_ebenen import find_ebenen
from vorlagen_gen.anlagen.pdf_fassungen import find_alte_fassungen
from vorlagen_gen.anlagen.pdf_formular import find_formularwerte, is_signed
from vorlagen_gen.anlagen.pdf_gang import DOKUMENT, text_of, walk
from vorlagen_gen.anlagen.pdf_seiten import find_auf_seiten
from vorlagen_gen.anlagen.xmp import find_in_xmp

if TYPE_CHECKING:
    import pikepdf

EIGENSCHAFTEN = "in den Eigenschaften"
KOMMENTARE = frozenset(
    f"/{name}"
    for name in ("Text", "Popup", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret")
)
"""Annotations that say something about the page and are no part of it."""
ZEICHNUNGEN = frozenset(
    f"/{name}"
    for name in ("FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Ink", "Stamp")
)
"""Annotations that look like a part of the page."""
MEDIEN = frozenset(f"/{name}" for name in ("Sound", "Movie", "Screen", "3D", "RichMedia"))
_AKTIONEN = {
    "/JavaScript": Fundart.MAKRO,
    "/Launch": Fundart.AKTION,
    "/SubmitForm": Fundart.AKTION,
    "/ImportData": Fundart.AKTION,
    "/GoToR": Fundart.VERKNUEPFUNG,
    "/GoToE": Fundart.ANHANG,
}
_INFO_HARMLOS = frozenset(
    f"/{name}"
    for name in (
        *("Title", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate"),
        *("Trapped", "PTEX.Fullbanner", "SourceModified", "AAPL:Keywords"),
    )
)


def open_pdf(data: bytes) -> pikepdf.Pdf:
    """The document in ``data``.

    Raises:
        UnlesbareDateiError: It is damaged beyond mending, or wants a password.
    """
    import pikepdf

    try:
        return pikepdf.open(BytesIO(data), suppress_warnings=True)
    except pikepdf.PdfError as error:
        raise UnlesbareDateiError from error


def find_in_pdf(data: bytes) -> Iterator[Fund]:
    """All that hides in it; nothing of a signed or locked one can be stripped."""
    with open_pdf(data) as pdf:
        is_fixed = pdf.is_encrypted or is_signed(pdf)
        for fund in _funde(pdf, data):
            yield replace(fund, is_bereinigbar=False) if is_fixed else fund


def _funde(pdf: pikepdf.Pdf, data: bytes) -> Iterator[Fund]:
    yield from _in_info(pdf)
    yield from _in_parts(pdf)
    yield from find_ebenen(pdf)
    yield from find_formularwerte(pdf)
    yield from find_auf_seiten(pdf, data)
    yield from find_alte_fassungen(pdf, data)


def _in_info(pdf: pikepdf.Pdf) -> Iterator[Fund]:
    if "/Info" not in pdf.trailer:
        return
    for key, value in pdf.docinfo.items():
        text = text_of(value)
        if key in ("/Author", "/Company", "/Manager"):
            if names_person(text):
                yield Fund(Fundart.URHEBER, EIGENSCHAFTEN)
        elif key not in _INFO_HARMLOS and not key.startswith("/GTS_") and text.strip():
            yield Fund(Fundart.EIGENSCHAFT, EIGENSCHAFTEN)
        if names_pfad(text):
            yield Fund(Fundart.PFAD, EIGENSCHAFTEN)


def _in_parts(pdf: pikepdf.Pdf) -> Iterator[Fund]:
    for ort, part in walk(pdf):
        yield from _annotation(ort, part)
        yield from _aktion(ort, part)
        yield from _beigaben(ort, part)
        yield from _stream(ort, part)


def _annotation(ort: str, part: pikepdf.Object) -> Iterator[Fund]:
    subtype = text_of(part.get("/Subtype"))
    if "/Rect" not in part:
        return
    if subtype in KOMMENTARE and is_abdeckung(part):
        yield Fund(Fundart.SCHWAERZUNG, ort, is_bereinigbar=False)
    elif subtype in KOMMENTARE:
        yield Fund(Fundart.KOMMENTAR, ort)
    elif subtype in ZEICHNUNGEN:
        yield Fund(Fundart.ZEICHNUNG, ort, is_bereinigbar=False)
    elif subtype == "/Redact":
        yield Fund(
            Fundart.SCHWAERZUNG, f"{ort}, zum Schwärzen nur vorgemerkt", is_bereinigbar=False
        )
    elif subtype == "/FileAttachment":
        yield Fund(Fundart.ANHANG, ort)
    elif subtype in MEDIEN:
        yield Fund(Fundart.EINGEBETTET, ort, is_bereinigbar=False)


def _aktion(ort: str, part: pikepdf.Object) -> Iterator[Fund]:
    if art := action_art(part):
        yield Fund(art, ort)


def action_art(part: pikepdf.Object) -> Fundart | None:
    """What kind of action ``part`` is, if it is one that does not only show something."""
    kind = text_of(part.get("/S"))
    if "/JS" in part:
        return Fundart.MAKRO
    if kind == "/URI":
        address = text_of(part.get("/URI")).strip().lower()
        if address.startswith("javascript:"):
            return Fundart.MAKRO
        return Fundart.VERKNUEPFUNG if names_pfad(address) else None
    return _AKTIONEN.get(kind)


def _beigaben(ort: str, part: pikepdf.Object) -> Iterator[Fund]:
    """What hangs on a part: files, data of programs, small pictures."""
    if "/EF" in part:
        yield Fund(Fundart.ANHANG, ort)
    elif names_pfad(text_of(part.get("/UF", part.get("/F")))):
        yield Fund(Fundart.VERKNUEPFUNG, ort)
    if "/PieceInfo" in part:
        yield Fund(Fundart.EIGENSCHAFT, f"{ort}, Daten des Satzprogramms")
    if "/Thumb" in part:
        yield Fund(Fundart.VORSCHAUBILD, ort)
    if "/XFA" in part:
        yield Fund(Fundart.EINGEBETTET, f"{ort}, XFA-Formular", is_bereinigbar=False)
    if "/Templates" in part and "/Type" not in part:
        yield Fund(Fundart.VERBORGENER_TEXT, f"{ort}, Seitenvorlagen", is_bereinigbar=False)


def _stream(ort: str, part: pikepdf.Object) -> Iterator[Fund]:
    """What a picture or a packet of metadata brings along."""
    import pikepdf

    if not isinstance(part, pikepdf.Stream):
        return
    if part.get("/Type") == "/Metadata":
        packet_ort = EIGENSCHAFTEN if ort == DOKUMENT else f"{ort}, Eigenschaften eines Bildes"
        yield from find_in_xmp(_decoded(part), packet_ort)
    elif is_jpeg(part):
        with suppress(UnlesbareDateiError):
            for fund in find_in_bild(part.read_raw_bytes()):
                yield Fund(fund.art, f"{ort}, in einem Bild")


def is_jpeg(part: pikepdf.Object) -> bool:
    """Whether the stream is a JPEG file as a camera wrote it."""
    import pikepdf

    filters = part.get("/Filter")
    names = list(filters) if isinstance(filters, pikepdf.Array) else [filters]
    return [text_of(each) for each in names] == ["/DCTDecode"]


def _decoded(stream: pikepdf.Object) -> bytes:
    import pikepdf

    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return b"?"
