"""The mark stands top right on page 1 of every PDF, upright, and all else stays as it was."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from functools import cache, partial
from io import BytesIO
from typing import Any

import page as checker
import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import ImageChops
from pypdfium2 import raw
from tests.anlagen.fremde_pdfs import KONFORM, SHAPES, UNTEN, changed, page, signed
from tests.validate.anlagendateien import pdf

from vorlagen_gen.anlagen.abschirmung import abgeschirmt
from vorlagen_gen.anlagen.aushaendigen import UNLESBAR, Ausgehaendigt, Behandlung, ausgehaendigt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.stempel import GESPERRT, KEIN_PLATZ, SIGNIERT, ZU_KLEIN, gestempelt

VERMERK = "Anlage 1a zu V/0419/2026"
TITEL = "Lageplan, Blatt 1 – Übersicht"
BEHANDLUNG = Behandlung(VERMERK, TITEL)
SCALE = 1.5
A4 = (595, 842)
RECHTS_OBEN = b"BT /F 12 Tf 420 798 Td (Stand: 01.02.2026) Tj ET "


@cache
def stamped(data: bytes) -> bytes:
    return gestempelt(data, VERMERK, TITEL)[0]


def texts(data: bytes) -> list[str]:
    pages = pypdfium2.PdfDocument(data)
    return [each.get_textpage().get_text_range().strip() for each in pages]


def shown(data: bytes) -> Any:
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    return document[0].render(scale=SCALE).to_pil().convert("RGB")


def letters(data: bytes) -> list[tuple[float, float]]:
    """Where each letter of the mark begins on the page as it is shown, from the left and top."""
    document = pypdfium2.PdfDocument(data)
    first = document[0]
    textpage = first.get_textpage()
    found = textpage.search(VERMERK)
    start, count = found.get_next()
    return [_shown_at(first, textpage, index) for index in range(start, start + count)]


def _shown_at(first: Any, textpage: Any, index: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(textpage, index, x, y)
    across, down = ctypes.c_int(), ctypes.c_int()
    width, height = (round(100 * each) for each in first.get_size())
    raw.FPDF_PageToDevice(first, 0, 0, width, height, 0, x.value, y.value, across, down)
    return across.value / 100, down.value / 100


def structure(data: bytes) -> Iterator[str]:
    """All that a file says apart from what page 1 paints and what the file is called."""
    seen: set[tuple[int, int]] = set()
    document = pikepdf.open(BytesIO(data))
    first = document.pages[0].objgen
    stack: list[Any] = [document.Root]
    while stack:
        part = stack.pop()
        if isinstance(part, (Dictionary, pikepdf.Stream)):
            if part.is_indirect and part.objgen in seen:
                continue
            seen.add(part.objgen)
            changed_keys = {"/Contents", "/Resources"} if part.objgen == first else set()
            kept = {*part.keys()} - changed_keys - {"/Metadata", "/Length", "/Filter"}
            for key in sorted(kept):
                yield key
                stack.append(part[key])
        elif isinstance(part, Array):
            stack += list(part)
        else:
            yield str(part)


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_the_mark_reads_upright_top_right(data: bytes) -> None:
    new = stamped(data)
    places = letters(new)
    width, height = pypdfium2.PdfDocument(new)[0].get_size()
    assert {round(down, 1) for _, down in places} == {round(places[0][1], 1)}
    assert [across for across, _ in places] == sorted(across for across, _ in places)
    assert places[-1][0] > 0.8 * width
    assert places[0][1] < max(50, 0.08 * height)


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_all_pages_say_what_they_said(data: bytes) -> None:
    first, *rest = texts(stamped(data))
    old_first, *old_rest = texts(data)
    assert first.replace(VERMERK, "").strip() == old_first
    assert rest == old_rest


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_tags_links_fields_bookmarks_and_sizes_stay(data: bytes) -> None:
    assert list(structure(stamped(data))) == list(structure(data))


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_the_page_looks_the_same_outside_of_the_mark(data: bytes) -> None:
    new = stamped(data)
    places = letters(new)
    box = ImageChops.difference(shown(data), shown(new)).getbbox()
    assert box is not None
    left, top, right, bottom = (each / SCALE for each in box)
    baseline = places[0][1]
    em = (places[-1][0] - places[0][0]) / 10
    assert places[0][0] - em <= left
    assert right <= places[-1][0] + em
    assert baseline - em <= top
    assert bottom <= baseline + em


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_the_same_file_gives_the_same_bytes_and_keeps_its_identity(data: bytes) -> None:
    new = stamped(data)
    assert gestempelt(data, VERMERK, TITEL)[0] == new
    assert pikepdf.open(BytesIO(new)).check_pdf_syntax() == []
    old_id = pikepdf.open(BytesIO(data)).trailer.get("/ID")
    if old_id is not None:
        assert pikepdf.open(BytesIO(new)).trailer.ID[0] == old_id[0]


def test_the_mark_is_an_artifact_and_its_font_is_embedded() -> None:
    document = pikepdf.open(BytesIO(stamped(SHAPES["tags, bookmarks, links"])))
    first = document.pages[0]
    instructions = [
        (str(each.operator), [str(operand) for operand in each.operands])
        for each in pikepdf.parse_content_stream(first)
    ]
    assert [name for name, _ in instructions[-6:]] == ["BDC", "q", "cm", "Do", "Q", "EMC"]
    assert instructions[-6][1][0] == "/Artifact"
    form = first.obj.Resources.XObject[instructions[-3][1][0]]
    assert "/FontFile2" in form.Resources.Font.Schrift.FontDescriptor
    assert "/StructParents" not in form


@pytest.mark.parametrize("profile", ["ua1", "2a", "2b", "1b", "3a"])
def test_a_file_breaks_no_rule_of_a_standard_that_it_kept(profile: str) -> None:
    data = KONFORM.read_bytes()
    old, new = (
        {each.rule_id for each in checker.validate_pdf_bytes(each, profile=profile).failures}
        for each in (data, stamped(data))
    )
    assert new <= old


def test_it_is_called_what_the_list_of_anlagen_calls_it() -> None:
    document = pikepdf.open(BytesIO(stamped(KONFORM.read_bytes())))
    with document.open_metadata() as packet:
        assert packet["dc:title"] == TITEL
        assert packet["pdfuaid:part"] == "1"
    assert str(document.docinfo["/Title"]) == TITEL


def test_author_dates_and_language_are_left_to_cleaning() -> None:
    def change(document: pikepdf.Pdf) -> None:
        document.docinfo["/Author"] = "Stadt Münster"
        document.docinfo["/CreationDate"] = "D:20250101"
        del document.Root.Lang

    document = pikepdf.open(BytesIO(stamped(changed(change, "Text."))))
    assert str(document.docinfo["/Author"]) == "Stadt Münster"
    assert str(document.docinfo["/CreationDate"]) == "D:20250101"
    assert "/Lang" not in document.Root


def test_a_packet_that_is_no_xml_stays() -> None:
    def change(document: pikepdf.Pdf) -> None:
        document.Root.Metadata = document.make_stream(b"<kaputt", Type=Name.Metadata)

    document = pikepdf.open(BytesIO(stamped(changed(change, "Text."))))
    assert document.Root.Metadata.read_bytes() == b"<kaputt"


@pytest.mark.parametrize(
    "taken",
    [
        RECHTS_OBEN,
        b"0.9 g 480 790 80 60 re f 0 g 480 790 80 60 re S ",
        b"3 Tr " + RECHTS_OBEN,
    ],
    ids=["text", "a box", "text read from a scan"],
)
def test_it_makes_way_for_what_stands_there(taken: bytes) -> None:
    data = page(UNTEN + taken)
    new, hinweis = gestempelt(data, VERMERK, TITEL)
    assert hinweis == ""
    usual, moved = letters(stamped(page())), letters(new)
    assert moved[0] != usual[0]
    assert moved[0][1] < 50


def test_it_makes_way_for_a_link() -> None:
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[380, 770, 560, 842])
    new, hinweis = gestempelt(page(Annots=Array([link])), VERMERK, TITEL)
    assert hinweis == ""
    assert letters(new)[-1][0] < 380


def test_on_a_page_full_of_ink_it_stands_where_it_should_and_says_so() -> None:
    new, hinweis = gestempelt(page(b"0.5 g 0 0 595 842 re f"), VERMERK, TITEL)
    assert hinweis == KEIN_PLATZ
    assert letters(new) == letters(stamped(page()))


def test_a_page_too_small_has_none() -> None:
    new, hinweis = gestempelt(page(b"", size=(60, 40)), VERMERK, TITEL)
    assert hinweis == ZU_KLEIN
    assert VERMERK not in texts(new)[0]


def test_a_small_page_has_a_small_one() -> None:
    places = letters(stamped(page(b"", size=(100, 80))))
    assert places[-1][0] - places[0][0] < 0.8 * 100


def test_letters_that_the_text_font_lacks_are_embedded_too() -> None:
    vermerk = "Anlage ♿ zu V/0419/2026"
    assert texts(gestempelt(page(b""), vermerk, TITEL)[0]) == [vermerk]


@pytest.mark.parametrize(
    ("data", "hinweis"),
    [
        (signed(), SIGNIERT),
        (pdf("Text.", owner="geheim"), GESPERRT),
        (pdf("Text.", kennwort="geheim"), UNLESBAR),
        (b"%PDF-1.7 und sonst nichts", UNLESBAR),
    ],
    ids=["signed", "locked", "with a password", "damaged"],
)
def test_what_cannot_be_marked_comes_back_byte_by_byte(data: bytes, hinweis: str) -> None:
    assert ausgehaendigt(data, "a.pdf", BEHANDLUNG) == Ausgehaendigt(data, hinweis)


def test_a_process_of_its_own_gives_the_same_bytes() -> None:
    assert ausgehaendigt(page(), "a.pdf", BEHANDLUNG) == Ausgehaendigt(stamped(page()))


def test_a_file_that_takes_too_long_comes_back_as_it_is() -> None:
    at_once = partial(abgeschirmt, seconds=0.001)
    assert ausgehaendigt(page(), "a.pdf", BEHANDLUNG, at_once).hinweis == UNLESBAR


def test_a_file_without_pages_cannot_be_marked() -> None:
    without = changed(lambda document: document.pages.__delitem__(0), "Erste Seite.")
    with pytest.raises(UnlesbareDateiError):
        gestempelt(without, VERMERK, TITEL)
