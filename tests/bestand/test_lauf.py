"""A build in which nothing changed answers from what it remembers, and loads nothing for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.bestand.conftest import Bauhof
from tests.bestand.test_jede_aenderung import ALL, assert_same
from tests.cli.test_leicht import HEAVY

from vorlagen_gen import cli, pipeline
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.load.zwischenspeicher import ORDNER

UNCHANGED = "Seit dem letzten Bau ist nichts geändert"
CHECK = """
import json, sys
from vorlagen_gen.cli import main
code = main(["bauen", "--projekt", sys.argv[1]])
print(json.dumps([code, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


@pytest.fixture
def builds(bauhof: Bauhof, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """One entry for each build that really read the papers."""
    begun = []
    real = pipeline.bauen

    def counting(*arguments: object, **options: object) -> object:
        begun.append(True)
        return real(*arguments, **options)  # type: ignore[arg-type] # handed on as they came

    monkeypatch.setattr(pipeline, "bauen", counting)
    bauhof.bauen()
    begun.clear()
    return begun


def test_it_says_what_was_said_and_that_nothing_changed(
    bauhof: Bauhof, builds: list[bool], capsys: pytest.CaptureFixture[str]
) -> None:
    before = bauhof.bauen("--neu")
    builds.clear()
    assert_same(bauhof.bauen(), before)
    assert builds == []
    cli.main(["bauen", "--projekt", str(bauhof.root)])
    cli.main(["bauen", "--projekt", str(bauhof.root)])
    out = capsys.readouterr().out
    assert out.count(UNCHANGED) == 1
    assert out.count("Warnung") > 1
    assert out.endswith(f"{UNCHANGED}: Die Fehler oben sind noch nicht behoben.\n")


def test_no_file_is_touched(bauhof: Bauhof, builds: list[bool]) -> None:
    files = [path for path in bauhof.path("ausgabe").rglob("*") if path.is_file()]
    before = [path.stat().st_mtime_ns for path in files]
    bauhof.edit("vorlagen/erste/vorlage.yaml", "stadt:", "# eine Zeile mehr\nstadt:")
    bauhof.bauen()
    after = [path.stat().st_mtime_ns for path in files]
    changed = {p.name for p, *times in zip(files, before, after, strict=True) if len({*times}) > 1}
    assert changed == {"PRUEFBERICHT.html", "herkunft.json"}
    assert builds == [True]


@pytest.mark.parametrize(
    ("call", "number"), [((), 0), (("erste",), 1), (("--ausgabe", "anderswo"), 1)]
)
def test_another_call_is_another_build(
    call: tuple[str, ...], number: int, bauhof: Bauhof, builds: list[bool]
) -> None:
    bauhof.bauen(*call)
    assert len(builds) == number
    bauhof.bauen(*call)
    assert len(builds) == number


def test_neither_yaml_nor_any_heavy_library_is_loaded(bauhof: Bauhof) -> None:
    command = [sys.executable, "-c", CHECK, str(bauhof.root)]
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, check=True, cwd=bauhof.root)
    code, loaded = json.loads(done.stdout.decode().strip().split("\n")[-1])
    assert code == 1
    unwanted = {*HEAVY, "lxml", "pikepdf", "pydantic", "yaml", "hunspell"}
    assert set(loaded) & unwanted == set()


def test_what_changes_while_it_builds_is_seen_by_the_next(
    bauhof: Bauhof, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person saves a file after it was read."""
    verwaist = pipeline.verwaist

    def saving(*arguments: object) -> tuple[str, ...]:
        bauhof.edit("vorlagen/zweite/texte/bericht.md", "steht.", "steht fest.")
        return verwaist(*arguments)  # type: ignore[arg-type] # handed on as they came

    monkeypatch.setattr(pipeline, "verwaist", saving)
    bauhof.edit("vorlagen/zweite/texte/bericht.md", "\n\n", "\n\n\n")
    bauhof.bauen()
    monkeypatch.undo()
    before = bauhof.output("zweite/*.docx").read_bytes()
    bauhof.bauen()
    assert bauhof.output("zweite/*.docx").read_bytes() != before


def test_an_output_that_a_person_edits_at_the_end_of_the_build_is_no_output(
    bauhof: Bauhof, monkeypatch: pytest.MonkeyPatch
) -> None:
    verwaist = pipeline.verwaist

    def editing(*arguments: object) -> tuple[str, ...]:
        bauhof.output("zweite/*.docx").write_bytes(b"schnell bearbeitet")
        return verwaist(*arguments)  # type: ignore[arg-type] # handed on as they came

    monkeypatch.setattr(pipeline, "verwaist", editing)
    bauhof.bauen("--neu")
    monkeypatch.undo()
    bauhof.bauen()
    assert bauhof.output("zweite/*.docx").read_bytes() != b"schnell bearbeitet"


def test_a_link_among_the_inputs_is_followed_by_a_build_only(
    bauhof: Bauhof, builds: list[bool], tmp_path: Path
) -> None:
    (tmp_path / "notiz.txt").write_text("Notiz\n", encoding="utf-8")
    bauhof.path("vorlagen/erste/notiz.txt").symlink_to(tmp_path / "notiz.txt")
    for _ in range(2):
        bauhof.bauen()
    assert builds == [True, True]
    assert bauhof.renders == []


def test_a_check_that_did_not_run_is_made_again(
    bauhof: Bauhof, builds: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Pruefung("Rechtschreibung", Verdict.NOT_RUN, ("Abgebrochen.",), "")
    monkeypatch.setattr(
        "vorlagen_gen.check.rechtschreibung.verify_rechtschreibung", lambda _: broken
    )
    bauhof.bauen("--neu")
    assert bauhof.bauen().code == 4
    monkeypatch.undo()
    assert bauhof.bauen().code == 1
    assert len(builds) == 2


def test_a_document_whose_check_failed_is_made_and_checked_again(
    bauhof: Bauhof, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = Pruefung("Muster", Verdict.FAILED, ("Das stimmt nicht.",), "")
    monkeypatch.setattr("vorlagen_gen.check.zellen.verify_zellen", lambda *_: failed)
    for path in bauhof.path(ORDNER).glob("*-*"):
        path.unlink()
    for _ in range(2):
        assert bauhof.bauen().code == 4
    assert cli.main(["bauen", "--projekt", str(bauhof.root)]) == 4
    cli.main(["bauen", "--projekt", str(bauhof.root)])
    assert capsys.readouterr().out.endswith(
        f"{UNCHANGED}: Die Prüfungen oben sind weiterhin nicht bestanden.\n"
    )
    bauhof.edit("vorlagen/erste/vorlage.yaml", "stadt:", "# eine Zeile mehr\nstadt:")
    bauhof.bauen()
    assert len(bauhof.renders) == ALL
