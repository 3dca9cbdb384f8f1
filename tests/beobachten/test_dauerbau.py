"""Round after round in one process, nothing stale is left and nothing looked at in vain."""

from __future__ import annotations

import gc
import random
import shutil
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import cast

import pytest
from tests.beobachten.conftest import HEUTE, Baustelle, files
from tests.bestand.conftest import Bauhof
from tests.bestand.test_jede_aenderung import INPUTS, append, edit

from vorlagen_gen.dauerbau import Dauerbau
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.errors import VorlagenError

Aenderung = Callable[[Bauhof], object]

BERICHT = "vorlagen/zweite/texte/bericht.md"
ERSTE = "vorlagen/erste/vorlage.yaml"
DOCX = "V-0102-2026_Berichtsvorlage_ENTWURF.docx"


def renamed(baustelle: Bauhof) -> None:
    baustelle.path("vorlagen/erste").rename(baustelle.path("vorlagen/umbenannt"))


def same_number(baustelle: Bauhof) -> None:
    shutil.copytree(baustelle.path("vorlagen/zweite"), baustelle.path("vorlagen/kopie"))


def edited_output(baustelle: Bauhof) -> None:
    baustelle.path("ausgabe/zweite/VORGELESEN.txt").write_text("von Hand", encoding="utf-8")
    baustelle.edit(BERICHT, "steht", "bleibt")


SEQUENCE: dict[str, Aenderung] = {
    **{name: change for name, (change, _) in INPUTS.items() if name != "a paper less"},
    "a catalogue that can be read again": edit(
        "content/indikatoren/katalog.yaml", "handlungsfelder: [", "handlungsfelder:"
    ),
    "broken YAML": edit(ERSTE, "status:", "status"),
    "the YAML put right": edit(ERSTE, "status entwurf", "status: entwurf"),
    "the address of a contact": append(
        ERSTE, "ansprechpersonen:\n  - {name: Mustermann, email: mustermann@stadt.example}\n"
    ),
    "an address that is nearly the same": append(
        "vorlagen/zweite/vorlage.yaml",
        "ansprechpersonen:\n  - {name: Muster, email: muster@stadt.exampel}\n",
    ),
    "an output edited by hand": edited_output,
    "a second paper with the number": same_number,
    "another name for a folder": renamed,
}


def prove(baustelle: Baustelle, other: Path) -> None:
    """All that was said last of each paper, and all files, are what a clean build makes."""
    clean_texts, clean = baustelle.sauber(other)
    assert {name: baustelle.texts.get(name) for name in clean_texts} == clean_texts
    ours = files(baustelle.root / "ausgabe")
    assert [name for name in clean if ours.get(name) != clean[name]] == []


def change_all(baustelle: Baustelle, changes: Iterable[Aenderung], other: Path, step: int) -> None:
    """Make one change after the other, with a round after each, and prove every ``step`` ones."""
    for number, change in enumerate(changes, start=1):
        change(cast("Bauhof", baustelle))
        baustelle.runde()
        if number % step == 0:
            prove(baustelle, other / f"nach-{number}")
    prove(baustelle, other / "zuletzt")
    assert baustelle.angesehen() == []


@pytest.mark.gross
def test_after_all_changes_one_by_one_all_is_as_in_a_clean_build(
    baustelle: Baustelle, tmp_path: Path
) -> None:
    change_all(baustelle, SEQUENCE.values(), tmp_path, 11)


@pytest.mark.gross
@pytest.mark.parametrize("seed", range(5))
def test_after_any_sequence_of_changes_all_is_as_in_a_clean_build(
    seed: int, baustelle: Baustelle, tmp_path: Path
) -> None:
    last = ("an Anlage that is gone", "a paper less")
    changes = [change for name, (change, _) in INPUTS.items() if name not in last]
    random.Random(seed).shuffle(changes)  # noqa: S311 -- no secret
    change_all(baustelle, [*changes, *(INPUTS[name][0] for name in last)], tmp_path, 3)


def test_a_paper_whose_files_and_neighbours_are_the_same_is_not_looked_at(
    baustelle: Baustelle,
) -> None:
    assert baustelle.angesehen() == []
    baustelle.edit(BERICHT, "steht.", "steht fest.")
    (neuerung,) = baustelle.runde()
    assert neuerung.gebaut.geprueft.ordner.name == "zweite"
    assert neuerung.is_angefasst
    assert neuerung.geschrieben == (DOCX, DOCX.replace("docx", "pdf"), "VORGELESEN.txt")
    baustelle.path(BERICHT).touch()
    assert baustelle.angesehen() == []


def test_what_a_neighbour_says_is_heard_only_as_far_as_rules_hear_it(baustelle: Baustelle) -> None:
    baustelle.edit(ERSTE, "wird heller", "wird hell")
    assert baustelle.angesehen() == ["erste"]
    baustelle.edit(ERSTE, "V/0101/2026", "V/0103/2026")
    assert baustelle.angesehen() == ["erste", "zweite"]


def test_what_all_papers_share_concerns_all(baustelle: Baustelle) -> None:
    append("content/woerter.txt", "Stratgie\n")(cast("Bauhof", baustelle))
    neuerungen = baustelle.runde()
    assert [each.is_angefasst for each in neuerungen] == [False, False]
    assert [each.geschrieben for each in neuerungen] == [(), ()]


