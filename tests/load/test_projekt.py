"""Papers are found the same way on every system, whatever else lies in their folder."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.projekt import Projekt

NFC = "2026-stra\u00dfe-m\u00fcnster"
NFD = unicodedata.normalize("NFD", NFC)


@pytest.fixture
def projekt(tmp_path: Path) -> Projekt:
    for name in ("b mit Blank", NFD, "a", ".git", "~$a"):
        (tmp_path / "vorlagen" / name).mkdir(parents=True)
    for name in ("~$x.docx", "Thumbs.db", ".DS_Store", "desktop.ini", "vorlage.schema.json"):
        (tmp_path / "vorlagen" / name).touch()
    (tmp_path / "templates" / "muenster").mkdir(parents=True)
    return Projekt.open(tmp_path)


def test_papers_are_sorted_and_rubbish_is_ignored(projekt: Projekt) -> None:
    assert [ordner.name for ordner in projekt.ordner()] == [NFC, "a", "b mit Blank"]


def test_a_label_is_the_path_as_it_lies_on_disk(projekt: Projekt) -> None:
    ordner = projekt.ordner()[0]
    assert ordner.yaml_label == f"vorlagen/{NFD}/vorlage.yaml"
    assert ordner.path.is_dir()


@pytest.mark.parametrize("typed", [NFC, NFD, f"vorlagen/{NFC}/", f"vorlagen\\{NFD}"])
def test_a_name_is_found_however_it_is_typed(projekt: Projekt, typed: str) -> None:
    assert [ordner.name for ordner in projekt.select([typed])] == [NFC]


def test_no_name_means_all_and_a_name_given_twice_counts_once(projekt: Projekt) -> None:
    assert projekt.select([]) == projekt.ordner()
    assert [ordner.name for ordner in projekt.select(["b mit Blank", "a", "a"])] == [
        "a",
        "b mit Blank",
    ]


def test_an_unknown_name_is_refused_with_the_one_that_was_meant(projekt: Projekt) -> None:
    with pytest.raises(VorlagenError, match="Meinten Sie »b mit Blank«") as caught:
        projekt.select(["b mit blnak"])
    assert caught.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize(
    ("nummer", "remedy"),
    [
        ("V/0421/2026", "Diese Nummer hat »a«; nennen Sie den Ordner."),
        ("V/0421/2026/1", f"Diese Nummer hat »{NFC}«; nennen Sie den Ordner."),
        ("V/0422/2026", "diese Nummer hat dort keiner."),
    ],
)
def test_a_number_is_no_folder_and_the_folder_that_has_it_is_named(
    projekt: Projekt, nummer: str, remedy: str
) -> None:
    (projekt.root / "vorlagen" / "2026").mkdir()
    for ordner, typed in (("a", "V/0421/2026   # alt"), (NFD, '"V/0421/2026/1"')):
        yaml = f"# nummer: V/0422/2026\nvorgaenger: [V/0422/2026]\nnummer: {typed}\n"
        (projekt.root / "vorlagen" / ordner / "vorlage.yaml").write_text(yaml, encoding="utf-8")
    with pytest.raises(VorlagenError, match=f"»{nummer}« ist eine Vorlagennummer") as caught:
        projekt.select([nummer])
    assert caught.value.remedy.endswith(remedy)
    assert caught.value.exit_code is ExitCode.USAGE


def test_a_folder_without_vorlagen_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(VorlagenError, match="kein Projektordner") as caught:
        Projekt.open(tmp_path)
    assert caught.value.exit_code is ExitCode.USAGE
    assert "--projekt" in caught.value.remedy


def test_cities_are_the_folders_in_templates(projekt: Projekt, tmp_path: Path) -> None:
    assert projekt.staedte() == ("muenster",)
    assert projekt.template_dir("muenster") == tmp_path / "templates" / "muenster"
