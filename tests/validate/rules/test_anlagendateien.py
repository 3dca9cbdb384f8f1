"""Files of other programs are opened before they are handed over."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from random import Random

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Name
from PIL import Image
from tests.anlagen.pakete import absatz, excel, teil, word
from tests.anlagen.verstecke_word import VERSTECKE, commented, part
from tests.validate.anlagendateien import (
    TEXT,
    endless_pdf,
    pdf,
    pdf_with_broken_title,
    undecodable_pdf,
)
from tests.validate.anlagenfall import statt_der_ersten
from tests.validate.fall import Fall

from vorlagen_gen.anlagen.abschirmung import abgeschirmt
from vorlagen_gen.anlagen.pdf_lesbarkeit import read
from vorlagen_gen.validate.bearbeitungsspuren import UnreadableOfficeFileError, find_spuren
from vorlagen_gen.validate.fremdes_pdf import FremdesPdf, read_pdf

SHIFTED = "".join(chr(ord(char) + 3) if char != " " else " " for char in TEXT)
MINE = ("F27", "V272", "V273", "V274", "V275", "V276", "V277", "V279")
PLACES = {"36:41", "35:1"}
"""The name of the file, and the list."""
ALTERNATIVE = ", barrierefreie_alternative: {kontakt: Stadtplanungsamt}"
NICHT_OEFFENTLICH = ", oeffentlich: nein"


def told(fall: Fall, name: str, content: bytes, more: str = "") -> list[str]:
    fall.schreibe(f"anlagen/{name}", content)
    statt_der_ersten(fall, f"nummer: 1, titel: Lageplan, datei: anlagen/{name}{ALTERNATIVE}{more}")
    found = [each for each in fall.findings() if each.code.startswith(MINE)]
    assert {str(each.place).partition(":")[2] for each in found} <= PLACES
    return [f"{each.code} {each.text}" for each in found]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            b"%PDF-1.7\nnichts weiter",
            "F272 Die öffentliche Datei »anlagen/plan.pdf« lässt sich nicht untersuchen: Sie ist",
        ),
        (pdf()[:400], "F272"),
        (b"Vorspann %PDF-1.4" + b"\x00" * 500, "F272"),
        (pdf(kennwort="geheim"), "F272"),
        (pdf(owner="geheim"), "V273 Die Datei »anlagen/plan.pdf« ist durch ein Kennwort"),
        (pdf(owner="geheim", is_tagged=False), "V273"),
        (pdf(""), "V274 Die Datei »anlagen/plan.pdf« enthält keinen Text, nur Bilder oder"),
        (pdf("", "", is_tagged=False), "V274"),
        (pdf(TEXT, ""), "V274 Die Datei »anlagen/plan.pdf« enthält auf Seite 2 keinen Text, nur"),
        (pdf(TEXT, "", ""), "V274 Die Datei »anlagen/plan.pdf« enthält auf den Seiten 2, 3 keinen"),
        (pdf(SHIFTED), "V275 Der Text in »anlagen/plan.pdf« ist Zeichensalat: Gespeichert sind"),
        (pdf(TEXT.replace(" ", "")), "V275 Der Text in »anlagen/plan.pdf« hat keine Abstände zw"),
        (pdf("xkcdqwrt " * 40), "V275"),
        (undecodable_pdf(), "V275 Der Text in »anlagen/plan.pdf« ist Zeichensalat"),
        (undecodable_pdf(has_image=True), "V275"),
        (pdf(is_tagged=False), "V276 Die Datei »anlagen/plan.pdf« hat keine Strukturangaben"),
        (pdf(is_tagged=False, title="", language=""), "V276"),
        (pdf("Ein Satz.", is_tagged=False), "V276"),
        (pdf(language=""), "V277 Die Datei »anlagen/plan.pdf« nennt ihre Sprache nicht."),
        (pdf(title=" ", language=""), "V277 Die Datei »anlagen/plan.pdf« nennt ihre Sprache nicht"),
        (pdf(TEXT, TEXT, language=""), "V277 Die Datei »anlagen/plan.pdf« nennt ihre Sprache nic"),
        (pdf(TEXT, "Fehler! Verweisquelle konnte nicht gefunden werden."), "V279 In der Datei"),
    ],
)
def test_a_pdf_with_a_fault_is_told_once(fall: Fall, content: bytes, expected: str) -> None:
    (finding,) = told(fall, "plan.pdf", content)
    assert finding.startswith(expected)


@pytest.mark.parametrize(
    "content",
    [
        pdf(),
        pdf("Kurz.", TEXT),
        pdf(title=""),
        pdf_with_broken_title(),
        pdf("12.345,67 4711 0815 " * 40),
        pdf("ÖPNV LBP UVP BGF GFZ " * 3 + TEXT),
        pdf("Fehler! Das war der Titel des Films."),
        pdf("www.stadt-muenster.de/rathaus/verwaltung/" * 3 + " " + TEXT),
    ],
)
def test_a_pdf_in_order_is_silent(fall: Fall, content: bytes) -> None:
    assert told(fall, "plan.pdf", content) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"%PDF-1.7\nnichts weiter", "V272 Die Datei »anlagen/plan.pdf« lässt sich nicht lesen."),
        (pdf()[:400], "V272"),
        (pdf(kennwort="geheim"), "V273 Die Datei »anlagen/plan.pdf« ist durch ein Kennwort"),
    ],
)
def test_a_pdf_that_is_not_public_and_unreadable_is_a_warning(
    fall: Fall, content: bytes, expected: str
) -> None:
    found = told(fall, "plan.pdf", content, NICHT_OEFFENTLICH)
    assert any(each.startswith(expected) for each in found)


_STRICKEN = "<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
_ERROR_CELL = '<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>'
_SPLIT = absatz("Fehler! Ver</w:t></w:r><w:r><w:t>weisquelle")


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.docx", part("footer2.xml", "footer", teil("w:ftr", _SPLIT)), "Feldfehler („Fehler!"),
        ("a.docx", word(absatz("Error! Reference source not found")), "Feldfehler („Fehler!"),
        ("a.xlsx", excel({"Daten": _ERROR_CELL}), "Zellen mit Fehlerwert."),
    ],
)
def test_what_broke_is_told(fall: Fall, name: str, content: bytes, expected: str) -> None:
    (finding,) = told(fall, name, content)
    assert finding.startswith(f"V279 In der Datei »anlagen/{name}« sind noch {expected}")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (word(_STRICKEN), "nachverfolgte Änderungen (Text, Absatz 1)."),
        (commented(), "Kommentare (Text, Absatz 2)."),
        (VERSTECKE["macro"].data, "Makros oder Programme (in der Datei)."),
        (VERSTECKE["hidden"].data, "verborgene Texte (Text, Absatz 2)."),
    ],
)
def test_what_editing_left_is_a_warning_where_it_is_not_public(
    fall: Fall, content: bytes, expected: str
) -> None:
    (finding,) = told(fall, "a.docx", content, NICHT_OEFFENTLICH)
    assert finding == f"V279 In der Datei »anlagen/a.docx« sind noch {expected}"


@pytest.mark.parametrize("name", ["author", "path of a picture", "custom"])
def test_who_wrote_a_file_that_is_not_public_is_no_fault(fall: Fall, name: str) -> None:
    assert told(fall, "a.docx", VERSTECKE[name].data, NICHT_OEFFENTLICH) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", word(absatz("Inserat, Fehler!"))),
        ("a.xlsx", excel()),
    ],
)
def test_a_clean_file_is_silent(fall: Fall, name: str, content: bytes) -> None:
    assert told(fall, name, content) == []


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_a_package_cut_off_is_unreadable(fall: Fall, name: str) -> None:
    content = word() if name.endswith("docx") else excel()
    assert told(fall, name, content[:-60], NICHT_OEFFENTLICH) == [
        f"V272 Die Datei »anlagen/{name}« lässt sich nicht lesen."
    ]


def _noise() -> bytes:
    """A picture of about 60 kB, which cannot be packed."""
    stream = BytesIO()
    noise = Random(1).randbytes(142 * 142 * 3)  # noqa: S311 -- no secret
    image = Image.frombytes("RGB", (142, 142), noise)
    image.save(stream, "PNG")
    return stream.getvalue()


LARGE = [
    ("plan.pdf", pdf() + b"\n" * 60_000),
    ("liste.docx", word(absatz("".join(map(str, range(40_000)))))),
    ("karte.png", _noise()),
]


def with_pictures(*sizes: int) -> bytes:
    """A PDF with a page for each of ``sizes``: as many bytes has its picture."""
    document = pikepdf.open(BytesIO(pdf(*(TEXT for _ in sizes))))
    for seite, size in zip(document.pages, sizes, strict=True):
        noise = Random(size).randbytes(size)  # noqa: S311 -- no secret
        image = document.make_stream(noise, Type=Name.XObject, Subtype=Name.Image)
        image.Width, image.Height, image.BitsPerComponent = size, 1, 8
        image.ColorSpace = Name.DeviceGray
        seite.obj.Resources.XObject["/Bild"] = image
    stream = BytesIO()
    document.save(stream, static_id=True)
    return stream.getvalue()


def limits(fall: Fall, text: str) -> Fall:
    return fall.schreibe("../../content/paket.yaml", f"grenzen: {{{text}}}\n")


@pytest.mark.parametrize(("name", "content"), LARGE, ids=[name for name, _ in LARGE])
@pytest.mark.parametrize(
    ("grenzen", "allowed"),
    [
        ("megabyte_je_datei: 0", "je Datei"),
        ("megabyte_je_datei: 9, megabyte_je_art: {pdf: 0, word: 0, bild: 0}", "für "),
    ],
    ids=["each file", "each kind"],
)
def test_a_file_above_a_limit_of_the_city_is_told(
    fall: Fall, name: str, content: bytes, grenzen: str, allowed: str
) -> None:
    limits(fall, grenzen)
    (found,) = told(fall, name, content)
    assert found.startswith("F273")
    assert f"hat 0,1 MB; erlaubt sind {allowed}" in found
    assert "höchstens 0 MB" in found


@pytest.mark.parametrize(("name", "content"), LARGE, ids=[name for name, _ in LARGE])
@pytest.mark.parametrize(
    "grenzen", ["megabyte_je_datei: 1", "megabyte_je_art: {excel: 0}", "megabyte_je_paket: 1"]
)
def test_a_file_below_it_is_silent(fall: Fall, name: str, content: bytes, grenzen: str) -> None:
    limits(fall, grenzen)
    assert told(fall, name, content) == []


def test_where_the_city_says_nothing_nothing_holds(fall: Fall) -> None:
    assert told(fall, *LARGE[0]) == []


@pytest.mark.parametrize(("name", "content"), LARGE)
def test_all_anlagen_together_may_be_too_large(fall: Fall, name: str, content: bytes) -> None:
    limits(fall, "megabyte_je_paket: 0")
    (found,) = told(fall, name, content)
    assert found.startswith("F274")
    assert "zusammen 0,1 MB; erlaubt sind je Paket höchstens 0 MB. Am größten: »" in found


def test_the_pages_are_named_that_make_it_large(fall: Fall) -> None:
    limits(fall, "megabyte_je_datei: 1")
    (found,) = told(fall, "plan.pdf", with_pictures(0, 1_500_000, 0, 400_000, 20_000))
    assert (
        "hat 1,9 MB; erlaubt sind je Datei höchstens 1 MB. Am meisten brauchen Seite 2: 1,5 MB, "
        "davon 1,5 MB Bilder; Seite 4: 0,4 MB, davon 0,4 MB Bilder." in found
    )


def test_the_program_and_the_process_say_the_same() -> None:
    content = pdf(TEXT, "")
    found = read(content)
    assert read_pdf(content) == FremdesPdf(**{**found, "nur_bild": tuple(found["nur_bild"])})  # type: ignore[arg-type]
    assert (found["seiten"], found["titel"], found["sprache"]) == (2, "Lageplan", "de-DE")


def test_a_file_that_takes_too_long_is_unreadable() -> None:
    assert read_pdf(endless_pdf(), partial(abgeschirmt, seconds=1)) is None
    assert read_pdf(pdf()) is not None


@given(st.binary(max_size=300))
@settings(max_examples=200)
def test_any_bytes_are_a_package_or_unreadable(data: bytes) -> None:
    whole = word(_STRICKEN)
    for content in (data, whole[: len(data)] + data, data + whole):
        try:
            assert isinstance(find_spuren(content), tuple)
        except UnreadableOfficeFileError:
            continue
