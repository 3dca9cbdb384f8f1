"""An Anlage that is a picture leaves the house as accessible PDF and as Word, never as it was."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from docx import Document
from PIL import Image, ImageDraw
from tests.anlagen.bilder import exif
from tests.anlagen.versteck import GEHEIM
from tests.validate.anlagenfall import statt_der_ersten
from tests.validate.fall import Fall

from vorlagen_gen.check.verdicts import Verdict
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pipeline import setzen
from vorlagen_gen.read_back.blocks import Figure
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.pdf import read_pdf
from vorlagen_gen.satz import Gesetzt
from vorlagen_gen.werkstatt import Werkstatt

WIDEST, TALLEST = 16.5, 20.0
CM = 360_000
"""English Metric Units."""
BILDER = {
    "breit.png": ((3000, 400), (WIDEST, 2.2)),
    "hoch.jpg": ((500, 2500), (4.0, TALLEST)),
    "klein.gif": ((300, 150), (5.08, 2.54)),
    "geheim.tif": ((900, 900), (15.24, 15.24)),
}
"""Width and height in points, and on the page in centimetres."""


def plan(name: str) -> bytes:
    """A drawing that says where it was made."""
    image = Image.new("RGB", BILDER[name][0], (210, 225, 245))
    ImageDraw.Draw(image).line((0, 0, *image.size), fill=(150, 0, 0), width=8)
    kind = {"gif": "GIF", "jpg": "JPEG", "png": "PNG", "tif": "TIFF"}[name[-3:]]
    stream = BytesIO()
    image.save(stream, kind, exif=exif({0x013B: GEHEIM}), comment=GEHEIM.encode())
    return stream.getvalue()


def words(name: str) -> str:
    return f"Schnitt durch die Straße; er heißt {name}"


@pytest.fixture(scope="module")
def gesetzt(tmp_path_factory: pytest.TempPathFactory) -> Gesetzt:
    fall = Fall(tmp_path_factory.mktemp("bilder"))
    for name in BILDER:
        fall.schreibe(f"anlagen/{name}", plan(name))
    statt_der_ersten(
        fall,
        *(
            f"nummer: {number}, titel: Plan {number}, datei: anlagen/{name}, bereinigen: ja, "
            f'alternativtext: "{words(name)}", oeffentlich: {"nein" if number == 4 else "ja"}'
            for number, name in enumerate(BILDER, start=1)
        ),
    )
    with Werkstatt(1) as werkstatt:
        _, found = setzen(Projekt.open(fall.root), "fall", werkstatt)
    assert found is not None
    return found


def files(gesetzt: Gesetzt, ending: str) -> dict[str, bytes]:
    """The Anlagen that are pictures, as the bodies get them, by their numbers."""
    return {
        datei.name.partition("Anlage-")[2][0]: datei.inhalt
        for datei in gesetzt.dateien
        if "_Plan-" in datei.name and datei.name.endswith(f"_nichtoeffentlich{ending}")
    }


def test_each_is_a_word_file_and_a_pdf_and_nothing_else(gesetzt: Gesetzt) -> None:
    named = [each.name for each in gesetzt.dateien if "_Plan-" in each.name]
    stems = [f"V-9800-2026_Anlage-{n}_Plan-{n}" for n in (1, 2, 3)]
    bodies = [f"V-9800-2026_Anlage-{n}_Plan-{n}_nichtoeffentlich" for n in (1, 2, 3, 4)]
    assert named == [f"{stem}.{kind}" for stem in (*stems, *bodies) for kind in ("docx", "pdf")]


def test_all_checks_pass(gesetzt: Gesetzt) -> None:
    verdicts = {
        (stamm, each.name): each.verdict
        for stamm, ergebnis in gesetzt.ergebnisse.items()
        for each in ergebnis.pruefungen
    }
    assert {key: each for key, each in verdicts.items() if each is not Verdict.PASSED} == {}
    pages = {stamm: ergebnis.seiten for stamm, ergebnis in gesetzt.ergebnisse.items()}
    assert {seiten for stamm, seiten in pages.items() if "_Plan-" in stamm} == {1}


def test_its_words_are_read_back_from_both(gesetzt: Gesetzt) -> None:
    for ending, read in ((".docx", read_docx), (".pdf", read_pdf)):
        heard = {
            number: [
                block.alternativtext for block in read(data).blocks if isinstance(block, Figure)
            ]
            for number, data in files(gesetzt, ending).items()
        }
        expected = {str(n): [words(name)] for n, name in enumerate(BILDER, start=1)}
        assert heard == expected


def sizes_in_word(data: bytes) -> tuple[float, float]:
    (shape,) = Document(BytesIO(data)).inline_shapes
    return shape.width / CM, shape.height / CM


def sizes_in_pdf(data: bytes) -> tuple[float, float]:
    """By the matrices before the picture."""
    with pikepdf.open(BytesIO(data)) as pdf:
        width = height = 1.0
        for each in pikepdf.parse_content_stream(pdf.pages[0]):
            operands, operator = each.operands, each.operator
            if str(operator) == "cm":
                width, height = (width * float(operands[0]), height * float(operands[3]))
            elif str(operator) == "Q":
                width = height = 1.0
            elif str(operator) == "Do":
                return abs(width) * 2.54 / 72, abs(height) * 2.54 / 72
    raise AssertionError


def test_it_fits_the_page_and_is_never_enlarged(gesetzt: Gesetzt) -> None:
    word, pdf = files(gesetzt, ".docx"), files(gesetzt, ".pdf")
    for number, (_, size) in enumerate(BILDER.values(), start=1):
        assert sizes_in_word(word[str(number)]) == pytest.approx(size, abs=0.03)
        assert sizes_in_pdf(pdf[str(number)]) == pytest.approx(size, abs=0.03)


def test_it_says_of_which_paper_it_is_and_who_may_read_it(gesetzt: Gesetzt) -> None:
    (secret,) = (each for number, each in files(gesetzt, ".pdf").items() if number == "4")
    with pikepdf.open(BytesIO(secret)) as pdf:
        title = str(pdf.docinfo["/Title"])
    assert "Anlage 4: Plan 4" in title
    parts = ZipFile(BytesIO(files(gesetzt, ".docx")["4"]))
    named = [name for name in parts.namelist() if "header" in name or "footer" in name]
    furniture = b"".join(map(parts.read, named))
    assert b"Anlage 4 zu V/9800/2026" in furniture
    assert "Nichtöffentlich".encode() in furniture


def test_nothing_that_hides_in_the_picture_leaves_the_house(gesetzt: Gesetzt) -> None:
    for datei in gesetzt.dateien:
        parts = [datei.inhalt]
        if datei.name.endswith(".docx"):
            whole = ZipFile(BytesIO(datei.inhalt))
            parts = [whole.read(name) for name in whole.namelist()]
        elif datei.name.endswith(".pdf"):
            with pikepdf.open(BytesIO(datei.inhalt)) as pdf:
                streams = (each for each in pdf.objects if isinstance(each, pikepdf.Stream))
                parts += [each.read_raw_bytes() for each in streams]
        assert not any(GEHEIM.encode() in part for part in parts), datei.name


def test_the_photo_is_the_one_that_was_taken(gesetzt: Gesetzt) -> None:
    data = plan("hoch.jpg")
    scan = data[data.rindex(b"\xff\xda") :]
    with pikepdf.open(BytesIO(files(gesetzt, ".pdf")["2"])) as pdf:
        streams = [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]
        found = [each for each in streams if each.get("/Subtype") == "/Image"]
        images = [each.read_raw_bytes() for each in found]
    assert [image.endswith(scan) for image in images] == [True]
