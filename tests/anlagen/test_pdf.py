"""What hides in a PDF is found at its page; what is plain to see is not."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from tests.anlagen.verstecke_pdf import (
    BOX,
    GEDECKT,
    SCAN,
    SICHTBAR,
    VERSTECKE,
    changed,
    cropped,
    field,
    image_box,
    in_form,
    painted,
    revised,
    saved,
    two_pages,
    with_layer,
    with_xmp,
)
from tests.validate.anlagendateien import pdf

from vorlagen_gen.anlagen.fundarten import Fund, Fundart
from vorlagen_gen.anlagen.suche import suche

ROOT = Path(__file__).parents[2]


def with_annotation(subtype: str, **entries: object) -> bytes:
    def change(document: Pdf) -> None:
        document.pages[1].obj.Contents = document.make_stream(SICHTBAR + GEDECKT)
        annotation = Dictionary(Subtype=Name(f"/{subtype}"), Rect=[40, 590, 200, 620])
        for key, value in entries.items():
            annotation[f"/{key}"] = value
        document.pages[1].obj.Annots = Array([document.make_indirect(annotation)])

    return changed(change)


@pytest.mark.parametrize(
    "data",
    [
        with_annotation("Square", IC=Array([0, 0, 0])),
        with_annotation("Square", IC=Array([1, 1, 1])),
        with_annotation("Polygon", IC=Array([0.5])),
        with_annotation("FreeText", C=Array([1, 1, 1])),
        with_annotation("Redact", Contents="x"),
        with_annotation("Highlight", C=Array([0, 0, 0])),
        with_annotation("Highlight", C=Array([0, 0, 0, 1])),
    ],
)
def test_an_annotation_over_text_is_a_failed_redaction(data: bytes) -> None:
    found = [each for each in suche(data, "a.pdf") if each.art is Fundart.SCHWAERZUNG]
    assert found
    assert all(each.ort.startswith("Seite 2") and not each.is_bereinigbar for each in found)


@pytest.mark.parametrize(
    ("subtype", "entries"),
    [
        ("Square", {"IC": Array([1, 1, 0]), "CA": 0.3}),
        ("Square", {"C": Array([1, 0, 0])}),
        ("Highlight", {"C": Array([1, 1, 0])}),
        ("Highlight", {"C": Array([0, 0, 1, 0])}),
    ],
)
def test_an_annotation_that_text_shows_through_is_none(
    subtype: str, entries: dict[str, object]
) -> None:
    arten = {each.art for each in suche(with_annotation(subtype, **entries), "a.pdf")}
    assert arten <= {Fundart.KOMMENTAR, Fundart.ZEICHNUNG}


def _see_through(content: bytes) -> bytes:
    document = pikepdf.open(BytesIO(painted(content)))
    document.pages[1].obj.Resources.ExtGState = Dictionary(
        A=Dictionary(ca=0.4), M=Dictionary(BM=Name.Multiply)
    )
    return saved(document)


def _gradient() -> bytes:
    """White text on a gradient, once painted as an area and once as the filling of a box."""
    document = pikepdf.open(
        BytesIO(
            painted(
                b"/S sh 1 g " + GEDECKT + b"/Pattern cs /P scn 40 490 200 40 re f 1 g "
                b"BT /F 12 Tf 50 500 Td (Auf einem Verlauf) Tj ET"
            )
        )
    )
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0.4], C1=[0.3, 0, 0], N=1)
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 600, 0], Function=function
    )
    resources = document.pages[1].obj.Resources
    resources.Shading = Dictionary(S=shading)
    resources.Pattern = Dictionary(P=Dictionary(PatternType=2, Shading=shading))
    return saved(document)


def _hatched() -> bytes:
    """Text that shows through the lines of a hatching painted over it."""
    document = pikepdf.open(BytesIO(painted(GEDECKT + b"/Pattern cs /H scn 40 590 200 40 re f")))
    document.pages[1].obj.Resources.Pattern = Dictionary(
        H=document.make_stream(
            b"0 0 0.2 6 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1,
            BBox=[0, 0, 6, 6], XStep=6, YStep=6, Resources=Dictionary(),
        )
    )  # fmt: skip
    return saved(document)


def _inherited_size() -> bytes:
    """A page larger than usual, whose size stands where all pages have it from."""
    document = pikepdf.open(BytesIO(painted(b"BT /F 12 Tf 1000 1500 Td (Oben rechts) Tj ET")))
    for page in document.pages:
        del page.obj.MediaBox
    document.Root.Pages.MediaBox = Array([0, 0, 1191, 1684])
    return saved(document)


def _linearized() -> bytes:
    stream = BytesIO()
    two_pages().save(stream, linearize=True, static_id=True)
    return stream.getvalue()


def _plain_field(document: Pdf) -> None:
    field(document)


def _link(document: Pdf) -> None:
    page = document.pages[1].obj
    page.Annots = Array(
        [
            Dictionary(Subtype=Name.Link, Rect=[0, 0, 9, 9], Contents="Zur Stadt", A=action)
            for action in (
                Dictionary(S=Name.URI, URI=String("https://www.example.org/home/liste")),
                Dictionary(S=Name.URI, URI=String("mailto:amt@example.org")),
                Dictionary(S=Name.GoTo, D=Array([page, Name.Fit])),
            )
        ]
    )


def _tools_and_city(document: Pdf) -> None:
    document.docinfo["/Author"] = "Stadt Münster"
    document.docinfo["/Creator"] = "Microsoft® Word für Microsoft 365"
    document.docinfo["/Producer"] = "Adobe PDF Library 17"
    document.docinfo["/Keywords"] = "Lageplan; Radweg"


_TITLE = "<dc:description><rdf:Alt><rdf:li>Plan</rdf:li></rdf:Alt></dc:description>"
_TABLE = b"0.8 g 40 590 200 30 re f 1 g 40 560 200 30 re f 0 g " + GEDECKT
SILENT = {
    "plain": pdf(),
    "linearized": _linearized(),
    "field": changed(_plain_field),
    "links": changed(_link),
    "tools and city": changed(_tools_and_city),
    "xmp title": with_xmp(_TITLE),
    "table shading": painted(SICHTBAR + _TABLE),
    "white box before text": painted(b"1 g 0 0 595 842 re f 0 g " + SICHTBAR + GEDECKT),
    "box elsewhere": painted(GEDECKT + b"0 g 300 300 50 20 re f"),
    "box clipped away": painted(GEDECKT + b"q 300 300 50 20 re W n 0 g 0 0 595 842 re f Q"),
    "underline": painted(GEDECKT + b"0 g 45 597 140 0.7 re f"),
    "strike-through": painted(GEDECKT + b"0 g 45 603 140 0.7 re f"),
    "frame": painted(GEDECKT + b"0 g 45 595 140 20 re S"),
    "frame of areas": painted(GEDECKT + b"40 590 m 200 590 l 200 620 l 40 620 l h "
                              b"42 592 m 42 618 l 198 618 l 198 592 l h f"),
    "marker": _see_through(GEDECKT + b"q /M gs 1 1 0 rg " + BOX + b"Q"),
    "veil": _see_through(GEDECKT + b"q /A gs 0 g " + BOX + b"Q"),
    "veil in a form": _see_through(GEDECKT),
    "text on a dark box": painted(b"0 0 0.5 rg " + BOX + b"1 g " + GEDECKT),
    "text on a picture": painted(SCAN + b"1 g " + GEDECKT),
    "white text on a gradient": _gradient(),
    "hatching over text": _hatched(),
    "size of all pages": _inherited_size(),
    "scan with text read from it": painted(SCAN + b"3 Tr " + GEDECKT),
    "scan over its text": painted(GEDECKT + SICHTBAR + SCAN.replace(b"/I", b"/J")),
    "clear picture": image_box(alpha=0),
    "form below": painted(SICHTBAR),
    "form elsewhere": in_form(b"0 0 50 20 re f", b"1 0 0 1 300 300"),
    "layer that is shown": with_layer(is_hidden=False),
    "cropped margin": cropped(SICHTBAR, (20, 20, 575, 822)),
    "title changed later": revised(lambda document: document.docinfo.__setitem__("/Title", "x")),
}  # fmt: skip


def _with_scan(data: bytes) -> bytes:
    """A picture of more than one colour, as scans are."""
    document = pikepdf.open(BytesIO(data))
    resources = document.pages[1].obj.Resources
    if "/XObject" in resources:
        resources.XObject.J = document.make_stream(
            bytes(range(0, 250, 10)), Type=Name.XObject, Subtype=Name.Image, Width=5, Height=5,
            BitsPerComponent=8, ColorSpace=Name.DeviceGray,
        )  # fmt: skip
    return saved(document)


@pytest.mark.parametrize("name", SILENT)
def test_what_is_plain_to_see_is_silent(name: str) -> None:
    data = _with_scan(SILENT[name]) if name == "scan over its text" else SILENT[name]
    assert suche(data, "a.pdf") == ()


def test_a_scan_that_is_black_all_over_hides_the_text_below_it() -> None:
    (fund,) = suche(painted(GEDECKT + SCAN), "a.pdf")
    assert fund.art is Fundart.SCHWAERZUNG


def test_our_own_papers_and_those_of_other_programs_are_silent() -> None:
    files = [*ROOT.glob("vorlagen/*/anlagen/*.pdf"), *ROOT.glob("docs/beispiele/*.pdf")]
    assert {path.name: suche(path.read_bytes(), path.name) for path in files} == {
        path.name: () for path in files
    }
    assert len(files) >= 3


@pytest.mark.parametrize("name", ["author", "note", "black box"])
def test_a_signed_file_is_left_as_it_is(name: str) -> None:
    document = pikepdf.open(BytesIO(VERSTECKE[name].data))
    signature = document.make_indirect(
        Dictionary(FT=Name.Sig, T="Siegel", V=Dictionary(Type=Name.Sig, Contents=String("x")))
    )
    document.Root.AcroForm = Dictionary(Fields=Array([signature]), SigFlags=3)
    found = suche(saved(document), "a.pdf")
    assert VERSTECKE[name].art in {each.art for each in found}
    assert not any(each.is_bereinigbar for each in found)


def test_a_page_is_cropped_also_where_all_pages_are() -> None:
    document = pikepdf.open(BytesIO(painted(SICHTBAR + GEDECKT)))
    document.Root.Pages.CropBox = Array([0, 650, 595, 842])
    assert suche(saved(document), "a.pdf") == (Fund(Fundart.ZUSCHNITT, "Seite 2", False),)  # noqa: FBT003 -- as printed


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_may_be_turned(turn: int) -> None:
    for content, art in (
        (GEDECKT + b"0 g " + BOX, "SCHWAERZUNG"),
        (b"1 g " + GEDECKT, "VERBORGENER_TEXT"),
    ):
        document = pikepdf.open(BytesIO(painted(SICHTBAR + content)))
        document.pages[1].obj.Rotate = turn
        assert [each.art.name for each in suche(saved(document), "a.pdf")] == [art]
    document = pikepdf.open(BytesIO(SILENT["table shading"]))
    document.pages[1].obj.Rotate = turn
    assert suche(saved(document), "a.pdf") == ()


def test_each_page_is_named() -> None:
    document = two_pages()
    for page in document.pages:
        page.obj.Contents = document.make_stream(SICHTBAR + GEDECKT + BOX)
    assert [each.ort for each in suche(saved(document), "a.pdf")] == ["Seite 1", "Seite 2"]
