"""Word, CSS and ``stadt.yaml`` of a city name the same measures, and pages follow them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.check import variante
from tests.render_pdf.lesen import TOP_MARGIN, pages, words
from tests.seiten.libreoffice import printed

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.templatemasse import check_masse
from vorlagen_gen.check.verdicts import Verdict
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pipeline import setzen
from vorlagen_gen.satz import Gesetzt
from vorlagen_gen.werkstatt import Werkstatt

ROOT = variante.ROOT
PAPER = "2025-migrationsleitbild"


def found(project: Path, stadt: str) -> list[str]:
    """Where each finding stands, its code and its first sentence."""
    projekt = Projekt.open(project)
    labels, faults = Bibliothek(projekt).stadt(stadt)
    assert labels is not None
    assert faults == []
    masse = check_masse(projekt.template_dir(stadt), labels.satzspiegel)
    assert all(each.remedy for each in masse)
    return [f"{each.place.file.rpartition('/')[2]} {each.code} {each.text}" for each in masse]


@pytest.fixture(scope="module")
def leer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the shipped papers and the city whose measures differ."""
    root = tmp_path_factory.mktemp("variante")
    for folder in ("content", f"vorlagen/{PAPER}"):
        shutil.copytree(ROOT / folder, root / folder)
    variante.make(root)
    paper = root / "vorlagen" / PAPER / "vorlage.yaml"
    variante.change_text(paper, r"(?m)^stadt: muenster$", f"stadt: {variante.NAME}")
    return root


@pytest.fixture
def projekt(leer: Path, tmp_path: Path) -> Path:
    shutil.copytree(leer, tmp_path / "p")
    return tmp_path / "p"


@pytest.mark.parametrize("stadt", Projekt.open(ROOT).staedte())
def test_the_shipped_templates_measure_what_they_say(stadt: str) -> None:
    assert found(ROOT, stadt) == []


def test_a_city_may_have_other_measures(leer: Path) -> None:
    assert found(leer, variante.NAME) == []


Change = Callable[[Path], None]
SAGT = "in stadt.yaml sagt"
CHANGES: dict[str, tuple[Change, list[str]]] = {
    "Rand in Word": (
        lambda folder: variante.change_word(folder / "anlage.docx", left=2.5),
        [
            (
                "anlage.docx W116 Abschnitt 1: Zwischen den Rändern sind 15,00 cm Platz, "
                f"»textbreite« {SAGT} 14,50 cm."
            )
        ],
    ),
    "Formatvorlage in Word": (
        lambda folder: variante.change_word(folder / "vorlage.docx", sizes={"Beratungstext": 11.5}),
        [
            (
                "vorlage.docx W117 Formatvorlage »Beratungstext«: Die Schrift ist 11,5 pt groß, "
                f"»textgroesse« {SAGT} 12 pt."
            )
        ],
    ),
    "Rand im CSS": (
        lambda folder: add(folder, "@page :first { margin-left: 2cm }"),
        [
            (
                "vorlage.css W116 Seite 1: Zwischen den Rändern sind 15,50 cm Platz, "
                f"»textbreite« {SAGT} 14,50 cm."
            )
        ],
    ),
    "Tabellen im CSS": (
        lambda folder: add(folder, ".texttabelle td { font-size: .9em }"),
        [
            (
                "vorlage.css W117 ».texttabelle td«: Die Schrift ist 9,9 pt groß, "
                f"»tabellengroesse« {SAGT} 11 pt."
            )
        ],
    ),
    "stadt.yaml": (
        lambda folder: variante.change_text(
            folder / "stadt.yaml", r"textbreite: 14,5 cm", "textbreite: 160 mm"
        ),
        [
            f"{name} W116 {where}: Zwischen den Rändern sind 14,50 cm Platz, »textbreite« {SAGT} "
            "16,00 cm."
            for name, where in (
                ("anlage.docx", "Abschnitt 1"),
                ("vorlage.css", "Seite 1"),
                ("vorlage.css", "Seite 2"),
                ("vorlage.docx", "Abschnitt 1"),
            )
        ],
    ),
}


def add(folder: Path, css: str) -> None:
    sheet = folder / "vorlage.css"
    sheet.write_text(f"{sheet.read_text('utf-8')}\n{css}\n", "utf-8")


@pytest.mark.parametrize("name", CHANGES)
def test_what_differs_is_a_finding_that_says_where(projekt: Path, name: str) -> None:
    change, expected = CHANGES[name]
    change(projekt / "templates" / variante.NAME)
    assert found(projekt, variante.NAME) == expected


@pytest.mark.parametrize("mass", ["16,5", "16,5 ellen", "0 cm", "3 cm", "99 cm", "breit", "11 pt"])
def test_what_is_no_width_of_a_page_is_refused(projekt: Path, mass: str) -> None:
    stadt = projekt / "templates" / variante.NAME / "stadt.yaml"
    variante.change_text(stadt, r"textbreite: 14,5 cm", f"textbreite: {mass}")
    _, faults = Bibliothek(Projekt.open(projekt)).stadt(variante.NAME)
    (fault,) = faults
    assert (fault.code, fault.text) == ("F129", f"»{mass}« ist hier kein Maß.")
    assert "16,5 cm" in fault.remedy


@pytest.fixture(scope="module")
def gesetzt(leer: Path) -> Gesetzt:
    with Werkstatt() as werkstatt:
        _, gesetzt = setzen(Projekt.open(leer), PAPER, werkstatt)
    assert gesetzt is not None
    return gesetzt


@pytest.mark.gross
def test_a_paper_with_other_measures_passes_every_check(gesetzt: Gesetzt) -> None:
    assert gesetzt.findings == ()
    pruefungen = [each for one in gesetzt.ergebnisse.values() for each in one.pruefungen]
    assert {each.name: each for each in pruefungen if each.verdict is not Verdict.PASSED} == {}


@pytest.mark.gross
def test_word_and_pdf_of_other_measures_break_their_pages_alike(
    gesetzt: Gesetzt, tmp_path: Path
) -> None:
    dateien = {each.name: each.inhalt for each in gesetzt.dateien}
    stems = [name.removesuffix(".docx") for name in dateien if name.endswith(".docx")]
    word = printed({stem: dateien[f"{stem}.docx"] for stem in stems}, tmp_path)
    for stem in stems:
        assert beginnings(pages(dateien[f"{stem}.pdf"])) == beginnings(word[stem]), stem


def beginnings(found: list[Any]) -> list[list[str]]:
    """The first words of each page but the first, below its margin."""
    return [[each.text for each in words(page) if each.top > TOP_MARGIN][:5] for page in found[1:]]