def test_broken_yaml_leaves_the_old_files(baustelle: Baustelle) -> None:
    before = files(baustelle.path("ausgabe/erste"))
    baustelle.edit(ERSTE, "status:", "status")
    neuerung, neighbour = baustelle.runde()
    assert [each.code for each in neuerung.gebaut.findings] == ["Y118"]
    assert neuerung.gebaut.dateien == ()
    assert files(baustelle.path("ausgabe/erste")) == before
    assert not neighbour.is_angefasst
    assert baustelle.angesehen() == []


def test_what_a_person_did_to_the_output_is_seen_in_the_next_round(baustelle: Baustelle) -> None:
    baustelle.path(f"ausgabe/zweite/{DOCX}").write_bytes(b"von Hand")
    (neuerung,) = baustelle.runde()
    written = neuerung.gebaut.geschrieben
    assert written is not None
    assert [kept for kept, _ in written.bearbeitet] == [DOCX]
    baustelle.runde()
    assert baustelle.angesehen() == []


def test_a_paper_that_another_builds_is_built_when_that_is_done(baustelle: Baustelle) -> None:
    baustelle.edit(BERICHT, "steht.", "steht fest.")
    with gesperrt(baustelle.path("ausgabe/zweite")):
        (neuerung,) = baustelle.runde()
        assert "wird gerade schon gebaut" in str(neuerung.gebaut.fehler)
    (neuerung,) = baustelle.runde()
    assert neuerung.gebaut.fehler is None
    assert neuerung.geschrieben


def test_what_is_saved_while_a_round_runs_is_built_in_the_next(baustelle: Baustelle) -> None:
    def save_again(_: str) -> None:
        baustelle.edit(BERICHT, "steht.", "steht. Noch ein Satz.")

    baustelle.edit(BERICHT, "Stratgie", "Strategie")
    baustelle.dauerbau.look()
    list(baustelle.dauerbau.baue(HEUTE, save_again))
    assert baustelle.dauerbau.look() == (BERICHT,)
    assert baustelle.angesehen() == ["zweite"]


def test_the_files_that_changed_are_told_without_what_editors_leave_behind(
    baustelle: Baustelle,
) -> None:
    baustelle.edit(BERICHT, "steht.", "steht fest.")
    baustelle.path("content/neu.txt").write_text("neu", encoding="utf-8")
    baustelle.path("templates/muenster/vorlage.css~").write_text("alt", encoding="utf-8")
    baustelle.path("vorlagen/erste/.vorlage.yaml.swp").write_text("x", encoding="utf-8")
    baustelle.path("vorlagen/erste/anlagen/lageplan.pdf").unlink()
    assert baustelle.dauerbau.look() == (
        "content/neu.txt",
        "vorlagen/erste/anlagen/lageplan.pdf",
        BERICHT,
    )


def test_a_link_in_the_inputs_is_no_obstacle(baustelle: Baustelle, tmp_path: Path) -> None:
    (tmp_path / "anderswo.md").write_text("x", encoding="utf-8")
    baustelle.path("vorlagen/erste/notiz.md").symlink_to(tmp_path / "anderswo.md")
    assert baustelle.angesehen() == ["erste", "zweite"]
    assert baustelle.angesehen() == ["erste", "zweite"]
    baustelle.path("vorlagen/erste/notiz.md").unlink()
    baustelle.runde()
    assert baustelle.angesehen() == []


def test_only_named_papers_are_built_and_a_missing_one_is_told(baustelle: Baustelle) -> None:
    root = baustelle.root
    dauerbau = Dauerbau(root, ["zweite"], root / "ausgabe", baustelle.werkstatt)
    dauerbau.look()
    (neuerung,) = dauerbau.baue(HEUTE, lambda _: None)
    assert neuerung.gebaut.geprueft.ordner.name == "zweite"
    shutil.rmtree(root / "vorlagen/zweite")
    with pytest.raises(VorlagenError, match="»zweite« gibt es nicht"):
        dauerbau.look()
    dauerbau.require_project()
    shutil.rmtree(root)
    with pytest.raises(VorlagenError, match="gibt es nicht mehr"):
        dauerbau.require_project()


def test_an_output_without_paper_is_told_once(baustelle: Baustelle) -> None:
    assert baustelle.dauerbau.verwaist() == ()
    shutil.rmtree(baustelle.path("vorlagen/erste"))
    baustelle.runde()
    assert baustelle.dauerbau.verwaist() == ("erste",)
    baustelle.runde()
    assert baustelle.dauerbau.verwaist() == ()


@pytest.mark.gross
def test_memory_does_not_grow_with_the_rounds(baustelle: Baustelle) -> None:
    """By content the last 64 texts are kept; Python's own table of strings may double once.

    That is 4 MB; if documents were kept, it would be 40.
    """
    tracemalloc.start()
    sizes = []
    for number in range(120):
        baustelle.edit(BERICHT, "Die Stratgie", f"Die Stratgie {number}")
        assert baustelle.angesehen() == ["zweite"]
        baustelle.edit(BERICHT, f"Die Stratgie {number}", "Die Stratgie")
        if number in (79, 119):
            gc.collect()
            sizes.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert sizes[1] - sizes[0] < 6_000_000
