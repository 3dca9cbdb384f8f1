"""Every place in a PDF that something may hide in, each with a file that does."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from tests.anlagen.bilder import jpeg_with_gps
from tests.anlagen.versteck import GEHEIM, Versteck
from tests.validate.anlagendateien import pdf

from vorlagen_gen.anlagen.fundarten import Fundart

SICHTBAR = b"BT /F 12 Tf 50 700 Td (Der sichtbare Text der Seite.) Tj ET "
GEDECKT = b"BT /F 12 Tf 50 600 Td (" + GEHEIM.encode() + b") Tj ET "
BOX = b"45 595 140 20 re f "
SCAN = b"q 595 0 0 842 0 0 cm /I Do Q "
EIGENSCHAFTEN = "in den Eigenschaften"


def two_pages(change: Callable[[Pdf], None] | None = None) -> Pdf:
    """A faultless document of two pages, changed."""
    document = pikepdf.open(BytesIO(pdf("Erste Seite.", "Zweite Seite.")))
    if change:
        change(document)
    return document


def saved(document: Pdf) -> bytes:
    """The document as a file, always the same for the same."""
    stream = BytesIO()
    document.save(stream, static_id=True)
    return stream.getvalue()


def changed(change: Callable[[Pdf], None]) -> bytes:
    return saved(two_pages(change))


def painted(content: bytes) -> bytes:
    """A document whose second page paints ``content``."""
    document = two_pages()
    document.pages[1].obj.Contents = document.make_stream(content)
    return saved(document)


def _annotation(subtype: str, **entries: object) -> bytes:
    def change(document: Pdf) -> None:
        annotation = Dictionary(
            Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=[40, 590, 200, 620], T=GEHEIM,
            Contents=GEHEIM,
        )  # fmt: skip
        for key, value in entries.items():
            annotation[f"/{key}"] = value
        document.pages[1].obj.Annots = Array([document.make_indirect(annotation)])

    return changed(change)


def _link(**action: object) -> bytes:
    def change(document: Pdf) -> None:
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[40, 590, 200, 620])
        link.A = Dictionary({f"/{key}": value for key, value in action.items()})
        document.pages[1].obj.Annots = Array([document.make_indirect(link)])

    return changed(change)


def _script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{GEHEIM}')"))


def _open_action(document: Pdf) -> None:
    document.Root.OpenAction = _script()


def _names_script(document: Pdf) -> None:
    document.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array(["a", _script()])))


def _page_script(document: Pdf) -> None:
    document.pages[1].obj.AA = Dictionary(O=_script())


def field(document: Pdf, *, flags: int = 0, value: str = GEHEIM, **more: object) -> pikepdf.Object:
    """A text field on the second page."""
    widget = document.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T="Feld",
            V=value,
            F=flags,
            Rect=[40, 40, 200, 60],
        )
    )
    for key, entry in more.items():
        widget[f"/{key}"] = entry
    document.pages[1].obj.Annots = Array([widget])
    document.Root.AcroForm = Dictionary(Fields=Array([widget]))
    return widget


def _field_script(document: Pdf) -> None:
    field(document, value="Name", AA=Dictionary(K=_script()))


def _hidden_field(document: Pdf) -> None:
    field(document, flags=2)


def _field_without_page(document: Pdf) -> None:
    field(document)
    del document.pages[1].obj.Annots


def _author(document: Pdf) -> None:
    document.docinfo["/Author"] = GEHEIM


def _custom_info(document: Pdf) -> None:
    document.docinfo["/Sachbearbeitung"] = GEHEIM


def _path_as_title(document: Pdf) -> None:
    document.docinfo["/Title"] = f"C:\\Users\\{GEHEIM}\\plan.docx"


def with_xmp(inside: str, where: str = "Root") -> bytes:
    """A document with this in the XMP packet of the file, or of its second page."""
    packet = (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/" '
        'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" '
        'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" '
        f'rdf:about="">{inside}<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Lageplan</rdf:li>'
        "</rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF>"
        '</x:xmpmeta><?xpacket end="w"?>'
    )

    def change(document: Pdf) -> None:
        stream = document.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)
        (document.Root if where == "Root" else document.pages[1].obj).Metadata = stream

    return changed(change)


def _attachment(document: Pdf) -> None:
    document.attachments["notiz.txt"] = GEHEIM.encode()


def _associated_file(document: Pdf) -> None:
    document.pages[1].obj.AF = Array([_filespec(document)])


def _filespec(document: Pdf) -> pikepdf.Object:
    embedded = document.make_stream(GEHEIM.encode(), Type=Name.EmbeddedFile)
    return document.make_indirect(
        Dictionary(Type=Name.Filespec, F="notiz.txt", EF=Dictionary(F=embedded))
    )


def _file_annotation(document: Pdf) -> None:
    annotation = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=[1, 1, 20, 20])
    annotation.FS = _filespec(document)
    document.pages[1].obj.Annots = Array([document.make_indirect(annotation)])


def _piece_info(document: Pdf) -> None:
    private = Dictionary(Private=Dictionary(Text=GEHEIM), LastModified="D:20250101")
    document.pages[1].obj.PieceInfo = Dictionary(Satzprogramm=private)


def _thumbnail(document: Pdf) -> None:
    document.pages[1].obj.Thumb = document.make_stream(
        GEHEIM.encode(), Width=7, Height=2, BitsPerComponent=8, ColorSpace=Name.DeviceGray
    )


def with_layer(*, is_hidden: bool) -> bytes:
    """A document whose second page has a layer."""

    def change(document: Pdf) -> None:
        layer = document.make_indirect(Dictionary(Type=Name.OCG, Name="Ebene"))
        state = Dictionary(Order=Array([layer]), OFF=Array([layer] if is_hidden else []))
        document.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=state)
        page = document.pages[1].obj
        page.Resources.Properties = Dictionary(L=layer)
        page.Contents = document.make_stream(SICHTBAR + b"/OC /L BDC " + GEDECKT + b"EMC")

    return changed(change)


def cropped(content: bytes, box: tuple[float, ...] = (0, 400, 595, 842)) -> bytes:
    document = pikepdf.open(BytesIO(painted(content)))
    document.pages[1].obj.CropBox = Array(list(box))
    return saved(document)


def revised(change: Callable[[Pdf], None], *, first: bytes | None = None) -> bytes:
    """A file with a change appended to it, as editors that save quickly do."""
    old = first or painted(SICHTBAR + GEDECKT)
    with pikepdf.open(BytesIO(old)) as document:
        before = {each.objgen: each.unparse(resolved=True) for each in document.objects}
        change(document)
        return appended(old, document, before)


def appended(old: bytes, document: Pdf, before: dict[tuple[int, int], bytes]) -> bytes:
    """``old`` with all objects of ``document`` behind it that are not as they were."""
    body, offsets = bytearray(old), {}
    for each in document.objects:
        plain = each.unparse(resolved=True)
        is_stream = isinstance(each, pikepdf.Stream)
        if before.get(each.objgen) == plain and not is_stream:
            continue
        offsets[each.objgen[0]] = len(body)
        body += b"%d 0 obj\n" % each.objgen[0]
        if is_stream:
            raw = each.read_raw_bytes()
            dictionary = Dictionary({k: v for k, v in each.items() if k != "/Length"})
            dictionary.Length = len(raw)
            body += dictionary.unparse() + b"\nstream\n" + raw + b"\nendstream"
        else:
            body += plain
        body += b"\nendobj\n"
    start = len(body)
    body += b"xref\n"
    for number, offset in offsets.items():
        body += b"%d 1\n%010d 00000 n \n" % (number, offset)
    previous = int(old.rpartition(b"startxref")[2].split()[0])
    root = document.Root.objgen[0]
    size = max(number for number, _ in (each.objgen for each in document.objects)) + 1
    body += b"trailer\n<</Size %d/Root %d 0 R/Prev %d>>\n" % (size, root, previous)
    return bytes(body + b"startxref\n%d\n%%%%EOF\n" % start)


def _other_content(document: Pdf) -> None:
    document.pages[1].obj.Contents.write(SICHTBAR)


def _image_with_gps(document: Pdf) -> None:
    image = document.make_stream(
        jpeg_with_gps(), Type=Name.XObject, Subtype=Name.Image, Filter=Name.DCTDecode, Width=16,
        Height=16, ColorSpace=Name.DeviceRGB, BitsPerComponent=8,
    )  # fmt: skip
    document.pages[1].obj.Resources.XObject.I = image


def image_box(*, alpha: int | None = None) -> bytes:
    """Text with a picture over it, as large as a box for redaction."""
    document = pikepdf.open(
        BytesIO(painted(SICHTBAR + GEDECKT + b"q 140 0 0 20 45 595 cm /K Do Q"))
    )
    image = document.make_stream(
        b"\x00", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8,
        ColorSpace=Name.DeviceGray,
    )  # fmt: skip
    if alpha is not None:
        image.SMask = document.make_stream(
            bytes([alpha]), Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1,
            BitsPerComponent=8, ColorSpace=Name.DeviceGray,
        )  # fmt: skip
    document.pages[1].obj.Resources.XObject.K = image
    return saved(document)


def in_form(content: bytes, matrix: bytes = b"1 0 0 1 0 0") -> bytes:
    """Text on a page, and a form above it that paints ``content``."""
    document = pikepdf.open(BytesIO(painted(SICHTBAR + GEDECKT + b"q " + matrix + b" cm /X Do Q")))
    form = document.make_stream(
        content, Type=Name.XObject, Subtype=Name.Form, BBox=[-600, -600, 1200, 1200]
    )
    document.pages[1].obj.Resources.XObject.X = form
    return saved(document)


def _mark(content: bytes, *, is_fixed: bool = True) -> tuple[bytes, Fundart, str, bool]:
    return painted(content), Fundart.SCHWAERZUNG, "Seite 2", not is_fixed


def _decided(data: bytes, art: Fundart, ort: str = "Seite 2") -> tuple[bytes, Fundart, str, bool]:
    """What nobody but its author can decide."""
    return data, art, ort, False


_XMP_AUTHOR = f"<dc:creator><rdf:Seq><rdf:li>{GEHEIM}</rdf:li></rdf:Seq></dc:creator>"
_XMP_HISTORY = (
    '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" '
    f'stEvt:changed="{GEHEIM}"/></rdf:Seq></xmpMM:History>'
)
_XMP_THUMBNAIL = f"<xmp:Thumbnails><rdf:Alt><rdf:li>{GEHEIM}</rdf:li></rdf:Alt></xmp:Thumbnails>"
_WHITE_TEXT = b"1 g " + GEDECKT + b"0 g"
_HIDDEN = Fundart.VERBORGENER_TEXT
_MAKRO, _SCHWARZ = Fundart.MAKRO, Fundart.SCHWAERZUNG

_FILES: dict[str, tuple[bytes, Fundart, str] | tuple[bytes, Fundart, str, bool]] = {
    "author": (changed(_author), Fundart.URHEBER, EIGENSCHAFTEN),
    "info": (changed(_custom_info), Fundart.EIGENSCHAFT, EIGENSCHAFTEN),
    "path": (changed(_path_as_title), Fundart.PFAD, EIGENSCHAFTEN),
    "xmp author": (with_xmp(_XMP_AUTHOR), Fundart.URHEBER, EIGENSCHAFTEN),
    "xmp key": (with_xmp(f"<pdfx:Amt>{GEHEIM}</pdfx:Amt>"), Fundart.EIGENSCHAFT, EIGENSCHAFTEN),
    "xmp history": (with_xmp(_XMP_HISTORY), Fundart.VERLAUF, EIGENSCHAFTEN),
    "xmp thumbnail": (with_xmp(_XMP_THUMBNAIL), Fundart.VORSCHAUBILD, EIGENSCHAFTEN),
    "xmp of a page": (
        with_xmp(_XMP_AUTHOR, "page"), Fundart.URHEBER, "Seite 2, Eigenschaften eines Bildes",
    ),
    "open action": (changed(_open_action), _MAKRO, "im Dokument"),
    "names script": (changed(_names_script), _MAKRO, "im Dokument"),
    "page script": (changed(_page_script), _MAKRO, "Seite 2"),
    "field script": (changed(_field_script), _MAKRO, "Seite 2"),
    "script address": (_link(S=Name.URI, URI=f"javascript:{GEHEIM}"), _MAKRO, "Seite 2"),
    "launch": (_link(S=Name.Launch, F=GEHEIM), Fundart.AKTION, "Seite 2"),
    "submit": (_link(S=Name.SubmitForm, F=GEHEIM), Fundart.AKTION, "Seite 2"),
    "file link": (
        _link(S=Name.URI, URI=f"file:///C:/{GEHEIM}"), Fundart.VERKNUEPFUNG, "Seite 2"
    ),
    "next action": (
        _link(S=Name.GoTo, Next=Dictionary(S=Name.Launch, F=GEHEIM)), Fundart.AKTION, "Seite 2",
    ),
    "attachment": (changed(_attachment), Fundart.ANHANG, "im Dokument"),
    "associated file": (changed(_associated_file), Fundart.ANHANG, "Seite 2"),
    "file annotation": (changed(_file_annotation), Fundart.ANHANG, "Seite 2"),
    "piece info": (changed(_piece_info), Fundart.EIGENSCHAFT, "Seite 2, Daten des Satzprogramms"),
    "thumbnail": (changed(_thumbnail), Fundart.VORSCHAUBILD, "Seite 2"),
    "gps in an image": (changed(_image_with_gps), Fundart.STANDORT, "Seite 2, in einem Bild"),
    "revision": (revised(_other_content), Fundart.ALTE_FASSUNG, "in der Datei"),
    "behind the end": (pdf() + GEHEIM.encode(), Fundart.ANGEHAENGT, "in der Datei"),
    "before the start": (GEHEIM.encode() + b"\n" + pdf(), Fundart.ANGEHAENGT, "in der Datei"),
    "layer": _decided(with_layer(is_hidden=True), Fundart.EBENE),
    "hidden field": _decided(changed(_hidden_field), Fundart.FORMULARWERT, "1. Formularfeld"),
    "lost field": _decided(changed(_field_without_page), Fundart.FORMULARWERT, "1. Formularfeld"),
    "cropped text": _decided(cropped(b"BT /F 12 Tf 50 200 Td (%s) Tj ET" % GEHEIM.encode()),
                             Fundart.ZUSCHNITT),
    "cropped image": _decided(cropped(SCAN), Fundart.ZUSCHNITT),
    "off the page": _decided(
        painted(b"BT /F 12 Tf 50 -300 Td (%s) Tj ET" % GEHEIM.encode()), Fundart.ZUSCHNITT
    ),
    "invisible text": _decided(painted(SICHTBAR + b"3 Tr " + GEDECKT), _HIDDEN),
    "white text": _decided(painted(SICHTBAR + _WHITE_TEXT), _HIDDEN),
    "black on black": _decided(painted(SICHTBAR + b"0 g " + BOX + GEDECKT), _HIDDEN),
    "black box": _mark(SICHTBAR + GEDECKT + b"0 g " + BOX),
    "white box": _mark(SICHTBAR + GEDECKT + b"1 g " + BOX),
    "box of any colour": _mark(SICHTBAR + GEDECKT + b"0.2 0.5 0.9 rg " + BOX),
    "box over one word": _mark(
        GEDECKT.replace(b"(", b"(Frau ").replace(b")", b" wohnt hier)") + b"0 g 82 596 60 16 re f"
    ),
    "box of lines": _mark(SICHTBAR + GEDECKT + b"45 595 m 185 595 l 185 615 l 45 615 l h f*"),
    "broad line": _mark(SICHTBAR + GEDECKT + b"20 w 45 605 m 185 605 l S"),
    "turned box": _mark(SICHTBAR + GEDECKT + b"q 0 1 -1 0 185 595 cm 0 0 20 140 re f Q"),
    "box in a form": _decided(in_form(BOX), _SCHWARZ),
    "box in a moved form": _decided(in_form(b"0 0 70 10 re f", b"2 0 0 2 45 595"), _SCHWARZ),
    "picture over text": _decided(image_box(), _SCHWARZ),
    "box on a scan": _mark(SCAN + b"3 Tr " + GEDECKT + b"0 g " + BOX),
    "text read from under a box": _mark(SCAN + b"0 g " + BOX + b"3 Tr " + GEDECKT),
}  # fmt: skip
_ANNOTATIONS: dict[str, tuple[str, Fundart, bool, dict[str, object]]] = {
    "note": ("Text", Fundart.KOMMENTAR, True, {}),
    "highlight": ("Highlight", Fundart.KOMMENTAR, True, {"C": Array([1, 1, 0])}),
    "popup": ("Popup", Fundart.KOMMENTAR, True, {}),
    "strike-out": ("StrikeOut", Fundart.KOMMENTAR, True, {}),
    "stamp": ("Stamp", Fundart.ZEICHNUNG, False, {}),
    "ink": ("Ink", Fundart.ZEICHNUNG, False, {}),
    "free text": ("FreeText", Fundart.ZEICHNUNG, False, {}),
    "sound": ("Sound", Fundart.EINGEBETTET, False, {}),
}


def _all() -> dict[str, Versteck]:
    found = {name: Versteck("anlage.pdf", *file) for name, file in _FILES.items()}
    for name, (subtype, art, is_strippable, entries) in _ANNOTATIONS.items():
        data = _annotation(subtype, **entries)
        found[name] = Versteck("anlage.pdf", data, art, "Seite 2", is_strippable)
    return found


VERSTECKE = _all()
