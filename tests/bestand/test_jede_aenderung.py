"""Whatever is changed, a build leaves what a clean one makes, and says the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tests.bestand.conftest import Bau, Bauhof

Aenderung = Callable[[Bauhof], object]

ALL = 3
"""The documents of both papers."""


def edit(name: str, old: str, new: str) -> Aenderung:
    return lambda bauhof: bauhof.edit(name, old, new)


def append(name: str, text: str) -> Aenderung:
    def change(bauhof: Bauhof) -> None:
        with bauhof.path(name).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


def word_template(bauhof: Bauhof) -> None:
    path = bauhof.path("templates/muenster/vorlage.docx")
    with ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(
        b'w:sz w:val="22"', b'w:sz w:val="20"'
    )
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


def paper_less(bauhof: Bauhof) -> None:
    shutil.rmtree(bauhof.path("vorlagen/erste"))
    shutil.rmtree(bauhof.path("ausgabe/erste"))


def another_pdf(bauhof: Bauhof) -> None:
    path = bauhof.path("vorlagen/erste/anlagen/lageplan.pdf")
    path.write_bytes(path.read_bytes() + b"\n% eine Bemerkung\n")


def new_paper(bauhof: Bauhof) -> None:
    folder = bauhof.path("vorlagen/dritte")
    folder.mkdir()
    (folder / "vorlage.yaml").write_text("status: entwurf\nbetreff: Neu\n", encoding="utf-8")


INPUTS: dict[str, tuple[Aenderung, int]] = {
    "nothing": (lambda _: None, 0),
    "a value": (edit("vorlagen/erste/vorlage.yaml", "wird heller", "wird hell"), 2),
    "a comment, which moves all places": (
        edit("vorlagen/erste/vorlage.yaml", "stadt:", "# eine Zeile mehr\nstadt:"),
        0,
    ),
    "a text": (edit("vorlagen/zweite/texte/bericht.md", "steht.", "steht fest."), 1),
    "an empty line in a text": (edit("vorlagen/zweite/texte/bericht.md", "\n\n", "\n\n\n"), 0),
    "the text of an Anlage": (
        edit("vorlagen/erste/anlagen/erlaeuterung.md", "neue", "helle"),
        1,
    ),
    "a PDF that is passed on": (another_pdf, 0),
    "an Anlage that is gone": (
        lambda bauhof: bauhof.path("vorlagen/erste/anlagen/lageplan.pdf").unlink(),
        0,
    ),
    "the number of a neighbour": (edit("vorlagen/erste/vorlage.yaml", "0101", "0199"), 2),
    "a paper more": (new_paper, 1),
    "a paper less": (paper_less, 0),
    "a label of the city": (
        edit("templates/muenster/stadt.yaml", "betrifft: Betrifft", "betrifft: Betreff"),
        ALL,
    ),
    "the style sheet": (
        append("templates/muenster/vorlage.css", "p { color: #222 }\n"),
        ALL,
    ),
    "the Word template": (word_template, ALL),
    "a file more beside the templates": (
        lambda bauhof: bauhof.path("templates/muenster/muster.css").write_text("p {}\n"),
        ALL,
    ),
    "a body": (
        append("content/gremien.csv", "Ausschuss für Mustersachen;;;\n"),
        0,
    ),
    "a rule of the house": (edit("content/hausregeln.yaml", "satz: 45", "satz: 4"), 0),
    "a word that is right": (
        append("content/woerter.txt", "Stratgie\n"),
        0,
    ),
    "a place to hyphenate": (
        append("content/silbentrennung.txt", "La-ter-nen\n"),
        1,
    ),
    "a value of an indicator": (
        edit("content/indikatoren/daten/kita.csv", "68,4", "68,5"),
        1,
    ),
    "a word of the catalogue": (
        edit(
            "content/indikatoren/katalog.yaml", "Die Wohnfläche je Person", "Die Fläche je Person"
        ),
        1,
    ),
    "a catalogue that cannot be read": (
        edit("content/indikatoren/katalog.yaml", "handlungsfelder:", "handlungsfelder: ["),
        2,
    ),
}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if number % 4 == 0 else pytest.mark.gross)
        for number, name in enumerate(INPUTS)
    ],
)
def test_after_a_change_of(name: str, bauhof: Bauhof, tmp_path: Path) -> None:
    aenderung, renders = INPUTS[name]
    aenderung(bauhof)
    built = bauhof.bauen()
    assert len(bauhof.renders) == renders
    clean = bauhof.sauber(tmp_path / "sauber")
    assert_same(built, clean)
    again = bauhof.bauen()
    assert bauhof.renders == []
    assert_same(again, clean)


def assert_same(built: Bau, clean: Bau) -> None:
    """What is built is what a clean build makes, and it says the same."""
    assert built.dateien.keys() == clean.dateien.keys()
    assert [n for n in clean.dateien if built.dateien[n] != clean.dateien[n]] == []
    assert built.code == clean.code
    assert built.text == clean.text
