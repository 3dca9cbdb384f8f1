"""PDF files of other programs in all shapes that offices send: turned, cropped, tagged, damaged."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from tests.validate.anlagendateien import pdf

KONFORM = Path(__file__).parents[2] / "vorlagen/2026-radweg-beispiel/anlagen/lageplan.pdf"
"""Keeps PDF/A-2a and PDF/UA-1; another program of the city's office wrote it."""
UNTEN = b"BT /F 12 Tf 60 300 Td (Text weit unten auf der Seite.) Tj ET "


def page(
    content: bytes = UNTEN, size: tuple[float, float] = (595, 842), **entries: object
) -> bytes:
    """A page of ``size`` that paints ``content``, with further ``entries``."""

    def change(document: Pdf) -> None:
        first = document.pages[0].obj
        first.MediaBox = [0, 0, *size]
        first.Contents = document.make_stream(content)
        for key, value in entries.items():
            first[f"/{key}"] = value

    return changed(change, "Erste Seite.")


def changed(change: Callable[[Pdf], None], *texts: str) -> bytes:
    """A document with a page for each of ``texts``, changed."""
    document = pikepdf.open(BytesIO(pdf(*texts)))
    change(document)
    stream = BytesIO()
    document.save(stream, static_id=True, fix_metadata_version=False)
    return stream.getvalue()


def _inherited(document: Pdf) -> None:
    first, second = (each.obj for each in document.pages)
    pages = document.Root.Pages
    for key in ("/Resources", "/MediaBox"):
        pages[key] = first[key]
        del first[key], second[key]
    pages.Rotate = 270


def _outlined(document: Pdf) -> None:
    first, second = (each.obj for each in document.pages)
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[60, 300, 200, 320])
    link.Dest = Array([second, Name.Fit])
    first.Annots = Array([document.make_indirect(link)])
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Zweite Seite", 1))
    heading = document.make_indirect(Dictionary(S=Name.H1, Pg=first, K=0))
    root = document.Root.StructTreeRoot
    root.K = Array([heading])
    root.ParentTree = document.make_indirect(Dictionary(Nums=Array([0, Array([heading])])))
    first.StructParents = 0
    first.Contents = document.make_stream(b"/H1 <</MCID 0>> BDC " + UNTEN + b" EMC")


def _form(document: Pdf) -> None:
    field = document.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("Name"))
    )
    field.Rect = [60, 200, 300, 220]
    document.pages[0].obj.Annots = Array([field])
    document.Root.AcroForm = Dictionary(Fields=Array([field]))


def signed() -> bytes:
    """A file that somebody signed."""

    def change(document: Pdf) -> None:
        field = document.make_indirect(Dictionary(FT=Name.Sig, T=String("Unterschrift")))
        field.V = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("00"))
        document.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)

    return changed(change, "Unterschrieben.")


def _without_table(data: bytes) -> bytes:
    return data.replace(b"startxref\n", b"startxref\n9")


SHAPES: dict[str, bytes] = {
    "portrait": page(),
    "landscape": page(size=(842, 595)),
    "A3": page(size=(842, 1191)),
    "A0 landscape": page(size=(3370, 2384)),
    "turned by 90": page(Rotate=90),
    "turned by 180": page(Rotate=180),
    "turned by 270": page(Rotate=270),
    "turned back": page(Rotate=-90),
    "cropped": page(CropBox=[50, 100, 500, 700]),
    "cropped and turned": page(CropBox=[50, 100, 500, 700], Rotate=90),
    "not at the origin": page(MediaBox=[-300, 120, 295, 962]),
    "box the other way round": page(MediaBox=[595, 842, 0, 0]),
    "large units": page(size=(297, 421), UserUnit=2),
    "small units, turned": page(size=(1190, 1684), UserUnit=0.5, Rotate=180),
    "visiting card": page(b"", size=(240, 150)),
    "nothing painted": page(b""),
    "state left changed": page(b"2 0 0 2 30 40 cm 3 Tr 1 0 0 RG " + UNTEN),
    "saved more than restored": page(b"q 0.5 0 0 0.5 0 0 cm q " + UNTEN),
    "restored more than saved": page(b"Q Q 0.5 0 0 0.5 9 9 cm " + UNTEN),
    "white ground": page(b"1 g 0 0 595 842 re f 0 g " + UNTEN),
    "content in pieces": changed(
        lambda document: document.pages[0].contents_add(b"0 0 1 RG", prepend=True), "Erste Seite."
    ),
    "said for all pages": changed(_inherited, "Erste Seite.", "Zweite Seite."),
    "tags, bookmarks, links": changed(_outlined, "Erste Seite.", "Zweite Seite."),
    "form": changed(_form, "Erste Seite."),
    "300 pages": pdf(*(f"Seite {number}." for number in range(1, 301))),
    "untagged": pdf("Erste Seite.", is_tagged=False, title="", language=""),
    "scan": pdf(""),
    "damaged table": _without_table(page()),
    "for the archive": KONFORM.read_bytes(),
}
