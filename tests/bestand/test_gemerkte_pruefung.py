"""What a check keeps for the next one never changes what it says, whatever is changed between."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.bestand.conftest import ROOT

from vorlagen_gen import einlesen, schrift
from vorlagen_gen.assemble.indikatoren import uebersicht
from vorlagen_gen.bestand import druckbefunde, nachbarnotizen
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.zwischenspeicher import ORDNER
from vorlagen_gen.pruefung import Geprueft, pruefe, pruefen
from vorlagen_gen.validate.prosa import read_prosa

FALL = ROOT / "tests/cases/accepted/indikatoren"
YAML = "vorlagen/2026-monitoring/vorlage.yaml"
TEXT = "vorlagen/2026-monitoring/texte/bericht.md"
KATALOG = "content/indikatoren/katalog.yaml"
STADT = "templates/muenster/stadt.yaml"
ZWEITE = "vorlagen/zweite/vorlage.yaml"
NACHBAR = """\
art: Berichtsvorlage
status: entwurf
stadt: muenster
nummer: V/9872/2026
betreff: Die Nachbarin
ansprechpersonen:
  - {name: Frau Mustermann, telefon: 492-1234, email: MustermannE@stadt-muster.example}
bericht: {datei: texte/bericht.md}
"""
INPUTS = ("content", "templates", "vorlagen")
EGYPTIAN = "\U00013000"
"""No font of ours has it."""

Aenderung = Callable[[Path], object]
Gesagt = list[tuple[str, tuple[Finding, ...], tuple[str, ...]]]


def edit(name: str, old: str, new: str) -> Aenderung:
    def change(root: Path) -> None:
        path = root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def gone(name: str) -> Aenderung:
    return lambda root: (root / name).unlink()


def new(name: str, text: str) -> Aenderung:
    def change(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")

    return change


def linked(name: str) -> Aenderung:
    def change(root: Path) -> None:
        outside = root.parent / "anderswo"
        shutil.move(root / name, outside)
        (root / name).symlink_to(outside)

    return change


AENDERUNGEN: dict[str, Aenderung] = {
    "nothing": lambda _: None,
    "a line more, which moves all places": edit(YAML, "stadt:", "# eine Zeile\nstadt:"),
    "the title of the sheets": edit(YAML, "Übersicht der", f"Übersicht {EGYPTIAN} der"),
    "a text": edit(TEXT, "\n", " Das das ist neu.\n"),
    "what an indicator says": edit(KATALOG, "Betreute Kinder", f"Betreute {EGYPTIAN} Kinder"),
    "a line more in the catalogue": edit(KATALOG, "titel:", "# eine Zeile\ntitel:"),
    "a unit too wide for its column": edit(KATALOG, "einheit: Prozent", "einheit: " + "9" * 400),
    "a table": edit("content/indikatoren/daten/kita.csv", ";", f"{EGYPTIAN};"),
    "a table that is gone": gone("content/indikatoren/daten/kita.csv"),
    "no catalogue": gone(KATALOG),
    "a label of the sheets": edit(STADT, "ohne_daten: ", f"ohne_daten: {EGYPTIAN} "),
    "a word to hyphenate": new("content/silbentrennung.txt", "Betreu-ungsquote\n"),
    "a third paper with the same number": new(
        "vorlagen/dritte/vorlage.yaml", "nummer: V/9871/2026\nbetreff: Neu\n"
    ),
    "a neighbour with the same number": edit(ZWEITE, "V/9872/2026", "V/9871/2026"),
    "a neighbour with another number": edit(ZWEITE, "V/9872/2026", "V/9879/2026"),
    "a neighbour whose number stands elsewhere": edit(ZWEITE, "nummer", "# eine Zeile\nnummer"),
    "the contact of a neighbour": edit(ZWEITE, "@stadt-muster.example", "@muster.example"),
    "a neighbour that cannot be read": edit(ZWEITE, "betreff: ", "betreff: ["),
    "a neighbour whose text cannot be read": lambda root: (
        root / "vorlagen/zweite/texte/bericht.md"
    ).write_bytes(b"\xff\xfe\0"),
    "a neighbour that is gone": lambda root: shutil.rmtree(root / "vorlagen/zweite"),
    "a neighbour behind a link": linked("vorlagen/zweite"),
}


@pytest.fixture(scope="module")
def geprueft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a paper that has sheets of indicators, and a neighbour; both were checked."""
    root = tmp_path_factory.mktemp("gemerkt") / "projekt"
    shutil.copytree(FALL, root)
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, root / name, dirs_exist_ok=True)
    shutil.rmtree(root / "content/indikatoren")
    shutil.copytree(FALL / "content/indikatoren", root / "content/indikatoren")
    new(ZWEITE, NACHBAR)(root)
    new("vorlagen/zweite/texte/bericht.md", "Wie in der Vorlage V/9871/2026.\n")(root)
    said(root)
    return root


