"""The shipped papers in the second city: only ``stadt`` and ``felder`` differ."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.verdicts import Verdict
from vorlagen_gen.document import Figure, Heading, plain
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pipeline import setzen
from vorlagen_gen.pruefung import Geprueft, pruefen
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.render.docx import check_templates, render_docx
from vorlagen_gen.render.pdf import render_pdf
from vorlagen_gen.satz import Gesetzt
from vorlagen_gen.werkstatt import Werkstatt

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates" / "beispielstadt"
NAMES = sorted(path.parent.name for path in (ROOT / "vorlagen").glob("*/vorlage.yaml"))
SHORT = "2025-migrationsleitbild-ergaenzung"
ALT = "Wappen der Beispielstadt: eine weiße Brücke über Wellen auf grünem Grund"


@pytest.fixture(scope="module")
def projekt(tmp_path_factory: pytest.TempPathFactory) -> Projekt:
    root = tmp_path_factory.mktemp("beispielstadt")
    for folder in ("vorlagen", "content", "templates"):
        shutil.copytree(ROOT / folder, root / folder)
    for paper in (root / "vorlagen").glob("*/vorlage.yaml"):
        text = paper.read_text("utf-8")
        city = "stadt: beispielstadt\nfelder: {klimarelevanz: positiv}"
        assert len(re.findall(r"^stadt: muenster$", text, re.MULTILINE)) == 1
        paper.write_text(re.sub(r"^stadt: muenster$", city, text, flags=re.MULTILINE), "utf-8")
    return Projekt.open(root)


@pytest.fixture(scope="module")
def kurz(projekt: Projekt) -> Geprueft:
    (geprueft,) = pruefen(projekt, [SHORT])
    return geprueft


def headings(geprueft: Geprueft) -> list[str]:
    blocks = geprueft.ausgaben[0].document.blocks
    return [plain(each.inlines) for each in blocks if isinstance(each, Heading) and each.level == 2]


def test_its_templates_are_sound() -> None:
    assert check_templates(TEMPLATES) == []


def test_a_paper_follows_the_order_and_the_labels_of_its_city(kurz: Geprueft) -> None:
    assert kurz.findings == ()
    assert headings(kurz) == [
        "Klimarelevanz",
        "Sachverhalt",
        "Beschlussempfehlung",
        "Beratungsgang",
        "Anlage",
    ]


def test_only_a_city_that_puts_the_resolution_first_wants_it_on_page_1() -> None:
    bibliothek = Bibliothek(Projekt.open(ROOT))
    first = {
        name: bibliothek.labels(name).reihenfolge.is_beschluss_first
        for name in ("muenster", "beispielstadt")
    }
    assert first == {"muenster": True, "beispielstadt": False}


def test_word_shows_the_logo_with_its_text(kurz: Geprueft, projekt: Projekt) -> None:
    document = kurz.ausgaben[0].document
    word = render_docx(document, projekt.template_dir("beispielstadt"), projekt.root)
    assert ALT in repr(read_docx(word, "x.docx"))
    logo = document.kopf.logo if document.kopf else None
    assert isinstance(logo, Figure)
    assert (logo.file, logo.alternativtext) == ("templates/beispielstadt/logo.svg", ALT)


def test_the_picture_for_word_is_the_drawing() -> None:
    """Drawn again, and compared point by point but for the edges."""
    from weasyprint import HTML

    page = "<style>@page{size:14mm 16mm;margin:0}body{margin:0}img{display:block}</style>"
    pdf = HTML(string=f'{page}<img src="logo.svg">', base_url=f"{TEMPLATES}/").write_pdf()
    drawn = PdfDocument(pdf)[0].render(scale=1).to_pil().convert("L")
    with Image.open(TEMPLATES / "logo.png") as picture:
        assert round(picture.info["dpi"][0]) == 600
        shown = picture.convert("L").resize(drawn.size)
    points = list(zip(drawn.tobytes(), shown.tobytes(), strict=True))
    assert sum(abs(one - two) for one, two in points) / len(points) < 5


@pytest.mark.gross
def test_the_logo_of_the_pdf_is_a_figure_with_its_text(kurz: Geprueft, projekt: Projekt) -> None:
    document = kurz.ausgaben[0].document
    pdf = render_pdf(document, projekt.template_dir("beispielstadt"), projekt.root)
    with pikepdf.open(BytesIO(pdf)) as file:
        found = [
            str(each.Alt)
            for each in file.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
    assert found == [ALT]


@pytest.fixture(scope="module")
def gesetzt(projekt: Projekt) -> dict[str, tuple[Geprueft, Gesetzt | None]]:
    with Werkstatt() as werkstatt:
        return {name: setzen(projekt, name, werkstatt) for name in NAMES}


@pytest.mark.gross
@pytest.mark.parametrize("name", NAMES)
def test_each_shipped_paper_builds_and_passes_every_check(
    name: str, gesetzt: dict[str, tuple[Geprueft, Gesetzt | None]]
) -> None:
    geprueft, made = gesetzt[name]
    assert geprueft.findings == ()
    assert made is not None
    assert made.findings == ()
    verdicts = {
        each.name: each.verdict
        for ergebnis in made.ergebnisse.values()
        for each in ergebnis.pruefungen
    }
    assert set(verdicts.values()) == {Verdict.PASSED}, verdicts


@pytest.mark.gross
@pytest.mark.parametrize("name", NAMES)
def test_the_field_of_its_own_is_heard(
    name: str, gesetzt: dict[str, tuple[Geprueft, Gesetzt | None]]
) -> None:
    made = gesetzt[name][1]
    assert made is not None
    (heard,) = [each.inhalt.decode() for each in made.dateien if each.name.startswith("VORGEL")]
    assert re.search(r"Klimarelevanz\n.*positiv", heard)
