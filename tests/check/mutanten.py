"""Ways to break one thing in a faultless PDF, by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from tests.check.aendern import elements, kids

Change: TypeAlias = Callable[[Pdf], None]


def without(*path: str) -> Change:
    """What ``path`` from the root leads to is taken away."""

    def change(pdf: Pdf) -> None:
        node: Any = pdf.Root
        for key in path[:-1]:
            node = node[key]
        del node[path[-1]]

    return change


def put(value: Any, *path: str) -> Change:
    """``value`` stands where ``path`` from the root leads."""

    def change(pdf: Pdf) -> None:
        node: Any = pdf.Root
        for key in path[:-1]:
            node = node[key]
        node[path[-1]] = value

    return change


def retagged(kind: str, other: str, *, every: bool = False) -> Change:
    """The first element of a kind, or every one, is one of another."""

    def change(pdf: Pdf) -> None:
        found = elements(pdf, kind)
        for element in found if every else found[:1]:
            element.S = Name(f"/{other}")

    return change


def element(kind: str, key: str, value: Any | None) -> Change:
    """The first element of a kind has ``value`` for ``key``, or nothing."""

    def change(pdf: Pdf) -> None:
        first = elements(pdf, kind)[0]
        if value is None:
            del first[key]
        else:
            first[key] = value

    return change


def attribute(kind: str, key: str, value: Any) -> Change:
    """The first element of a kind has another attribute."""

    def change(pdf: Pdf) -> None:
        first = elements(pdf, kind)[0]
        first.A = Dictionary(first.get("/A", Dictionary(O=Name.Table)))
        first.A[key] = value

    return change


def link(key: str, value: Any | None) -> Change:
    """The last link has ``value`` for ``key``, or nothing."""

    def change(pdf: Pdf) -> None:
        last = _annotations(pdf)[-1]
        if value is None:
            del last[key]
        else:
            last[key] = value

    return change


def drawn(old: bytes, new: bytes, *, count: int = 1) -> Change:
    """What is drawn on the first page, with ``old`` replaced."""

    def change(pdf: Pdf) -> None:
        page = pdf.pages[0]
        content = page.Contents.read_bytes()
        changed = re.sub(old, new, content, count=count, flags=re.DOTALL)
        assert changed != content
        page.Contents = pdf.make_stream(changed)

    return change


def also_drawn(content: bytes) -> Change:
    """More is drawn on the first page, as an artifact."""
    return lambda pdf: pdf.pages[0].contents_add(b"/Artifact BMC q " + content + b" Q EMC")


def with_resource(kind: str, name: str, resource: Dictionary, content: bytes) -> Change:
    """More is drawn on the first page with one more resource."""

    def change(pdf: Pdf) -> None:
        pdf.pages[0].Resources[kind][name] = pdf.make_indirect(resource)
        also_drawn(content)(pdf)

    return change


def metadata(old: bytes, new: bytes) -> Change:
    """The XMP metadata say something else."""

    def change(pdf: Pdf) -> None:
        content = pdf.Root.Metadata.read_bytes()
        changed = re.sub(old, new, content, flags=re.DOTALL)
        assert changed != content
        pdf.Root.Metadata.write(changed)

    return change


def font(kind: str, change_font: Callable[[Pdf, Any], None]) -> Change:
    """Every font of a kind is changed."""

    def change(pdf: Pdf) -> None:
        found = [
            each
            for each in pdf.objects
            if isinstance(each, Dictionary) and each.get("/Subtype") == kind
        ]
        assert found
        for each in found:
            change_font(pdf, each)

    return change


def _annotations(pdf: Pdf) -> list[Any]:
    return [each for page in pdf.pages for each in page.get("/Annots", [])]


def _no_tabs(pdf: Pdf) -> None:
    for page in pdf.pages:
        del page["/Tabs"]


def _other_title(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = String("anders")


def _links_are_text(pdf: Pdf) -> None:
    retagged("Link", "Span", every=True)(pdf)


def _circular_role(pdf: Pdf) -> None:
    elements(pdf, "BlockQuote")[0].S = Name.Foo
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Foo=Name.Bar, Bar=Name.Foo)


def _same_id(pdf: Pdf) -> None:
    first, second = elements(pdf, "Note")[:2]
    second.ID = first.ID


def _caption_in_the_middle(pdf: Pdf) -> None:
    table = next(each for each in elements(pdf, "Table") if str(kids(each)[0].S) == "/Caption")
    first, second, *others = kids(table)
    table.K = Array([second, first, *others])


def _two_captions(pdf: Pdf) -> None:
    table = next(each for each in elements(pdf, "Table") if str(kids(each)[0].S) == "/Caption")
    kids(table)[1].S = Name.Caption


def _content_twice(pdf: Pdf) -> None:
    first, second = elements(pdf, "Lbl")[:2]
    second.K = first.K


def _no_language_but_of_elements(pdf: Pdf) -> None:
    del pdf.Root.Lang
    for each in elements(pdf, "P"):
        each.Lang = String("de")


def _without_descriptor(key: str) -> Callable[[Pdf, Any], None]:
    def change(_pdf: Pdf, each: Any) -> None:
        del each.FontDescriptor[key]

    return change


def _without_key(key: str) -> Callable[[Pdf, Any], None]:
    def change(_pdf: Pdf, each: Any) -> None:
        if key in each:
            del each[key]

    return change


def _wide(_pdf: Pdf, each: Any) -> None:
    for part in each.W:
        if isinstance(part, Array):
            for index, width in enumerate(part):
                part[index] = int(width) + 50


def _no_character(pdf: Pdf, each: Any) -> None:
    table = each.ToUnicode.read_bytes()
    each.ToUnicode = pdf.make_stream(re.sub(rb"(<\w{4}>) <\w{4}>", rb"\1 <0000>", table))


def _cid_set(pdf: Pdf, each: Any) -> None:
    each.FontDescriptor.CIDSet = pdf.make_stream(b"\x80")


def _encoding(_pdf: Pdf, each: Any) -> None:
    each.Encoding = Name("/UniGB-UCS2-H")


def _field(pdf: Pdf) -> None:
    """A form field that no element of the tag tree holds."""
    _annotation(Subtype=Name.Widget, FT=Name.Tx, T=String("f"))(pdf)
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.pages[0].Annots[-1]]))


def _embedded(pdf: Pdf) -> None:
    inner = pdf.make_stream(b"Anhang", Type=Name.EmbeddedFile)
    spec = Dictionary(Type=Name.Filespec, F=String("a.txt"), EF=Dictionary(F=inner))
    names = Dictionary(Names=Array([String("a"), pdf.make_indirect(spec)]))
    pdf.Root.Names = Dictionary(EmbeddedFiles=names)


def _layer(**settings: Any) -> Change:
    def change(pdf: Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Ebene")))
        default = Dictionary(Order=Array([layer]), **settings)
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=default)

    return change


def _no_way_back(pdf: Pdf) -> None:
    """The first content of a page leads to no element."""
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = None


def _lzw(pdf: Pdf) -> None:
    stream = pikepdf.Stream(pdf, b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01")
    stream.Filter = Name.LZWDecode
    pdf.pages[0].Foo = pdf.make_indirect(stream)


def _smoothed_picture(pdf: Pdf) -> None:
    pictures = [
        each
        for each in pdf.objects
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == Name.Image
    ]
    pictures[0].Interpolate = True


def _annotation(**settings: Any) -> Change:
    def change(pdf: Pdf) -> None:
        rectangle = Array([10, 10, 20, 20])
        note = Dictionary(Type=Name.Annot, Rect=rectangle, F=4, **settings)
        pdf.pages[0].Annots.append(pdf.make_indirect(note))

    return change


def _group_with_opacity(pdf: Pdf) -> None:
    """Lines that shine through, with a number of content that the page has too."""
    resources = pdf.pages[0].Resources
    resources.XObject["/fmX"] = pdf.make_stream(
        b"/P <</MCID 0>> BDC 0 0 5 5 re f EMC",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 9, 9]),
        Group=Dictionary(S=Name.Transparency),
    )
    resources.ExtGState["/gsX"] = Dictionary(ca=0.5)
    pdf.pages[0].contents_add(b"q /gsX gs /fmX Do Q")


_HELVETICA = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
_SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
_PROGRAM = Dictionary(S=Name.Launch, F=String("x.exe"))
_SPAN = rb"/\w+\s*<<\s*/MCID 5\s*>>\s*BDC"

MUTANTEN: dict[str, dict[str, Change]] = {
    "PDF/UA-1": {
        "no language": without("/Lang"),
        "empty language": put(String(""), "/Lang"),
        "no such language": put(String("deutsch_de!!"), "/Lang"),
        "language of elements only": _no_language_but_of_elements,
        "not marked": put(False, "/MarkInfo", "/Marked"),  # noqa: FBT003 -- a value of the file
        "suspect": put(True, "/MarkInfo", "/Suspects"),  # noqa: FBT003 -- as above
        "no tag tree": without("/StructTreeRoot"),
        "no title in the window": put(False, "/ViewerPreferences", "/DisplayDocTitle"),  # noqa: FBT003 -- as above
        "no title in the metadata": metadata(rb"<dc:title>.*?</dc:title>", b""),
        "no order of tabs": _no_tabs,
        "picture without text": element("Figure", "/Alt", None),
        "picture with empty text": element("Figure", "/Alt", String("")),
        "link without description": link("/Contents", None),
        "link without parent": link("/StructParent", None),
        "link that is text": _links_are_text,
        "head cell without scope": element("TH", "/A", None),
        "heading level left out": retagged("H2", "H4"),
        "heading without level": retagged("H2", "H"),
        "no first heading": retagged("H1", "H2"),
        "unknown kind of element": retagged("BlockQuote", "Foo"),
        "circular kinds of elements": _circular_role,
        "standard kind renamed": put(Dictionary(P=Name.H1), "/StructTreeRoot", "/RoleMap"),
        "note without id": element("Note", "/ID", None),
        "notes of one id": _same_id,
        "point outside a list": retagged("L", "Sect"),
        "text of a point outside a point": retagged("LI", "Sect"),
        "row outside a table": retagged("Table", "Sect"),
        "paragraph in a row": retagged("TD", "P"),
        "caption in the middle": _caption_in_the_middle,
        "two captions": _two_captions,
        "cell too wide": attribute("TD", "/ColSpan", 9),
        "cell too high": attribute("TH", "/RowSpan", 9),
        "formula without text": retagged("BlockQuote", "Formula"),
        "entry outside a table of contents": retagged("BlockQuote", "TOCI"),
        "artifact as content": drawn(rb"/Artifact\s+BMC", b"/Span BMC", count=0),
        "content without number": drawn(_SPAN, b"/Span BMC"),
        "artifact in content": drawn(rb"(" + _SPAN + rb")(.*?)EMC", rb"\1 /Artifact BMC\2EMC EMC"),
        "content in artifact": drawn(rb"(" + _SPAN + rb")(.*?)EMC", rb"/Artifact BMC \1\2EMC EMC"),
        "lines outside artifacts": drawn(rb"/Artifact\s+BMC\s+q(.*?)EMC", rb"q\1"),
        "content without end": drawn(rb"EMC", b""),
        "font not embedded": font("/CIDFontType2", _without_descriptor("/FontFile2")),
        "glyphs without characters": font("/Type0", _without_key("/ToUnicode")),
        "glyphs that are no character": font("/Type0", _no_character),
        "no map of glyphs": font("/CIDFontType2", _without_key("/CIDToGIDMap")),
        "wrong widths": font("/CIDFontType2", _wide),
        "wrong set of glyphs": font("/CIDFontType2", _cid_set),
        "encoding of others": font("/Type0", _encoding),
        "missing glyph": drawn(rb"<[0-9a-f]{4}", b"<0000"),
        "font of the viewer": with_resource(
            "/Font", "/fX", _HELVETICA, b"BT /fX 8 Tf 10 10 Td (x) Tj ET"
        ),
        "claims part 2 of PDF/UA": metadata(b'pdfuaid:part="1"', b'pdfuaid:part="2"'),
        "claim with another prefix": metadata(b"pdfuaid(:part|=)", rb"pu\1"),
        "attached file": _embedded,
        "layer without name": _layer(),
        "layers that change by themselves": _layer(Name=String("x"), AS=Array([])),
        "form field outside the tags": _field,
        "sticky note": _annotation(Subtype=Name.Text),
    },
    "PDF/A-2a": {
        "hidden link": link("/F", 6),
        "link that is not printed": link("/F", 0),
        "link to a program": link("/A", _PROGRAM),
        "claims no part of PDF/A": metadata(b'pdfaid:part="2"', b""),
        "claims no level of PDF/A": metadata(b'conformance="A"', b'conformance="X"'),
        "no output colours": without("/OutputIntents"),
        "colours of a printer": also_drawn(b"0 0 0 1 k 0 0 5 5 re f"),
        "script at the start": put(_SCRIPT, "/OpenAction"),
        "form of another kind": put(Dictionary(Fields=Array([]), XFA=String("x")), "/AcroForm"),
        "old compression": _lzw,
        "smoothed picture": _smoothed_picture,
        "unknown blend mode": with_resource(
            "/ExtGState", "/gsX", Dictionary(BM=Name.Foo), b"/gsX gs 0 0 5 5 re f"
        ),
    },
    "Strukturbaum der PDF-Datei": {
        "content of two elements": _content_twice,
        "broken metadata": metadata(b"</rdf:RDF>", b""),
        "no way back to the tags": _no_way_back,
    },
    "Gleicher Inhalt in Word und PDF": {
        "two titles": _other_title,
        "cells without heads": retagged("TH", "TD", every=True),
        "content as artifact": drawn(_SPAN, b"/Artifact BMC"),
    },
}
"""By the check that names them, though others may too."""

UNSEEN: dict[str, Change] = {
    "cell of another head": attribute("TD", "/Headers", Array([String("nirgends")])),
    "content of a tag in a group with opacity": _group_with_opacity,
}
"""What no check names; ``test_mutanten`` gives the reasons."""