@pytest.fixture
def root(geprueft: Path, tmp_path: Path) -> Iterator[Path]:
    """This project; afterwards its inputs are put back, and what was kept stays."""
    saved = tmp_path / "vorher"
    for name in INPUTS:
        shutil.copytree(geprueft / name, saved / name)
    yield geprueft
    for name in INPUTS:
        shutil.rmtree(geprueft / name)
        shutil.copytree(saved / name, geprueft / name)


def said(root: Path) -> Gesagt:
    """What checks of one paper after the other say of each."""
    projekt = Projekt.open(root)
    names = [each.name for each in projekt.ordner()]
    return [told(each) for name in names for each in pruefen(projekt, [name])]


def told(geprueft: Geprueft) -> tuple[str, tuple[Finding, ...], tuple[str, ...]]:
    names = tuple(each.dateistamm for each in geprueft.ausgaben)
    return geprueft.ordner.name, geprueft.findings, names


def without_notes(root: Path, other: Path) -> Gesagt:
    """What is said of the same project where nothing was ever kept."""
    for name in INPUTS:
        shutil.copytree(root / name, other / name, symlinks=True)
    return said(other)


@pytest.mark.parametrize("aenderung", AENDERUNGEN.values(), ids=AENDERUNGEN.keys())
def test_after_any_change_a_check_says_what_one_without_notes_says(
    aenderung: Aenderung, root: Path, tmp_path: Path
) -> None:
    aenderung(root)
    assert said(root) == without_notes(root, tmp_path / "sauber")


def test_sheets_are_made_once_for_all_wordings_of_the_paper(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uebersicht, "uebersicht", None)
    edit(TEXT, "\n", " Ein neuer Satz.\n")(root)
    assert said(root)


def test_a_neighbour_that_stays_as_it_is_is_not_read_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    load_vorlage = vars(einlesen)["load_vorlage"]

    def counting(projekt: Projekt, ordner: Vorlagenordner) -> Any:
        read.append(ordner.name)
        return load_vorlage(projekt, ordner)

    said(root)
    monkeypatch.setattr(einlesen, "load_vorlage", counting)
    list(pruefen(Projekt.open(root), ["zweite"]))
    assert read == ["zweite"]
    monkeypatch.setattr(nachbarnotizen, "programmstand", lambda: "ein anderer Stand")
    list(pruefen(Projekt.open(root), ["zweite"]))
    assert read == ["zweite", "zweite", "2026-monitoring"]


@pytest.mark.parametrize("what", ["programmstand", "schriftstand"])
def test_another_program_and_other_fonts_do_not_take_over_notes(
    what: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(druckbefunde, what, lambda: "ein anderer Stand")
    monkeypatch.setattr(uebersicht, "uebersicht", None)
    with pytest.raises(TypeError):
        said(root)


def test_notes_that_are_damaged_or_a_stranger_wrote_are_ignored(root: Path, tmp_path: Path) -> None:
    expected = said(root)
    for path in (root / ORDNER).iterdir():
        path.write_bytes(path.read_bytes()[:-3] + b"xyz")
    assert said(root) == expected
    stranger = tmp_path / "fremd"
    shutil.copytree(root, stranger)
    assert said(stranger) == expected


def test_a_project_that_cannot_be_written_to_is_checked_all_the_same(
    root: Path, tmp_path: Path
) -> None:
    other = tmp_path / "anderes"
    other.mkdir()
    (other / ORDNER).write_text("kein Ordner", encoding="utf-8")
    assert without_notes(root, other) == said(root)


def test_who_builds_the_paper_gets_no_verdict_from_notes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(druckbefunde.Druckbefunde, "of", None)
    projekt = Projekt.open(root)
    (paper,) = pruefe(projekt, ("2026-monitoring",), Bibliothek(projekt))
    assert any(each.rahmen and each.document.blocks for each in paper.ausgaben)


def test_what_was_typed_is_all_that_rules_read_of_sheets(root: Path) -> None:
    projekt = Projekt.open(root)
    (paper,) = pruefe(projekt, ("2026-monitoring",), Bibliothek(projekt))
    assert paper.vorlage
    assert paper.anlagen
    texte = paper.anlagen.texte
    whole = read_prosa((each.document for each in paper.ausgaben), paper.vorlage, texte)
    typed = read_prosa((each.getippt for each in paper.ausgaben), paper.vorlage, texte)
    assert any(each.rahmen for each in paper.ausgaben)
    assert typed == whole


def test_fonts_that_change_have_another_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Schrift.ttf"
    path.write_bytes(b"eins")
    cuts = dict.fromkeys(schrift.Schnitt, path)
    monkeypatch.setattr(schrift, "find_schriften", lambda: schrift.Schriften(cuts, cuts))
    before = schrift.schriftstand()
    path.write_bytes(b"zwei!")
    assert schrift.schriftstand() != before
