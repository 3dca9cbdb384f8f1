"""Cleaning takes out every byte of what can be stripped, and nothing that anybody sees."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image
from tests.anlagen import (
    verstecke_bild,
    verstecke_excel,
    verstecke_pdf,
    verstecke_word,
)
from tests.anlagen.alle_verstecke import ALL
from tests.anlagen.bilder import encoded, exif
from tests.anlagen.pakete import excel, zeile
from tests.anlagen.versteck import GEHEIM, Versteck

from vorlagen_gen.anlagen.reinigung import gereinigt
from vorlagen_gen.anlagen.suche import suche

STRIPPABLE = {name: each for name, each in ALL.items() if each.is_bereinigbar}
DECIDED = {name: each for name, each in ALL.items() if not each.is_bereinigbar}
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def unpacked(data: bytes) -> bytes:
    """All bytes of a file, with everything in it that is compressed."""
    parts = [data]
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as file:
            parts += [name.encode() + unpacked(file.read(name)) for name in file.namelist()]
    for found in _STREAM.finditer(data) if b"%PDF-" in data[:1024] else ():
        parts.append(_inflated(found[1]))
    if data.startswith(b"\x89PNG"):
        parts += [_inflated(data[at.start() :]) for at in re.finditer(b"\x78[\x01\x9c\xda]", data)]
    return b"\n".join(parts)


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error:
        return b""


def says(data: bytes, word: str) -> bool:
    """Whether ``word`` stands in the file in any of the ways that programs write words."""
    everything = unpacked(data)
    return any(word.encode(code) in everything for code in ("utf-8", "utf-16-le", "utf-16-be"))


@pytest.mark.parametrize("versteck", ALL.values(), ids=ALL)
def test_the_secret_is_in_the_file_before(versteck: Versteck) -> None:
    is_shape = versteck.art.name in ("ZUSCHNITT", "STANDORT") or b"Sound" in versteck.data
    assert says(versteck.data, GEHEIM) or is_shape


@pytest.mark.parametrize("versteck", STRIPPABLE.values(), ids=STRIPPABLE)
def test_nothing_is_left_of_what_can_be_stripped(versteck: Versteck) -> None:
    clean = gereinigt(versteck.data, versteck.datei)
    assert suche(clean, versteck.datei) == ()
    assert not says(clean, GEHEIM)
    assert gereinigt(clean, versteck.datei) == clean
    assert gereinigt(versteck.data, versteck.datei) == clean


@pytest.mark.parametrize("versteck", DECIDED.values(), ids=DECIDED)
def test_what_someone_must_decide_is_found_again(versteck: Versteck) -> None:
    assert gereinigt(versteck.data, versteck.datei) == versteck.data
    assert suche(versteck.data, versteck.datei)


def _pages(data: bytes) -> list[tuple[str, bytes]]:
    """The text and the look of each page, without what lies on it."""
    document = pypdfium2.PdfDocument(data)
    return [
        (
            page.get_textpage().get_text_range(),
            page.render(may_draw_forms=False, draw_annots=False).to_pil().tobytes(),
        )
        for page in document
    ]


PDFS = {name: each for name, each in verstecke_pdf.VERSTECKE.items() if each.is_bereinigbar}


@pytest.mark.parametrize("versteck", PDFS.values(), ids=PDFS)
def test_pages_keep_their_text_and_look(versteck: Versteck) -> None:
    assert _pages(gereinigt(versteck.data, versteck.datei)) == _pages(versteck.data)


def test_a_pdf_keeps_its_title_its_standard_and_its_links() -> None:
    data = verstecke_pdf.with_xmp(f"<dc:creator>{GEHEIM}</dc:creator>")
    with pikepdf.open(BytesIO(gereinigt(data, "a.pdf"))) as document:
        packet = document.Root.Metadata.read_bytes()
        assert document.docinfo["/Title"] == "Lageplan"
        assert document.Root.Lang == "de-DE"
        assert document.Root.MarkInfo.Marked
    assert b"<pdfuaid:part>1</pdfuaid:part>" in packet
    assert b"Lageplan" in packet


def test_what_cannot_be_stripped_stays_beside_what_can() -> None:
    def both(document: pikepdf.Pdf) -> None:
        document.docinfo["/Author"] = GEHEIM
        document.pages[1].obj.Contents = document.make_stream(
            verstecke_pdf.GEDECKT + verstecke_pdf.BOX
        )

    data = verstecke_pdf.changed(both)
    found = suche(data, "a.pdf")
    assert len(found) == 2
    assert suche(gereinigt(data, "a.pdf"), "a.pdf") == found[1:]


def test_a_black_marker_is_not_taken_off_the_words_below_it() -> None:
    def both(document: pikepdf.Pdf) -> None:
        document.docinfo["/Author"] = GEHEIM
        marker = pikepdf.Dictionary(
            Subtype=pikepdf.Name.Highlight, Rect=[40, 590, 200, 620], C=pikepdf.Array([0, 0, 0])
        )
        document.pages[1].obj.Annots = pikepdf.Array([document.make_indirect(marker)])

    clean = gereinigt(verstecke_pdf.changed(both), "a.pdf")
    assert [each.art.name for each in suche(clean, "a.pdf")] == ["SCHWAERZUNG"]


def test_a_comment_that_the_tags_lead_to_is_emptied() -> None:
    with pikepdf.open(BytesIO(verstecke_pdf.VERSTECKE["note"].data)) as document:
        note = document.pages[1].obj.Annots[0]
        document.Root.StructTreeRoot.K = pikepdf.Array([pikepdf.Dictionary(Obj=note)])
        data = verstecke_pdf.saved(document)
    assert not says(gereinigt(data, "a.pdf"), GEHEIM)


@pytest.mark.parametrize("name", ["author", "comment", "custom xml", "chart data", "macro"])
def test_a_word_file_keeps_its_text(name: str) -> None:
    old = verstecke_word.VERSTECKE[name].data
    assert _words(gereinigt(old, "a.docx")) == _words(old)


def _words(data: bytes) -> list[str]:
    with ZipFile(BytesIO(data)) as file:
        return re.findall(r"<w:t>(.*?)</w:t>", file.read("word/document.xml").decode())


def test_no_tie_of_a_cleaned_file_leads_nowhere() -> None:
    for each in (*verstecke_word.VERSTECKE.values(), *verstecke_excel.VERSTECKE.values()):
        with ZipFile(BytesIO(gereinigt(each.data, each.datei))) as file:
            names = set(file.namelist())
            for rels in (name for name in names if name.endswith(".rels")):
                ids = set(re.findall(r'Id="(rId\d+)"', file.read(rels).decode()))
                source = rels.replace("_rels/", "").removesuffix(".rels")
                used = re.findall(r'r:id="(rId\d+)"', file.read(source).decode()) if source else []
                assert set(used) <= ids, (each.ort, source)
            types = re.findall(r'PartName="/([^"]*)"', file.read("[Content_Types].xml").decode())
            assert set(types) <= names


def test_sheets_and_names_behind_a_dropped_sheet_move_up() -> None:
    names = (
        '<bookViews><workbookView activeTab="2"/></bookViews><definedNames>'
        '<definedName name="Fort" localSheetId="1">1</definedName>'
        '<definedName name="Bleibt" localSheetId="2">2</definedName></definedNames>'
    )
    sheets = {"Erstes": zeile(1, "a"), "Notiz": zeile(1, GEHEIM), "Drittes": zeile(1, "b")}
    clean = gereinigt(excel(sheets, states={"Notiz": "hidden"}, mappe=names), "a.xlsx")
    with ZipFile(BytesIO(clean)) as file:
        workbook = file.read("xl/workbook.xml").decode()
    assert re.findall(r'<sheet name="(\w+)"', workbook) == ["Erstes", "Drittes"]
    assert re.findall(r'name="(\w+)" localSheetId="(\d)"', workbook) == [("Bleibt", "1")]
    assert 'activeTab="1"' in workbook


IMAGES = {name: each for name, each in verstecke_bild.VERSTECKE.items() if each.is_bereinigbar}


@pytest.mark.parametrize("versteck", IMAGES.values(), ids=IMAGES)
def test_a_picture_keeps_each_of_its_points(versteck: Versteck) -> None:
    with (
        Image.open(BytesIO(versteck.data)) as old,
        Image.open(BytesIO(gereinigt(versteck.data, versteck.datei))) as new,
    ):
        assert new.convert("RGB").tobytes() == old.convert("RGB").tobytes()
        assert new.size == old.size


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_is_still_turned_as_the_camera_was_held(kind: str) -> None:
    data = encoded(kind, exif=exif({0x0112: 6, 0x013B: GEHEIM}))
    clean = gereinigt(data, "a.jpg")
    with Image.open(BytesIO(clean)) as image:
        assert dict(image.getexif()) == {0x0112: 6}
    assert not says(clean, GEHEIM)
