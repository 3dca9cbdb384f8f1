"""Small PDF files of other programs, each with the one fault that is asked for."""

from __future__ import annotations

from io import BytesIO

import pikepdf

TEXT = "Der Lageplan zeigt die Standorte der neuen Leuchten am Beispielweg und die Kabelwege. " * 4


def pdf(
    *texts: str,
    is_tagged: bool = True,
    title: str = "Lageplan",
    language: str = "de-DE",
    kennwort: str = "",
    owner: str = "",
) -> bytes:
    """A PDF with a page for each of ``texts``; a page for an empty one shows a picture."""
    document = pikepdf.new()
    for text in texts or (TEXT,):
        _add_page(document, text)
    if is_tagged:
        document.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        document.Root.StructTreeRoot = document.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot)
        )
    if title:
        document.docinfo["/Title"] = title
    if language:
        document.Root.Lang = pikepdf.String(language)
    stream = BytesIO()
    is_locked = bool(kennwort or owner)
    encryption = pikepdf.Encryption(owner=owner or kennwort, user=kennwort)
    document.save(stream, encryption=encryption if is_locked else False, static_id=not is_locked)
    return stream.getvalue()


def _add_page(document: pikepdf.Pdf, text: str) -> None:
    page = document.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )
    image = document.make_stream(
        b"\x80", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1
    )
    image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DeviceGray, 8
    page.obj.Resources = pikepdf.Dictionary(
        Font=pikepdf.Dictionary(F=font), XObject=pikepdf.Dictionary(I=image)
    )
    page.obj.Contents = document.make_stream(_content(text))


def _content(text: str) -> bytes:
    if not text:
        return b"q 400 0 0 400 50 50 cm /I Do Q"
    lines = [text[start : start + 80] for start in range(0, len(text), 80)]
    shown = b" ".join(b"(" + line.encode("cp1252") + b") Tj T*" for line in lines)
    return b"BT /F 9 Tf 12 TL 50 800 Td " + shown + b" ET"


def undecodable_pdf(*, has_image: bool = False) -> bytes:
    """A PDF whose letters are all said to be half of a pair: no reader can decode them."""
    document = pikepdf.open(BytesIO(pdf()))
    resources = document.pages[0].Resources
    cmap = b"begincmap 1 beginbfrange <20> <FF> <D800> endbfrange endcmap"
    resources.Font.F.ToUnicode = document.make_stream(cmap)
    if has_image:
        page = document.pages[0]
        page.Contents = document.make_stream(page.Contents.read_bytes() + b" " + _content(""))
    return _saved(document)


def pdf_with_broken_title() -> bytes:
    """A PDF whose title is no text: half of a pair."""
    document = pikepdf.open(BytesIO(pdf()))
    document.docinfo["/Title"] = pikepdf.String(b"\xfe\xff\xd8\x00\x00A")
    return _saved(document)


def _saved(document: pikepdf.Pdf) -> bytes:
    stream = BytesIO()
    document.save(stream, static_id=True)
    return stream.getvalue()


def endless_pdf() -> bytes:
    """A small PDF whose one page shows a form that shows three forms that show three forms …"""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(595, 842))
    shown = document.make_stream(b"")
    for content in (b"", *([b"/A Do /A Do /A Do"] * 30)):
        form = document.make_stream(
            content, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9]
        )
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=shown))
        shown = form
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=shown))
    page.obj.Contents = document.make_stream(b"/A Do")
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
