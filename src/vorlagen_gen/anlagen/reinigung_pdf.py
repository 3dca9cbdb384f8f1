"""A PDF without data on people, programs, attachments and comments; its pages stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.namen import names_pfad
from vorlagen_gen.anlagen.pdf import KOMMENTARE, action_art, is_jpeg, open_pdf
from vorlagen_gen.anlagen.pdf_abdeckungen import is_abdeckung
from vorlagen_gen.anlagen.pdf_gang import array_of, is_dictionary, text_of, walk
from vorlagen_gen.anlagen.reinigung_bild import clean_bild
from vorlagen_gen.anlagen.reinigung_xmp import clean_xmp

if TYPE_CHECKING:
    import pikepdf

_INFO = frozenset({"/Title", "/CreationDate", "/ModDate", "/Trapped"})
_DROPPED = ("/PieceInfo", "/Thumb", "/AF", "/Collection")
_NAMES = ("/JavaScript", "/EmbeddedFiles")
_SAID = ("/Contents", "/T", "/RC", "/Subj", "/AP", "/Popup", "/FS", "/IRT", "/NM", "/A", "/AA")


def clean_pdf(data: bytes) -> bytes:
    """The file without all that ``find_in_pdf`` calls strippable.

    Raises:
        UnlesbareDateiError: It is damaged beyond mending.
    """
    with open_pdf(data) as pdf:
        _clean_info(pdf)
        for page in pdf.pages:
            _clean_annotations(page.obj)
        for _, part in list(walk(pdf)):
            _clean_part(part, is_root=part.objgen == pdf.Root.objgen)
        _clean_names(pdf.Root)
        stream = BytesIO()
        pdf.save(stream, deterministic_id=True, fix_metadata_version=False)
    return stream.getvalue()


def _clean_info(pdf: pikepdf.Pdf) -> None:
    if "/Info" not in pdf.trailer:
        return
    for key, value in list(pdf.docinfo.items()):
        if (key not in _INFO and not key.startswith("/GTS_")) or names_pfad(text_of(value)):
            del pdf.docinfo[key]


def _clean_annotations(page: pikepdf.Object) -> None:
    """Take the comments off the page, and out of whatever still leads to them."""
    import pikepdf

    old = array_of(page.get("/Annots"))
    gone = [each for each in old if is_dictionary(each) and _is_comment(each)]
    if not gone:
        return
    numbers = {each.objgen for each in gone if each.is_indirect}
    kept = [each for each in old if not (is_dictionary(each) and _is_comment(each))]
    page["/Annots"] = pikepdf.Array(kept)
    for each in kept:
        popup = each.get("/Popup") if is_dictionary(each) else None
        if is_dictionary(popup) and popup.objgen in numbers:
            del each["/Popup"]
    for each in gone:
        _delete(each, *_SAID)


def _is_comment(annotation: pikepdf.Object) -> bool:
    subtype = text_of(annotation.get("/Subtype"))
    return subtype == "/FileAttachment" or (subtype in KOMMENTARE and not is_abdeckung(annotation))


def _clean_part(part: pikepdf.Object, *, is_root: bool) -> None:
    import pikepdf

    _delete(part, *_DROPPED)
    if "/Metadata" in part:
        _clean_metadata(part, is_root=is_root)
    for key, value in list(part.items()):
        if is_dictionary(value) and _is_unwanted(value):
            del part[key]
        elif isinstance(value, pikepdf.Array) and key != "/Annots":
            kept = [each for each in value if not (is_dictionary(each) and _is_unwanted(each))]
            if len(kept) < len(value):
                part[key] = pikepdf.Array(kept)
    if isinstance(part, pikepdf.Stream) and is_jpeg(part):
        with suppress(UnlesbareDateiError):
            part.write(clean_bild(part.read_raw_bytes()), filter=pikepdf.Name.DCTDecode)


def _is_unwanted(value: pikepdf.Object) -> bool:
    """Whether it is an action that does more than show something, or a file inside the file."""
    return action_art(value) is not None or "/EF" in value


def _clean_metadata(part: pikepdf.Object, *, is_root: bool) -> None:
    """Keep of the packet of the file what readers need; drop those of pages and pictures."""
    import pikepdf

    stream = part["/Metadata"]
    if not is_root or not isinstance(stream, pikepdf.Stream):
        del part["/Metadata"]
        return
    try:
        stream.write(clean_xmp(stream.read_bytes()))
    except (UnlesbareDateiError, pikepdf.PdfError):
        del part["/Metadata"]


def _clean_names(root: pikepdf.Object) -> None:
    names = root.get("/Names")
    if is_dictionary(names):
        _delete(names, *_NAMES)


def _delete(part: pikepdf.Object, *keys: str) -> None:
    for key in _present(part, keys):
        del part[key]


def _present(part: pikepdf.Object, keys: tuple[str, ...]) -> Iterator[str]:
    return (key for key in keys if key in part)
